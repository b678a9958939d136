import { bench, describe } from 'vitest';
import { draftAmendment, draftWithOrigins } from '#shared/covenants/amending/draft-amendment.ts';
import { createWordWriter } from '#main/adapters/word/write/word-writer.ts';
import { comparisonPaper } from '#shared/covenants/papers/comparison-paper.ts';
import { consolidatedPaper } from '#shared/covenants/papers/covenant-paper.ts';
import { trackedPaper } from '#shared/covenants/papers/tracked-paper.ts';
import { redlineLines } from '#shared/covenants/redline.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { trackedLines } from '#shared/covenants/tracked/tracked-lines.ts';
import { textOf } from '../unit/covenants/tracked/support.ts';
import type { CovenantArticle, CovenantTree, CrossReference } from '#shared/covenants/tree.ts';

/** A covenant of 200 điều in ten chapters, each third khoản with a reference. */
function largeCovenant(): CovenantTree {
  const chapters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  const articles = Array.from({ length: 200 }, (_, n): CovenantArticle => {
    const number = String(n + 1);
    const goal = String(((n + 37) % 200) + 1);
    return {
      number,
      title: `Việc thứ ${number}`,
      chapter: chapters[Math.floor(n / 20)] ?? null,
      counts: { clauses: 5, points: 4, dashes: 0 },
      lead: [],
      clauses: Array.from({ length: 5 }, (_unused, m) => ({
        number: String(m + 1),
        text:
          m === 2 ? `Làm theo khoản 2 Điều ${goal} Quy ước này.` : `Giữ đường làng, việc ${number}.${String(m + 1)}.`,
        points: m === 4 ? ['a', 'b', 'c', 'd'].map((label) => ({ label, text: `Điểm ${label};`, dashes: [] })) : [],
        dashes: [],
      })),
      points: [],
      dashes: [],
    };
  });
  return {
    doc_name: 'Quy ước',
    unit: 'thôn Bến Trúc',
    counts: { chapters: 10, sections: 0, articles: 200, clauses: 1_000, points: 800, dashes: 0, leads: 0 },
    chapters: chapters.map((number) => ({
      number,
      title: `CHƯƠNG ${number}`,
      articles: articles.filter((one) => one.chapter === number).map((one) => one.number),
    })),
    articles,
    cross_references: articles.map((one, n): CrossReference => {
      const goal = String(((n + 37) % 200) + 1);
      return {
        at: `${one.number}.3`,
        text: `khoản 2 Điều ${goal} Quy ước này`,
        kind: 'internal',
        targets: [{ article: goal, clause: '2', point: null }],
      };
    }),
  };
}

/** Sixty operations of every kind, spread over the covenant. */
const operations = Array.from({ length: 60 }, (_, n) => {
  const id = `o${String(n + 1)}`;
  const article = String(n * 3 + 2);
  switch (n % 6) {
    case 0:
      return { id, op: 'insert', after: { article }, articles: [{ title: 'Mới', clauses: [{ text: 'Lời mới.' }] }] };
    case 1:
      return { id, op: 'replace', target: { article, clause: '1' }, new: { text: 'Lời khác.' } };
    case 2:
      return { id, op: 'repeal', target: { article, clause: '2' } };
    case 3:
      return { id, op: 'move', target: { article }, after: { article: String(((n * 3 + 52) % 200) + 2) } };
    case 4:
      return {
        id,
        op: 'split',
        target: { article },
        parts: [
          { title: 'Phần một', clauses: ['1', '2', '3'] },
          { title: 'Phần hai', clauses: ['4', '5'] },
        ],
      };
    default:
      return { id, op: 'merge', targets: ['1', '2'].map((clause) => ({ article, clause })), text: 'Gộp lại.' };
  }
});

describe('drafting an amendment of 200 điều with 60 operations: under a second', () => {
  const base = largeCovenant();
  bench('numbers kept', () => {
    const outcome = draftAmendment({ base, operations, numbering: 'keep' });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  });
  bench('numbers given anew', () => {
    const outcome = draftAmendment({ base, operations, numbering: 'renumber' });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  });
});

describe('the papers of 200 điều with 60 operations, drafting and Word included: each under a second', () => {
  const base = textOf(largeCovenant());
  const names = { docName: 'Quy ước' as const, unit: 'thôn Bến Trúc', place: 'Vân Khê', year: 2026 };
  const writer = createWordWriter();
  const drafted = () => {
    const outcome = draftWithOrigins({ base: treeOf(base), operations, numbering: 'renumber' });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome;
  };
  const write = async (paper: Parameters<typeof writer.writeDocument>[0]) => {
    const written = await writer.writeDocument(paper);
    if (!written.ok) throw new Error(written.error.code);
  };
  bench('comparison table as a Word file', () => write(comparisonPaper(drafted().draft.comparison, () => '', names)));
  bench('tracked changes as a Word file', () => {
    const { draft, origins } = drafted();
    const input = { consolidated: draft.consolidated, numbers: draft.number_table, origins };
    const revision = { author: 'Cán bộ', date: '2026-11-20T00:00:00Z' };
    return write(trackedPaper(trackedLines(base, input), 'changes', { names, operations: 60, revision }));
  });
  bench('consolidated text as a Word file', () => {
    const { draft } = drafted();
    return write(consolidatedPaper(textOfTree(draft.consolidated, base, draft.number_table), draft.notes ?? [], names));
  });
  bench('redline on the screen', () => {
    const { draft } = drafted();
    redlineLines(textLines(base), textLines(textOfTree(draft.consolidated, base, [])));
  });
});
