import type { Adoption, VoteCount } from './book.ts';

/** From this many households on, a community may meet by clusters (Luật Thực hiện dân chủ ở cơ sở 2022, art. 18). */
export const CLUSTERS_FROM = 200;

/** Why a record of votes cannot be right, or is not allowed; it is not kept. */
export type AdoptionFault =
  | 'nobody'
  | 'present-over-households'
  | 'votes-over-present'
  | 'votes-over-total'
  | 'clusters-not-allowed'
  | 'clusters-over-total'
  | 'slips-before-meeting'
  | 'slips-after-quorum'
  | 'before-posting-ends';

/** A fault with the figures that show it and the rule that it breaks. */
export type AdoptionStop = {
  readonly fault: AdoptionFault;
  readonly have: number;
  readonly limit: number;
  readonly article: string;
};

/** The arithmetic of one attempt. */
export type AdoptionResult = {
  readonly total: number;
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly other: number;
  /** The smallest number of households that is more than half of all. */
  readonly needed: number;
  /** Households of more than half are represented; slips need no quorum. */
  readonly quorum: boolean;
  /** More than half of all households agree. */
  readonly passed: boolean;
};

const decree = (article: string) => `Điều ${article} Nghị định số 61/2023/NĐ-CP`;
const law = 'Điều 18 Luật Thực hiện dân chủ ở cơ sở';

/**
 * How many households are more than half: 151 of 300, and 151 of 301. The base is all households, not those present
 * (Nghị định 61/2023/NĐ-CP, art. 10).
 */
export function majorityOf(total: number): number {
  return Math.floor(total / 2) + 1;
}

const sum = (counts: readonly VoteCount[], of: (count: VoteCount) => number) =>
  counts.reduce((all, count) => all + of(count), 0);

/** Quorum and majority of an attempt, over all its clusters (art. 10). */
export function judgeAdoption(one: Pick<Adoption, 'kind' | 'total' | 'counts'>): AdoptionResult {
  const present = sum(one.counts, (count) => count.present);
  const agree = sum(one.counts, (count) => count.for);
  const needed = majorityOf(one.total);
  const quorum = one.kind === 'slips' || (one.total > 0 && present >= needed);
  return {
    total: one.total,
    present,
    for: agree,
    against: sum(one.counts, (count) => count.against),
    other: sum(one.counts, (count) => count.other),
    needed,
    quorum,
    passed: one.total > 0 && quorum && agree >= needed,
  };
}

const stop = (fault: AdoptionFault, have: number, limit: number, article: string): AdoptionStop => ({
  fault,
  have,
  limit,
  article,
});

/**
 * The first reason why an attempt cannot be recorded as it is: figures that cannot be, clusters in a community too small
 * for them, slips without a meeting that lacked its quorum, a meeting before the thirty days of posting are over.
 * @param earlier the attempts before it
 * @param postedUntil the day on which thirty days of posting are full; undefined when nothing was posted
 */
export function adoptionStop(
  one: Pick<Adoption, 'kind' | 'on' | 'total' | 'scattered' | 'counts'>,
  earlier: readonly Pick<Adoption, 'kind' | 'total' | 'counts'>[],
  postedUntil: string | undefined,
): AdoptionStop | undefined {
  const result = judgeAdoption(one);
  if (one.total === 0) return stop('nobody', 0, 1, decree('10'));
  if (postedUntil === undefined || one.on < postedUntil) return stop('before-posting-ends', 0, 30, decree('9'));
  if (one.counts.length > 1) {
    if (one.total < CLUSTERS_FROM && !one.scattered) return stop('clusters-not-allowed', one.total, CLUSTERS_FROM, law);
    const households = sum(one.counts, (count) => count.households);
    if (households > one.total) return stop('clusters-over-total', households, one.total, decree('10'));
  }
  for (const count of one.counts) {
    const households = one.counts.length > 1 ? count.households : one.total;
    if (count.present > households) return stop('present-over-households', count.present, households, decree('10'));
    const votes = count.for + count.against + count.other;
    if (votes > count.present) {
      const fault = votes > one.total ? 'votes-over-total' : 'votes-over-present';
      return stop(fault, votes, fault === 'votes-over-total' ? one.total : count.present, decree('10'));
    }
  }
  if (result.for > one.total) return stop('votes-over-total', result.for, one.total, decree('10'));
  if (one.kind === 'slips') {
    const meetings = earlier.filter((attempt) => attempt.kind === 'meeting');
    if (meetings.length === 0) return stop('slips-before-meeting', 0, 1, decree('10'));
    const last = meetings.at(-1);
    if (last !== undefined && judgeAdoption(last).quorum) {
      return stop('slips-after-quorum', judgeAdoption(last).present, last.total, decree('10'));
    }
  }
  return undefined;
}
