import { ArrowDown, ArrowUp, Columns3, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { mostSummaryColumns, summaryField, type SummaryColumn } from '#shared/titles/package/summary-column.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Button, IconButton, Select, TextInput } from '#renderer/ui/index.ts';

/** Opens the columns of the summary: the receiver's own form rarely has the usual ones. */
export function ColumnsButton({ title }: { readonly title: TitleKind }) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const found = useSnapshot('titles.summaryColumns', { title, year }, ['criteria', 'titles-']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={Columns3} disabled={found.value === undefined} onClick={() => setOpen(true)}>
        {t('titlesPackage.columns.open')}
      </Button>
      {open && found.value !== undefined && (
        <ColumnsDialog title={title} found={found.value} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

type Line = SummaryColumn & { readonly key: number };

function ColumnsDialog({
  title,
  found,
  onClose,
}: {
  readonly title: TitleKind;
  readonly found: { readonly columns: readonly SummaryColumn[]; readonly own: boolean };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const told = useUndoToast();
  const save = useCommand('titles.setSummaryColumns');
  const [lines, setLines] = useState<readonly Line[]>(found.columns.map((column, key) => ({ ...column, key })));
  const ready = lines.length > 0 && lines.every(({ head }) => head.trim() !== '');

  const run = async (columns: SummaryColumn[] | null) => {
    const answer = await save.run({ title, columns });
    if (!answer.ok) return;
    told(t('titlesPackage.columns.saved'));
    onClose();
  };
  const change = (key: number, part: Partial<SummaryColumn>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const moveTo = (from: number, to: number) => {
    const line = lines[from];
    if (line !== undefined) setLines(lines.toSpliced(from, 1).toSpliced(to, 0, line));
  };
  return (
    <TaskDialog
      title={t('titlesPackage.columns.title')}
      note={t('titlesPackage.columns.note', { title: t(`titles.kind.${title}`) })}
      size="medium"
      onClose={onClose}
      footStart={
        found.own && (
          <Button changes kind="quiet" busy={save.busy} onClick={() => void run(null)}>
            {t('titlesPackage.columns.usual')}
          </Button>
        )
      }
      onSave={() => void run(lines.map(({ field, head }) => ({ field, head: head.trim() })))}
      action={t('titlesPackage.columns.save')}
      ready={ready}
      busy={save.busy}
      error={save.error}
    >
      <ol className="summary-columns">
        <li className="summary-column small ink-3" aria-hidden="true">
          <span>{t('titlesPackage.columns.field')}</span>
          <span>{t('titlesPackage.columns.head')}</span>
        </li>
        {lines.map(({ key, field, head }, index) => {
          const number = index + 1;
          return (
            <li key={key} className="summary-column" aria-label={t('titlesPackage.columns.column', { number })}>
              <Select
                label={t('titlesPackage.columns.field')}
                value={field}
                onChange={(value) =>
                  change(
                    key,
                    head === '' ? { field: value, head: t(`titlesPackage.columns.fields.${value}`) } : { field: value },
                  )
                }
                options={summaryField.options.map((value) => ({
                  value,
                  label: t(`titlesPackage.columns.fields.${value}`),
                }))}
              />
              <TextInput
                label={t('titlesPackage.columns.head')}
                value={head}
                onChange={(value) => change(key, { head: value })}
                maxLength={80}
              />
              <IconButton
                icon={ArrowUp}
                label={t('titlesPackage.columns.earlier', { number })}
                disabled={index === 0}
                onClick={() => moveTo(index, index - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('titlesPackage.columns.later', { number })}
                disabled={number === lines.length}
                onClick={() => moveTo(index, index + 1)}
              />
              <IconButton
                icon={Trash2}
                label={t('titlesPackage.columns.remove', { number })}
                disabled={lines.length === 1}
                onClick={() => setLines(lines.filter((line) => line.key !== key))}
              />
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        icon={Plus}
        disabled={lines.length >= mostSummaryColumns}
        onClick={() =>
          setLines([...lines, { key: Math.max(-1, ...lines.map((line) => line.key)) + 1, field: 'note', head: '' }])
        }
      >
        {t('titlesPackage.columns.add')}
      </Button>
    </TaskDialog>
  );
}
