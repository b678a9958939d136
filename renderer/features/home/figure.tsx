import { useTranslation } from 'react-i18next';
import type { HomeFigure } from '#shared/contract/methods/office.ts';
import { go } from '../../frame/route.ts';
import { Bar, classNames, formatNumber, formatPercent, type BarPart } from '../../ui/index.ts';

/** Where the names behind a figure are; without any records yet, where they come from. */
export function placeOfFigure(figure: HomeFigure): string {
  if (figure.total === 0 && figure.kind !== 'inspections') return 'registry';
  switch (figure.kind) {
    case 'commitments':
      return 'commitments';
    case 'covenants':
      return 'covenants';
    case 'families':
      return 'titles';
    case 'inspections':
      return 'programme';
  }
}

function partsOf(figure: HomeFigure): readonly BarPart[] {
  return [
    { value: figure.done },
    { value: figure.middle, tone: 'mid' },
    // Nobody who has not signed is wrong; only failures and delays are red.
    ...(figure.kind === 'families' || figure.kind === 'inspections'
      ? [{ value: figure.bad, tone: 'bad' } as const]
      : []),
  ];
}

function useFigureWords(): (figure: HomeFigure) => {
  readonly value: string;
  readonly of: string;
  readonly notes: readonly string[];
} {
  const { t } = useTranslation();
  return (figure) => {
    const done = formatNumber(figure.done);
    const total = formatNumber(figure.total);
    const left = figure.total - figure.done;
    const share = formatPercent(figure.done, figure.total);
    switch (figure.kind) {
      case 'commitments':
        return {
          value: share,
          of: t('home.ofPeople', { done, total }),
          notes: left > 0 ? [t('home.peopleLeft', { count: left })] : [t('home.complete')],
        };
      case 'covenants':
        return {
          value: share,
          of: t('home.ofVillages', { done, total }),
          notes: [
            ...(figure.middle > 0 ? [t('home.villagesAmending', { count: figure.middle })] : []),
            ...(figure.bad > 0 ? [t('home.villagesMissing', { count: figure.bad })] : []),
            ...(left === 0 ? [t('home.complete')] : []),
          ],
        };
      case 'families': {
        const unscored = left - figure.bad;
        return {
          value: done,
          of: t('home.ofHouseholds', { total }),
          notes: [
            ...(figure.bad > 0 ? [t('home.householdsFailed', { count: figure.bad })] : []),
            ...(unscored > 0 ? [t('home.householdsLeft', { count: unscored })] : []),
            ...(left === 0 ? [t('home.complete')] : []),
          ],
        };
      }
      case 'inspections':
        return {
          value: t('home.ofFindings', { done, total }),
          of: '',
          notes: figure.bad > 0 ? [t('home.findingsLate', { count: figure.bad })] : [t('home.complete')],
        };
    }
  };
}

function useNothingYet(): { readonly [K in HomeFigure['kind']]: string } {
  const { t } = useTranslation();
  return {
    commitments: t('home.noPeople'),
    covenants: t('home.noVillages'),
    families: t('home.noHouseholds'),
    inspections: t('home.noFindings'),
  };
}

/** One of the numbers that the superior asks for; a click opens the names behind it. */
export function Figure({ figure }: { readonly figure: HomeFigure }) {
  const { t } = useTranslation();
  const words = useFigureWords()(figure);
  const nothingYet = useNothingYet()[figure.kind];
  const known = figure.total > 0;
  return (
    <button type="button" onClick={() => go(placeOfFigure(figure))}>
      <div className="home-figure-title">{t(`home.figure.${figure.kind}`)}</div>
      <div className={classNames('home-figure-value figure', !known && 'ink-3')}>
        <span>{known ? words.value : '–'}</span>
        <span>{known && words.of}</span>
      </div>
      <Bar parts={partsOf(figure)} total={figure.total} />
      <div className="home-figure-note">
        <b>{known ? words.notes[0] : nothingYet}</b>
        {known && words.notes.slice(1).map((note) => ` · ${note}`)}
      </div>
    </button>
  );
}
