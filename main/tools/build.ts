import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild, type BuildOptions } from 'esbuild';
import { build as vite } from 'vite';
import { fontFiles } from '#main/adapters/pdf/font-files.ts';
import { wasmFiles } from '#main/adapters/scans/wasm-file.ts';
import { programRoot } from '#main/shell/root.ts';
import { fingerprint } from './fingerprint.ts';
import { licenseTexts } from './licenses.ts';

const sources = ['main/app', 'main/adapters', 'main/shell', 'main/preload', 'main/tools', 'shared', 'renderer'];
const manifests = ['package.json', 'package-lock.json'];

/** Both shells and the thread of Word, with all that they use but Electron itself; what they share is in common chunks. */
export const shellBundle = {
  entryPoints: {
    electron: 'main/shell/electron/main.ts',
    web: 'main/shell/web/main.ts',
    'word-worker': 'main/adapters/word/thread/word-worker.ts',
  },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['electron'],
  // Packages in CommonJS call `require`, which a module has not.
  banner: {
    js: "import { createRequire as moduleRequire } from 'node:module'; const require = moduleRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
} as const satisfies BuildOptions;

/** The preload script: a sandboxed one cannot load a second file, nor a module. */
export const preloadBundle = {
  entryPoints: { preload: 'main/preload/preload.ts' },
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'chrome140',
  external: ['electron'],
  legalComments: 'none',
} as const satisfies BuildOptions;

/** Enough of a build's state to tell it from every other. */
const buildIdLength = 16;

/** Builds both shells, the preload script and the screen into `dist/`. Throws when anything does not build. */
export async function build(root: string = programRoot()): Promise<void> {
  const state = await fingerprint(root, [...sources, ...manifests]);
  const id = state.slice(0, buildIdLength);
  // Beside `dist/` until it is whole: what runs from there meanwhile keeps what it has.
  const fresh = join(root, '.cache', `build-${process.pid}`);
  try {
    await buildInto(fresh, root, id);
    await writeFile(join(fresh, 'state'), state);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(fresh, join(root, 'dist'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function buildInto(fresh: string, root: string, id: string): Promise<void> {
  const shells = await esbuild({
    ...shellBundle,
    define: { 'process.env.LE_LANG_BUILD': JSON.stringify(id) },
    outdir: join(fresh, 'main'),
    absWorkingDir: root,
    logLevel: 'warning',
  });
  await esbuild({ ...preloadBundle, outdir: join(fresh, 'preload'), absWorkingDir: root, logLevel: 'warning' });
  const config = join(root, 'main/tools/vite.config.ts');
  const screen = await vite({ configFile: config, build: { outDir: join(fresh, 'renderer') } });
  await mkdir(join(fresh, 'main/wasm'));
  const { resolve } = createRequire(join(root, 'package.json'));
  const wasm = Object.values(wasmFiles).map((file) => ({ from: resolve(file.package), name: file.name }));
  for (const { from, name } of wasm) await copyFile(from, join(fresh, 'main/wasm', name));
  await mkdir(join(fresh, 'main/fonts'));
  for (const file of fontFiles) await copyFile(resolve(file.package), join(fresh, 'main/fonts', file.name));
  const files = [
    ...Object.keys(shells.metafile.inputs).map((file) => join(root, file)),
    ...modulesOf(screen, root),
    ...wasm.map(({ from }) => from),
    ...fontFiles.map((file) => resolve(file.package)),
  ];
  await writeFile(join(fresh, 'licenses.txt'), await licenseTexts(files));
}

/** The files that went into the screen's bundle: modules, and fonts and pictures under their own names. */
function modulesOf(built: Awaited<ReturnType<typeof vite>>, root: string): readonly string[] {
  if ('close' in built) throw new Error('A build that watches has no result');
  return [built]
    .flat()
    .flatMap(({ output }) => output)
    .flatMap((part) =>
      part.type === 'chunk' ? part.moduleIds : part.originalFileNames.map((name) => join(root, 'renderer', name)),
    );
}

/** Whether `dist/` was built from the sources as they are now. */
export async function isBuilt(root: string = programRoot()): Promise<boolean> {
  const built = await readFile(join(root, 'dist/state'), 'utf8').catch(() => undefined);
  return built !== undefined && built === (await fingerprint(root, [...sources, ...manifests]));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
