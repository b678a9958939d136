import { strToU8 } from 'fflate';
import type { titlesPackageMethods } from '#shared/contract/methods/titles-package.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { Commune } from '#shared/office/book.ts';
import { isPast, stepAfter } from '#shared/titles/cycle.ts';
import { mayBeMade } from '#shared/titles/package/gate.ts';
import {
  addFigures,
  checkCode,
  manifestPath,
  packageFormat,
  packageSchema,
  readMePath,
  sumsPath,
  sumsText,
  type PackageCorrection,
  type PackageManifest,
} from '#shared/titles/package/manifest.ts';
import { readMeText } from '#shared/titles/package/read-me.ts';
import { receiptPaper } from '#shared/titles/package/receipt-paper.ts';
import { recordsOf, type PackageRecord } from '#shared/titles/package/record.ts';
import { outcomeWords } from '#shared/titles/papers/words.ts';
import { communeName } from '#shared/office/commune-name.ts';
import type { Handlers } from '../../handlers.ts';
import type { PackedFile, Ports } from '../../ports.ts';
import { loadOffice, registerUnits, subjectNames, titlesDraft, titlesName } from '../load.ts';
import { buildFiles } from './build-files.ts';
import { loadPackage, type LoadedPackage } from './load-package.ts';

const foldersOf = (year: number) => [String(year), 'Gói danh hiệu'];

/** Corrections after the decision, of the titles and units in the package, newest last. */
function correctionsOf({ years, registry, commune }: LoadedPackage): readonly PackageCorrection[] {
  return years
    .flatMap((year) => {
      const names = subjectNames(registry, commune, year.title);
      return year.units.flatMap(({ unit }) =>
        unit.corrections.map((correction): PackageCorrection => ({
          title: year.title,
          unit: unit.name,
          name:
            unit.results?.names[unit.subjects.indexOf(correction.subject)] ?? names.get(correction.subject)?.name ?? '',
          before: outcomeWords[correction.before],
          after: outcomeWords[correction.after],
          reason: correction.text,
          at: correction.at,
        })),
      );
    })
    .toSorted((first, second) => first.at.localeCompare(second.at));
}

function receiverOf({ level, commune }: { readonly level: LoadedPackage['level']; readonly commune: Commune }): string {
  return level === 'village' ? `Ủy ban nhân dân ${communeName(commune)}` : commune.receiver;
}

function fileName(manifest: Pick<PackageManifest, 'sender' | 'year' | 'version'>): string {
  const { sender, year, version } = manifest;
  const giver = sender.unit?.name ?? communeName(sender.commune);
  return `Gói danh hiệu ${String(year)}, ${giver}, lần ${String(version)}.zip`;
}

async function receiptOf(ports: Ports, record: PackageRecord, year: number, commune: Commune) {
  const document = receiptPaper({
    commune,
    year,
    record,
    handover: record.handovers.at(-1),
    receiver: receiverOf({ level: record.level, commune }),
  });
  const bytes = await ports.word.writeDocument(document);
  return bytes.ok ? ports.files.savePaper(foldersOf(year), `${document.title}.docx`, bytes.value) : bytes;
}

/** Making packages, and the log of where they went. */
export const makePackageHandlers = {
  'titles.package': async (input, ports) => {
    const loaded = await loadPackage(ports, input);
    if (!loaded.ok) return loaded;
    const { findings, lines, book, commune, registry, level, year } = loaded.value;
    const records = recordsOf(book.packages, input.unit);
    const newest = records[0];
    const rows = findings.reduce((sum, item) => sum + (item.code === 'not-scored' ? item.count : 0), 0);
    const units = new Set(
      findings.filter((item) => item.severity === 'stop' && item.unit !== undefined).map((item) => item.unit),
    );
    return ok({
      year,
      level,
      receiver: receiverOf({ level, commune }),
      units: registerUnits(registry, commune, 'gia-dinh')
        .filter((unit) => unit.subjects.length > 0)
        .map(({ id, name }) => ({ id, name })),
      findings,
      ready: mayBeMade(findings),
      missing: { units: units.size, rows },
      lines,
      records,
      correctedSince: newest === undefined ? 0 : correctionsOf(loaded.value).filter(({ at }) => at > newest.at).length,
    });
  },

  'titles.makePackage': async (input, ports, call) => {
    const loaded = await loadPackage(ports, input);
    if (!loaded.ok) return loaded;
    const { findings, level, commune, year, book } = loaded.value;
    if (!mayBeMade(findings)) {
      const stops = findings.filter((item) => item.severity === 'stop');
      return fail('package-incomplete', {
        units: new Set(stops.map((item) => item.unit ?? item.title)).size,
        rows: stops.reduce((sum, item) => sum + (item.code === 'not-scored' ? item.count : 0), 0),
      });
    }
    const masked = !input.whole;
    const built = await buildFiles(ports, loaded.value, masked, call);
    if (!built.ok) return built;

    const before = recordsOf(book.packages, input.unit)[0];
    const id = ports.ids.next();
    const unit = loaded.value.years[0]?.units.find((standing) => standing.id === input.unit);
    const corrections = correctionsOf(loaded.value).filter(({ at }) => before !== undefined && at > before.at);
    const about: Omit<PackageManifest, 'files'> = {
      format: packageFormat,
      schema: packageSchema,
      id,
      series: before?.series ?? ports.ids.next(),
      version: (before?.version ?? 0) + 1,
      ...(before === undefined
        ? {}
        : { replaces: { id: before.id, version: before.version, madeAt: before.at, check: before.check } }),
      reason: input.reason,
      corrections: masked ? corrections.map((item) => ({ ...item, reason: '' })) : [...corrections],
      level,
      year,
      sender: { commune, ...(unit === undefined ? {} : { unit: { id: unit.id, name: unit.unit.name } }) },
      receiver: receiverOf({ level, commune }),
      program: ports.version,
      madeAt: ports.clock.now(),
      madeBy: ports.who,
      masked,
      titles: [...built.value.titles],
    };
    const sealed = input.passphrase !== undefined;
    const packed = await packWhole(ports, about, built.value.files, input.passphrase);
    if (call.cancelled()) return fail('cancelled', {});
    const saved = await ports.files.savePaper(foldersOf(year), fileName(about), packed.bytes);
    if (!saved.ok) return saved;
    const record: PackageRecord = {
      id,
      series: about.series,
      version: about.version,
      level,
      ...(about.sender.unit === undefined ? {} : { unit: about.sender.unit }),
      at: about.madeAt,
      who: about.madeBy,
      file: saved.value.name,
      bytes: saved.value.size,
      sha256: ports.packages.sha256(packed.bytes),
      check: packed.check,
      sealed,
      masked,
      reason: about.reason,
      corrections: [...corrections],
      ...(before === undefined ? {} : { replaces: before.version }),
      titles: about.titles.map((each) => ({
        title: each.title,
        units: each.units.length,
        figures: addFigures(each.units.map((one) => one.figures)),
      })),
      handovers: [],
    };
    const bookName = titlesName(year);
    const args = { year: String(year), version: record.version };
    const kept = await ports.store.change({ name: 'titles.makePackage', args }, [bookName], (books) => {
      const draft = titlesDraft(books, bookName);
      draft.packages = [...(draft.packages ?? []), record];
      return ok(null);
    });
    if (!kept.ok) return kept;
    const receipt = await receiptOf(ports, record, year, commune);
    if (!receipt.ok) return receipt;
    return ok({
      package: id,
      version: record.version,
      check: record.check,
      files: packed.files,
      papers: [saved.value, receipt.value],
    });
  },

  'titles.recordHandover': async (input, ports) => {
    const today = ports.clock.today();
    if (input.on > today) return fail('date-in-future', { date: input.on });
    const bookName = titlesName(input.year);
    const args = { year: String(input.year), to: input.to };
    return ports.store.change({ name: 'titles.recordHandover', args }, [bookName], (books) => {
      const draft = titlesDraft(books, bookName);
      const record = draft.packages?.find((candidate) => candidate.id === input.package);
      if (record === undefined) return fail('not-found', { what: input.package });
      const { on, to, means, person, receipt } = input;
      record.handovers.push({ on, to, means, person, receipt, at: ports.clock.now(), who: ports.who });
      if (record.level === 'village') return ok({ saved: true as const });
      // A unit that has only the handing over left has it behind it now.
      for (const { title } of record.titles) {
        for (const unit of Object.values(draft.titles[title]?.units ?? {})) {
          if (unit.step !== 'hand-over' || isPast(unit, 'hand-over')) continue;
          unit.done.push({ step: 'hand-over', on, at: ports.clock.now(), who: ports.who });
          unit.step = stepAfter('hand-over');
        }
      }
      return ok({ saved: true as const });
    });
  },

  'titles.writeReceipt': async (input, ports) => {
    const base = await loadOffice(ports);
    if (!base.ok) return base;
    const book = await ports.store.read(titlesName(input.year));
    if (!book.ok) return book;
    const record = book.value.packages?.find((candidate) => candidate.id === input.package);
    if (record === undefined) return fail('not-found', { what: input.package });
    return receiptOf(ports, record, input.year, base.value.commune);
  },
} satisfies Handlers<
  Pick<
    typeof titlesPackageMethods,
    'titles.package' | 'titles.makePackage' | 'titles.recordHandover' | 'titles.writeReceipt'
  >
>;

/** The zip with its manifest, sums and words for the reader; the manifest's sum gives the code to compare by. */
async function packWhole(
  ports: Ports,
  about: Omit<PackageManifest, 'files'>,
  content: readonly PackedFile[],
  passphrase: string | undefined,
): Promise<{ readonly bytes: Uint8Array; readonly check: string; readonly files: number }> {
  const files: PackedFile[] = [
    { path: readMePath, bytes: strToU8(readMeText(about, ports.clock.today())) },
    ...content,
  ];
  const sums = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: ports.packages.sha256(bytes) }));
  const manifest: PackageManifest = { ...about, files: sums };
  const bytes = strToU8(JSON.stringify(manifest, undefined, 1));
  const sum = ports.packages.sha256(bytes);
  const all = sumsText([...sums, { path: manifestPath, sha256: sum }]);
  const packed = await ports.packages.pack(
    [...files, { path: manifestPath, bytes }, { path: sumsPath, bytes: strToU8(all) }],
    about.madeAt,
    passphrase,
  );
  return { bytes: packed, check: checkCode(sum), files: files.length + 2 };
}
