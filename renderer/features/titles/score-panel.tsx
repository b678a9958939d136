import { Ban, CircleAlert, CircleCheck, CircleDashed, Ellipsis, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noScore } from '#shared/titles/book.ts';
import type { UnitDecision } from '#shared/titles/decide.ts';
import { deductionsOf, pointsLost, type Deduction } from '#shared/titles/explain.ts';
import { roundPoints, showPoints } from '#shared/titles/scoring.ts';
import type { Grid, SubjectCard } from '#shared/titles/views.ts';
import {
  Button,
  classNames,
  formatDayMonth,
  Icon,
  IconButton,
  Menu,
  Tag,
  type MenuItem,
  type StateTone,
} from '#renderer/ui/index.ts';
import { gridRows, gridRules, type GridScores } from './grid-model.ts';
import { outcomeIcons } from './grid-row.tsx';
import { SubjectGrounds } from './subject-grounds.tsx';

const tones: { readonly [key: string]: StateTone } = { passed: 'ok', failed: 'bad', excluded: 'bad', tied: 'wait' };

/** What the clerk may ask for the household shown. */
export type PanelActions = {
  readonly reason: (criterion: string) => void;
  readonly print: () => void;
  /** Shows the criterion of the active cell over all households instead. */
  readonly byCriterion: () => void;
  readonly more: readonly MenuItem[];
};

/**
 * Why a household stands where it stands: points, each deduction with who says so and when, exclusions, and the years
 * before. Points follow the typing; the years come with the snapshot.
 */
export function ScorePanel({
  grid,
  scores,
  decision,
  row,
  criterion,
  card,
  problem,
  actions,
}: {
  readonly grid: Grid;
  readonly scores: GridScores;
  readonly decision: UnitDecision;
  readonly row: number;
  /** The criterion of the active cell. */
  readonly criterion: string | undefined;
  /** Years before; undefined until it was read, or while it is of another household. */
  readonly card: SubjectCard | undefined;
  /** What went wrong with the last action. */
  readonly problem: ReactNode;
  readonly actions: PanelActions;
}) {
  const { t } = useTranslation();
  const subject = grid.subjects[row] ?? '';
  const outcome = decision.outcomes[row] ?? 'incomplete';
  const total = decision.totals[row] ?? noScore;
  const rules = gridRules(grid);
  const deductions = deductionsOf(rules, gridRows(grid, scores), row);
  const lost = pointsLost(deductions);
  const members = grid.members[row] ?? 0;
  const exclusions = grid.exclusions.filter((exclusion) => exclusion.subject === subject);
  const override = grid.overrides[subject];
  const short = roundPoints(grid.set.passMark - total);
  return (
    <aside className="score-panel" aria-label={t('titles.panel.label')}>
      <div className="score-panel-head">
        <div className="row">
          <h2 className="ellipsis grow">{grid.names[row]}</h2>
          <Tag tone={tones[outcome] ?? 'none'} icon={outcomeIcons[outcome]}>
            {t(`titles.outcome.${outcome}`)}
          </Tag>
        </div>
        <div className="small ink-3">
          {[
            grid.title === 'gia-dinh' ? t('titles.panel.number', { number: row + 1 }) : '',
            grid.addresses[row] ?? '',
            members === 0 ? '' : t('titles.panel.members', { count: members }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </div>
      </div>
      <div className="score-panel-body">
        {problem}
        <div className="score-panel-total">
          <b>{total === noScore ? '–' : showPoints(total)}</b>
          <span>
            {t('titles.panel.of', { maximum: showPoints(grid.set.total), passMark: showPoints(grid.set.passMark) })}
            {total !== noScore && short > 0 && outcome !== 'incomplete'
              ? t('titles.panel.missing', { points: showPoints(short) })
              : ''}
          </span>
        </div>
        <div className="section-label">
          {outcome === 'incomplete' && deductions.length === 0
            ? t('titles.panel.notScored')
            : lost === 0
              ? t('titles.panel.noLoss')
              : t('titles.panel.why', { points: showPoints(lost) })}
        </div>
        <ul className="score-why">
          {deductions.map((deduction) => (
            <DeductionLine
              key={deduction.criterion}
              deduction={deduction}
              isActive={deduction.criterion === criterion}
              onReason={() => actions.reason(deduction.criterion)}
            />
          ))}
        </ul>
        <div className="section-label score-years-label">{t('titles.panel.years')}</div>
        <ul className="score-years">
          {exclusions.length === 0 ? (
            <li>
              <Icon of={CircleCheck} size={16} className="text-la" />
              {t('titles.panel.notExcluded')}
            </li>
          ) : (
            exclusions.map((exclusion) => (
              <li key={exclusion.id} className="score-excluded">
                <Icon of={Ban} size={16} className="text-son" />
                <span>
                  {exclusion.text}
                  <small>
                    {[exclusion.source, exclusion.on === undefined ? '' : formatDayMonth(exclusion.on)]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </small>
                </span>
              </li>
            ))
          )}
          {grid.unregistered.includes(subject) && (
            <li>
              <Icon of={CircleDashed} size={16} className="text-nghe" />
              {t('titles.panel.unregistered')}
            </li>
          )}
          {override !== undefined && (
            <li>
              <Icon of={CircleAlert} size={16} className="text-nghe" />
              {t('titles.panel.overridden', { who: override.who, text: override.text })}
            </li>
          )}
          {card !== undefined && <SubjectGrounds reasons={card.explanation.reasons} />}
          {card !== undefined && <Years card={card} passes={outcome === 'passed'} settled={outcome !== 'incomplete'} />}
        </ul>
      </div>
      <div className="score-panel-foot">
        <Button changes size="small" icon={Printer} onClick={actions.print}>
          {t('titles.panel.print')}
        </Button>
        <Button size="small" onClick={actions.byCriterion}>
          {t('titles.panel.criterion')}
        </Button>
        <Menu
          label={t('titles.panel.more')}
          items={actions.more}
          renderTrigger={(props) => <IconButton icon={Ellipsis} label={t('titles.panel.more')} edged {...props} />}
        />
      </div>
    </aside>
  );
}

function DeductionLine({
  deduction,
  isActive,
  onReason,
}: {
  readonly deduction: Deduction;
  readonly isActive: boolean;
  readonly onReason: () => void;
}) {
  const { t } = useTranslation();
  const { reason, self, had, max, criterion } = deduction;
  const notes = [
    reason?.source ?? '',
    reason?.on === undefined ? '' : formatDayMonth(reason.on),
    self !== undefined && self !== had
      ? t('titles.panel.selfAndMeeting', { self: showPoints(self), meeting: showPoints(had) })
      : '',
  ].filter((part) => part !== '');
  return (
    <li className={classNames(isActive && 'score-why-active')}>
      <b>
        {criterion} −{showPoints(roundPoints(max - had))}
      </b>
      <span>
        {reason === undefined ? (
          <>
            {t('titles.panel.noReason')}{' '}
            <Button kind="quiet" size="small" onClick={onReason}>
              {t('titles.panel.addReason')}
            </Button>
          </>
        ) : (
          reason.text
        )}
      </span>
      {notes.length > 0 && <small>{notes.join(' · ')}</small>}
    </li>
  );
}

function Years({
  card,
  passes,
  settled,
}: {
  readonly card: SubjectCard;
  readonly passes: boolean;
  readonly settled: boolean;
}) {
  const { t } = useTranslation();
  const passed = card.history.filter((item) => item.outcome === 'passed').toReversed();
  const refused = card.history.filter((item) => item.outcome !== 'passed').toReversed();
  const years = (list: typeof passed) => list.map((item) => String(item.year)).join(', ');
  const points = passed.filter((item) => item.total !== noScore).map((item) => showPoints(item.total));
  if (card.history.length === 0) return <li className="ink-3">{t('titles.panel.noYears')}</li>;
  return (
    <>
      {passed.length > 0 && (
        <li>
          <Icon of={CircleCheck} size={16} className="text-la" />
          {t('titles.panel.passedYears', { years: years(passed) })}
          {points.length > 0 && (
            <span className="score-years-points">{t('titles.panel.points', { points: points.join(' · ') })}</span>
          )}
        </li>
      )}
      {refused.length > 0 && (
        <li>
          <Icon of={CircleAlert} size={16} className="text-nghe" />
          {t('titles.panel.refusedYears', { years: years(refused) })}
        </li>
      )}
      {card.streak > 0 && settled && (
        <li>
          <Icon of={passes ? CircleCheck : CircleAlert} size={16} className={passes ? 'text-la' : 'text-nghe'} />
          {passes
            ? t('titles.panel.keepsStreak', { count: card.streak + 1 })
            : t('titles.panel.losesStreak', { count: card.streak })}
        </li>
      )}
    </>
  );
}
