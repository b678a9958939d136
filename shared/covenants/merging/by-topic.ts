import { fold } from '#shared/vietnamese/fold.ts';
import type { ClauseTopic } from '../clauses.ts';
import type { CovenantText, TextLine } from '../text/covenant-text.ts';
import { depthOf } from '../text/numbers.ts';
import { placeLines } from '../text/places.ts';

/** A covenant that another is begun from. */
export type MergeSource = { readonly id: string; readonly text: CovenantText };

/** A điều, or a numbered line of a covenant without điều, with all that belongs to it. */
export type MergeUnit = {
  readonly covenant: string;
  /** Id of its first line. */
  readonly line: string;
  /** `Điều 5.` */
  readonly label: string;
  readonly title: string;
  /** What stands below it, label and text of each line. */
  readonly body: readonly string[];
};

/** One row of covenants laid side by side: what each of them says of one matter. */
export type MergeRow = { readonly name: string; readonly units: readonly MergeUnit[] };

/** Words of a title that say nothing of its matter. */
const EMPTY = new Set(['va', 'viec', 'cac', 'cua', 'trong', 'o', 've', 'cho', 'voi', 'nguoi', 'thon', 'lang', 'doi']);
/** The share of the shorter title's words that must stand in the longer for both to speak of one matter. */
const ALIKE = 0.6;

/** The điều of a text with what belongs to each. */
export function unitsOf({ id, text }: MergeSource): readonly MergeUnit[] {
  const placed = placeLines(text);
  return placed.flatMap(({ line, label }, index): MergeUnit[] => {
    if (line.level !== 'article' && line.level !== 'item') return [];
    let end = index + 1;
    while (end < placed.length && depthOf[placed[end]?.line.level ?? 'part'] > depthOf[line.level]) end += 1;
    const body = placed.slice(index + 1, end).map((one) => `${one.label} ${wordsOf(one.line)}`.trim());
    return [{ covenant: id, line: line.id, label, title: line.text, body }];
  });
}

/**
 * Lays covenants side by side by matter: điều whose titles say the same stand in one row, else those that speak of one topic
 * of the codes; what no other covenant has stands alone. Rows follow the order in which the covenants speak.
 */
export function layByTopic(sources: readonly MergeSource[], topics: readonly ClauseTopic[]): readonly MergeRow[] {
  const rows: { name: string; units: MergeUnit[]; words: ReadonlySet<string>; topic: string; places: number[] }[] = [];
  for (const source of sources) {
    const units = unitsOf(source);
    const taken = new Set<(typeof rows)[number]>();
    units.forEach((unit, index) => {
      const words = titleWords(unit.title);
      const topic = topicOf(unit, topics);
      const free = rows.filter((row) => !taken.has(row));
      const row =
        bestAlike(free, words) ??
        (topic === undefined ? undefined : free.find((one) => one.topic === topic.id && one.units.length > 0));
      const place = units.length < 2 ? 0 : index / (units.length - 1);
      if (row === undefined) {
        const fresh = { name: unit.title, units: [unit], words, topic: topic?.id ?? '', places: [place] };
        rows.push(fresh);
        taken.add(fresh);
      } else {
        row.units.push(unit);
        row.places.push(place);
        taken.add(row);
      }
    });
  }
  return rows
    .toSorted((one, other) => middle(one.places) - middle(other.places))
    .map(({ name, units }) => ({ name, units }));
}

/** Where a matter stands in its covenants, on the average. */
function middle(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

/** A text as words parted by single spaces, with one at both ends. */
function bare(text: string): string {
  return ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;
}

function bestAlike<R extends { readonly words: ReadonlySet<string> }>(
  rows: readonly R[],
  words: ReadonlySet<string>,
): R | undefined {
  let best: R | undefined;
  let most = 0;
  for (const row of rows) {
    const shared = [...words].filter((word) => row.words.has(word)).length;
    if (shared / Math.max(1, Math.min(words.size, row.words.size)) < ALIKE) continue;
    // Of several, the one that says the least besides.
    const closeness = shared / Math.max(words.size, row.words.size);
    if (closeness > most) {
      best = row;
      most = closeness;
    }
  }
  return best;
}

function titleWords(title: string): ReadonlySet<string> {
  const words = fold(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word));
  return new Set(words);
}

/** The topic most of whose words stand in a unit; a word in the title weighs three times. */
function topicOf({ title, body }: MergeUnit, topics: readonly ClauseTopic[]): ClauseTopic | undefined {
  const head = bare(title);
  const rest = bare(body.join(' '));
  let best: ClauseTopic | undefined;
  let most = 1;
  for (const topic of topics) {
    const phrases = topic.words.map((word) => ` ${fold(word)} `);
    const weight =
      3 * phrases.filter((phrase) => head.includes(phrase)).length +
      phrases.filter((phrase) => rest.includes(phrase)).length;
    if (weight > most) {
      best = topic;
      most = weight;
    }
  }
  return best;
}

function wordsOf(line: TextLine): string {
  return line.rows === undefined ? line.text : line.rows.map((row) => row.join(' | ')).join('\n');
}
