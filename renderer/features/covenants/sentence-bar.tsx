import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, useToast } from '#renderer/ui/index.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import { ReasonDialog } from './amend/reason-dialog.tsx';
import './covenants.css';

/** The amending sentence as it writes itself from the operations; the newest is shown, all are copied. */
export function SentenceBar({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const toast = useToast();
  const sentences = view.draft === undefined || 'errors' in view.draft ? [] : view.draft.sentences;
  const last = sentences.at(-1);
  const newest = view.amendment?.operations.at(-1);
  const [reasonOf, setReasonOf] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(sentences.join('\n'));
    toast({ text: t('covenants.editor.copied') });
  };
  return (
    <div className="sentence-bar">
      <div>
        <b>{t('covenants.editor.sentence')}</b>
        {last === undefined ? (
          <span className="ink-3">{t('covenants.editor.noSentence')}</span>
        ) : (
          <span className="ellipsis block" title={sentences.join('\n')}>
            {last.replaceAll('\n', ' ')}
          </span>
        )}
      </div>
      {newest !== undefined && (
        <Button size="small" onClick={() => setReasonOf(newest.record.id)}>
          {t('covenantText.amend.reason')}
        </Button>
      )}
      {last !== undefined && (
        <Button size="small" icon={Copy} onClick={() => void copy()}>
          {t('covenants.editor.copy')}
        </Button>
      )}
      {newest !== undefined && reasonOf === newest.record.id && (
        <ReasonDialog covenant={view.id} operation={newest} onClose={() => setReasonOf(undefined)} />
      )}
    </div>
  );
}
