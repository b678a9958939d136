import type { Household, HouseholdEvent, Person, Village } from './book.ts';

/** A village with what the register counts in it. */
export type VillageRow = Pick<Village, 'id' | 'name' | 'kind' | 'area' | 'active'> & {
  readonly households: number;
  readonly members: number;
  /** Households whose number of members is not known. */
  readonly withoutMembers: number;
};

/** A household as a list shows it. */
export type HouseholdRowView = Omit<Household, 'history'> & {
  readonly village: string;
  readonly history: readonly HouseholdEvent[];
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
