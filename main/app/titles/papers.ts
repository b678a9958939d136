import type { titlesMethods, TitlePaper } from '#shared/contract/methods/titles.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { StandingUnit } from '#shared/titles/board.ts';
import { noScore } from '#shared/titles/book.ts';
import { explainRow } from '#shared/titles/explain.ts';
import { decisionPaper, paperLaw, whyPaper } from '#shared/titles/papers/commune-papers.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { correctionNote, withoutReasons } from '#shared/titles/papers/correction-note.ts';
import { deductionText, reasonText } from '#shared/titles/papers/reason-text.ts';
import { scoreSheetPaper } from '#shared/titles/papers/score-sheet-paper.ts';
import { slipCode } from '#shared/titles/papers/slip-code.ts';
import { slipTemplate, slipValues } from '#shared/titles/papers/slips.ts';
import {
  invitationPaper,
  listPaper,
  minutesPaper,
  postingPaper,
  requestPaper,
  type UnitPaper,
} from '#shared/titles/papers/village-papers.ts';
import { outcomeWords, titleNames } from '#shared/titles/papers/words.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { loadUnit, loadYear, type LoadedYear } from './load.ts';
import { rowsOf, scored, type ScoredYear } from './scored-year.ts';
import { annualSheets } from './workbook.ts';

async function loadScored(
  ports: Ports,
  input: { readonly year: number; readonly title: LoadedYear['title'] },
): Promise<Result<ScoredYear>> {
  const loaded = await loadYear(ports, input);
  return loaded.ok ? scored(loaded.value) : loaded;
}

function chosenUnits(year: LoadedYear, unit: string | undefined): Result<readonly StandingUnit[]> {
  const units = unit === undefined ? year.units : year.units.filter(({ id }) => id === unit);
  return units.length === 0 ? fail('not-found', { what: unit ?? '' }) : ok(units);
}

const foldersOf = (year: LoadedYear) => [String(year.year), `Danh hiệu ${titleNames[year.title]}`];

/** The paper as a value; refused (`not-found`) when the unit or row it is about is not there. */
async function buildPaper(
  ports: Ports,
  year: ScoredYear,
  input: { readonly paper: TitlePaper; readonly unit?: string; readonly subject?: string },
): Promise<Result<OfficialDocument>> {
  if (input.paper === 'decision') return ok(await buildDecision(ports, year, input.unit));
  const standing = year.units.find(({ id }) => id === input.unit);
  if (standing === undefined) return fail('not-found', { what: input.unit ?? '' });
  const about: UnitPaper = {
    commune: year.commune,
    year: year.year,
    set: year.set,
    unitName: standing.unit.name,
    unit: standing.unit,
    rows: rowsOf(year, standing),
    today: ports.clock.today(),
  };
  switch (input.paper) {
    case 'invitation':
      return ok(invitationPaper(about));
    case 'minutes':
      return ok(minutesPaper(about));
    case 'posting':
      return ok(postingPaper(about));
    case 'request':
      return ok(requestPaper(about));
    case 'passed-list':
      return ok(listPaper(about, 'passed'));
    case 'failed-list':
      return ok(listPaper(about, 'failed'));
    case 'why':
      break;
  }
  return buildWhy(year, standing, about, input.subject);
}

/**
 * The decision as a paper: of the unit asked for, or the newest one with all its units; before any decision a draft over
 * the units that wait for it.
 */
export async function buildDecision(
  ports: Ports,
  year: ScoredYear,
  unit: string | undefined,
): Promise<OfficialDocument> {
  const asked = year.units.filter(({ id }) => unit === undefined || id === unit);
  const newest = asked
    .filter((standing) => standing.unit.decision !== undefined)
    .toSorted((first, second) => (first.unit.results?.at ?? '').localeCompare(second.unit.results?.at ?? ''))
    .at(-1)?.unit.decision;
  const belongs = ({ unit: own, decision }: StandingUnit) =>
    newest === undefined
      ? decision.counts.incomplete === 0
      : own.decision?.number === newest.number && own.decision.on === newest.on;
  const { signers } = year.office;
  return decisionPaper({
    commune: year.commune,
    signer: signers.find((signer) => signer.name === newest?.signer) ?? signers[0],
    year: year.year,
    set: year.set,
    law: paperLaw.parse(await ports.resources.json('legal/titles-papers.json')),
    decision: newest,
    units: asked.filter(belongs).map((standing) => {
      const rows = rowsOf(year, standing);
      // A decision hangs on the wall: it says what was corrected, not what was noted about the people.
      return { name: standing.unit.name, rows, note: correctionNote(withoutReasons(standing).unit, rows) };
    }),
  });
}

function buildWhy(
  year: ScoredYear,
  standing: StandingUnit,
  about: UnitPaper,
  subject: string | undefined,
): Result<OfficialDocument> {
  const index = standing.unit.subjects.indexOf(subject ?? '');
  const row = about.rows[index];
  if (row === undefined) return fail('not-found', { what: subject ?? '' });
  const why = explainRow(year.set, year.rules, standing.unit, index, row.outcome, year.outside);
  const points = row.total === noScore ? '' : `, ${showPoints(row.total)} trên ${showPoints(year.set.total)} điểm`;
  return ok(
    whyPaper({
      commune: year.commune,
      unitName: about.unitName,
      year: year.year,
      set: year.set,
      row,
      grounds: why.reasons.map(reasonText),
      deductions: why.deductions.map(deductionText),
      resultLine: `${outcomeWords[row.outcome]}${points}; cần ${showPoints(year.set.passMark)} điểm`,
    }),
  );
}

/** What was granted last year, as a slip says it. */
function lastYearOf(year: LoadedYear, subject: string): string {
  const result = year.past.find((item) => item.year === year.year - 1)?.results.get(subject);
  if (result === undefined) return '';
  const points = result.total === noScore ? '' : `, ${showPoints(result.total)} điểm`;
  return `${outcomeWords[result.outcome]}${points}`;
}

/** The score sheet of some units. */
function sheetOf(year: ScoredYear, units: readonly StandingUnit[]): OfficialDocument {
  return scoreSheetPaper({
    commune: year.commune,
    year: year.year,
    set: year.set,
    units: units.map((standing) => {
      const rows = rowsOf(year, standing);
      return { name: standing.unit.name, rows, note: correctionNote(standing.unit, rows) };
    }),
  });
}

/** The form of a unit's slips, and what each household's is filled with. */
function slipsOf(year: ScoredYear & { readonly standing: StandingUnit }, subject?: string) {
  const { standing, set } = year;
  const template = slipTemplate(year.commune, standing.unit.name, set, year.year);
  const rows = rowsOf(year, standing).filter((row) => subject === undefined || row.subject === subject);
  const values = rows.map((row) => slipValues(row, lastYearOf(year, row.subject), slipCode(year.year, row.subject)));
  return { template, values, only: subject === undefined ? undefined : rows[0]?.name };
}

/** Sheets, lists, minutes, decision and slips: built as values, written by the ports, saved among the papers. */
export const paperHandlers = {
  'titles.preview': async (input, ports) => {
    const loaded = await loadScored(ports, input);
    return loaded.ok ? buildPaper(ports, loaded.value, input) : loaded;
  },

  'titles.writePaper': async (input, ports) => {
    const loaded = await loadScored(ports, input);
    if (!loaded.ok) return loaded;
    const built = await buildPaper(ports, loaded.value, input);
    if (!built.ok) return built;
    const bytes = await ports.word.writeDocument(built.value);
    return bytes.ok ? ports.files.savePaper(foldersOf(loaded.value), `${built.value.title}.docx`, bytes.value) : bytes;
  },

  'titles.previewSheet': async (input, ports) => {
    const loaded = await loadScored(ports, input);
    if (!loaded.ok) return loaded;
    const units = chosenUnits(loaded.value, input.unit);
    return units.ok ? ok(sheetOf(loaded.value, units.value)) : units;
  },

  'titles.previewSlips': async (input, ports) => {
    const loaded = await loadUnit(ports, input);
    if (!loaded.ok) return loaded;
    const { template, values } = slipsOf(loaded.value);
    return values.length === 0 ? fail('no-households', {}) : ok(values.map((own) => fillForm(template, own)));
  },

  'titles.writeSheet': async (input, ports) => {
    const loaded = await loadScored(ports, input);
    if (!loaded.ok) return loaded;
    const year = loaded.value;
    const units = chosenUnits(year, input.unit);
    if (!units.ok) return units;
    const only = units.value.length === 1 ? units.value[0] : undefined;
    const whose = only === undefined ? communeName(year.commune) : only.unit.name;
    const name = `Bảng chấm điểm ${titleNames[year.title]} ${String(year.year)}, ${whose}`;
    const bytes =
      input.format === 'xlsx'
        ? await ports.sheets.writeWorkbook(
            annualSheets(
              year,
              units.value.map((standing) => ({ standing, rows: rowsOf(year, standing) })),
            ),
          )
        : await ports.word.writeDocument(sheetOf(year, units.value));
    return bytes.ok ? ports.files.savePaper(foldersOf(year), `${name}.${input.format}`, bytes.value) : bytes;
  },

  'titles.writeSlips': async (input, ports) => {
    const loaded = await loadUnit(ports, input);
    if (!loaded.ok) return loaded;
    const year = loaded.value;
    const { standing } = year;
    const { template, values, only } = slipsOf(year, input.subject);
    if (values.length === 0) return fail('no-households', {});
    const bytes = await ports.word.stampForms(template, values);
    if (!bytes.ok) return bytes;
    const whose = only ?? `${String(values.length)} phiếu`;
    const name = `Phiếu chấm điểm ${String(year.year)}, ${standing.unit.name}, ${whose}.docx`;
    const saved = await ports.files.savePaper(foldersOf(year), name, bytes.value);
    return saved.ok ? ok({ ...saved.value, slips: values.length }) : saved;
  },
} satisfies Handlers<
  Pick<
    typeof titlesMethods,
    | 'titles.preview'
    | 'titles.previewSheet'
    | 'titles.previewSlips'
    | 'titles.writePaper'
    | 'titles.writeSheet'
    | 'titles.writeSlips'
  >
>;
