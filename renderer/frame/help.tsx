import { Printer, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { printPage } from '../api/index.ts';
import { Button, IconButton, KeyHint, useLayer } from '../ui/index.ts';
import { helpPage } from './help-page.ts';
import { useRoute, type PlaceName } from './route.ts';

/** Shortcuts that work everywhere; a page of help adds its own. */
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
  const { rest } = useRoute();
  const page = helpPage(place, rest);
  const steps = t(`help.pages.${page}.steps`).split('\n');
  const own = t(`help.pages.${page}.keys`)
    .split('\n')
    .flatMap((line) => {
      const [key, does] = line.split('|');
      return key === undefined || does === undefined ? [] : [{ key, does }];
    });
  return (
    <aside className="help-panel" aria-label={t('frame.help')}>
      <div className="row">
        <h2 className="grow">{t(`help.pages.${page}.title`)}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={onClose} />
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {own.length > 0 && (
        <>
          <div className="section-label">{t('help.ownKeys')}</div>
          <dl className="help-keys">
            {own.flatMap(({ key, does }) => [
              <dt key={key}>
                <KeyHint>{key}</KeyHint>
              </dt>,
              <dd key={`${key}-does`}>{does}</dd>,
            ])}
          </dl>
        </>
      )}
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
