import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { Board, BoardRow } from '#shared/titles/views.ts';
import { useCommand } from '#renderer/api/index.ts';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Combobox, DateInput, Field, FormGrid, formatNumber, TextInput } from '#renderer/ui/index.ts';

/** Records the chairperson's decision for the villages that wait for it, and writes it as a paper. It fixes the results. */
export function DecideDialog({
  board,
  rows,
  onPapers,
  onClose,
}: {
  readonly board: Board;
  readonly rows: readonly BoardRow[];
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const told = useUndoToast();
  const { start } = useOffice();
  const decide = useCommand('titles.decide');
  const write = useCommand('titles.writePaper');
  const signers = start.office.signers;
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | undefined>(board.today);
  const [signer, setSigner] = useState<string | undefined>(signers[0]?.name);
  const passed = rows.reduce((sum, row) => sum + row.counts.passed, 0);
  const all = rows.reduce((sum, row) => sum + row.counts.rows, 0);
  const ready = number.trim() !== '' && on !== undefined;

  const save = async () => {
    if (!ready) return;
    const where = { year: board.year, title: board.title };
    const units = rows.map((row) => row.unit);
    const answer = await decide.run({ ...where, units, number: number.trim(), on, signer: signer ?? '' });
    if (!answer.ok) return;
    const paper = await write.run({ ...where, paper: 'decision' });
    if (paper.ok) onPapers([paper.value]);
    told(
      t('titles.decide.done', {
        passed: formatNumber(answer.value.passed),
        refused: formatNumber(answer.value.refused),
      }),
    );
    onClose();
  };
  return (
    <TaskDialog
      title={t('titles.decide.title', { count: rows.length })}
      note={t('titles.decide.body', { passed: formatNumber(passed), refused: formatNumber(all - passed) })}
      onClose={onClose}
      onSave={() => void save()}
      action={t('titles.decide.action', { count: rows.length })}
      cancel={t('titles.decide.decline')}
      ready={ready}
      busy={decide.busy || write.busy}
      error={decide.error ?? write.error}
    >
      <FormGrid>
        <Field label={t('titles.decide.number')}>
          <TextInput value={number} onChange={setNumber} />
        </Field>
        <Field label={t('titles.decide.on')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        <Field label={t('titles.decide.signer')} wide>
          <Combobox
            value={signer}
            onChange={setSigner}
            options={signers.map((item) => ({ value: item.name, label: `${item.name}, ${item.post}` }))}
          />
        </Field>
      </FormGrid>
      <p className="small ink-3">
        {t('titles.decide.units')}: {rows.map((row) => row.name).join(', ')}
      </p>
    </TaskDialog>
  );
}
