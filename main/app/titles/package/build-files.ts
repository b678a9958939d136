import { strToU8 } from 'fflate';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { chairPlace, committeeLetterhead } from '#shared/documents/letterhead.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { scoredCriteria, titleKind } from '#shared/titles/criteria-set.ts';
import { figuresAgree, figuresOfData, unitDataOf } from '#shared/titles/package/unit-data.ts';
import { maskRows } from '#shared/titles/package/masking.ts';
import { correctionNote, withoutReasons } from '#shared/titles/papers/correction-note.ts';
import type { PackageTitle, PackageUnit } from '#shared/titles/package/manifest.ts';
import { summaryPaper } from '#shared/titles/package/summary-paper.ts';
import { columnsOf } from '#shared/titles/package/summary-columns.ts';
import { totalsOfUnits } from '#shared/titles/package/totals.ts';
import { nameHeads, titleNames } from '#shared/titles/papers/words.ts';
import { scoreSheetPaper } from '#shared/titles/papers/score-sheet-paper.ts';
import { listPaper, minutesPaper, type UnitPaper } from '#shared/titles/papers/village-papers.ts';
import { maskId } from '#shared/vietnamese/id-number.ts';
import type { CallContext } from '../../handlers.ts';
import type { PackedFile, Ports } from '../../ports.ts';
import { registerUnits } from '../load.ts';
import { buildDecision } from '../papers.ts';
import { rowsOf, scored, type ScoredYear } from '../scored-year.ts';
import { annualSheets, type UnitRows } from '../workbook.ts';
import type { LoadedPackage } from './load-package.ts';

/** What a package holds besides its manifest. */
export type BuiltFiles = { readonly files: readonly PackedFile[]; readonly titles: readonly PackageTitle[] };

/** A name as a folder or file of a zip that Windows unpacks. */
function plainName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').replaceAll(/^[. ]+|[. ]+$/g, '') || 'Đơn vị';
}

/**
 * Builds every file of the package: per title the workbook of all units with their sums, the summary and the decision;
 * per village its sheet, list and minutes; and the data. `package-sums` when a sum differs from the rows behind it.
 */
export async function buildFiles(
  ports: Ports,
  loaded: LoadedPackage,
  masked: boolean,
  call: CallContext,
): Promise<Result<BuiltFiles>> {
  const files: PackedFile[] = [];
  const titles: PackageTitle[] = [];
  const total = loaded.years.reduce((sum, year) => sum + year.units.length + 1, 0);
  let done = 0;
  for (const opened of loaded.years) {
    const year = scored(opened);
    if (!year.ok) return year;
    const folder = `${String(titleKind.options.indexOf(opened.title) + 1)}. ${plainName(titleNames[opened.title])}`;
    const units = opened.units.map((standing): UnitRows => {
      const rows = rowsOf(year.value, standing);
      const { set, rules, outside } = year.value;
      return masked
        ? { standing: withoutReasons(standing), rows: maskRows(rows, standing, set, rules, outside) }
        : { standing, rows };
    });
    const built = dataOf(loaded, year.value, units, masked);
    if (!built.ok) return built;
    titles.push(built.value.title);
    const papers = await titlePapers(ports, loaded, year.value, units, built.value.title);
    for (const { name, paper } of papers) {
      const bytes = await paper();
      if (!bytes.ok) return bytes;
      files.push({ path: `${folder}/${name}`, bytes: bytes.value });
    }
    call.progress((done += 1), total, titleNames[opened.title]);
    for (const unit of units) {
      if (call.cancelled()) return fail('cancelled', {});
      const own = `${folder}/${plainName(unit.standing.unit.name)}`;
      for (const { name, paper } of unitPapers(ports, year.value, unit)) {
        const bytes = await paper();
        if (!bytes.ok) return bytes;
        files.push({ path: `${own}/${name}`, bytes: bytes.value });
      }
      call.progress((done += 1), total, unit.standing.unit.name);
    }
    files.push(...built.value.files);
  }
  return ok({ files, titles });
}

type Paper = { readonly name: string; readonly paper: () => Promise<Result<Uint8Array>> };

async function titlePapers(
  ports: Ports,
  loaded: LoadedPackage,
  year: ScoredYear,
  units: readonly UnitRows[],
  title: PackageTitle,
): Promise<readonly Paper[]> {
  const workbook = () => ports.sheets.writeWorkbook(annualSheets(year, units));
  if (loaded.level === 'village') return [];
  const word = (document: OfficialDocument) => () => ports.word.writeDocument(document);
  const { commune, year: number } = loaded;
  const signer = loaded.office.signers[0];
  const totals = totalsOfUnits(year.title, title.units, title.yearsInARow);
  const summary = summaryPaper({
    letterhead: committeeLetterhead(commune, { place: commune.place, year: number }),
    head: chairPlace(signer),
    year: number,
    totals,
    lineHead: nameHeads.thon,
    columns: columnsOf(year.ownColumns, year.title, title.yearsInARow),
  });
  const isDecided = units.some(({ standing }) => standing.unit.decision !== undefined);
  return [
    { name: 'Bảng chấm điểm và tổng hợp.xlsx', paper: workbook },
    ...(year.title === 'gia-dinh' ? [{ name: 'Tổng hợp.docx', paper: word(summary) }] : []),
    ...(isDecided ? [{ name: 'Quyết định.docx', paper: word(await buildDecision(ports, year, undefined)) }] : []),
  ];
}

function unitPapers(ports: Ports, year: ScoredYear, { standing, rows }: UnitRows): readonly Paper[] {
  const about: UnitPaper = {
    commune: year.commune,
    year: year.year,
    set: year.set,
    unitName: standing.unit.name,
    unit: standing.unit,
    rows,
    today: ports.clock.today(),
  };
  const word = (document: () => OfficialDocument) => () => ports.word.writeDocument(document());
  const sheet = () =>
    scoreSheetPaper({
      commune: year.commune,
      year: year.year,
      set: year.set,
      units: [{ name: standing.unit.name, rows, note: correctionNote(standing.unit, rows) }],
    });
  return [
    {
      name: 'Bảng chấm điểm.xlsx',
      paper: () => ports.sheets.writeWorkbook(annualSheets(year, [{ standing, rows }])),
    },
    { name: 'Bảng chấm điểm.docx', paper: word(sheet) },
    { name: 'Danh sách đề nghị.docx', paper: word(() => listPaper(about, 'passed')) },
    ...(standing.unit.meeting === undefined
      ? []
      : [{ name: 'Biên bản họp bình xét.docx', paper: word(() => minutesPaper(about)) }]),
  ];
}

/** The data of a title: a file per unit, and the units with their figures as the manifest lists them. */
function dataOf(
  loaded: LoadedPackage,
  year: ScoredYear,
  units: readonly UnitRows[],
  masked: boolean,
): Result<{ readonly files: readonly PackedFile[]; readonly title: PackageTitle }> {
  const { set, titleYear, title } = year;
  const { yearsInARow } = titleYear.terms;
  const criteria = scoredCriteria(set).map((column) => column.id);
  const areas = new Map(registerUnits(loaded.registry, loaded.commune, title).map((unit) => [unit.id, unit.area]));
  const numbers = new Map(
    loaded.registry.households.map((household) => [String(household.id), household.idNumber ?? '']),
  );
  const ids = (subject: string) => {
    const number = numbers.get(subject) ?? '';
    return masked ? maskId(number) : number;
  };
  const files: PackedFile[] = [
    { path: `du-lieu/${title}/bo-tieu-chi.json`, bytes: strToU8(JSON.stringify(set, undefined, 1)) },
  ];
  const packed: PackageUnit[] = [];
  for (const { standing, rows } of units) {
    const { unit, id } = standing;
    const data = unitDataOf({
      title,
      year: year.year,
      unit: id,
      name: unit.name,
      rows,
      unregistered: new Set(unit.unregistered),
      ids,
      criteria,
    });
    const figures = figuresOfData(data, yearsInARow);
    const { counts } = standing.decision;
    const stated = {
      ...figures,
      rows: unit.subjects.length,
      passed: counts.passed,
      failed: counts.failed,
      excluded: counts.excluded,
      notRegistered: counts['not-registered'],
    };
    if (!figuresAgree(stated, figures)) return fail('package-sums', { unit: unit.name });
    const path = `du-lieu/${title}/${id}.json`;
    files.push({ path, bytes: strToU8(JSON.stringify(data)) });
    packed.push({
      id,
      name: unit.name,
      area: areas.get(id) ?? 'rural',
      data: path,
      figures,
      ...(unit.decision === undefined ? {} : { decision: unit.decision }),
    });
  }
  const { id, series, version, name, legalBasis, passMark, total } = set;
  return ok({
    files,
    title: {
      title,
      set: { id, series, version, name, legalBasis, passMark, total },
      yearsInARow,
      units: packed,
    },
  });
}
