import type { officeMethods } from '#shared/contract/methods/office.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { Handlers } from '../handlers.ts';
import { throwAway } from '../trash/throw-away.ts';
import { holidayView, setHolidays } from './holidays.ts';
import { overview } from './overview.ts';
import { fillWithSample } from './sample.ts';
import { findEverywhere } from './search.ts';

/** The commune's own settings, the first start, the home page and the search box. */
export const officeHandlers = {
  'office.get': (_input, ports) => ports.store.read('office'),

  'office.setUp': (input, ports) =>
    ports.store.change({ name: 'office.setUp', args: { commune: input.commune.name } }, ['office'], (books) => {
      if (books.office.commune !== undefined) return fail('office-exists', {});
      books.office = {
        ...books.office,
        commune: input.commune,
        signers: input.signers,
        villagesExpected: input.villagesExpected,
        setUpAt: ports.clock.now(),
      };
      return ok(books.office);
    }),

  'office.update': (input, ports) =>
    ports.store.change({ name: 'office.update', args: {} }, ['office', 'trash'], (books) => {
      if (books.office.commune === undefined) return fail('office-missing', {});
      if (input.commune !== undefined) books.office.commune = input.commune;
      if (input.signers !== undefined) {
        const stay = new Set(input.signers.map(({ id }) => id));
        books.office.signers.forEach((item, at) => {
          if (stay.has(item.id)) return;
          throwAway(books.trash, ports, { kind: 'signer', name: item.name, content: { signers: [{ at, item }] } });
        });
        books.office.signers = input.signers;
      }
      if (input.villagesExpected !== undefined) books.office.villagesExpected = input.villagesExpected;
      return ok(books.office);
    }),

  'office.holidays': ({ year }, ports) => holidayView(ports, year),
  'office.setHolidays': (input, ports) => setHolidays(ports, input),

  'office.openSample': (_input, ports) => fillWithSample(ports),
  'home.overview': (input, ports) => overview(input.year, ports),
  'search.find': (input, ports) => findEverywhere(input.text, input.limit, ports),
} satisfies Handlers<typeof officeMethods>;
