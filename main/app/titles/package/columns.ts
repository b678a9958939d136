import type { titlesPackageMethods } from '#shared/contract/methods/titles-package.ts';
import { ok } from '#shared/contract/result.ts';
import { columnsOf } from '#shared/titles/package/summary-columns.ts';
import { shippedTerms, termsOfYear } from '#shared/titles/terms.ts';
import type { Handlers } from '../../handlers.ts';
import { titlesName } from '../load.ts';

/** The columns of the upward summary: an authority's form differs from place to place. */
export const columnHandlers = {
  'titles.summaryColumns': async ({ title, year }, ports) => {
    const criteria = await ports.store.read('criteria');
    if (!criteria.ok) return criteria;
    const book = await ports.store.read(titlesName(year));
    if (!book.ok) return book;
    const own = criteria.value.summaryColumns;
    const terms =
      book.value.titles[title]?.terms ??
      termsOfYear(shippedTerms.parse(await ports.resources.json('legal/titles-terms.json')), year);
    return ok({ columns: columnsOf(own, title, terms.yearsInARow), own: own?.[title] !== undefined });
  },

  'titles.setSummaryColumns': async ({ title, columns }, ports) =>
    ports.store.change({ name: 'titles.setSummaryColumns', args: { title } }, ['criteria'], (books) => {
      const { [title]: _before, ...others } = books.criteria.summaryColumns ?? {};
      books.criteria.summaryColumns = columns === null ? others : { ...others, [title]: columns };
      return ok({ saved: true as const });
    }),
} satisfies Handlers<Pick<typeof titlesPackageMethods, 'titles.summaryColumns' | 'titles.setSummaryColumns'>>;
