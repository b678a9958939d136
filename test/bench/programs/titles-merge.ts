import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { machineClock } from '#main/adapters/clock.ts';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { noOpener } from '#main/adapters/no-opener.ts';
import { zipPackages } from '#main/adapters/packages/packages.ts';
import type { PackedFile } from '#main/app/ports.ts';
import { dataFolderOf, openOffice } from '#main/shell/compose.ts';
import { householdId, villageId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Commune } from '#shared/office/book.ts';
import type { Household } from '#shared/registry/book.ts';
import { packageManifest, sumsText } from '#shared/titles/package/manifest.ts';
import { largeName, largeSet, largeYear } from '../../support/large-titles.ts';

/**
 * Packages of communes of 19,000 households: `make` fills an office, makes its package (timed) and writes so many like it
 * of other communes; `merge` receives them all in one office and writes the sheet above (timed, with the peak of memory).
 */
const [task = '', folder = '', count = '126'] = process.argv.slice(2);

const size = { households: 19_000, villages: 51, criteria: 25 };
const year = 2026;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function communeOf(number: number): Commune {
  return {
    kind: number % 3 === 0 ? 'phuong' : 'xa',
    name: `Mẫu ${String(number)}`,
    parent: 'thành phố Hà Nội',
    receiver: 'Sở Văn hóa và Thể thao',
    place: 'Hà Nội',
  };
}

async function fill(place: string): Promise<void> {
  const store = must(
    await openStore({
      folder: dataFolderOf(place),
      folderLabel: 'Lệ Làng',
      clock: machineClock,
      who: 'bench',
      idleMilliseconds: 0,
    }),
  );
  const set = largeSet(size.criteria);
  must(
    await store.change(
      { name: 'bench.fill', args: {} },
      ['office', 'registry', 'criteria', `titles-${year}`],
      (books) => {
        books.office.commune = communeOf(0);
        books.criteria.sets.push(set);
        books.registry.villages = Array.from({ length: size.villages }, (_, village) => ({
          id: villageId.parse(`v${String(village)}`),
          name: String(village + 1),
          kind: 'thon' as const,
          area: 'rural' as const,
          active: true,
          ancestors: [],
        }));
        books.registry.households = Array.from({ length: size.households }, (_, number): Household => ({
          id: householdId.parse(`h${String(number)}`),
          villageId: villageId.parse(`v${String(number % size.villages)}`),
          head: largeName(number),
          address: `Xóm ${String(1 + (number % 9))}`,
          members: 4,
          idNumber: `001${String(100_000_000 + number)}`,
          status: 'active',
          history: [],
        }));
        books[`titles-${year}`].titles['gia-dinh'] = largeYear(set, size, year, true);
        return ok(null);
      },
    ),
  );
  must(await store.close());
}

/** The same package as of another commune: its own ids, names and sums. */
async function another(files: readonly PackedFile[], number: number): Promise<Uint8Array> {
  const renamed = files.map((file): PackedFile => {
    if (!file.path.startsWith('du-lieu/') || file.path.endsWith('bo-tieu-chi.json')) return file;
    const text = strFromU8(file.bytes).replaceAll('"h', `"c${String(number)}h`);
    return { path: file.path, bytes: strToU8(text) };
  });
  const list = files.find((file) => file.path === 'manifest.json');
  const manifest = packageManifest.parse(JSON.parse(strFromU8(list?.bytes ?? new Uint8Array())));
  const content = renamed.filter((file) => file.path !== 'manifest.json' && file.path !== 'SHA256SUMS.txt');
  const sums = content.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: zipPackages.sha256(bytes) }));
  const own = {
    ...manifest,
    id: `p${String(number)}`,
    series: `s${String(number)}`,
    sender: { commune: communeOf(number) },
    files: sums,
  };
  const bytes = strToU8(JSON.stringify(own));
  const all = sumsText([...sums, { path: 'manifest.json', sha256: zipPackages.sha256(bytes) }]);
  return zipPackages.pack(
    [...content, { path: 'manifest.json', bytes }, { path: 'SHA256SUMS.txt', bytes: strToU8(all) }],
    manifest.madeAt,
  );
}

async function make(): Promise<object> {
  const place = join(folder, 'sender');
  await fill(place);
  const office = must(await openOffice({ folder: place, opener: noOpener, papers: join(folder, 'papers') }));
  const start = performance.now();
  must(await office.dispatch('titles.makePackage', { year, whole: false, reason: '', job: 'bench' }));
  const milliseconds = performance.now() - start;
  const peak = process.resourceUsage().maxRSS * 1024;
  await office.close();
  const own = join(folder, 'papers', String(year), 'Gói danh hiệu');
  const name = readdirSync(own).find((each) => each.endsWith('.zip')) ?? '';
  const zip = must(await zipPackages.open(readFileSync(join(own, name)), name));
  const files: PackedFile[] = [];
  for (const path of zip.names) {
    const file = await zip.read(path);
    if ('bytes' in file) files.push({ path, bytes: file.bytes });
  }
  zip.close();
  let bytes = 0;
  for (let number = 0; number < Number(count); number += 1) {
    const packed = await another(files, number);
    bytes = packed.length;
    writeFileSync(join(folder, `${String(number)}.zip`), packed);
  }
  return { milliseconds, peak, bytes, files: files.length };
}

async function merge(): Promise<object> {
  const place = join(folder, 'receiver');
  const office = must(await openOffice({ folder: place, opener: noOpener, papers: join(folder, 'papers') }));
  must(await office.dispatch('office.setUp', { commune: communeOf(999), villagesExpected: 0, signers: [] }));
  const files: string[] = [];
  for (let number = 0; number < Number(count); number += 1) {
    files.push(must(await office.files.take(join(folder, `${String(number)}.zip`))).ref);
  }
  const start = performance.now();
  const taken = must(await office.dispatch('titles.receivePackages', { year, files, job: 'bench' }));
  const received = performance.now() - start;
  const written = performance.now();
  must(await office.dispatch('titles.writeReceived', { year, title: 'gia-dinh', format: 'xlsx', job: 'bench' }));
  const sheet = performance.now() - written;
  const view = must(await office.dispatch('titles.received', { year, title: 'gia-dinh' }));
  await office.close();
  return { received, sheet, peak: process.resourceUsage().maxRSS * 1024, taken, view };
}

process.stdout.write(JSON.stringify(await (task === 'make' ? make() : merge())));
