import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showPoints } from '#shared/titles/scoring.ts';
import type { Board, ExceptionView } from '#shared/titles/views.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { formatNumber, Icon, Sheet } from '#renderer/ui/index.ts';

/** What stands out this year, each with its number; a click opens the names behind it. */
export function ExceptionsBox({
  board,
  onWhatIf,
}: {
  readonly board: Board;
  /** Another pass mark is to be tried. */
  readonly onWhatIf: () => void;
}) {
  const { t } = useTranslation();
  const { exceptions, terms, year } = board;
  const lines: readonly { readonly view: ExceptionView; readonly label: string; readonly value: string }[] = [
    { view: 'failed', label: t('titles.exceptions.failed'), value: formatNumber(exceptions.failed) },
    { view: 'excluded', label: t('titles.exceptions.excluded'), value: formatNumber(exceptions.excluded) },
    { view: 'unregistered', label: t('titles.exceptions.unregistered'), value: formatNumber(exceptions.unregistered) },
    {
      view: 'changed',
      label: t('titles.exceptions.changed', { year: year - 1 }),
      value: formatNumber(exceptions.changed),
    },
    {
      view: 'differing',
      label: t('titles.exceptions.differing', { points: showPoints(terms.differenceShown) }),
      value: formatNumber(exceptions.differing),
    },
    {
      view: 'uniform',
      label: t('titles.exceptions.uniform'),
      value: t('titles.exceptions.uniformUnits', { count: exceptions.uniformUnits }),
    },
  ];
  return (
    <Sheet title={t('titles.exceptions.title')} bare>
      <ul className="exceptions">
        {lines.map((line) => (
          <li key={line.view}>
            <button type="button" onClick={() => go(addressOf('titles', board.title, 'exceptions', line.view))}>
              {line.label}
              <b>{line.value}</b>
              <Icon of={ChevronRight} size={16} />
            </button>
          </li>
        ))}
        {board.set !== undefined && (
          <li>
            <button type="button" className="exceptions-other" onClick={onWhatIf}>
              {t('titles.whatIf.button')}
              <Icon of={ChevronRight} size={16} />
            </button>
          </li>
        )}
      </ul>
    </Sheet>
  );
}
