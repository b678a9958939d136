import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { goldenCase, goldenFolder } from './support.ts';

describe('the golden cases of amendments', () => {
  const files = readdirSync(goldenFolder).filter((file) => file.endsWith('.json'));

  it('are all there', () => {
    expect(files).toHaveLength(107);
  });

  it.each(files)('%s comes out exactly', (file) => {
    const { expected, ...request } = goldenCase.parse(JSON.parse(readFileSync(new URL(file, goldenFolder), 'utf8')));
    expect(draftAmendment(request)).toStrictEqual(expected);
  });
});
