import { ArrowUpDown, Minus, Plus, Replace } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { Button, Editing, Segmented } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import type { Operation } from '#shared/covenants/amending/operations.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import { InsertDialog } from './insert-dialog.tsx';
import { addressOfLine, kindsAt } from './line-operations.ts';
import { MoveDialog } from './move-dialog.tsx';
import { PhraseDialog } from './phrase-dialog.tsx';
import './amend.css';

/** What an operation dialog hands back: the change and why; answers whether it was taken. */
export type RecordOperation = (operation: Operation, reason: string) => Promise<boolean>;

/** The four changes that are not typed in place, for the provision that the clerk stands on, and how the text is shown. */
export function AmendToolbar({
  view,
  chosen,
  lead,
  busy,
  error,
  show,
  onShow,
  onRecord,
  onRepeal,
  onDone,
}: {
  readonly view: CovenantView;
  readonly chosen: RedlineLine | undefined;
  readonly lead: ReactNode;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly show: 'changes' | 'clean';
  readonly onShow: (show: 'changes' | 'clean') => void;
  readonly onRecord: RecordOperation;
  readonly onRepeal: (line: RedlineLine) => void;
  /** Says in words what was done. */
  readonly onDone: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'insert' | 'phrase' | 'move'>();
  const close = () => setOpen(undefined);
  const inForce = chosen !== undefined && chosen.change !== 'inserted' && chosen.state === undefined;
  const target = inForce ? addressOfLine(chosen) : undefined;
  const dialog = { view, busy, error, onClose: close, onRecord };
  return (
    <div className="covenant-bar amend-bar">
      {lead}
      <Button
        size="small"
        kind="plain"
        foldable
        icon={Plus}
        disabled={!inForce || kindsAt(chosen).length === 0}
        title={t('covenantText.amend.pick')}
        onClick={() => setOpen('insert')}
      >
        {t('covenantText.amend.insert')}
      </Button>
      <Button
        size="small"
        kind="plain"
        foldable
        icon={Minus}
        disabled={target === undefined || busy}
        title={t('covenantText.amend.pick')}
        onClick={() => {
          if (chosen !== undefined) onRepeal(chosen);
        }}
      >
        {t('covenantText.amend.repeal')}
      </Button>
      <Button size="small" kind="plain" foldable icon={Replace} onClick={() => setOpen('phrase')}>
        {t('covenantText.amend.phrase')}
      </Button>
      <Button
        size="small"
        kind="plain"
        foldable
        icon={ArrowUpDown}
        disabled={target === undefined}
        title={t('covenantText.amend.pick')}
        onClick={() => setOpen('move')}
      >
        {t('covenantText.amend.move')}
      </Button>
      <span className="amend-bar-end">
        <Segmented
          label={t('covenants.editor.showChanges')}
          value={show}
          onChange={onShow}
          items={[
            { key: 'changes', label: t('covenants.editor.showChanges') },
            { key: 'clean', label: t('covenants.editor.clean') },
          ]}
        />
      </span>
      {open === 'insert' && chosen !== undefined && <InsertDialog {...dialog} line={chosen} />}
      {open === 'phrase' && <PhraseDialog {...dialog} />}
      {open === 'move' && chosen !== undefined && <MoveDialog {...dialog} line={chosen} onDone={onDone} />}
    </div>
  );
}

/** Whether the numbers stay as they are or are counted anew. */
export function NumberingChoice({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const set = useCommand('covenants.setAmendment');
  if (view.amendment === undefined) return null;
  return (
    <Editing>
      <Segmented
        label={t('covenants.editor.numbering')}
        value={view.amendment.numbering}
        onChange={(numbering) => void set.run({ covenant: view.id, numbering })}
        items={[
          { key: 'keep', label: t('covenants.editor.keep') },
          { key: 'renumber', label: t('covenants.editor.renumber') },
        ]}
      />
    </Editing>
  );
}
