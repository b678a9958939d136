import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Field, Select, TextInput } from '#renderer/ui/index.ts';
import type { ListKind } from '#shared/registry/book.ts';
import type { PreviewColumn, PreviewSheet } from '#shared/registry/importing/preview.ts';
import { fieldsOf, type Field as ListField } from '#shared/registry/reading/fields.ts';
import { maskId } from '#shared/vietnamese/id-number.ts';
import type { Mappings } from './use-mappings.ts';

/** One sheet: where its list stands, what each column is (to be chosen over the column), and its first rows. */
export function MappingTable({
  kind,
  sheet,
  mappings,
}: {
  readonly kind: ListKind;
  readonly sheet: PreviewSheet;
  readonly mappings: Mappings;
}) {
  const { t } = useTranslation();
  const known = sheet.columns.filter(({ field }) => field !== null).length;
  return (
    <>
      <div className="row import-sheet-head">
        <b>{sheet.name}</b>
        <span className="ink-3">
          {t('registry.import.places', {
            header: sheet.headerRows.join(', '),
            first: sheet.firstDataRow ?? '–',
          })}
        </span>
        <span className="grow" />
        <span className="small ink-2 nowrap">
          {sheet.remembered
            ? t('registry.import.remembered')
            : t('registry.import.recognised', { done: known, total: sheet.columns.length })}
        </span>
        <Button kind="quiet" size="small" onClick={() => mappings.take(sheet.name, false)}>
          {t('registry.import.leaveOut')}
        </Button>
      </div>
      {kind === 'households' && <VillageOfSheet key={sheet.name} sheet={sheet} mappings={mappings} />}
      <div className="import-table-scroll">
        <table className="import-table">
          <thead>
            <tr>
              <th aria-hidden="true" />
              {sheet.columns.map((column, index) => (
                <th key={column.letter} scope="col">
                  <span className="import-table-source" title={headOf(column)}>
                    {column.letter} · {column.header}
                  </span>
                  <FieldSelect
                    kind={kind}
                    column={column}
                    onField={(field) => mappings.setField(sheet, index, field)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.sample.map((row) => (
              <tr key={row.row}>
                <td className="import-table-number">{row.row}</td>
                {sheet.columns.map((column, index) => (
                  <td key={column.letter} className={cellClass(column, row.flagged.includes(index))}>
                    {shownCell(column, row.cells[index] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const isSkipped = ({ field }: PreviewColumn): boolean => field === 'skip' || field === 'stt';

const headOf = ({ letter, header, parent }: PreviewColumn): string =>
  `${letter} · ${parent === null ? header : `${parent}: ${header}`}`;

function cellClass(column: PreviewColumn, flagged: boolean): string | undefined {
  if (flagged) return 'import-table-flagged';
  return isSkipped(column) ? 'ink-3' : undefined;
}

/** Identity numbers are not for whoever looks over the shoulder. */
function shownCell({ field }: PreviewColumn, text: string): string {
  return field === 'cccd' && text !== '' ? maskId(text) : text;
}

function FieldSelect({
  kind,
  column,
  onField,
}: {
  readonly kind: ListKind;
  readonly column: PreviewColumn;
  readonly onField: (field: ListField) => void;
}) {
  const { t } = useTranslation();
  const { field } = column;
  const words = (name: ListField) =>
    t(name === 'name' && kind !== 'cadres' ? 'registry.field.head' : `registry.field.${name}`);
  return (
    <span className={field === null ? 'import-ask' : isSkipped(column) ? 'import-skip' : undefined}>
      <Select<ListField>
        size="small"
        label={t('registry.import.fieldOf', { column: headOf(column) })}
        placeholder={t('registry.import.askColumn')}
        value={field === null ? undefined : field === 'stt' ? 'skip' : field}
        onChange={onField}
        options={fieldsOf[kind].map((name) => ({ value: name, label: words(name) }))}
      />
    </span>
  );
}

/** Asks for the village of a sheet that names none; what is typed counts when the field is left. */
function VillageOfSheet({ sheet, mappings }: { readonly sheet: PreviewSheet; readonly mappings: Mappings }) {
  const { t } = useTranslation();
  const given = mappings.decided.get(sheet.name)?.village;
  const [text, setText] = useState(given ?? '');
  const saysVillage = sheet.columns.some(({ field }) => field === 'village');
  if (saysVillage || (sheet.village !== null && given === undefined)) return null;
  return (
    <div className="import-village">
      <Field label={t('registry.import.villageOf')}>
        <TextInput
          size="small"
          value={text}
          onChange={setText}
          maxLength={200}
          onBlur={() => mappings.setVillage(sheet, text)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') mappings.setVillage(sheet, text);
          }}
        />
      </Field>
    </div>
  );
}
