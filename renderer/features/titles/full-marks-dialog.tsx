import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import { parsePoints, pointsFault, showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Button, Combobox, IconButton, TextInput } from '#renderer/ui/index.ts';

/** A row that does not get full marks: left empty, or with its own points in one criterion. */
export type MarkException = { readonly subject: string; readonly criterion?: string; readonly points?: number };

type Line = {
  readonly id: number;
  readonly subject: string | undefined;
  readonly criterion: string | undefined;
  readonly points: string;
};

const emptyLine = (id: number): Line => ({ id, subject: undefined, criterion: undefined, points: '' });

/** “Điểm tối đa cho 96 hộ còn lại, trừ…”: who is left out, and who gets other points where. */
export function FullMarksDialog({
  grid,
  count,
  busy,
  error,
  onSave,
  onClose,
}: {
  readonly grid: Grid;
  /** How many rows are not complete. */
  readonly count: number;
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly error: AppError | undefined;
  readonly onSave: (exceptions: readonly MarkException[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [lines, setLines] = useState<readonly Line[]>([emptyLine(0)]);
  const change = (id: number, with_: Partial<Line>) =>
    setLines((all) => all.map((line) => (line.id === id ? { ...line, ...with_ } : line)));
  const what = t(`titles.subjects.${grid.title}`, { count });
  const households = grid.subjects.map((subject, row) => ({
    value: subject,
    label: `${String(row + 1)}. ${grid.names[row] ?? ''}`,
  }));
  const criteria = grid.columns.map((column) => ({ value: column.id, label: `${column.id} ${column.title}` }));
  const errorOf = (line: Line): string | undefined => {
    const column = grid.columns.find((item) => item.id === line.criterion);
    if (column === undefined || line.points === '') return undefined;
    const points = parsePoints(line.points);
    if (points === undefined) return t('titles.grid.notNumber', { text: line.points });
    return pointsFault(column, points) === 'none'
      ? undefined
      : t('titles.grid.over', { criterion: column.id, max: showPoints(column.max) });
  };
  const wrong = lines.map(errorOf).find((error) => error !== undefined);
  const exceptions = lines.flatMap((line): MarkException[] => {
    if (line.subject === undefined) return [];
    const points = parsePoints(line.points);
    return line.criterion === undefined || points === undefined || line.points === ''
      ? [{ subject: line.subject }]
      : [{ subject: line.subject, criterion: line.criterion, points }];
  });
  const leftOut = new Set(exceptions.filter((item) => item.points === undefined).map((item) => item.subject));
  const filled = Math.max(0, count - leftOut.size);
  return (
    <TaskDialog
      size="medium"
      title={t('titles.fill.title', { what })}
      note={t('titles.fill.body', { what })}
      onClose={onClose}
      onSave={() => wrong === undefined && onSave(exceptions)}
      action={t('titles.fill.save', { count: filled })}
      ready={wrong === undefined}
      busy={busy}
      error={error}
    >
      <div className="fill-lines">
        {lines.map((line) => (
          <div key={line.id} className="fill-line">
            <Combobox
              label={t('titles.fill.exception')}
              value={line.subject}
              options={households}
              placeholder={t('titles.fill.choose')}
              clearable
              onChange={(subject) => change(line.id, { subject })}
            />
            <Combobox
              label={t('titles.fill.criterion')}
              value={line.criterion}
              options={criteria}
              placeholder={t('titles.fill.leave')}
              clearable
              onChange={(criterion) => change(line.id, { criterion })}
            />
            <TextInput
              label={t('titles.fill.points')}
              placeholder={t('titles.fill.points')}
              inputMode="decimal"
              value={line.points}
              onChange={(points) => change(line.id, { points })}
            />
            <IconButton
              icon={X}
              label={t('titles.fill.remove')}
              onClick={() => setLines((all) => all.filter((item) => item.id !== line.id))}
            />
          </div>
        ))}
      </div>
      {wrong !== undefined && (
        <p className="text-son" role="alert">
          {wrong}
        </p>
      )}
      <Button
        kind="quiet"
        size="small"
        icon={Plus}
        onClick={() => setLines((all) => [...all, emptyLine(Math.max(0, ...all.map((line) => line.id)) + 1)])}
      >
        {t('titles.fill.add')}
      </Button>
    </TaskDialog>
  );
}
