import { LockKeyhole, Stamp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { Banner, Button, formatDate } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { EditLock } from '#shared/contract/methods/covenants-editing.ts';
import { RecogniseDialog } from './recognise-dialog.tsx';
import './text.css';

/** Says why the text takes no direct edits, with the way back where there is one. */
export function LockBar({
  lock,
  covenant,
  lead,
}: {
  readonly lock: EditLock;
  readonly covenant: CovenantId;
  /** In front of the words: the buttons that bring hidden panes in. */
  readonly lead: ReactNode;
}) {
  const { t } = useTranslation();
  const set = useCommand('covenants.setRecognised');
  return (
    <div className="text-lock">
      {lead}
      <Banner
        icon={LockKeyhole}
        actions={
          lock.reason === 'recognised' && (
            <Button
              changes
              size="small"
              kind="quiet"
              busy={set.busy}
              onClick={() => void set.run({ covenant, on: null })}
            >
              {t('covenantText.editor.takeRecognisedBack')}
            </Button>
          )
        }
      >
        {lock.reason === 'recognised'
          ? t('covenantText.editor.recognised', { on: formatDate(lock.on) })
          : t('covenantText.editor.amending', { operations: lock.operations })}
      </Banner>
    </div>
  );
}

/** Records the first recognition; from then on the text changes by amendments alone. */
export function RecogniseButton({ covenant }: { readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Stamp} foldable onClick={() => setOpen(true)}>
        {t('covenantText.editor.recordRecognised')}
      </Button>
      <RecogniseDialog open={open} covenant={covenant} onClose={() => setOpen(false)} />
    </>
  );
}
