import { communeName } from '#shared/office/commune-name.ts';
import type { SheetOut } from '#shared/registry/workbook.ts';
import type { StandingUnit } from '#shared/titles/board.ts';
import { correctionNote } from '#shared/titles/papers/correction-note.ts';
import type { PaperRow } from '#shared/titles/papers/paper-rows.ts';
import { columnsOf } from '#shared/titles/package/summary-columns.ts';
import { scoreSheet, scoreSheetPlaces, type ScoreSheetContent } from '#shared/titles/sheets/score-sheet.ts';
import { sheetNames } from '#shared/titles/sheets/sheet-name.ts';
import { summarySheet } from '#shared/titles/sheets/summary-sheet.ts';
import { registerUnits } from './load.ts';
import type { ScoredYear } from './scored-year.ts';

/** A unit with the rows that its sheet shows. */
export type UnitRows = { readonly standing: StandingUnit; readonly rows: readonly PaperRow[] };

/** The sheets of the annual workbook: a unit's own, or of several one each behind the summary. */
export function annualSheets(year: ScoredYear, units: readonly UnitRows[]): readonly SheetOut[] {
  const authority = `UBND ${communeName(year.commune).toUpperCase()}`;
  const names = sheetNames(['Tổng hợp', ...units.map(({ standing }) => standing.unit.name)]).slice(1);
  const area = new Map(registerUnits(year.registry, year.commune, year.title).map((unit) => [unit.id, unit.area]));
  const contents = units.map(({ standing, rows }, index): ScoreSheetContent => ({
    sheetName: names[index] ?? standing.id,
    authority,
    unitName: standing.unit.name,
    year: year.year,
    set: year.set,
    rows,
    note: correctionNote(standing.unit, rows),
  }));
  const sheets = contents.map(scoreSheet);
  if (units.length === 1) return sheets;
  const lines = contents.map((content, index) => {
    const standing = units[index]?.standing;
    return {
      name: content.unitName,
      area: area.get(standing?.id ?? '') ?? ('rural' as const),
      rows: content.rows,
      registered: content.rows.length - (standing?.unit.unregistered.length ?? 0),
      sheetName: content.sheetName,
      places: scoreSheetPlaces(content),
    };
  });
  const { yearsInARow } = year.titleYear.terms;
  const columns = columnsOf(year.ownColumns, year.title, yearsInARow);
  return [summarySheet(year.title, year.year, authority, yearsInARow, lines, columns), ...sheets];
}
