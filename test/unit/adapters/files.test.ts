import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem, type FileSystem } from '#main/adapters/disk/file-system.ts';
import { knownFiles } from '#main/adapters/files.ts';
import { fileRef } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const bytes = new TextEncoder().encode('bytes');

async function opened(fs?: FileSystem) {
  const folder = await temporaryFolder();
  const places = { papers: join(folder, 'Giấy tờ'), papersInWords: 'Giấy tờ', originals: join(folder, 'originals') };
  return { folder, papers: places.papers, originals: places.originals, files: knownFiles(places, fs) };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A disk on which one call fails as the system would. */
function failing(call: keyof FileSystem, code: string): FileSystem {
  return { ...nodeFileSystem, [call]: () => Promise.reject(Object.assign(new Error(code), { code })) };
}

describe('a chosen file', () => {
  it('is known by a reference that says nothing of its place', async () => {
    const { folder, files } = await opened();
    await writeFile(join(folder, 'a.docx'), 'bytes');
    const info = valueOf(await files.take(join(folder, 'a.docx')));
    expect(info).toMatchObject({ name: 'a.docx', size: 5 });
    expect(info.ref).not.toContain('a.docx');
    expect(await files.info(info.ref)).toEqual(ok(info));
    expect(valueOf(await files.bytes(info.ref))).toEqual(Buffer.from('bytes'));
    expect(files.pathOf(info.ref)).toBe(join(folder, 'a.docx'));
  });

  it('that is missing, moved, a folder, empty, too large or of another run is refused in its own words', async () => {
    const { folder, files } = await opened();
    expect(await files.take(join(folder, 'no.docx'))).toEqual(fail('file-missing', { name: 'no.docx' }));
    expect(await files.take(folder)).toMatchObject({ error: { code: 'file-wrong-kind' } });
    await writeFile(join(folder, 'empty.docx'), '');
    const empty = valueOf(await files.take(join(folder, 'empty.docx')));
    expect(await files.bytes(empty.ref)).toEqual(fail('file-empty', { name: 'empty.docx' }));
    await writeFile(join(folder, 'large.docx'), 'x'.repeat(1_000_001));
    const large = valueOf(await files.take(join(folder, 'large.docx')));
    expect(await files.bytes(large.ref, 1)).toEqual(fail('file-too-large', { name: 'large.docx', limitMegabytes: 1 }));
    const stranger = fileRef.parse('file:00000000-0000');
    expect(await files.bytes(stranger)).toEqual(fail('file-unknown', {}));
    expect(await files.info(stranger)).toEqual(fail('file-unknown', {}));
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('that may not be read is denied', async () => {
    const { folder, files } = await opened();
    await writeFile(join(folder, 'a.docx'), 'x');
    await chmod(join(folder, 'a.docx'), 0);
    const info = valueOf(await files.take(join(folder, 'a.docx')));
    expect(await files.bytes(info.ref)).toEqual(fail('file-denied', { name: 'a.docx' }));
  });
});

describe('a paper', () => {
  it('is written whole into its folders and told in words', async () => {
    const { papers, files } = await opened();
    const saved = valueOf(await files.savePaper(['2026', 'Cam kết'], 'Cam kết.docx', bytes));
    expect(saved).toMatchObject({ name: 'Cam kết.docx', size: 5, folder: 'Giấy tờ › 2026 › Cam kết' });
    expect(await readFile(join(papers, '2026/Cam kết/Cam kết.docx'), 'utf8')).toBe('bytes');
    expect(valueOf(await files.bytes(saved.ref))).toEqual(Buffer.from('bytes'));
  });

  it('never replaces another, with and without hard links', async () => {
    for (const fs of [nodeFileSystem, failing('link', 'ENOTSUP')]) {
      const { papers, files } = await opened(fs);
      const names: string[] = [];
      for (const content of ['1', '2', '3']) {
        names.push(valueOf(await files.savePaper([], 'A.docx', new TextEncoder().encode(content))).name);
      }
      expect(names).toEqual(['A.docx', 'A (2).docx', 'A (3).docx']);
      expect(await readFile(join(papers, 'A.docx'), 'utf8')).toBe('1');
      expect(await readdir(papers)).toHaveLength(3);
    }
  });

  it('beside one that is open in Word gets the next name; one that cannot be put in place is said to be in use', async () => {
    const { papers, files } = await opened();
    // Windows lets nobody touch the file that Word holds; as it is there, its name is not tried for writing.
    await mkdir(papers);
    await writeFile(join(papers, 'A.docx'), 'in Word');
    expect(valueOf(await files.savePaper([], 'A.docx', bytes)).name).toBe('A (2).docx');
    expect(await readFile(join(papers, 'A.docx'), 'utf8')).toBe('in Word');

    const held = await opened(failing('link', 'EBUSY'));
    expect(await held.files.savePaper([], 'A.docx', bytes)).toEqual(fail('file-in-use', { name: 'A.docx' }));
    expect(await readdir(held.papers)).toEqual([]);
  });

  it('written ten times at once has ten names', async () => {
    const { files } = await opened();
    const saved = await Promise.all(Array.from({ length: 10 }, () => files.savePaper([], 'A.docx', bytes)));
    expect(new Set(saved.map((result) => valueOf(result).name)).size).toBe(10);
  });

  it('cannot leave its folder by any name', async () => {
    const { folder, papers, files } = await opened();
    const saved = valueOf(await files.savePaper(['..', '../..'], '../../evil.docx', bytes));
    expect(files.pathOf(saved.ref)?.startsWith(papers)).toBe(true);
    expect(await readdir(folder)).toEqual(['Giấy tờ']);
  });

  it.each<readonly [keyof FileSystem, string, 'disk-full' | 'folder-denied']>([
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['open', 'EACCES', 'folder-denied'],
    ['makeFolder', 'EROFS', 'folder-denied'],
  ])('leaves nothing behind when %s answers %s', async (call, code, expected) => {
    const { folder, papers, files } = await opened(failing(call, code));
    await mkdir(papers);
    expect(await files.savePaper([], 'A.docx', bytes)).toEqual(fail(expected, { folder: 'Giấy tờ' }));
    expect(await readdir(papers)).toEqual([]);
    expect(await readdir(folder)).toEqual(['Giấy tờ']);
  });
});

it('an original is kept once, under its hash', async () => {
  const { folder, originals, files } = await opened();
  await writeFile(join(folder, 'Quy ước.DOCX'), 'bytes');
  const info = valueOf(await files.take(join(folder, 'Quy ước.DOCX')));
  const sha256 = createHash('sha256').update('bytes').digest('hex');
  for (let time = 0; time < 2; time += 1) {
    expect(await files.keepOriginal(info.ref)).toEqual(ok({ name: 'Quy ước.DOCX', bytes: 5, sha256 }));
  }
  expect(await readdir(originals)).toEqual([`${sha256}.docx`]);
});
