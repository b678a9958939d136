import type { CovenantText } from '../text/covenant-text.ts';
import { longestRising } from './longest-rising.ts';
import { pairUnits, unitsOf, type TextUnit } from './units.ts';
import { compareLines, type WordRun } from './words.ts';

/** An article, a numbered line, a heading or the foreword, in both texts. Left out on one side: new, or gone. */
export type ComparedUnit = {
  /** `same` may still have another number; `moved` stands elsewhere, whatever else changed in it. */
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  /** `Điều 5`, `Chương II`; empty for the foreword. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Title, then all lines parted by `\n`, cut into what stayed and what changed. */
  readonly runs: readonly WordRun[];
  readonly words: { readonly old: number; readonly new: number };
};

/** Two texts laid side by side, in the order of the newer; what is gone stands where it stood. */
export type TextComparison = {
  readonly units: readonly ComparedUnit[];
  readonly counts: { readonly [K in ComparedUnit['kind']]: number };
};

/** Compares two texts article by article and then word by word, so that an article that moved is not shown as rewritten. */
export function compareTexts(before: CovenantText, after: CovenantText): TextComparison {
  const old = unitsOf(before);
  const fresh = unitsOf(after);
  const pairs = pairUnits(old, fresh);
  const places = fresh.map((unit) => pairs.get(unit));
  const rising = new Set(longestRising(places.map((unit) => unit?.position)));
  const paired = new Set(pairs.values());
  const units: ComparedUnit[] = [];
  let next = 0;
  const emitGone = (until: number) => {
    for (; next < until; next += 1) {
      const gone = old[next];
      if (gone !== undefined && !paired.has(gone)) units.push(lonely('removed', gone));
    }
  };
  fresh.forEach((unit, index) => {
    const was = places[index];
    if (was === undefined) {
      units.push(lonely('added', unit));
      return;
    }
    const isMoved = !rising.has(index);
    if (!isMoved) emitGone(was.position);
    units.push(compared(was, unit, isMoved));
  });
  emitGone(old.length);
  const counts = { same: 0, changed: 0, moved: 0, added: 0, removed: 0 };
  for (const unit of units) counts[unit.kind] += 1;
  return { units, counts };
}

function compared(was: TextUnit, unit: TextUnit, isMoved: boolean): ComparedUnit {
  const same = was.body === unit.body;
  const runs: readonly WordRun[] = same ? [{ kind: 'same', text: unit.body }] : compareLines(was.body, unit.body);
  const kind = isMoved ? 'moved' : same ? 'same' : 'changed';
  return { kind, before: was.label, after: unit.label, runs, words: wordsOf(runs) };
}

function lonely(kind: 'added' | 'removed', unit: TextUnit): ComparedUnit {
  const runs: readonly WordRun[] = [{ kind: kind === 'added' ? 'new' : 'old', text: unit.body }];
  return {
    kind,
    before: kind === 'added' ? undefined : unit.label,
    after: kind === 'added' ? unit.label : undefined,
    runs,
    words: wordsOf(runs),
  };
}

function wordsOf(runs: readonly WordRun[]): { readonly old: number; readonly new: number } {
  const count = (kind: WordRun['kind']) =>
    runs
      .filter((run) => run.kind === kind)
      .reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0), 0);
  return { old: count('old'), new: count('new') };
}
