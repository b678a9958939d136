import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutOf } from '#renderer/frame/shortcuts.ts';
import { Button } from '#renderer/ui/index.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import { provisionName } from './provision-name.ts';
import './amend.css';

/** New words for one provision, typed where it stands. Enter records them, Escape leaves the old ones. */
export function RewriteField({
  line,
  onSave,
  onClose,
}: {
  readonly line: RedlineLine;
  /** Answers whether the words were taken. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(line.text);
  const fresh = text.replace(/\s+/g, ' ').trim().normalize('NFC');
  const save = async () => {
    if (fresh === '') return;
    if (fresh === line.text || (await onSave(fresh))) onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const shortcut = shortcutOf(event);
    event.stopPropagation();
    if (shortcut === 'Enter' || shortcut === 'Ctrl+Enter') {
      event.preventDefault();
      void save();
    } else if (shortcut === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <div className={`amend-field provision-${line.level}`}>
      <span>{line.label}</span>
      <textarea
        autoFocus
        className="line-field"
        aria-label={t('covenantText.amend.newWords', { label: provisionName(line, t) })}
        rows={1}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="amend-field-keys">
        <Button changes size="small" disabled={fresh === ''} keys="Enter" onClick={() => void save()}>
          {t('covenantText.amend.save')}
        </Button>
        <Button size="small" kind="plain" keys="Esc" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
