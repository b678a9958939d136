import { describe, expect, it } from 'vitest';
import { sentenceCases } from './sentence-cases.ts';
import { covenants, draft } from './support.ts';

describe('amending sentences', () => {
  it('are at least sixty cases of our own', () => {
    expect(sentenceCases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(sentenceCases)('$base: $about', ({ base, operations, numbering, sentences }) => {
    expect(draft(covenants[base], operations, numbering).sentences).toEqual(sentences);
  });
});
