import { ClipboardPaste } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '#renderer/frame/shortcuts.ts';
import { useSteady } from '../text/use-steady.ts';
import { Button } from '#renderer/ui/index.ts';
import type { PastedText } from '#shared/contract/methods/covenants-sources.ts';
import './review.css';

/** Takes a text that was copied in Word: Ctrl+V anywhere on the screen, or the button where the window may ask for it. */
export function PasteBox({ onPaste }: { readonly onPaste: (pasted: PastedText) => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const take = useSteady((html: string, text: string) => {
    if (text.trim() === '' && html.trim() === '') return;
    onPaste(html === '' ? { text } : { html, text });
  });
  useEffect(() => {
    const onEvent = (event: ClipboardEvent) => {
      if (isTyping(event.target) || event.clipboardData === null) return;
      event.preventDefault();
      take(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
    };
    window.addEventListener('paste', onEvent);
    return () => window.removeEventListener('paste', onEvent);
  }, [take]);
  const ask = async () => {
    setAsked(true);
    try {
      for (const item of await navigator.clipboard.read()) {
        const of = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
        take(await of('text/html'), await of('text/plain'));
      }
    } catch {
      // The window may not read the clipboard by itself: the words beside the button say which keys do.
    }
  };
  return (
    <div className="paste-box">
      <Button icon={ClipboardPaste} keys="Ctrl V" onClick={() => void ask()}>
        {t('covenantText.review.paste')}
      </Button>
      <span className={asked ? 'nghe' : 'ink-3'}>{t('covenantText.review.pasteNote')}</span>
    </div>
  );
}
