import type { appMethods } from '#shared/contract/methods/app.ts';
import { ok } from '#shared/contract/result.ts';
import type { Handlers } from '../handlers.ts';

/** Start of the screen, and files on the machine. */
export const appHandlers = {
  'app.start': async (_input, ports) => {
    const office = await ports.store.read('office');
    if (!office.ok) return office;
    const status = ports.store.status();
    return ok({
      state: office.value.commune === undefined ? 'empty' : 'ready',
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
