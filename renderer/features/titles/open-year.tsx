import { Award } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { SetSummary } from '#shared/titles/views.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, EmptyState, formatNumber, RadioGroup, Sheet } from '#renderer/ui/index.ts';

/** A year that is not open yet: choose the set of criteria and open it, or bring what is missing first. */
export function OpenYear({
  title,
  sets,
  households,
  units,
}: {
  readonly title: TitleKind;
  readonly sets: readonly SetSummary[];
  readonly households: number;
  readonly units: number;
}) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const told = useUndoToast();
  const open = useCommand('titles.openYear');
  const usable = sets.filter((set) => set.faults === 0);
  const [chosen, setChosen] = useState<string>();
  const set = chosen ?? usable[0]?.id;
  const name = t(`titles.kind.${title}`);
  const heading = t('titles.open.title', { year, title: name });
  const openYear = async () => {
    if (set === undefined) return;
    const answer = await open.run({ year, title, set });
    if (answer.ok) told(t('titles.open.done', { year }));
  };
  if (households === 0) {
    return (
      <Sheet fill>
        <EmptyState
          icon={Award}
          title={heading}
          actions={
            <Button kind="primary" changes={false} onClick={() => go('registry')}>
              {t('titles.open.import')}
            </Button>
          }
        >
          {t('titles.open.noHouseholds')}
        </EmptyState>
      </Sheet>
    );
  }
  return (
    <Sheet fill>
      <ErrorBanner error={open.error} />
      <EmptyState
        icon={Award}
        title={heading}
        actions={
          set === undefined ? (
            <Button kind="primary" changes={false} onClick={() => go(addressOf('titles', title, 'sets'))}>
              {t('titles.tabs.sets')}
            </Button>
          ) : (
            <Button kind="primary" busy={open.busy} onClick={() => void openYear()}>
              {t('titles.open.action', { year })}
            </Button>
          )
        }
      >
        {set === undefined
          ? t('titles.open.noSet')
          : title === 'gia-dinh'
            ? t('titles.open.body', { households: formatNumber(households), units: formatNumber(units) })
            : t('titles.open.bodyOther')}
      </EmptyState>
      {set !== undefined && (
        <div className="open-year-sets">
          <RadioGroup
            legend={t('titles.open.set')}
            value={set}
            onChange={setChosen}
            options={sets.map((item) => ({
              value: item.id,
              label: item.name,
              disabled: item.faults > 0,
              note:
                item.faults > 0
                  ? t('titles.open.faulty', { count: item.faults })
                  : [
                      t('titles.open.setNote', { total: item.total, passMark: item.passMark, count: item.criteria }),
                      item.remark ?? '',
                    ]
                      .filter((part) => part !== '')
                      .join('. '),
            }))}
          />
        </div>
      )}
    </Sheet>
  );
}
