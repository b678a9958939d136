import { fold } from '#shared/vietnamese/fold.ts';
import type { ClauseTopic } from '../clauses.ts';
import type { TopicMark } from '../procedure/book.ts';
import type { ProvisionLine } from '../provision-lines.ts';

/** Names of divisions say what follows, and are no provisions. */
const headings: ReadonlySet<ProvisionLine['level']> = new Set([
  'part',
  'chapter',
  'section',
  'heading',
  'preamble',
  'table',
]);

/** What a covenant says of a topic. */
export type CoverageState = 'has' | 'partly' | 'no';

/** What matching found; the clerk confirms it. */
export type CoverageProposal = {
  readonly state: CoverageState;
  /** Path of the provision that fits best; empty when none does. */
  readonly at: string;
  readonly label: string;
  readonly text: string;
  /** The words of the topic that stand in it, as written there. */
  readonly words: readonly string[];
  /** How well it fits, in percent. */
  readonly match: number;
};

/** One cell of the matrix. */
export type CoverageCell = CoverageProposal & {
  readonly topic: string;
  /** The clerk confirmed the state; else it is a proposal. */
  readonly confirmed: boolean;
  /** Only the amendment at work says it, not the text in force. */
  readonly inDraft: boolean;
};

const padded = (text: string) => ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;

const nothing: CoverageProposal = { state: 'no', at: '', label: '', text: '', words: [], match: 0 };

/** One phrase is a hint (partly), two in one provision are proof enough to propose that it is there. */
const PROOF = 2;

type Found = { readonly line: ProvisionLine; readonly words: readonly string[] };

const folded = new WeakMap<readonly ProvisionLine[], readonly string[]>();

/** The lines as they are searched, made ready once for all topics. */
function searched(lines: readonly ProvisionLine[]): readonly string[] {
  const known = folded.get(lines);
  if (known !== undefined) return known;
  const made = lines.map((line) => padded(line.text));
  folded.set(lines, made);
  return made;
}

/** What a text says of a topic: the provision with most of its words. */
export function proposeCoverage(lines: readonly ProvisionLine[], topic: ClauseTopic): CoverageProposal {
  const phrases = topic.words.map((word) => ({ word, folded: padded(word) }));
  const texts = searched(lines);
  let best: Found | undefined;
  for (const [index, line] of lines.entries()) {
    if (headings.has(line.level) || line.state !== undefined) continue;
    const text = texts[index] ?? '';
    const words = phrases.filter((phrase) => text.includes(phrase.folded)).map((phrase) => phrase.word);
    // An article's title alone says little of what it rules; a provision below it that fits as well goes before it.
    const better = words.length > (best?.words.length ?? 0);
    const same = words.length > 0 && words.length === best?.words.length && best.line.level === 'article';
    if (better || same) best = { line, words };
  }
  if (best === undefined) return nothing;
  const { line, words } = best;
  const enough = Math.min(PROOF, topic.words.length);
  return {
    state: words.length >= enough ? 'has' : 'partly',
    at: line.at,
    label: placeName(line),
    text: line.text,
    words,
    match: Math.round((Math.min(words.length, 3) / Math.min(3, topic.words.length)) * 100),
  };
}

/** "khoản 2 Điều 6" of the path `6.2`. */
export function placeName({ at, level }: Pick<ProvisionLine, 'at' | 'level'>): string {
  const [article = '', second, third] = at.split('.');
  if (!/^\d/.test(article)) return at;
  if (level === 'clause' && second === undefined) return `mục ${article}`;
  const below = [third, second].filter((part) => part !== undefined);
  const names = below.map((part) => (/^\d/.test(part) ? `khoản ${part}` : `điểm ${part}`));
  return [...names, `Điều ${article}`].join(' ');
}

/** What one covenant is compared with the topics by. */
export type CoverageTexts = {
  readonly inForce: readonly ProvisionLine[];
  /** The text with the amendment at work; the same as in force when there is none. */
  readonly draft: readonly ProvisionLine[];
  /** Topics of library clauses that the amendment puts in: nobody needs to confirm those. */
  readonly inserted: ReadonlySet<string>;
  readonly marks: readonly TopicMark[];
};

/** The row of a covenant: what the clerk confirmed stands, all else is proposed. */
export function coverageRow(
  topics: readonly ClauseTopic[],
  { inForce, draft, inserted, marks }: CoverageTexts,
): readonly CoverageCell[] {
  return topics.map((topic) => {
    const now = proposeCoverage(inForce, topic);
    const next = draft === inForce ? now : proposeCoverage(draft, topic);
    const mark = marks.find((one) => one.topic === topic.id);
    if (inserted.has(topic.id) && now.state !== 'has' && mark?.state !== 'has') {
      return { ...next, state: 'has', topic: topic.id, confirmed: true, inDraft: true };
    }
    if (mark !== undefined) {
      return { ...(next.at === '' ? now : next), state: mark.state, topic: topic.id, confirmed: true, inDraft: false };
    }
    const rank = { no: 0, partly: 1, has: 2 } as const;
    const inDraft = rank[next.state] > rank[now.state];
    // What no word points at needs no confirming.
    return { ...(inDraft ? next : now), topic: topic.id, confirmed: now.state === 'no' && !inDraft, inDraft };
  });
}

/** How many topics a covenant has: what the clerk confirmed counts, what matching found is proposed. */
export function coverageCount(cells: readonly CoverageCell[]): { readonly covered: number; readonly proposed: number } {
  const has = cells.filter((cell) => cell.state === 'has');
  const covered = has.filter((cell) => cell.confirmed).length;
  return { covered, proposed: has.length - covered };
}

/** How many villages say all topics, as confirmed; the base is all villages. */
export function coverageFigure(rows: readonly (readonly CoverageCell[])[]): {
  readonly full: number;
  readonly total: number;
  readonly waiting: number;
} {
  const full = rows.filter((row) => row.length > 0 && row.every((cell) => cell.state === 'has' && cell.confirmed));
  const waiting = rows.reduce((sum, row) => sum + row.filter((cell) => !cell.confirmed).length, 0);
  return { full: full.length, total: rows.length, waiting };
}
