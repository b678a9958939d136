import { campaignId, covenantId, type CampaignId, type CovenantId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { BookName, BookOf } from '#shared/store/books.ts';
import type { LookedAt } from '#shared/trash/gather.ts';
import type { TrashItem } from '#shared/trash/item.ts';
import type { Store } from '../ports.ts';

/** The names of the books in which something may hang on a thing. */
export async function namesAround(store: Store, item: TrashItem): Promise<readonly BookName[]> {
  switch (item.kind) {
    case 'covenant':
      return [`covenant-${item.covenant}`, `case-${item.covenant}`];
    case 'comment':
      return [`covenant-${item.covenant}`];
    case 'campaign':
      return [`campaign-${item.campaign}`];
    case 'person':
      return ['registry', ...(await store.list('campaign-'))];
    case 'household':
      return ['registry', ...(await store.list('campaign-')), ...(await store.list('titles-'))];
    case 'village':
      return [
        'registry',
        ...(await store.list('campaign-')),
        ...(await store.list('titles-')),
        ...(await store.list('covenant-')),
        ...(await store.list('case-')),
      ];
  }
}

/** Reads the books named, sorted by what they are. */
export async function lookInto(store: Store, names: readonly BookName[]): Promise<Result<LookedAt>> {
  const registry = await store.read('registry');
  if (!registry.ok) return registry;
  const years = new Map<number, BookOf<`titles-${number}`>>();
  const campaigns = new Map<CampaignId, BookOf<`campaign-${string}`>>();
  const covenants = new Map<CovenantId, BookOf<`covenant-${string}`>>();
  const cases = new Map<CovenantId, BookOf<`case-${string}`>>();
  for (const name of names) {
    const cut = name.indexOf('-');
    const id = name.slice(cut + 1);
    switch (cut === -1 ? name : name.slice(0, cut)) {
      case 'titles': {
        const book = await store.read(`titles-${Number(id)}`);
        if (!book.ok) return book;
        years.set(Number(id), book.value);
        break;
      }
      case 'campaign': {
        const book = await store.read(`campaign-${id}`);
        if (!book.ok) return book;
        campaigns.set(campaignId.parse(id), book.value);
        break;
      }
      case 'covenant': {
        const book = await store.read(`covenant-${id}`);
        if (!book.ok) return book;
        covenants.set(covenantId.parse(id), book.value);
        break;
      }
      case 'case': {
        const book = await store.read(`case-${id}`);
        if (!book.ok) return book;
        cases.set(covenantId.parse(id), book.value);
        break;
      }
    }
  }
  return ok({ registry: registry.value, years, campaigns, covenants, cases });
}
