import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { Board, BoardRow } from '#shared/titles/views.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Combobox, Field, FormGrid } from '#renderer/ui/index.ts';
import { ObjectionsDialog } from './objections-dialog.tsx';

/** Somebody came with an opinion on a list: whose list it is, then what was said about it. */
export function ObjectDialog({
  board,
  posted,
  onPapers,
  onClose,
}: {
  readonly board: Board;
  /** The units whose list was posted. */
  readonly posted: readonly BoardRow[];
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const only = posted.length === 1 ? posted[0]?.unit : undefined;
  const [unit, setUnit] = useState(only);
  const [opened, setOpened] = useState(only !== undefined);
  const row = posted.find((item) => item.unit === unit);
  if (opened && row !== undefined) {
    return (
      <ObjectionsDialog
        where={{ year: board.year, title: board.title, unit: row.unit }}
        name={row.name}
        onPapers={onPapers}
        onClose={onClose}
      />
    );
  }
  return (
    <TaskDialog
      title={t('titles.objections.choose')}
      action={t('titles.objections.goOn')}
      ready={row !== undefined}
      onSave={() => setOpened(true)}
      onClose={onClose}
    >
      <FormGrid>
        <Field wide label={t('titles.objections.unit')}>
          <Combobox
            value={unit}
            onChange={setUnit}
            options={posted.map((item) => ({ value: item.unit, label: item.name }))}
          />
        </Field>
      </FormGrid>
    </TaskDialog>
  );
}
