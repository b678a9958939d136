import type { titlesPackageMethods } from '#shared/contract/methods/titles-package.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import type { Commune } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { isKnown, isOurs } from '#shared/titles/package/conflicts.ts';
import { addFigures, type PackageManifest } from '#shared/titles/package/manifest.ts';
import type { ReceivedBook, ReceivedPackage } from '#shared/titles/package/received-book.ts';
import type { ReceivedItem } from '#shared/titles/package/views.ts';
import type { Handlers } from '../../handlers.ts';
import type { Ports } from '../../ports.ts';
import { loadOffice } from '../load.ts';
import { receivedDraft, receivedName } from './received-book.ts';
import { verifyPackage, type Verified } from './verify.ts';

/** A package is some tens of megabytes; one of half a gigabyte is none of ours. */
const largestMegabytes = 500;

/** What was found in one file, and what of it is to be written into the book. */
type Taken = { readonly item: ReceivedItem; readonly package?: ReceivedPackage };

/** `xã Vân Khê`, or `Thôn Cao Xá, xã Vân Khê`. */
export function senderName({ sender }: Pick<PackageManifest, 'sender'>): string {
  const commune = communeName(sender.commune);
  return sender.unit === undefined ? commune : `${sender.unit.name}, ${commune}`;
}

/** Verifying and taking in what villages or communes handed over. */
export const receiveHandlers = {
  'titles.receivePackages': async (input, ports, call) => {
    const base = await loadOffice(ports);
    if (!base.ok) return base;
    const bookName = receivedName(input.year);
    const book = await ports.store.read(bookName);
    if (!book.ok) return book;
    const taken: Taken[] = [];
    for (const [index, file] of input.files.entries()) {
      if (call.cancelled()) return fail('cancelled', {});
      const before = { packages: [...book.value.packages, ...taken.flatMap((one) => one.package ?? [])], choices: {} };
      const one = await takeOne(ports, file, { ...input, commune: base.value.commune, book: before });
      if (!one.ok) return one;
      taken.push(one.value);
      call.progress(index + 1, input.files.length, one.value.item.file);
    }
    const items = taken.map((one) => one.item);
    const packages = taken.flatMap((one) => one.package ?? []);
    if (packages.length === 0) return ok({ items });
    const args = { year: String(input.year), count: packages.length };
    return ports.store.change({ name: 'titles.receivePackages', args, bulk: true }, [bookName], (books) => {
      receivedDraft(books, bookName).packages.push(...packages);
      return ok({ items });
    });
  },
} satisfies Handlers<Pick<typeof titlesPackageMethods, 'titles.receivePackages'>>;

/** A file that cannot be read keeps none of the others out; `file-unknown` is a slip of the caller, no file at all. */
function unreadable(failure: Failure, name?: string): Result<Taken> {
  const { error } = failure;
  const file = name ?? ('name' in error.params ? error.params.name : undefined);
  return file === undefined ? failure : ok({ item: { file, outcome: { kind: 'unreadable', error } } });
}

async function takeOne(
  ports: Ports,
  file: FileRef,
  about: {
    readonly year: number;
    readonly passphrase?: string;
    readonly commune: Commune;
    readonly book: ReceivedBook;
  },
): Promise<Result<Taken>> {
  const info = await ports.files.info(file);
  if (!info.ok) return unreadable(info);
  const { name } = info.value;
  const answer = (outcome: ReceivedItem['outcome']): Result<Taken> => ok({ item: { file: name, outcome } });
  const bytes = await ports.files.bytes(file, largestMegabytes);
  if (!bytes.ok) return unreadable(bytes, name);
  const zip = await ports.packages.open(bytes.value, name);
  if (!zip.ok) {
    if (zip.error.code === 'file-wrong-kind') return answer({ kind: 'not-a-package' });
    return answer({ kind: 'damaged', faults: [{ path: name, problem: 'damaged' }] });
  }
  const verdict = await verifyPackage(ports, zip.value, about.passphrase);
  const { sealed } = zip.value;
  zip.value.close();
  if ('outcome' in verdict) return answer(verdict.outcome);
  const { manifest } = verdict.whole;
  if (manifest.year !== about.year) return answer({ kind: 'other-year', year: manifest.year });
  if (!isOurs(about.commune, manifest)) return answer({ kind: 'other-unit', sender: senderName(manifest) });
  if (isKnown(about.book, manifest.id)) return answer({ kind: 'again', sender: senderName(manifest) });

  const rows = await ports.packages.pack(verdict.whole.rows, manifest.madeAt);
  const kept = await ports.files.keepBytes(name, rows);
  if (!kept.ok) return kept;
  const received = packageOf(ports, verdict.whole, {
    file: name,
    bytes: bytes.value.length,
    sha256: ports.packages.sha256(bytes.value),
    sealed,
    rows: kept.value,
  });
  const units = received.titles.flatMap((title) => title.units);
  const outcome = {
    kind: 'taken' as const,
    package: received.id,
    rows: addFigures(units.map((unit) => unit.figures)).rows,
    units: units.length,
  };
  return ok({ item: { file: name, outcome }, package: received });
}

function packageOf(
  ports: Ports,
  { manifest, check, digests }: Verified,
  file: Pick<ReceivedPackage, 'file' | 'bytes' | 'sha256' | 'sealed' | 'rows'>,
): ReceivedPackage {
  const { id, series, version, replaces, reason, corrections, level, sender, madeAt, madeBy, masked } = manifest;
  return {
    id,
    series,
    version,
    ...(replaces === undefined ? {} : { replaces }),
    reason,
    corrections,
    level,
    sender,
    madeAt,
    madeBy,
    masked,
    ...file,
    check,
    receivedAt: ports.clock.now(),
    receivedBy: ports.who,
    titles: manifest.titles.map((title) => ({
      ...title,
      units: title.units.map((unit) => ({ ...unit, digest: digests.get(unit.data) ?? '' })),
    })),
  };
}
