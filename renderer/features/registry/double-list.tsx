import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox } from '#renderer/ui/index.ts';
import type { PreviewDouble } from '#shared/registry/importing/preview.ts';
import type { RowPlace } from '#shared/registry/reading/list-reading.ts';

/** The doubles one by one with their grounds; each can be kept apart. */
export function DoubleList({
  doubles,
  apart,
  onApart,
  onBack,
}: {
  readonly doubles: readonly PreviewDouble[];
  readonly apart: readonly RowPlace[];
  readonly onApart: (place: RowPlace, keepsApart: boolean) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className="row">
        <Button kind="quiet" size="small" icon={ArrowLeft} onClick={onBack}>
          {t('registry.import.backToColumns')}
        </Button>
      </div>
      <ul className="import-doubles">
        {doubles.map((double) => (
          <li key={`${double.again.sheet} ${double.again.row}`}>
            <div className="grow">
              <b>{double.name}</b>
              {double.written[1] !== double.name && (
                <span className="ink-3"> {t('registry.import.written', { written: double.written[1] })}</span>
              )}
              <div className="small ink-2">
                <Places double={double} />
              </div>
              <div className="small ink-3">
                <Grounds double={double} />
              </div>
              {double.certainty === 'likely' && <div className="small text-nghe">{t('registry.import.likely')}</div>}
            </div>
            <Checkbox
              inline
              checked={!apart.some(({ sheet, row }) => sheet === double.again.sheet && row === double.again.row)}
              onChange={(joins) => onApart(double.again, !joins)}
            >
              {t('registry.import.join')}
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );
}

function Places({ double: { first, again } }: { readonly double: PreviewDouble }) {
  const { t } = useTranslation();
  return first.sheet === again.sheet
    ? t('registry.import.doublePlacesSame', { first: first.row, again: again.row, firstSheet: first.sheet })
    : t('registry.import.doublePlaces', {
        first: first.row,
        firstSheet: first.sheet,
        again: again.row,
        againSheet: again.sheet,
      });
}

function Grounds({ double: { agreements, differences } }: { readonly double: PreviewDouble }) {
  const { t } = useTranslation();
  return [
    ...agreements.map((agreement) => t(`registry.import.agreement.${agreement}`)),
    ...differences.map((difference) => t(`registry.import.difference.${difference}`)),
  ].join(', ');
}
