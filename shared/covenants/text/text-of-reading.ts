import type { LineRole } from '../reading/line.ts';
import type { CovenantReading, ReadingLine } from '../reading/reading.ts';
import {
  idOf,
  type CovenantText,
  type CountingRule,
  type LeftOutLine,
  type TextLevel,
  type TextLine,
} from './covenant-text.ts';
import { lineCounter } from './numbers.ts';

/** Roles whose lines are lines of the text. The title is kept by itself, and second lines of headings join them. */
const levels: Readonly<Partial<Record<LineRole, TextLevel>>> = {
  preamble: 'preamble',
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  heading: 'heading',
  article: 'article',
  item: 'item',
  clause: 'clause',
  point: 'point',
  dash: 'dash',
  text: 'text',
  table: 'table',
};

/** The text that was read, ready to become a version, and the lines of the file that are no part of it. */
export function textOfReading(reading: CovenantReading): {
  readonly text: CovenantText;
  readonly leftOut: LeftOutLine[];
} {
  const drafts: { level: TextLevel; text: string; number: string; rows: ReadingLine['table'] }[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const line of reading.lines) {
    const level = levels[line.role];
    const last = drafts.at(-1);
    if (!line.in_tree) leftOut.push({ reason: line.role, text: `${line.label} ${line.text}`.trim() });
    else if (level !== undefined) drafts.push({ level, text: line.text, number: line.number, rows: line.table });
    else if (last !== undefined && line.role !== 'title') last.text = `${last.text} ${line.text}`.trim();
  }
  const counting = countingOf(drafts);
  const counter = lineCounter(counting);
  const lines = drafts.map(({ level, text, number, rows }, index): TextLine => {
    const own = number !== '' && level !== 'dash' && number !== counter.expected(level) ? { number } : {};
    counter.count({ level, ...own });
    return {
      id: idOf(index),
      level,
      text,
      ...own,
      ...(rows !== null && { rows: rows.map((row) => [...row]) }),
    };
  });
  return {
    text: {
      docName: reading.doc_name ?? 'Quy ước',
      unit: reading.unit ?? '',
      ...(reading.commune !== undefined && { commune: reading.commune }),
      title: reading.title,
      signatories: [...reading.signatories],
      counting,
      nextId: lines.length,
      lines,
    },
    leftOut,
  };
}

/** How the source counts: from the look of its chapters' numbers, and from where its điều begin with 1. */
function countingOf(lines: readonly { readonly level: TextLevel; readonly number: string }[]): CountingRule {
  const chapters = lines.filter((line) => line.level === 'chapter');
  let first = true;
  let begins = 0;
  let chapterWithArticles = 0;
  for (const line of lines) {
    if (line.level === 'chapter') first = true;
    else if (line.level === 'article' && first) {
      chapterWithArticles += 1;
      if (line.number === '1') begins += 1;
      first = false;
    }
  }
  return {
    chapters: chapters.length > 0 && chapters.every((line) => /^\d/.test(line.number)) ? 'arabic' : 'roman',
    articles: chapterWithArticles > 1 && begins === chapterWithArticles ? 'restart' : 'run-on',
    editing: 'renumber',
  };
}
