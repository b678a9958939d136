import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordThread } from '#main/adapters/word/thread/word-thread.ts';
import { programRoot } from '#main/shell/root.ts';
import { build, isBuilt } from '#main/tools/build.ts';
import { icoOf } from '#main/tools/ico.ts';
import { commandScript } from '#main/tools/packages.ts';
import { runScript } from '#main/tools/run.ts';
import { asarFiles } from '../support/asar.ts';
import { fuseMark, makeElectronStub } from '../support/electron-stub.ts';
import { temporaryFolderForAll } from '../support/temporary-folder.ts';

const root = programRoot();
const temporaryFolder = temporaryFolderForAll();

/** Everything that may be in the archive. What is not named here is not handed to an office. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^LICENSE$/,
  /^dist\/licenses\.txt$/,
  /^dist\/main\/(?:[\w-]+\.js|wasm\/\w+\.wasm|fonts\/[\w-]+\.woff)$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/(?:index\.html|[\w-]+\.(?:svg|css|js))$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2|svg|png|wasm)$/,
  /^resources\/legal\/[\w/-]+\.json$/,
  /^resources\/templates\/[\w/.-]+$/,
  /^resources\/sample-commune\/[\w.-]+\.(?:json|docx|xlsx)$/,
  /^resources\/installer\/icon\.png$/,
];

/** What must be there for the program to run at all. */
const needed = [
  'package.json',
  'LICENSE',
  'dist/licenses.txt',
  'dist/main/electron.js',
  'dist/main/word-worker.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'resources/sample-commune/office.json',
];

const outside = {
  win32: 'le-lang.exe',
  linux: 'le-lang',
} as const;

/** Chromium's own, as the stub stands for them. */
const chromium = [
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'icudtl.dat',
  'locales/en-US.pak',
  'locales/vi.pak',
  'resources.pak',
  'resources/app.asar',
  'version',
];

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

describe.each([
  ['win32', 'win'],
  ['linux', 'linux'],
] as const)('the package for %s', (platform, target) => {
  let unpacked: string;

  beforeAll(async () => {
    if (!(await isBuilt(root))) await build(root);
    const folder = await temporaryFolder();
    await makeElectronStub(join(folder, 'electron'), platform);
    const output = join(folder, 'out');
    const parameters = ['--dir', `--${target}`, '--x64', '-c.electronDist', join(folder, 'electron')];
    const { code } = await runScript(
      commandScript('electron-builder'),
      [...parameters, '-c.directories.output', output, '--publish', 'never'],
      // A proxy that is not there: whatever asks the network fails.
      { show: false, env: { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' } },
    );
    expect(code).toBe(0);
    unpacked = join(output, `${target}-unpacked`);
  }, 180_000);

  it('holds the program, two languages of Chromium, and nothing else', async () => {
    expect(await filesBelow(unpacked)).toEqual([...chromium, outside[platform]].sort());
  });

  it('holds no file in its archive that is not on the list', async () => {
    const files = await asarFiles(join(unpacked, 'resources/app.asar'));
    expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(needed));
    expect(files).not.toContain('dist/main/web.js');
  });

  it('has every file under an ASCII name', async () => {
    const files = [...(await filesBelow(unpacked)), ...(await asarFiles(join(unpacked, 'resources/app.asar')))];
    expect(files.filter((file) => !/^[\x20-\x7e]+$/.test(file))).toEqual([]);
  });

  it('has its fuses set: no Node, no debugging, only the archive that was packed', async () => {
    const program = await readFile(join(unpacked, outside[platform]));
    const at = program.indexOf(fuseMark) + fuseMark.length;
    const [version, count] = [program[at], program[at + 1]];
    expect(version).toBe(1);
    expect(program.toString('latin1', at + 2, at + 2 + (count ?? 0))).toBe(
      // runAsNode, cookies encrypted, NODE_OPTIONS, --inspect, archive checked, archive only, snapshot, file: privileges
      '01001100',
    );
  });

  it('names its licences', async () => {
    const licenses = await readFile(join(root, 'dist/licenses.txt'), 'utf8');
    for (const name of ['antd', 'docx', 'react', 'zod', '@fontsource/tinos']) {
      expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});

it('the thread of Word starts from the program as it is built', async () => {
  expect(await wordThread(pathToFileURL(join(root, 'dist/main/word-worker.js'))).isUsable()).toBe(true);
});

it('installers are per user, fetch nothing, publish nothing and have ASCII names', async () => {
  const settings = await readFile(join(root, 'electron-builder.yml'), 'utf8');
  for (const line of [
    'publish: null',
    'perMachine: false',
    'allowElevation: false',
    'electronLanguages: [vi, en-US]',
  ]) {
    expect(settings).toContain(line);
  }
  expect(/^artifactName: (.*)$/m.exec(settings)?.[1]).toMatch(/^[\x20-\x7e]+$/);
  expect(settings).toMatch(/target: nsis[\s\S]*target: zip[\s\S]*target: AppImage/);
});

it('the Windows icon holds its pictures where its entries say', () => {
  const pictures = [16, 256].map((size) => ({ size, png: Buffer.from(`png of ${size}`) }));
  const icon = icoOf(pictures);
  expect([icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([1, 2]);
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    expect(icon.readUInt8(entry)).toBe(size % 256);
    const [length, offset] = [icon.readUInt32LE(entry + 8), icon.readUInt32LE(entry + 12)];
    expect(icon.subarray(offset, offset + length)).toEqual(png);
  }
});

it('the shipped icon is the one that Windows and Linux are given', async () => {
  const ico = await readFile(join(root, 'resources/installer/icon.ico'));
  const png = await readFile(join(root, 'resources/installer/icon.png'));
  expect(ico.readUInt16LE(4)).toBe(7);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
});
