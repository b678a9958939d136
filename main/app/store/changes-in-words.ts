import { ok, type Result } from '#shared/contract/result.ts';
import { changeLines, type ChangeLine } from '#shared/exchange/change-lines.ts';
import type { Store } from '../ports.ts';

const mostLines = 200;

/** What an entry of the log changed, in words; ids as the names that they have today. */
export async function changesInWords(
  seq: number,
  store: Store,
): Promise<Result<{ readonly lines: readonly ChangeLine[]; readonly more: boolean }>> {
  const patches = await store.changesOf(seq);
  if (!patches.ok) return patches;
  const registry = await store.read('registry');
  if (!registry.ok) return registry;
  const { villages, households, units, people } = registry.value;
  const names = new Map<string, string>([
    ...villages.map(({ id, name }) => [id, name] as const),
    ...households.map(({ id, head }) => [id, head] as const),
    ...units.map(({ id, name }) => [id, name] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
  const lines = changeLines(patches.value, names, mostLines + 1);
  return ok({ lines: lines.slice(0, mostLines), more: lines.length > mostLines });
}
