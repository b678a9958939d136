import { Printer, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { printPage } from '../api/index.ts';
import { Button, IconButton, KeyHint, useLayer } from '../ui/index.ts';
import type { PlaceName } from './route.ts';

/** Shortcuts that work everywhere; screens add their own in their help text. */
const keys = [
  ['Ctrl K', 'keySearch'],
  ['Ctrl 1…7', 'keyPlaces'],
  ['Ctrl Z · Ctrl Y', 'keyUndo'],
  ['↑ ↓ · Space · Enter', 'keyList'],
  ['Ctrl Enter', 'keyNext'],
  ['Esc', 'keyClose'],
  ['F1', 'keyHelp'],
] as const;

/** This screen's page of help, at the side, with its keys. It prints as a one-page card. */
export function HelpPanel({ place, onClose }: { readonly place: PlaceName; readonly onClose: () => void }) {
  const { t } = useTranslation();
  useLayer(true, onClose);
  const steps = t(`help.${place}`).split('\n');
  return (
    <aside className="help-panel" aria-label={t('frame.help')}>
      <div className="row">
        <h2 className="grow">{t(`frame.${place}`)}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={onClose} />
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="section-label">{t('help.keys')}</div>
      <dl className="help-keys">
        {keys.flatMap(([key, name]) => [
          <dt key={name}>
            <KeyHint>{key}</KeyHint>
          </dt>,
          <dd key={`${name}-does`}>{t(`help.${name}`)}</dd>,
        ])}
      </dl>
      <Button size="small" icon={Printer} onClick={() => void printPage()}>
        {t('help.print')}
      </Button>
    </aside>
  );
}
