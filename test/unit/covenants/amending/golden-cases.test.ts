import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { goldenCase } from './support.ts';

const folder = new URL('../../../fixtures/amendments/', import.meta.url);

describe('the golden cases of amendments', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  it('are all there', () => {
    expect(files).toHaveLength(107);
  });

  it.each(files)('%s comes out exactly', (file) => {
    const { expected, ...request } = goldenCase.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    expect(draftAmendment(request)).toEqual(expected);
  });
});
