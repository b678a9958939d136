import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import { idOf, type CovenantText, type TextLine } from '#shared/covenants/text/covenant-text.ts';
import { placementOf, type Placement } from '#shared/covenants/text/placement.ts';
import { placeLines } from '#shared/covenants/text/places.ts';
import { levels, textOf } from './support.ts';

/** A covenant of so many điều, four khoản each. */
function long(articles: number): CovenantText {
  const lines = Array.from({ length: articles }, (_, n) => [
    ...(n % 7 === 0 ? [`chapter VIỆC ${n}`] : []),
    `article Việc thứ ${n}`,
    ...[1, 2, 3, 4].map((m) => `clause Phần ${m} của việc ${n}.`),
  ]).flat();
  return textOf(...lines);
}

const anEdit = (now: CovenantText): fc.Arbitrary<TextEdit> => {
  const line = fc.constantFrom(...now.lines.map((one) => one.id));
  return fc.oneof(
    fc.record({ kind: fc.constant('split' as const), line, before: fc.constant('x'), after: fc.constantFrom('', 'y') }),
    fc.record({ kind: fc.constant('join' as const), line }),
    fc.record({
      kind: fc.constant('level' as const),
      line,
      to: fc.constantFrom('deeper' as const, 'shallower' as const),
    }),
    fc.record({ kind: fc.constant('relabel' as const), line, level: fc.constantFrom(...levels) }),
    fc.record({ kind: fc.constant('move' as const), line, to: fc.constantFrom('up' as const, 'down' as const) }),
    fc.record({ kind: fc.constant('remove' as const), line }),
    fc.record({
      kind: fc.constant('counting' as const),
      editing: fc.constantFrom('keep' as const, 'renumber' as const),
    }),
  );
};

describe('placing a text after an edit', () => {
  it('answers what placing it from the head answers, whatever was edited', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        let now = long(40);
        let placement = placementOf(now);
        for (let step = 0; step < 12; step += 1) {
          const made = applyEdit(now, gen(anEdit, now));
          if ('refused' in made) continue;
          now = made.text;
          placement = placementOf(now, placement);
          expect(placement.placed).toEqual(placeLines(now));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the lines that keep their places, on both sides of the edit', () => {
    const text = long(400);
    const before = placementOf(text);
    const at = text.lines.findIndex((line) => line.text === 'Phần 2 của việc 200.');
    const made = applyEdit(text, { kind: 'split', line: text.lines[at]?.id ?? '', before: 'Phần', after: '2' });
    if ('refused' in made) throw new Error(made.refused);
    const after: Placement = placementOf(made.text, before);
    expect(after.placed).toEqual(placeLines(made.text));
    const made_anew = after.placed.filter((one, index) => {
      const was = index < at ? before.placed[index] : before.placed[index - 1];
      return one !== was;
    });
    // The line itself, the one that came in, and the two khoản behind them that got another number.
    expect(made_anew.length).toBe(4);
    expect(placementOf(made.text, after)).toBe(after);
  });

  it('looks at few lines when a khoản comes into a covenant of a thousand điều', () => {
    let read = 0;
    const text = long(1_000);
    const watched = text.lines.map((line): TextLine => ({
      id: line.id,
      text: line.text,
      get level() {
        read += 1;
        return line.level;
      },
    }));
    const before = placementOf({ ...text, lines: watched });
    expect(read).toBeGreaterThan(watched.length);
    read = 0;
    const fresh: TextLine = { id: idOf(text.nextId), level: 'clause', text: 'Mới' };
    placementOf({ ...text, lines: [...watched.slice(0, 3_000), fresh, ...watched.slice(3_000)] }, before);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(2_000);
  });
});
