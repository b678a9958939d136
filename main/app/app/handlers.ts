import type { appMethods, AppStart } from '#shared/contract/methods/app.ts';
import type { AccessState } from '#shared/contract/methods/protection.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { emptyOffice } from '#shared/office/book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';

/** Start of the screen, and files on the machine. */
export const appHandlers = {
  'app.start': async (_input, ports) => {
    const access = ports.access.state();
    if (access.locked) return ok(lockedStart(access, ports));
    const office = await ports.store.read('office');
    if (!office.ok) return office;
    const status = ports.store.status();
    return ok({
      state: office.value.commune === undefined ? 'empty' : 'ready',
      access,
      version: ports.version,
      folder: status.folder,
      findings: status.findings,
      heldBy: status.heldBy,
      savedAt: status.savedAt,
      backedUpAt: status.backedUpAt,
      office: office.value,
      today: ports.clock.today(),
    });
  },
  'app.report': ({ reference, kind, place, frames }, { log }) => {
    log.info(`${reference} screen ${place} ${kind} ${frames.join(' ')}`.trimEnd());
    return Promise.resolve(ok(null));
  },
  'app.places': async (_input, { host }) => ok(await host.places()),
  'app.usePlace': async ({ place }, { store, host }) => {
    const office = await store.read('office');
    if (!office.ok) return office;
    return office.value.commune === undefined ? host.usePlace(place) : fail('office-exists', {});
  },
  'files.info': (input, ports) => ports.files.info(input.file),
  'files.open': async (input, ports) => {
    const opened = await ports.host.openFile(input.file);
    return opened.ok ? ok({ opened: true }) : opened;
  },
  'files.reveal': async (input, ports) => {
    const opened = await ports.host.showInFolder(input.file);
    return opened.ok ? ok({ opened: true }) : opened;
  },
} satisfies Handlers<typeof appMethods>;

/** Before the passphrase nothing of the data is told, not even whose it is. */
function lockedStart(access: AccessState, { version, clock }: Ports): AppStart {
  return {
    state: 'locked',
    access,
    version,
    folder: '',
    findings: [],
    heldBy: undefined,
    savedAt: undefined,
    backedUpAt: undefined,
    office: emptyOffice,
    today: clock.today(),
  };
}
