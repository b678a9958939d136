import { followText } from '../editing/follow.ts';
import { idOf, type CovenantText, type TextLine } from '../text/covenant-text.ts';
import { depthOf } from '../text/numbers.ts';
import type { MergeSource } from './by-topic.ts';

/** What the new covenant is called, and which units it takes over, in their new order. */
export type Beginning = {
  readonly docName: CovenantText['docName'];
  readonly unit: string;
  readonly commune?: string | undefined;
  readonly picks: readonly { readonly covenant: string; readonly line: string }[];
};

/**
 * The first text of a covenant begun from others: the units picked, one điều each, counted anew. References inside a
 * source follow to the new numbers where what they point to was taken over; else they stay as written, and dangle.
 */
export function beginFrom(sources: readonly MergeSource[], beginning: Beginning): CovenantText {
  const { docName, unit, commune, picks } = beginning;
  const blocks = new Map<string, readonly TextLine[]>();
  for (const source of sources) {
    const kept: TextLine[] = [];
    const lengths: { readonly key: string; readonly count: number }[] = [];
    picks.forEach((pick, index) => {
      if (pick.covenant !== source.id) return;
      const block = blockOf(source.text, pick.line);
      const [head, ...rest] = block;
      if (head === undefined) return;
      kept.push({ ...head, number: String(index + 1) }, ...rest);
      lengths.push({ key: `${pick.covenant} ${pick.line}`, count: block.length });
    });
    const items = source.text.lines.some((line) => line.level === 'item');
    const followed = items ? kept : followText(source.text, { ...source.text, lines: kept }).lines;
    let from = 0;
    for (const { key, count } of lengths) {
      blocks.set(key, followed.slice(from, from + count));
      from += count;
    }
  }
  const lines = picks.flatMap(({ covenant, line }) => asArticle(blocks.get(`${covenant} ${line}`) ?? []));
  return {
    docName,
    unit,
    ...(commune === undefined ? {} : { commune }),
    title: `${docName} ${unit}`,
    signatories: [],
    counting: { chapters: 'roman', articles: 'run-on', editing: 'renumber' },
    nextId: lines.length,
    lines: lines.map((line, index) => ({ ...line, id: idOf(index) })),
  };
}

/** A line with all that belongs to it. */
function blockOf({ lines }: CovenantText, id: string): readonly TextLine[] {
  const start = lines.findIndex((line) => line.id === id);
  const head = lines[start];
  if (head === undefined) return [];
  let end = start + 1;
  while (end < lines.length && depthOf[lines[end]?.level ?? 'part'] > depthOf[head.level]) end += 1;
  return lines.slice(start, end);
}

/** Numbers are counted anew; a numbered line becomes a điều without a title that has its words for its first khoản. */
function asArticle(block: readonly TextLine[]): readonly TextLine[] {
  const plain = block.map(({ number: _number, state: _state, ...line }): TextLine => line);
  const [head, ...rest] = plain;
  if (head === undefined || head.level !== 'item') return plain;
  return [{ ...head, level: 'article', text: '' }, { ...head, level: 'clause' }, ...rest];
}
