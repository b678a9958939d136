import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox } from '#renderer/ui/index.ts';
import type { ResultLink } from '#shared/registry/importing/plan-results.ts';
import type { RowPlace } from '#shared/registry/reading/list-reading.ts';

/** Old results under another name, one by one with the ground of each link; a link can be refused. */
export function LinkList({
  links,
  apart,
  onApart,
  onBack,
}: {
  readonly links: readonly ResultLink[];
  readonly apart: readonly RowPlace[];
  readonly onApart: (place: RowPlace, keepsApart: boolean) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  // A refused link is none of the next preview's; it stays in sight so that it can be taken back.
  const [shown] = useState(links);
  return (
    <>
      <div className="row">
        <Button kind="quiet" size="small" icon={ArrowLeft} onClick={onBack}>
          {t('registry.import.backToColumns')}
        </Button>
      </div>
      <ul className="import-doubles">
        {shown.map(({ name, village, year, written, ground, place }) => (
          <li key={`${place.sheet} ${place.row}`}>
            <div className="grow">
              <b>{name}</b> <span className="ink-3">{village}</span>
              <div className="small ink-2">
                {t('registry.import.linkPlace', {
                  year,
                  row: place.row,
                  sheet: place.sheet,
                  written: written.normalize('NFC'),
                })}
              </div>
              {ground !== 'name' && <div className="small ink-3">{t(`registry.import.linkGround.${ground}`)}</div>}
            </div>
            <Checkbox
              inline
              checked={!apart.some(({ sheet, row }) => sheet === place.sheet && row === place.row)}
              onChange={(links) => onApart(place, !links)}
            >
              {t('registry.import.link')}
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );
}
