import type { Outcome } from '../titles/book.ts';
import type { PastResult } from '../titles/streak.ts';
import type { Household, HouseholdEvent, Person, Village, VillageAncestor } from './book.ts';

/** A village with what the register counts in it. */
export type VillageRow = Pick<Village, 'id' | 'name' | 'kind' | 'area' | 'active'> & {
  readonly households: number;
  readonly members: number;
  /** Households whose number of members is not known. */
  readonly withoutMembers: number;
  /** What it was made of, with the names of those units. */
  readonly madeOf: readonly (Omit<VillageAncestor, 'village'> & { readonly name: string })[];
};

/** A household that is no longer in the register, with what happened to it last. */
export type LeftHousehold = Pick<Household, 'id' | 'head' | 'group' | 'address'> & {
  readonly village: string;
  readonly last: HouseholdEvent | undefined;
};

/** A household as a list shows it. */
export type HouseholdRowView = Omit<Household, 'history'> & {
  readonly village: string;
  readonly history: readonly HouseholdEvent[];
};

/** A household in the list of all, with no more than the list shows and finds by. */
export type HouseholdLine = Pick<
  Household,
  'id' | 'code' | 'head' | 'group' | 'address' | 'members' | 'villageId' | 'idNumber' | 'phone'
> & {
  /** How it came out in the year before; left out when it was not on that year's list. */
  readonly lastYear?: Outcome;
  /** Years in a row with the title up to the year before. */
  readonly streak: number;
};

/** A household with its past. */
export type HouseholdCard = HouseholdRowView & {
  /** Newest first. */
  readonly results: readonly PastResult[];
  readonly streak: number;
};

/** A person as a list shows them. */
export type PersonRowView = Person & { readonly unit: string };

/** A part of a long list. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  /** Rows that fit the filter. */
  readonly total: number;
  /** Rows of the register as a whole. */
  readonly all: number;
};
