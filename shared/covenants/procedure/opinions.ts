import type { Opinion } from './book.ts';

/** Opinions on one provision, or on the draft as a whole (`provision` empty). */
export type OpinionTally = {
  readonly provision: string;
  readonly agree: number;
  readonly change: number;
  readonly against: number;
  readonly answered: number;
  readonly opinions: readonly Opinion[];
};

/** The opinions by provision, in the order in which provisions were first spoken of; the whole draft comes first. */
export function tallyOpinions(opinions: readonly Opinion[]): readonly OpinionTally[] {
  const provisions = [...new Set(['', ...opinions.map((one) => one.provision)])];
  return provisions
    .map((provision) => {
      const own = opinions.filter((one) => one.provision === provision);
      const count = (kind: Opinion['kind']) => own.filter((one) => one.kind === kind).length;
      return {
        provision,
        agree: count('agree'),
        change: count('change'),
        against: count('against'),
        answered: own.filter((one) => one.answer !== undefined).length,
        opinions: own,
      };
    })
    .filter((tally) => tally.opinions.length > 0);
}

/** Opinions that ask for something and were not answered yet; agreement needs no answer. */
export function openOpinions(opinions: readonly Opinion[]): readonly Opinion[] {
  return opinions.filter((one) => one.kind !== 'agree' && one.answer === undefined);
}

/** How many households spoke; one that sent several slips counts once, and a slip without a household by its name. */
export function householdsHeard(opinions: readonly Opinion[]): number {
  return new Set(opinions.map((one) => one.household ?? one.from)).size;
}
