import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { noOpener } from '#main/adapters/no-opener.ts';
import { openOffice } from '#main/shell/compose.ts';
import type { MethodInput, MethodName } from '#shared/contract/methods.ts';
import { covenantId, villageId, type CovenantId } from '#shared/contract/ids.ts';

/**
 * The covenants of a commune of 51 villages on a real disk: looking for the places of one amendment, carrying it out, the
 * matrix, the list, and the checks of one covenant. Run with `npx tsx test/bench/villages.bench.ts`.
 */
const VILLAGES = 51;
const sample = fileURLToPath(new URL('../fixtures/covenants/01-typed-numbers.docx', import.meta.url));
const id = z.object({ id: z.string() });
const clauses = ['benh-vuc-le-phai', 'noi-quy-nha-van-hoa', 'khong-noi-to', 've-sinh-noi-cong-cong', 'khong-viet-ve'];

const folder = await mkdtemp(join(tmpdir(), 'le-lang-bench-'));
const opened = await openOffice({ folder, opener: noOpener });
if (!opened.ok) throw new Error(opened.error.code);
const office = opened.value;
async function ask<N extends MethodName>(method: N, input: MethodInput<N>): Promise<unknown> {
  const answer = await office.dispatch(method, input);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code}`);
  return answer.value;
}
async function timed(name: string, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await run();
  process.stdout.write(
    `${name.padEnd(60)} ${Math.round(performance.now() - start)
      .toString()
      .padStart(7)} ms\n`,
  );
}

const covenants: CovenantId[] = [];
await ask('office.openSample', {});
for (let n = 1; n <= VILLAGES; n += 1) {
  const village = id.parse(await ask('registry.addVillage', { name: `Mẫu Khê ${n}`, kind: 'thon', area: 'rural' }));
  const taken = await office.files.take(sample);
  if (!taken.ok) throw new Error(taken.error.code);
  const made = await ask('covenants.import', { file: taken.value.ref, village: villageId.parse(village.id) });
  covenants.push(covenantId.parse(id.parse(made).id));
}
const offer = { kind: 'clauses' as const, clauses: clauses.map((clause) => ({ clause, wording: 'short' as const })) };
const only = covenants.flatMap((covenant) => clauses.map((clause) => ({ covenant, clause })));
const [first] = covenants;
if (first === undefined) throw new Error('no covenant');
await timed(`places of ${clauses.length} clauses in ${VILLAGES} covenants`, () =>
  ask('covenants.amendMany', { job: 'look', offer, covenants, only, apply: false }),
);
await timed(`${clauses.length} clauses put into ${VILLAGES} covenants (under 5,000)`, () =>
  ask('covenants.amendMany', { job: 'apply', offer, covenants, only, apply: true }),
);
await timed('matrix of 51 villages, drafts counted', () => ask('covenants.coverage', { drafts: true }));
await timed('list of 51 villages with next steps', () => ask('covenants.board', {}));
await timed('the same again, nothing changed', () => ask('covenants.board', {}));
await timed('checks of one covenant', () => ask('covenants.check', { covenant: first, amended: true }));
await office.close();
await rm(folder, { recursive: true, force: true });
