import * as codepages from '@e965/xlsx/dist/cpexcel';
import * as XLSX from '@e965/xlsx';
import type { MergedCells, SourceCell, SourceSheet } from '#shared/registry/workbook.ts';
import { cellDecoder, encodingOfTexts, type CellDecoder } from './legacy-text.ts';
import { isDateFormat, shown } from './number-format.ts';

XLSX.set_cptable(codepages);

/** What SheetJS reads a cell into, as far as it is used here. */
type LibraryCell = {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
  readonly f?: unknown;
};

/**
 * Reads any workbook that SheetJS knows (.xls, .xlsb, .ods, HTML, XML 2003, text) into sheets. Throws what the library
 * throws: the caller tells damage from a password.
 * @param input bytes, or text that is already decoded; the cells of text stay text, as nothing says what they were
 */
export function readWithSheetJs(input: Uint8Array | string): readonly SourceSheet[] {
  const options = { dense: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true, UTC: true } as const;
  const isText = typeof input === 'string';
  const workbook = isText
    ? XLSX.read(input, { ...options, type: 'string', raw: !/^\s*</.test(input) })
    : XLSX.read(input, { ...options, type: 'array' });
  const visibility = workbook.Workbook?.Sheets ?? [];
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name];
    const data = sheet?.['!data'] ?? [];
    // The fonts of cells are not told, so the sheet's text as a whole has to.
    const decoder = cellDecoder(encodingOfTexts(textsOf(data)));
    return {
      name,
      rows: rowsOf(data, decoder),
      merges: (sheet?.['!merges'] ?? []).map(mergeOf),
      hiddenColumns: hiddenPlaces(sheet?.['!cols']),
      hiddenRows: hiddenPlaces(sheet?.['!rows']).map((row) => row + 1),
      hidden: (visibility[index]?.Hidden ?? 0) !== 0,
    };
  });
}

type LibraryRows = readonly (readonly (LibraryCell | undefined)[] | undefined)[];

function* textsOf(data: LibraryRows): Generator<string> {
  for (const row of data) for (const cell of row ?? []) if (typeof cell?.v === 'string') yield cell.v;
}

function rowsOf(data: LibraryRows, decoder: CellDecoder): SourceSheet['rows'] {
  return Array.from(data, (row) =>
    Array.from(row ?? [], (cell) => (cell === undefined ? undefined : cellOf(cell, decoder))),
  );
}

function mergeOf(range: XLSX.Range): MergedCells {
  return { top: range.s.r + 1, left: range.s.c, bottom: range.e.r + 1, right: range.e.c };
}

function hiddenPlaces(places: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): readonly number[] {
  return Array.from(places ?? [], (place, index) => (place?.hidden === true ? index : -1)).filter(
    (index) => index >= 0,
  );
}

function cellOf(cell: LibraryCell, decoder: CellDecoder): SourceCell | undefined {
  const formula = typeof cell.f === 'string' ? cell.f : undefined;
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
  // A formula without a cached value is read as a stub with 0.
  const value = cell.t === 'z' || cell.t === 'e' ? undefined : valueOf(cell.v, decoder);
  if (value === undefined && formula === undefined) return undefined;
  const isDate = typeof value === 'number' && format !== undefined && isDateFormat(format);
  return {
    value,
    text: shown(value, format, isDate),
    ...(format === undefined ? {} : { format }),
    ...(isDate ? { isDate } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

function valueOf(value: unknown, decoder: CellDecoder): SourceCell['value'] {
  if (typeof value === 'string') return decoder.decode(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
