import { z } from 'zod';
import { listKind, type Unit } from '#shared/registry/book.ts';
import type { ImportPreview, PreviewCounts } from '#shared/registry/importing/preview.ts';
import { fields } from '#shared/registry/reading/fields.ts';
import type { ListReport } from '#shared/registry/reading/report.ts';
import type {
  HouseholdCard,
  HouseholdLine,
  HouseholdRowView,
  LeftHousehold,
  Page,
  PersonRowView,
  VillageRow,
} from '#shared/registry/views.ts';
import { fileRef, householdId, jobId, unitId, villageId, year } from '../ids.ts';
import { command, job, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

/** What the clerk decided about a sheet; sheets not named are taken as their headers say. */
const sheetMapping = z.strictObject({
  sheet: z.string().max(200),
  take: z.boolean(),
  /** Field of each column in the order of the preview; null for one not decided. */
  fields: z.array(z.enum(fields).nullable()).max(500),
  village: z.string().trim().max(200).exactOptional(),
});
export type SheetMappingInput = z.input<typeof sheetMapping>;

const mapping = z.array(sheetMapping).max(500);
const place = z.strictObject({ sheet: z.string().max(200), row: z.int().min(1) });
/** Rows that are kept as they are although they look like doubles. */
const keepApart = z.array(place).max(10_000);

const list = { file: fileRef, kind: listKind };
const find = z.string().max(200);
const part = { offset: z.int().min(0), limit: z.int().min(1).max(50_000) };

/** What an import did. */
export type ImportDone = PreviewCounts & {
  readonly villages: number;
  readonly units: number;
};

export const registryMethods = {
  /** Reads a list and tells everything that was understood of it; saves nothing. */
  'registry.readList': query(z.strictObject(list)).returns<ListReport>(),
  /** What an import would do: columns found, first rows, counts, doubles, rows not taken. Saves nothing. */
  'registry.previewImport': query(
    z.strictObject({ ...list, mapping: mapping.exactOptional(), keepApart: keepApart.exactOptional() }),
  ).returns<ImportPreview>(),
  /**
   * Takes a list into the register in one step, which one undo takes back. The same list again changes nothing. Results
   * of past years go into the books of their years; a village whose year was decided here keeps its own.
   */
  'registry.import': job(
    z.strictObject({ ...list, mapping, keepApart: keepApart.exactOptional(), remember: z.boolean(), job: jobId }),
  ).returns<ImportDone>(),
  /** The rows that were not taken, with the reasons, as a workbook to be corrected and imported again. */
  'registry.exportRejected': command(
    z.strictObject({ kind: listKind, file: fileRef.exactOptional(), mapping: mapping.exactOptional() }),
  ).returns<SavedPaper & { readonly rows: number }>(),

  /** All households of today, as short as a list needs them: the screen finds and orders among them by itself. */
  'registry.allHouseholds': query(z.strictObject({ year })).returns<{
    readonly households: readonly HouseholdLine[];
    /** Rows of past imports that were not taken. */
    readonly rejected: number;
  }>(),
  /** Those who left the commune, were merged into another or are no more, the newest first. */
  'registry.leftHouseholds': query(z.strictObject({})).returns<{ readonly households: readonly LeftHousehold[] }>(),
  /** The groups (xóm, ngõ, đội) of a village with how many households each has; `''` for those without one. */
  'registry.villageGroups': query(z.strictObject({ village: villageId })).returns<{
    readonly groups: readonly { readonly name: string; readonly households: number }[];
  }>(),
  /** One household with its history and the results of up to ten years before `year`. */
  'registry.household': query(z.strictObject({ household: householdId, year })).returns<HouseholdCard>(),
  'registry.listVillages': query(z.strictObject({})).returns<{ readonly villages: readonly VillageRow[] }>(),
  /** In the order of the office's lists, or by name. `find` needs no marks: name, group, address, code, id, phone. */
  'registry.listHouseholds': query(
    z.strictObject({
      village: villageId.exactOptional(),
      find: find.exactOptional(),
      sort: z.enum(['list', 'name']).exactOptional(),
      ...part,
    }),
  ).returns<Page<HouseholdRowView>>(),
  'registry.listPeople': query(
    z.strictObject({
      unit: unitId.exactOptional(),
      find: find.exactOptional(),
      sort: z.enum(['list', 'name']).exactOptional(),
      ...part,
    }),
  ).returns<
    Page<PersonRowView> & {
      readonly units: readonly (Unit & { readonly people: number })[];
      /** Rows of past imports that were not taken. */
      readonly rejected: number;
    }
  >(),
  /** The list as shown, as a workbook or a document; births, identity numbers and telephones only with `personal`. */
  'registry.exportList': command(
    z.strictObject({
      list: z.enum(['households', 'people']),
      village: villageId.exactOptional(),
      unit: unitId.exactOptional(),
      find: find.exactOptional(),
      format: z.enum(['xlsx', 'docx']),
      personal: z.boolean().exactOptional(),
    }),
  ).returns<SavedPaper & { readonly rows: number }>(),
} satisfies MethodMap;
