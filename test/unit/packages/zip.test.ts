import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, asyncProperty, option, string, uint8Array } from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { zipPackages } from '#main/adapters/packages/packages.ts';
import type { OpenedPackage } from '#main/app/ports.ts';
import { good } from '../../support/titles-office.ts';

const at = '2026-11-20T02:41:00.000Z';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'ĐỌC TRƯỚC.txt', bytes: bytesOf('Gói nộp') },
  { path: '1. Gia đình văn hóa/Thôn Cao Xá.xlsx', bytes: bytesOf('PK không nén lại') },
  { path: 'du-lieu/gia-dinh/cao-xa.json', bytes: bytesOf('{"names":["Nguyễn Văn Thử"]}'.repeat(4000)) },
  { path: 'trống.txt', bytes: new Uint8Array() },
];

async function opened(bytes: Uint8Array): Promise<OpenedPackage> {
  return good(await zipPackages.open(bytes, 'gói.zip'));
}

async function textOf(zip: OpenedPackage, path: string, passphrase?: string): Promise<string> {
  const file = await zip.read(path, passphrase);
  return 'bytes' in file ? new TextDecoder().decode(file.bytes) : file.problem;
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'le-lang-zip-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

describe('a package as a zip', () => {
  test('holds its files under their Vietnamese names, sealed or not', async () => {
    for (const passphrase of [undefined, 'hoa ban trắng 2026']) {
      const zip = await opened(await zipPackages.pack(files, at, passphrase));
      expect(zip.sealed).toBe(passphrase !== undefined);
      expect(zip.names).toEqual(files.map((file) => file.path));
      for (const { path, bytes } of files) {
        expect(await zip.read(path, passphrase)).toEqual({ bytes: Buffer.from(bytes) });
      }
      expect(await textOf(zip, 'không có.txt', passphrase)).toBe('missing');
    }
  });

  test('tells a wrong passphrase from a missing one and from a changed byte', async () => {
    const packed = await zipPackages.pack(files, at, 'hoa ban trắng 2026');
    const zip = await opened(packed);
    expect(await textOf(zip, files[0]?.path ?? '')).toBe('passphrase');
    expect(await textOf(zip, files[0]?.path ?? '', 'hoa ban trang 2026')).toBe('passphrase');
    const changed = Buffer.from(packed);
    const content = changed.indexOf('ĐỌC TRƯỚC.txt') + Buffer.byteLength('ĐỌC TRƯỚC.txt') + 11 + 18;
    changed.writeUInt8(changed.readUInt8(content) ^ 1, content);
    expect(await textOf(await opened(changed), 'ĐỌC TRƯỚC.txt', 'hoa ban trắng 2026')).toBe('damaged');
  });

  test('names the one file that was damaged', async () => {
    const packed = Buffer.from(await zipPackages.pack(files, at));
    const place = packed.indexOf('PK không nén lại');
    packed.write('PK khong', place);
    const zip = await opened(packed);
    expect(await textOf(zip, '1. Gia đình văn hóa/Thôn Cao Xá.xlsx')).toBe('damaged');
    expect(await textOf(zip, 'ĐỌC TRƯỚC.txt')).toBe('Gói nộp');
  });

  test('refuses what is no zip, and a zip of which the end is missing', async () => {
    expect(await zipPackages.open(bytesOf('xin chào'), 'a.zip')).toMatchObject({ error: { code: 'file-wrong-kind' } });
    const packed = await zipPackages.pack(files, at);
    expect(await zipPackages.open(packed.subarray(0, packed.length - 30), 'a.zip')).toMatchObject({
      error: { code: 'file-damaged' },
    });
  });

  test('takes any content and gives it back', async () => {
    await assert(
      asyncProperty(
        uint8Array({ maxLength: 70_000 }),
        option(string({ minLength: 1, maxLength: 40 }), { nil: undefined }),
        async (bytes, passphrase) => {
          const zip = await opened(await zipPackages.pack([{ path: 'a.json', bytes }], at, passphrase));
          expect(await zip.read('a.json', passphrase)).toEqual({ bytes: Buffer.from(bytes) });
        },
      ),
      { numRuns: 30 },
    );
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)('opens with an independent program', async () => {
    const place = await folder();
    await writeFile(join(place, 'gói.zip'), await zipPackages.pack(files, at));
    execFileSync('python3', ['-c', `import zipfile; zipfile.ZipFile('gói.zip').extractall('ra')`], { cwd: place });
    expect(await readFile(join(place, 'ra/du-lieu/gia-dinh/cao-xa.json'))).toEqual(Buffer.from(files[2]?.bytes ?? []));
  });

  test.skipIf(spawnSync('7zz', ['--help']).status !== 0)('opens sealed with 7-Zip', async () => {
    const place = await folder();
    await writeFile(join(place, 'sealed.zip'), await zipPackages.pack(files, at, 'hoa ban 2026'));
    execFileSync('7zz', ['x', '-phoa ban 2026', 'sealed.zip'], { cwd: place, stdio: 'pipe' });
    expect(await readFile(join(place, 'du-lieu/gia-dinh/cao-xa.json'))).toEqual(Buffer.from(files[2]?.bytes ?? []));
    expect(spawnSync('7zz', ['t', '-pkhác', 'sealed.zip'], { cwd: place }).status).not.toBe(0);
  });
});
