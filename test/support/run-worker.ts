import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const repository = new URL('../..', import.meta.url).pathname;

/**
 * Bundles a program into one file, so that starting it a hundred times is quick.
 * @param entry its path in the repository, e.g. `test/support/worker.ts`
 * @param environment variables of the environment that the program finds as if they were written in it
 */
export async function bundleProgram(
  entry: string,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(repository, entry)],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    // As the program ships: what is loaded when it is needed is a file of its own.
    splitting: true,
    absWorkingDir: repository,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    define: Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
    ),
    // Libraries of the older kind call `require`.
    banner: {
      js: "import { createRequire as moduleRequire } from 'node:module'; const require = moduleRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return join(folder, `${basename(entry, '.ts')}.mjs`);
}

/** What a worker had said when it was killed. */
export type Said = {
  /** Steps that were begun and those that were acknowledged: one more than the last each; `from` when there were none. */
  readonly begun: number;
  readonly done: number;
  readonly errors: string;
};

/**
 * Runs a worker and kills it with SIGKILL.
 * @param when called with what was said so far; kills once it resolves
 */
export async function runAndKill(
  program: string,
  args: readonly string[],
  from: number,
  when: (firstWord: Promise<void>) => Promise<void>,
): Promise<Said> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let errors = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const firstWord = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      resolve();
    });
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  await Promise.race([when(Promise.race([firstWord, ended])), ended]);
  child.kill('SIGKILL');
  await ended;
  const count = (word: string) => {
    const last = text.split('\n').findLast((line) => line.startsWith(`${word} `));
    return last === undefined ? from : Number(last.slice(word.length + 1)) + 1;
  };
  return { begun: count('begin'), done: count('done'), errors };
}
