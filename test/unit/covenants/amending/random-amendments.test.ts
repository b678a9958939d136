import * as fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { applyAmendingText } from './amending-text-reader.ts';
import { flatText, printed, type Line } from './flat-text.ts';
import { drawAmendment, drawing, placesOf, type RandomAmendment } from './random-amendments.ts';
import { drawCovenant } from './random-covenants.ts';
import { draft, outcomeOf } from './support.ts';

const runs = { numRuns: 60 };

function forAmendments(modes: readonly ('keep' | 'renumber')[], check: (one: RandomAmendment) => void): void {
  fc.assert(
    fc.property(fc.gen(), (g: GeneratorValue) => {
      check(drawAmendment(g, modes));
    }),
    runs,
  );
}

/** A covenant drafted from, as the base of the next amendment. */
function asBase(one: RandomAmendment) {
  const { marks, ...tree } = one.draft.consolidated;
  return { ...tree, marks, doc_name: one.base.doc_name, unit: one.base.unit };
}

/** Numbers that count in one row: articles of the covenant, clauses of an article, points of a parent. */
function rows(lines: readonly Line[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    if (line.level === 'lead' || line.level === 'dash') continue;
    const row = line.level === 'article' ? 'article' : `${line.level} ${line.path.replace(/\.?[^. ]+$/, '')}`;
    found.set(row, [...(found.get(row) ?? []), line.number]);
  }
  return found;
}

describe('random amendments', () => {
  it('read as Vietnamese, the sentences turn the covenant in force into the consolidated text', () => {
    forAmendments(['keep'], ({ base, draft: made }) => {
      expect(applyAmendingText(base, made.sentences)).toEqual(printed(flatText(made.consolidated)));
    });
  });

  it('the same operations always give the same outcome and leave their input alone', () => {
    forAmendments(['keep', 'renumber'], ({ base, operations, numbering, draft: made }) => {
      const before = JSON.stringify({ base, operations });
      expect(draftAmendment({ base, operations, numbering })).toEqual(made);
      expect(JSON.stringify({ base, operations })).toBe(before);
    });
  });

  it('numbers given anew run on without a gap, a suffix or a placeholder', () => {
    forAmendments(['renumber'], ({ draft: made }) => {
      if (made.title === null) return;
      const letters = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');
      const lines = flatText(made.consolidated);
      expect(lines.every((line) => line.state === undefined)).toBe(true);
      for (const [row, numbers] of rows(lines)) {
        if (row.startsWith('chapter')) continue;
        const plain = numbers.map((_, n) => (row.startsWith('point') ? letters[n] : String(n + 1)));
        expect(numbers).toEqual(plain);
      }
      expect(made.consolidated.marks).toBe(0);
    });
  });

  it('kept numbers are never given twice in one row', () => {
    forAmendments(['keep'], ({ draft: made }) => {
      for (const numbers of rows(flatText(made.consolidated)).values()) {
        expect(new Set(numbers).size).toBe(numbers.length);
      }
    });
  });

  it('every old number is kept, marked or told of in the number table', () => {
    forAmendments(['keep'], ({ base, draft: made }) => {
      const paths = new Set(flatText(made.consolidated).map((line) => line.path));
      const told = new Set(made.number_table.map((row) => row.old));
      for (const article of base.articles) {
        const gone = !paths.has(article.number) && !told.has(`Điều ${article.number}`);
        const chapterGone = told.has(`Chương ${article.chapter ?? ''}`);
        expect(gone && !chapterGone).toBe(false);
      }
    });
  });

  it('counts what is in force and marks what is not', () => {
    forAmendments(['keep', 'renumber'], ({ draft: made }) => {
      const lines = flatText(made.consolidated);
      const count = (level: Line['level']) => lines.filter((line) => line.level === level && !line.state).length;
      expect(made.consolidated.counts).toEqual({
        chapters: count('chapter'),
        sections: 0,
        articles: count('article'),
        clauses: count('clause'),
        points: count('point'),
        dashes: count('dash'),
        leads: count('lead'),
      });
      expect(made.consolidated.marks).toBe(lines.filter((line) => line.state).length);
    });
  });

  it('every reference stands in its text and points at something in force, or is reported as dangling', () => {
    forAmendments(['keep', 'renumber'], ({ base, draft: made }) => {
      const lines = flatText(made.consolidated);
      const live = new Set(lines.filter((line) => !line.state).map((line) => line.path));
      const oldDangling = base.cross_references.filter((one) => one.kind === 'dangling').length;
      let dangling = 0;
      for (const reference of made.consolidated.cross_references) {
        expect(lines.some((line) => line.path === reference.at && line.text.includes(reference.text))).toBe(true);
        if (reference.kind === 'dangling') dangling += 1;
        else {
          for (const { article, clause, point } of reference.targets)
            expect(live).toContain([article, clause, point].filter((number) => number !== null).join('.'));
        }
      }
      const warned = made.warnings.filter((warning) => warning.code === 'dangling-reference').length;
      expect(warned).toBe(dangling - oldDangling);
    });
  });

  it('every operation in effect is counted, has its row and is named in a note', () => {
    forAmendments(['keep', 'renumber'], ({ operations, draft: made }) => {
      const idle = made.warnings.flatMap((warning) => (warning.code === 'no-change' ? [warning.operation] : []));
      const working = operations.map((one) => one.id).filter((id) => !idle.includes(id));
      expect(made.changes.operations).toBe(working.length);
      const shown = new Set(made.comparison.flatMap((row) => row.operations));
      for (const id of working) expect(shown).toContain(id);
      expect(made.notes.length).toBeGreaterThanOrEqual(made.comparison.length);
    });
  });

  it('sentences close with a full stop and their quotation marks balance', () => {
    forAmendments(['keep', 'renumber'], ({ draft: made }) => {
      for (const sentence of made.sentences) {
        expect(sentence).toMatch(/^(Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Bỏ|Chuyển|Tách|Gộp|Đánh số lại)[^]*\.$/);
        expect(sentence.split('“').length).toBe(sentence.split('”').length);
        expect(sentence).not.toMatch(/ {2}| [,.;]/);
      }
    });
  });

  it('replacements and repeals give the same text in whatever order the clerk made them', () => {
    forAmendments(['keep', 'renumber'], ({ base, operations, numbering }) => {
      const some = operations.filter((one) => ['replace', 'repeal', 'rename', 'merge'].includes(one.op));
      const forth = draftAmendment({ base, operations: some, numbering });
      const back = draftAmendment({ base, operations: some.toReversed(), numbering });
      if ('errors' in forth || 'errors' in back) throw new Error('operations that held together are refused');
      expect(back.consolidated).toEqual(forth.consolidated);
      expect(back.sentences).toEqual(forth.sentences);
      expect(back.number_table).toEqual(forth.number_table);
    });
  });

  it('nothing in effect leaves the covenant as it is, in both ways of numbering', () => {
    fc.assert(
      fc.property(fc.gen(), fc.boolean(), (g: GeneratorValue, renumber) => {
        const base = drawCovenant(drawing(g));
        const idle = base.articles.map((one) => ({ op: 'rename', target: { article: one.number }, title: one.title }));
        const made = draft(base, idle, renumber ? 'renumber' : 'keep');
        expect(made.title).toBeNull();
        expect(made.sentences).toEqual([]);
        expect(printed(flatText(made.consolidated))).toEqual(printed(flatText(base)));
        expect(made.consolidated.cross_references).toEqual(base.cross_references);
        expect(made.warnings.filter((warning) => warning.code === 'no-change')).toHaveLength(idle.length);
      }),
      runs,
    );
  });

  it('repealed clauses leave as many placeholders, and one sentence names them all', () => {
    fc.assert(
      fc.property(fc.gen(), (g: GeneratorValue) => {
        const draw = drawing(g);
        const base = drawCovenant(draw);
        const gone = placesOf(base).clauses.filter(() => draw.chance(40));
        fc.pre(gone.length > 0);
        const made = draft(
          base,
          gone.map((target) => ({ op: 'repeal', target })),
        );
        expect(made.consolidated.marks).toBe(gone.length);
        expect(made.consolidated.counts.clauses).toBe(base.counts.clauses - gone.length);
        expect(made.sentences).toHaveLength(1);
      }),
      runs,
    );
  });

  it('a second amendment starts from the consolidated text of the first, and uses no number again', () => {
    fc.assert(
      fc.property(fc.gen(), (g: GeneratorValue) => {
        const first = drawAmendment(g, ['keep']);
        const base = asBase(first);
        const last = base.articles.at(-1);
        fc.pre(last !== undefined);
        const outcome = outcomeOf(base, [
          {
            op: 'insert',
            after: { article: last?.number },
            articles: [{ title: 'Điều sau cùng', clauses: [{ text: 'Lời.' }] }],
          },
        ]);
        if ('errors' in outcome) {
          expect(outcome.errors.map((error) => error.code)).toEqual(['conflict-anchor']);
          return;
        }
        const numbers = outcome.consolidated.articles.map((one) => one.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(outcome.consolidated.marks).toBe(base.marks);
        expect(outcome.consolidated.articles).toHaveLength(base.articles.length + 1);
      }),
      runs,
    );
  });
});
