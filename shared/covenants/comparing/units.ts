import type { CovenantText } from '../text/covenant-text.ts';
import { depthOf } from '../text/numbers.ts';
import { placeLines } from '../text/places.ts';

/** What is compared as one: an article or numbered line with all below it, a heading, the foreword. */
export type TextUnit = {
  readonly position: number;
  /** Of its first line. */
  readonly id: string;
  /** `Điều 5`, `Chương II`; empty for the foreword. */
  readonly label: string;
  readonly heading: boolean;
  readonly title: string;
  /** Title and lines with their labels, parted by `\n`, composed. Its own label is not in it. */
  readonly body: string;
};

/** The units of a text in reading order. */
export function unitsOf(text: CovenantText): readonly TextUnit[] {
  const units: (TextUnit & { body: string })[] = [];
  for (const { line, label } of placeLines(text)) {
    const words = (line.rows === undefined ? line.text : line.rows.map((row) => row.join(' | ')).join('\n')).normalize(
      'NFC',
    );
    const depth = depthOf[line.level];
    const last = units.at(-1);
    const begins = last === undefined || (depth > 0 && depth <= depthOf.article);
    if (begins) {
      units.push({
        position: units.length,
        id: line.id,
        label: label.replace(/\.$/, ''),
        heading: depth < depthOf.article,
        title: words,
        body: words,
      });
    } else last.body += `\n${label === '' ? words : `${label} ${words}`}`;
  }
  return units;
}

/** So many pairs of leftovers may be held against each other; beyond it only equal words and titles count. */
const MOST_GUESSES = 40_000;
/** Share of words that two articles have in common to be taken for the same one. */
const ALIKE = 0.4;

/** Which unit of the old text each unit of the new one was. */
export function pairUnits(old: readonly TextUnit[], fresh: readonly TextUnit[]): ReadonlyMap<TextUnit, TextUnit> {
  const pairs = new Map<TextUnit, TextUnit>();
  const taken = new Set<TextUnit>();
  const pair = (one: TextUnit, other: TextUnit) => {
    pairs.set(one, other);
    taken.add(other);
  };
  const byKey = (key: (unit: TextUnit) => string) => {
    const known = new Map<string, TextUnit[]>();
    for (const unit of old) if (!taken.has(unit)) known.set(key(unit), [...(known.get(key(unit)) ?? []), unit]);
    for (const unit of fresh) {
      const found = pairs.has(unit) ? undefined : known.get(key(unit))?.shift();
      if (found !== undefined) pair(unit, found);
    }
  };
  byKey((unit) => `${String(unit.heading)}|${unit.id}|${unit.body}`);
  byKey((unit) => `${String(unit.heading)}|${unit.body}`);
  byKey((unit) => `${unit.id}|${unit.heading ? '' : unit.title}|${unit.heading ? unit.label : ''}`);
  byKey((unit) => `${unit.heading ? unit.label : unit.title}|${unit.title === '' ? unit.label : ''}`);
  guess(
    old.filter((unit) => !taken.has(unit)),
    fresh.filter((unit) => !pairs.has(unit)),
    pair,
  );
  return pairs;
}

/** What is left: the likest pairs first; then what bears the same id and number is the same article, rewritten. */
function guess(
  old: readonly TextUnit[],
  fresh: readonly TextUnit[],
  pair: (one: TextUnit, other: TextUnit) => void,
): void {
  const paired = new Set<TextUnit>();
  const join = (one: TextUnit, other: TextUnit) => {
    if (paired.has(one) || paired.has(other)) return;
    paired.add(one);
    paired.add(other);
    pair(one, other);
  };
  if (old.length * fresh.length <= MOST_GUESSES) {
    const words = new Map([...old, ...fresh].map((unit) => [unit, wordSet(unit.body)]));
    const likely = fresh.flatMap((one) =>
      old.flatMap((other) => {
        if (one.heading !== other.heading) return [];
        const share = shareOf(words.get(one), words.get(other));
        return share < ALIKE ? [] : [{ one, other, share }];
      }),
    );
    for (const { one, other } of likely.toSorted((a, b) => b.share - a.share)) join(one, other);
  }
  const byPlace = new Map(old.map((unit) => [`${unit.id}|${unit.label}`, unit]));
  for (const one of fresh) {
    const other = byPlace.get(`${one.id}|${one.label}`);
    if (other !== undefined) join(one, other);
  }
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

function shareOf(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): number {
  if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return common / Math.max(one.size, other.size);
}
