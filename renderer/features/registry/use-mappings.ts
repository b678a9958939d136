import { useState } from 'react';
import type { SheetMappingInput } from '#shared/contract/methods/registry.ts';
import type { PreviewSheet } from '#shared/registry/importing/preview.ts';
import type { Field } from '#shared/registry/reading/fields.ts';

/** What the clerk decided about one sheet; what is not decided is left to the headers. */
type Decision = {
  readonly take: boolean;
  readonly fields: readonly (Field | null)[] | undefined;
  readonly village: string | undefined;
};

/** The clerk's decisions about the sheets of a file. */
export type Mappings = {
  readonly decided: ReadonlyMap<string, Decision>;
  /** Says what a column is; a field is in one column only, so another column that was it waits for an answer again. */
  readonly setField: (sheet: PreviewSheet, column: number, field: Field) => void;
  readonly setVillage: (sheet: PreviewSheet, village: string) => void;
  readonly take: (sheet: string, take: boolean) => void;
  readonly clear: () => void;
};

const undecided: Decision = { take: true, fields: undefined, village: undefined };

const fieldsNow = (sheet: PreviewSheet) => sheet.columns.map(({ field }) => field);

/** Keeps the decisions while the dialog is open. */
export function useMappings(): Mappings {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(new Map());
  const change = (sheet: string, values: Partial<Decision>) =>
    setDecided((before) => new Map(before).set(sheet, { ...(before.get(sheet) ?? undecided), ...values }));
  return {
    decided,
    setField: (sheet, column, field) =>
      change(sheet.name, {
        fields: fieldsNow(sheet).map((known, index) => {
          if (index === column) return field;
          return known === field && field !== 'skip' ? null : known;
        }),
      }),
    setVillage: (sheet, village) => change(sheet.name, { village, fields: fieldsNow(sheet) }),
    take: (sheet, take) => change(sheet, { take }),
    clear: () => setDecided(new Map()),
  };
}

/** The decisions as the methods take them. */
export function mappingInput(decided: Mappings['decided']): SheetMappingInput[] {
  return [...decided].map(([sheet, { take, fields, village }]) => ({
    sheet,
    take,
    fields: fields === undefined ? [] : [...fields],
    ...(village === undefined || village.trim() === '' ? {} : { village }),
  }));
}
