import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { z } from 'zod';
import { zipPackages } from '#main/adapters/packages/packages.ts';
import type { PackedFile } from '#main/app/ports.ts';
import type { Commune } from '#shared/office/book.ts';
import { packageManifest, sumsText, type PackageManifest } from '#shared/titles/package/manifest.ts';
import { packageRecord } from '#shared/titles/package/record.ts';
import { thisYear } from './decided-office.ts';
import { openedOffice, type OpenedOffice } from './opened-office.ts';
import { good } from './titles-office.ts';

/** The year that all packages of the tests are of. */
export const year = thisYear;
/** What making a package answers. */
export const made = z.object({ package: z.string(), version: z.number(), check: z.string() });
/** What receiving answers of each file. */
export const items = z.object({
  items: z.array(z.object({ file: z.string(), outcome: z.looseObject({ kind: z.string() }) })),
});
/** The page of a package. */
export const view = z.object({
  ready: z.boolean(),
  missing: z.object({ units: z.number(), rows: z.number() }),
  findings: z.array(
    z.object({ code: z.string(), severity: z.string(), count: z.number(), name: z.string().optional() }),
  ),
  lines: z.array(z.object({ inRegister: z.number(), rows: z.number(), passed: z.number(), open: z.number() })),
  records: z.array(packageRecord),
  correctedSince: z.number(),
});
/** The page of the receiver. */
export const received = z.object({
  packages: z.array(z.looseObject({ sender: z.string(), version: z.number(), counts: z.string() })),
  conflicts: z.array(
    z.object({
      key: z.string(),
      unit: z.string(),
      standing: z.string(),
      chosen: z.string().optional(),
      candidates: z.array(z.looseObject({ package: z.string(), version: z.number() })),
    }),
  ),
  open: z.number(),
  figures: z.object({ rows: z.number(), passed: z.number(), failed: z.number() }),
});
/** Rows in which packages differ. */
export const differing = z.object({
  rows: z.array(z.object({ name: z.string(), sides: z.array(z.looseObject({ outcome: z.string() }).nullish()) })),
});

/** The sample commune. */
export async function sampleOffice(): Promise<OpenedOffice> {
  const office = await openedOffice();
  await office.run('office.openSample', {});
  return office;
}

/** An office without a register, under the same or another authority. */
export async function higherOffice(name = 'Trung tâm', parent = 'thành phố Hà Nội'): Promise<OpenedOffice> {
  const office = await openedOffice();
  const commune: Commune = { kind: 'phuong', name, parent, receiver: 'Sở Văn hóa và Thể thao', place: 'Hà Nội' };
  await office.run('office.setUp', { commune, villagesExpected: 0, signers: [] });
  return office;
}

/** Where an office keeps its packages. */
export const folderOf = (office: OpenedOffice) => join(office.folder, 'Giấy tờ', String(year), 'Gói danh hiệu');

/** Makes a package and answers where its zip is. */
export async function makeZip(
  office: OpenedOffice,
  more: {
    readonly unit?: string;
    readonly passphrase?: string;
    readonly whole?: boolean;
    readonly reason?: string;
  } = {},
): Promise<string> {
  const before = new Set(seen(office));
  const { whole = false, reason = '', ...rest } = more;
  await office.ask('titles.makePackage', { year, whole, reason, job: 'job-make', ...rest }, made);
  const [zip = ''] = seen(office).filter((name) => name.endsWith('.zip') && !before.has(name));
  return join(folderOf(office), zip);
}

function seen(office: OpenedOffice): readonly string[] {
  try {
    return readdirSync(folderOf(office));
  } catch {
    return [];
  }
}

/** Hands packages in and answers what became of each. */
export async function receive(office: OpenedOffice, paths: readonly string[], passphrase?: string) {
  const files = await Promise.all(paths.map((path) => office.file(path)));
  const sealed = passphrase === undefined ? {} : { passphrase };
  const answer = await office.ask('titles.receivePackages', { year, files, ...sealed, job: 'job-receive' }, items);
  return answer.items.map((item) => item.outcome);
}

/** The files of a package, opened. */
export async function filesOf(path: string, passphrase?: string): Promise<PackedFile[]> {
  const zip = good(await zipPackages.open(readFileSync(path), 'gói.zip'));
  const files: PackedFile[] = [];
  for (const name of zip.names) {
    const file = await zip.read(name, passphrase);
    if ('bytes' in file) files.push({ path: name, bytes: file.bytes });
  }
  return files;
}

/** A package written anew of other files. */
export async function rewrite(office: OpenedOffice, name: string, files: readonly PackedFile[]): Promise<string> {
  const path = join(office.folder, name);
  writeFileSync(path, await zipPackages.pack(files, '2026-11-20T02:00:00.000Z'));
  return path;
}

/** The package with its manifest changed, and the sums made to fit again: what somebody with the format in hand may do. */
export function withManifest(
  files: readonly PackedFile[],
  change: (manifest: PackageManifest) => unknown,
): PackedFile[] {
  const list = files.find((file) => file.path === 'manifest.json');
  const manifest = packageManifest.parse(JSON.parse(strFromU8(list?.bytes ?? new Uint8Array())));
  const bytes = new TextEncoder().encode(JSON.stringify(change(manifest)));
  const sums = sumsText([...manifest.files, { path: 'manifest.json', sha256: zipPackages.sha256(bytes) }]);
  return files.map((file) =>
    file.path === 'manifest.json'
      ? { path: file.path, bytes }
      : file.path === 'SHA256SUMS.txt'
        ? { path: file.path, bytes: new TextEncoder().encode(sums) }
        : file,
  );
}

/** All data of a package as one text. */
export async function textOf(path: string): Promise<string> {
  const files = await filesOf(path);
  return files
    .filter((file) => file.path.endsWith('.json'))
    .map((file) => strFromU8(file.bytes))
    .join('\n');
}
