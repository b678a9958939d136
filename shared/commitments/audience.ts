import { personId, unitId, type PersonId, type UnitId } from '#shared/contract/ids.ts';
import type { Employment, Household, RegistryBook, Village } from '#shared/registry/book.ts';
import type { PostHolder } from '#shared/registry/posts.ts';
import type { CampaignBook } from './book.ts';

/** One who is asked to sign: a cadre, a household by its head, a trader. */
export type Member = PostHolder & {
  readonly id: PersonId;
  readonly name: string;
  readonly birth?: string | undefined;
  readonly party: boolean;
  readonly partyCell?: string | undefined;
  readonly kind?: Employment | undefined;
};

/** A unit, village or market place by which a campaign is counted. */
export type Group = { readonly id: UnitId; readonly name: string };

/** Everybody a campaign may ask, with the groups they are counted in; whom it asks on a date is the coverage's business. */
export type Audience = { readonly members: readonly Member[]; readonly groups: readonly Group[] };

/** The people, households or traders of a campaign, in the order of their lists. */
export function audienceOf(
  campaign: Pick<CampaignBook, 'audience' | 'others' | 'places'>,
  registry: Pick<RegistryBook, 'people' | 'units' | 'households' | 'villages'>,
): Audience {
  const others = campaign.others ?? [];
  const places = campaign.places ?? [];
  switch (campaign.audience ?? 'cadres') {
    case 'cadres':
      return { members: [...registry.people, ...others], groups: [...registry.units, ...places] };
    case 'households':
      return {
        members: [...registry.households.map(householdMember), ...others],
        groups: [
          ...registry.villages.map((village) => ({ id: unitId.parse(village.id), name: villageName(village) })),
          ...places,
        ],
      };
    case 'traders':
      return { members: others, groups: places };
  }
}

/** A household as one who signs: its head, in its village while it is there. */
function householdMember(household: Household): Member {
  const came = household.history.findLast(({ kind }) => kind === 'moved-in' || kind === 'split-from');
  const went = household.history.findLast(
    ({ kind }) => kind === 'moved-out' || kind === 'ended' || kind === 'merged-into',
  );
  return {
    id: personId.parse(household.id),
    name: household.head,
    birth: household.birth,
    post: household.address ?? household.group ?? '',
    unitId: unitId.parse(household.villageId),
    party: false,
    from: came?.on,
    // One that is gone without a day in its history is gone from the beginning.
    to: household.status === 'active' ? undefined : (went?.on ?? '0000-01-01'),
  };
}

const villageName = ({ kind, name }: Village) => (kind === 'thon' ? `Thôn ${name}` : `Tổ dân phố ${name}`);
