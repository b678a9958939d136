import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { isTouched } from '#shared/covenants/tracked/tracked-lines.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { drawAmendment } from '../amending/random-amendments.ts';
import { covenants } from '../amending/support.ts';
import { settled, textOf, track, type Tracked } from './support.ts';

const shown = (text: CovenantText) => textLines(text).map((line) => `${line.label} ${line.text}`.trim());

function expectBothWays({ lines, base, next }: Tracked): void {
  expect(settled(lines, 'accept')).toEqual(shown(next));
  expect(settled(lines, 'reject')).toEqual(shown(base));
}

const count = (text: string | null) => (text === null ? 0 : text.split('\n').length);

/** Paragraphs that the operations name: those of the comparison rows, of changed numbers, and of numbers kept empty. */
function named({ draft }: Tracked): number {
  const rows = draft.comparison.reduce((sum, row) => sum + count(row.old_text) + count(row.new_text), 0);
  return rows + draft.number_table.length + draft.consolidated.marks;
}

const goSen = textOf(covenants['Gò Sen']);
const kinds = (tracked: Tracked) => {
  const runs = tracked.lines.flatMap((line) => [...line.label, ...line.text, { kind: line.mark, text: '' }]);
  return new Set(runs.map((one) => one.kind));
};

describe('an amendment as tracked changes', () => {
  it('moves a provision instead of striking and rewriting it', () => {
    const tracked = track(
      goSen,
      [{ id: 'o1', op: 'move', target: { article: '4', clause: '1' }, after: { article: '4', clause: '2' } }],
      'renumber',
    );
    expectBothWays(tracked);
    const halves = tracked.lines.filter((line) => line.move !== undefined);
    const texts = halves.flatMap((line) => line.text);
    expect(texts.some((one) => one.kind === 'old' || one.kind === 'new')).toBe(false);
    expect(halves.map((line) => line.mark)).toEqual(['from', 'to']);
  });

  it('cuts a split provision and strikes no word of it', () => {
    const [clause] = treeOf(goSen).articles[3]?.clauses ?? [];
    const words = clause?.text.split(' ') ?? [];
    const parts = [words.slice(0, 5).join(' '), words.slice(5).join(' ')].map((text) => ({ text }));
    const tracked = track(goSen, [{ id: 'o1', op: 'split', target: { article: '4', clause: '1' }, parts }], 'renumber');
    expectBothWays(tracked);
    const struck = tracked.lines.flatMap((line) => line.text).filter((one) => one.kind === 'old');
    expect(struck.map((one) => one.text.trim()).join('')).toBe('');
  });

  it('joins merged provisions', () => {
    const [one, two] = treeOf(goSen).articles[3]?.clauses ?? [];
    const tracked = track(
      goSen,
      [
        {
          id: 'o1',
          op: 'merge',
          targets: [
            { article: '4', clause: '1' },
            { article: '4', clause: '2' },
          ],
          text: `${one?.text ?? ''} ${two?.text ?? ''}`,
        },
      ],
      'renumber',
    );
    expectBothWays(tracked);
    expect(kinds(tracked)).toContain('old');
    const struck = tracked.lines.flatMap((line) => line.text).filter((run) => run.kind === 'old');
    expect(struck).toEqual([]);
  });

  it('touches only the words that a phrase changes', () => {
    const [clause] = treeOf(goSen).articles[3]?.clauses ?? [];
    const word = clause?.text.split(' ')[1] ?? '';
    const tracked = track(
      goSen,
      [{ id: 'o1', op: 'replace-phrase', find: word, with: 'chữ mới', at: [{ article: '4', clause: '1' }] }],
      'keep',
    );
    expectBothWays(tracked);
    const old = tracked.lines.flatMap((line) => line.text).filter((run) => run.kind === 'old');
    expect(old.every((run) => run.text === word)).toBe(true);
  });

  it('gives the new text when accepted and the old one when refused, touching what the operations name', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { base, operations, numbering } = drawAmendment(g);
        const tracked = track(textOf(base), operations, numbering);
        expectBothWays(tracked);
        expect(tracked.lines.filter(isTouched).length).toBeLessThanOrEqual(named(tracked));
      }),
      { numRuns: 200 },
    );
  });
});
