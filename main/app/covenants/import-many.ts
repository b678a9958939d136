import type { FileRef, JobId, VillageId } from '#shared/contract/ids.ts';
import type { ImportedFile } from '#shared/contract/methods/covenants-editing.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { CallContext } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { allCovenants } from './covenant-books.ts';
import { keepCovenant } from './import-covenant.ts';
import { readCovenant } from './read-covenant.ts';

type Village = { readonly id: VillageId; readonly name: string };
type Asked = { readonly file: FileRef; readonly village?: VillageId | undefined };

/**
 * Brings in a folder. Every file is a step of its own: what failed or asks something is told and left out, what is kept
 * stays kept when the clerk stops.
 */
export async function importMany(
  ports: Ports,
  input: { readonly job: JobId; readonly files: readonly Asked[] },
  call: CallContext,
): Promise<Result<{ readonly files: readonly ImportedFile[]; readonly stopped: boolean }>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const villages = registry.value.villages.filter((village) => village.active);
  const done: ImportedFile[] = [];
  for (const asked of input.files) {
    if (call.cancelled()) return ok({ files: done, stopped: true });
    const info = await ports.files.info(asked.file);
    const name = info.ok ? info.value.name : '';
    call.progress(done.length, input.files.length, name);
    done.push({ name, ...(await importOne(ports, asked, name, villages)) });
  }
  call.progress(done.length, input.files.length);
  return ok({ files: done, stopped: false });
}

async function importOne(
  ports: Ports,
  asked: Asked,
  name: string,
  villages: readonly Village[],
): Promise<Omit<ImportedFile, 'name'>> {
  const read = await readCovenant(ports, asked.file);
  if (!read.ok) return { outcome: { kind: 'failed', error: read.error }, articles: 0, warnings: 0 };
  const { reading } = read.value;
  const found = {
    articles: reading.counts.articles + (reading.counts.numbered_items ?? 0),
    warnings: reading.warnings.length,
  };
  const unit = reading.unit ?? '';
  const asks = (question: Extract<ImportedFile['outcome'], { kind: 'asks' }>['question']) => ({
    outcome: { kind: 'asks' as const, question, unit },
    ...found,
  });
  const question = questionOf(reading);
  if (question !== undefined) return asks(question);
  const village = villageFor(asked, unit, name, villages);
  if (village === undefined) return asks('village');
  const covenants = await allCovenants(ports);
  if (!covenants.ok) return { outcome: { kind: 'failed', error: covenants.error }, ...found };
  if (covenants.value.some((covenant) => covenant.book.villageId === village.id)) return asks('has-covenant');
  const kept = await keepCovenant(ports, village, () => ports.files.keepOriginal(asked.file), read.value, 'leave');
  if (!kept.ok) return { outcome: { kind: 'failed', error: kept.error }, ...found };
  return {
    outcome: { kind: 'kept', covenant: kept.value.id, village: village.id, villageName: village.name },
    ...found,
  };
}

/** What must not be decided without the clerk. */
function questionOf(reading: CovenantReading): 'changes' | 'comments' | 'several-documents' | 'lost' | undefined {
  if (!reading.lossless.sameText || !reading.lossless.treeHoldsAll) return 'lost';
  if (reading.view !== undefined) return 'changes';
  if (reading.comments.length > 0) return 'comments';
  return reading.other_documents.length > 0 ? 'several-documents' : undefined;
}

/** The village chosen, or the only one that the covenant, or else the file's name, speaks of. */
function villageFor(asked: Asked, unit: string, name: string, villages: readonly Village[]): Village | undefined {
  if (asked.village !== undefined) return villages.find((village) => village.id === asked.village);
  for (const text of [unit, name]) {
    const spoken = words(text);
    const found = villages.filter((village) => ` ${spoken} `.includes(` ${words(bareName(village.name))} `));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

const words = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Registers write "Thôn Đông Khê" or "Đông Khê". */
function bareName(name: string): string {
  return name.replace(/^(?:thôn|làng|xóm|bản|buôn|ấp|khóm|khu phố|tổ dân phố|tổ)\s+/iu, '');
}
