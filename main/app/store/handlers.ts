import type { FileRef } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { storeMethods } from '#shared/contract/methods/store.ts';
import type { StoreFinding } from '#shared/store/findings.ts';
import type { Handlers } from '../handlers.ts';
import type { BackupSource, Ports } from '../ports.ts';
import { exportData, importData } from './exchange.ts';
import { changesInWords } from './changes-in-words.ts';
import { exportBooks } from './export-books.ts';
import { danglingGroups, repairReferences } from './references.ts';

export const storeHandlers = {
  'history.undo': ({ book }, { store }) => store.undo(book),
  'history.redo': ({ book }, { store }) => store.redo(book),
  'history.can': ({ book }, { store, access }) =>
    Promise.resolve(ok(access.state().role === 'reader' ? { undo: false, redo: false } : store.canUndo(book))),
  'history.log': async ({ limit, before, book }, { store }) =>
    ok(
      await store.log({
        limit,
        ...(before === undefined ? {} : { before }),
        ...(book === undefined ? {} : { book }),
      }),
    ),
  'history.changes': ({ seq }, { store }) => changesInWords(seq, store),
  'backups.list': (_, { store }) => store.backups.list(),
  'backups.make': (_, { store }) => store.backups.make(),
  'backups.inspect': async ({ source }, ports) => {
    const found = await sourceOf(source, ports);
    return found.ok ? ports.store.backups.inspect(found.value) : found;
  },
  'backups.restore': async ({ source, books }, ports) => {
    const found = await sourceOf(source, ports);
    return found.ok ? ports.store.backups.restore(found.value, books) : found;
  },
  'backups.bringIn': async (source, ports) => {
    const found = await sourceOf(source, ports);
    if (!found.ok) return found;
    if (!('bytes' in found.value)) return fail('file-unknown', {});
    const brought = await ports.access.bringIn(found.value);
    if (brought.ok && !ports.access.state().locked) {
      const books = await ports.store.list('');
      ports.emit({ type: 'changed', books, command: 'backups.bringIn', at: ports.clock.now() });
    }
    return brought;
  },
  'backups.places': async (_, { store }) => ok(await store.backups.places()),
  'backups.choosePlace': ({ place }, { store }) => store.backups.choosePlace(place),
  'store.check': async (_, { store, files }) => {
    const data = await store.check();
    if (!data.ok) return data;
    const originals = await files.checkOriginals();
    const damaged = originals.damaged.map((file): StoreFinding => ({
      file,
      problem: 'bad-checksum',
      keptAs: undefined,
      rebuiltFrom: 'nothing',
    }));
    return ok({ files: data.value.files + originals.files, findings: [...data.value.findings, ...damaged] });
  },
  'store.references': (_, ports) => danglingGroups(ports),
  'store.repair': (_, ports) => repairReferences(ports),
  'data.export': ({ personal = false }, ports) => exportData(ports, personal),
  'data.exportBooks': ({ personal = false }, ports, call) => exportBooks(ports, call, personal),
  'data.import': ({ file }, ports) => importData(file, ports),
  'store.status': (_, { store }) => {
    const { folder, place, savedAt, backedUpAt, heldBy, findings } = store.status();
    return Promise.resolve(
      ok({
        folder,
        place,
        findings,
        ...(savedAt === undefined ? {} : { savedAt }),
        ...(backedUpAt === undefined ? {} : { backedUpAt }),
        ...(heldBy === undefined ? {} : { heldBy }),
      }),
    );
  },
} satisfies Handlers<typeof storeMethods>;

/** A backup is never larger; what is, is something else. */
const largestMegabytes = 1024;

type AskedSource = ({ readonly id: string } | { readonly file: FileRef }) & {
  readonly passphrase?: string | undefined;
};

async function sourceOf(source: AskedSource, { files }: Ports): Promise<Result<BackupSource>> {
  const secret = source.passphrase === undefined ? {} : { secret: source.passphrase };
  if ('id' in source) return ok({ id: source.id, ...secret });
  const [info, bytes] = [await files.info(source.file), await files.bytes(source.file, largestMegabytes)];
  if (!info.ok) return info;
  return bytes.ok ? ok({ name: info.value.name, bytes: bytes.value, ...secret }) : bytes;
}
