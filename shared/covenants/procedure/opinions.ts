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

/** What a household's slips come to: the strongest of what they say. */
export type HouseholdVoice = Opinion['kind'] | 'silent';

/** Where every household of the community stands, and the sums over them, which agree with the number of households. */
export type HouseholdVoices = {
  readonly of: ReadonlyMap<string, HouseholdVoice>;
  readonly agree: number;
  readonly change: number;
  readonly against: number;
  readonly silent: number;
  readonly total: number;
  /** Opinions of those who are on no list of the village's households. */
  readonly others: number;
};

const strength: { readonly [V in HouseholdVoice]: number } = { silent: 0, agree: 1, change: 2, against: 3 };

/**
 * The opinions by household. A household that agrees with the whole and asks for one change asks for a change; each is
 * counted once.
 */
export function householdVoices(opinions: readonly Opinion[], households: readonly string[]): HouseholdVoices {
  const voices = new Map<string, HouseholdVoice>(households.map((id) => [id, 'silent']));
  let others = 0;
  for (const { household, kind } of opinions) {
    const before = household === undefined ? undefined : voices.get(household);
    if (household === undefined || before === undefined) others += 1;
    else if (strength[kind] > strength[before]) voices.set(household, kind);
  }
  const count = (voice: HouseholdVoice) => [...voices.values()].filter((one) => one === voice).length;
  return {
    of: voices,
    agree: count('agree'),
    change: count('change'),
    against: count('against'),
    silent: count('silent'),
    total: households.length,
    others,
  };
}

/** What a household's slip ticks for the draft as a whole, without words of its own; undefined while nothing is ticked. */
export function onWhole(opinions: readonly Opinion[], household: string): Opinion | undefined {
  return opinions.findLast((one) => one.household === household && one.provision === '' && one.text === '');
}
