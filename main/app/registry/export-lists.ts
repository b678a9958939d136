import type { FileRef, UnitId, VillageId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { SheetMappingInput } from '#shared/contract/methods/registry.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ListKind } from '#shared/registry/book.ts';
import {
  householdList,
  listDocument,
  listSheet,
  peopleList,
  rejectedSheets,
  type ListPaper,
  type RejectedForPaper,
} from '#shared/registry/list-papers.ts';
import type { Ports } from '../ports.ts';
import { householdRows, personRows, type ListFilter } from './list-rows.ts';
import { openList } from './open-list.ts';

const FOLDER = 'Hộ, cán bộ';

type ExportInput = {
  readonly list: 'households' | 'people';
  readonly village?: VillageId;
  readonly unit?: UnitId;
  readonly find?: string;
  readonly format: 'xlsx' | 'docx';
  /** With births, identity numbers and telephones. */
  readonly personal?: boolean;
};

type ListSaved = SavedPaper & { readonly rows: number };

/** Writes the list that a filter shows; `not-found` when it shows nothing. */
export async function exportList(input: ExportInput, ports: Ports): Promise<Result<ListSaved>> {
  const paper = await paperOf(input, ports);
  if (!paper.ok) return paper;
  if (paper.value.rows.length === 0) return fail('not-found', { what: paper.value.title });
  const office = await ports.store.read('office');
  if (!office.ok) return office;
  const { commune } = office.value;
  const bytes =
    input.format === 'xlsx'
      ? await ports.sheets.writeWorkbook([listSheet(paper.value, commune)])
      : await ports.word.writeDocument(listDocument(paper.value, commune));
  if (!bytes.ok) return bytes;
  const name = [input.list === 'households' ? 'Danh sách hộ' : 'Danh sách cán bộ', paper.value.part];
  const title = name.filter((part) => part !== '').join(' - ');
  const saved = await ports.files.savePaper([FOLDER], `${title}.${input.format}`, bytes.value);
  return saved.ok ? ok({ ...saved.value, rows: paper.value.rows.length }) : saved;
}

async function paperOf(input: ExportInput, ports: Ports): Promise<Result<ListPaper>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const { list, format: _format, personal = false, ...filter } = input;
  const wanted: ListFilter = filter;
  if (list === 'households') {
    const rows = await householdRows(wanted, ports);
    const village = registry.value.villages.find(({ id }) => id === input.village);
    return rows.ok ? ok(householdList(rows.value, village === undefined ? '' : villageName(village), personal)) : rows;
  }
  const rows = await personRows(wanted, ports);
  const unit = registry.value.units.find(({ id }) => id === input.unit);
  return rows.ok ? ok(peopleList(rows.value, unit?.name ?? '', personal)) : rows;
}

function villageName({ kind, name }: { readonly kind: 'thon' | 'to-dan-pho'; readonly name: string }): string {
  return kind === 'thon' ? `Thôn ${name}` : `Tổ dân phố ${name}`;
}

type RejectedInput = {
  readonly kind: ListKind;
  readonly file?: FileRef;
  readonly mapping?: readonly SheetMappingInput[];
};

/** Writes the rows that were not taken, of a file not imported yet or of past imports; `not-found` when there are none. */
export async function exportRejected(input: RejectedInput, ports: Ports): Promise<Result<ListSaved>> {
  const rejected = await rejectedOf(input, ports);
  if (!rejected.ok) return rejected;
  if (rejected.value.length === 0) return fail('not-found', { what: 'các dòng chưa nhận' });
  const bytes = await ports.sheets.writeWorkbook(rejectedSheets(rejected.value));
  if (!bytes.ok) return bytes;
  const saved = await ports.files.savePaper([FOLDER], 'Các dòng chưa nhận.xlsx', bytes.value);
  return saved.ok ? ok({ ...saved.value, rows: rejected.value.length }) : saved;
}

async function rejectedOf(input: RejectedInput, ports: Ports): Promise<Result<readonly RejectedForPaper[]>> {
  if (input.file !== undefined) {
    const opened = await openList(input.file, input.kind, input.mapping ?? [], ports);
    if (!opened.ok) return opened;
    const { reading } = opened.value.list;
    const villages = new Map(reading.sheets.map(({ layout, village }) => [layout.sheet.name, village]));
    return ok(
      reading.rejected.map((row) => {
        const village = villages.get(row.sheet);
        return {
          ...row,
          headers: [...row.headers],
          values: [...row.values],
          ...(village === undefined ? {} : { village }),
        };
      }),
    );
  }
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const villages = new Map(registry.value.villages.map(({ id, name }) => [id, name]));
  return ok(
    registry.value.rejected
      .filter(({ kind }) => kind === input.kind)
      .map((row) => {
        const village = row.villageId === undefined ? undefined : villages.get(row.villageId);
        return { ...row, ...(village === undefined ? {} : { village }) };
      }),
  );
}
