import { CircleAlert, CircleCheck, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, Icon } from '#renderer/ui/index.ts';
import type { ImportPreview, PreviewSheet } from '#shared/registry/importing/preview.ts';

/** Whether a sheet still waits for a decision: a column of it is unknown, or nobody can tell its village. */
export function needsDecision(kind: ImportPreview['kind'], sheet: PreviewSheet): boolean {
  const hasVillages = sheet.columns.some(({ field }) => field === 'village');
  const lacksVillage = kind === 'households' && sheet.village === null && !hasVillages;
  return lacksVillage || sheet.columns.some(({ field }) => field === null);
}

/** The sheets of the file: those with a list, each with its rows, and below those that are not imported. */
export function SheetPane({
  preview,
  sheet,
  onSheet,
  onTakeAgain,
}: {
  readonly preview: ImportPreview;
  readonly sheet: string | undefined;
  readonly onSheet: (name: string) => void;
  readonly onTakeAgain: (name: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className="import-sheets" aria-label={t('registry.import.sheets')}>
      <div className="import-sheets-title">{t('registry.import.sheets')}</div>
      {preview.sheets.map((item) => {
        const waits = needsDecision(preview.kind, item);
        return (
          <button
            key={item.name}
            type="button"
            aria-current={item.name === sheet ? 'true' : undefined}
            onClick={() => onSheet(item.name)}
          >
            <span className={waits ? 'text-nghe' : 'text-la'}>
              <Icon of={waits ? CircleAlert : CircleCheck} size={15} />
            </span>
            <span className="ellipsis">{item.name}</span>
            <span className="import-sheets-count">{formatNumber(item.rows)}</span>
          </button>
        );
      })}
      {preview.skipped.length > 0 && <div className="import-sheets-title">{t('registry.import.leftOut')}</div>}
      {preview.skipped.map((item) => (
        <button
          key={item.sheet}
          type="button"
          className="ink-3"
          disabled={item.why !== 'not-wanted'}
          title={item.why === 'not-wanted' ? t('registry.import.takeAgain', { sheet: item.sheet }) : undefined}
          onClick={() => onTakeAgain(item.sheet)}
        >
          <Icon of={Minus} size={15} />
          <span className="ellipsis">{item.sheet}</span>
          <span className="import-sheets-count">{t(`registry.import.why.${item.why}`)}</span>
        </button>
      ))}
    </nav>
  );
}
