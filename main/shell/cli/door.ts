import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machineOpener } from '#main/adapters/host.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { openOffice, type Office } from '../compose.ts';
import { answerText, parseJson } from '../door.ts';
import { withFileReferences } from './file-arguments.ts';

const usage = 'npm run --silent door -- METHOD JSON [--data DIR]';

/** Holds the passphrase of sealed data: on the command line other users of the machine would see it. */
const passphraseVariable = 'LE_LANG_PASSPHRASE';

/** Unlocks sealed data with the passphrase of the environment; data that is not sealed needs none. */
async function unlock(office: Office): Promise<Result<unknown>> {
  const secret = process.env[passphraseVariable];
  return secret === undefined || secret === '' ? ok(null) : office.dispatch('protection.unlock', { secret });
}

/** One call through the door, as any other transport would carry it. */
async function callOnce(office: Office, method: string, json: string, folder: string): Promise<Result<unknown>> {
  const input = await withFileReferences(parseJson(json), office.files, folder);
  if (!input.ok) return input;
  return answerText(office.dispatch, JSON.stringify({ method, input: input.value }));
}

async function main(parameters: readonly string[]): Promise<Result<unknown> | undefined> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const [method, json = '{}', ...more] = positionals;
  if (method === undefined || more.length > 0) return undefined;
  // npm runs scripts in the clone's folder; paths are meant from where the command was typed.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  if (parseJson(json) === undefined) return fail('bad-input', { path: '', reason: 'not-json' });
  const temporary = values.data === undefined ? await mkdtemp(join(tmpdir(), 'le-lang-door-')) : undefined;
  try {
    const office = await openOffice({ folder: temporary ?? resolve(here, values.data ?? ''), opener: machineOpener });
    if (!office.ok) return office;
    const unlocked = await unlock(office.value);
    const result = unlocked.ok ? await callOnce(office.value, method, json, here) : unlocked;
    await office.value.close();
    return result;
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

const result = await main(process.argv.slice(2));
if (result === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode = result.ok ? 0 : 1;
}
