import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { cellKey, noScore } from '#shared/titles/book.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { useCommand } from '#renderer/api/index.ts';
import type { MenuItem } from '#renderer/ui/index.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { ExcludeDialog, type EnteredExclusion } from './exclude-dialog.tsx';
import { shownScore, type GridScores } from './grid-model.ts';
import { ObjectionsDialog } from './objections-dialog.tsx';
import { ReasonDialog, type EnteredReason } from './reason-dialog.tsx';
import { WhyDialog } from './why-dialog.tsx';

/** The question that is open about the household of the active row. */
export type SubjectDialog =
  | { readonly kind: 'reason'; readonly criterion: string }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'lift'; readonly exclusion: string }
  | { readonly kind: 'override' }
  | { readonly kind: 'correct' }
  | { readonly kind: 'object' };

/** The question why points were taken from a row in a criterion; undefined where none were. */
export function reasonDialog(
  grid: Grid,
  scores: GridScores,
  row: number,
  criterion: string,
): SubjectDialog | undefined {
  const index = grid.columns.findIndex((item) => item.id === criterion);
  const points = shownScore(scores, 'verified', index, row);
  return points === noScore || points >= (grid.columns[index]?.max ?? 0) ? undefined : { kind: 'reason', criterion };
}

/** What else may be done for the household of a row, as a menu, and why the last of it failed. */
export function useSubjectActions(
  grid: Grid,
  row: number,
  open: (dialog: SubjectDialog) => void,
): { readonly items: readonly MenuItem[]; readonly error: AppError | undefined } {
  const { t } = useTranslation();
  const register = useCommand('titles.setRegistered');
  const override = useCommand('titles.override');
  const subject = grid.subjects[row];
  const error = register.error ?? override.error;
  if (subject === undefined) return { items: [], error };
  const where = { year: grid.year, title: grid.title, unit: grid.unit };
  const said = { key: 'object', label: t('titles.panel.object'), onSelect: () => open({ kind: 'object' }) };
  if (grid.fixed) {
    const correct = { key: 'correct', label: t('titles.panel.correct'), onSelect: () => open({ kind: 'correct' }) };
    return { items: [correct, said], error };
  }
  const exclusion = grid.exclusions.find((item) => item.subject === subject);
  const unregistered = grid.unregistered.includes(subject);
  const overridden = grid.overrides[subject] !== undefined;
  const items = [
    { key: 'exclude', label: t('titles.panel.exclude'), onSelect: () => open({ kind: 'exclude' }) },
    ...(exclusion === undefined
      ? []
      : [
          {
            key: 'lift',
            label: t('titles.panel.lift'),
            onSelect: () => open({ kind: 'lift', exclusion: exclusion.id }),
          },
        ]),
    {
      key: 'register',
      changes: true,
      label: unregistered ? t('titles.panel.register') : t('titles.panel.unregister'),
      onSelect: () => void register.run({ ...where, subjects: [subject], registered: unregistered }),
    },
    overridden
      ? {
          key: 'drop-override',
          changes: true,
          label: t('titles.panel.dropOverride'),
          separator: true,
          onSelect: () => void override.run({ ...where, subject, reason: '' }),
        }
      : {
          key: 'override',
          label: t('titles.panel.override'),
          separator: true,
          onSelect: () => open({ kind: 'override' }),
        },
    said,
  ];
  return { items, error };
}

/** The questions about one household: reason, exclusion, and what is changed against the points. */
export function SubjectDialogs({
  grid,
  scores,
  row,
  dialog,
  onPapers,
  onClose,
}: {
  readonly grid: Grid;
  readonly scores: GridScores;
  readonly row: number;
  readonly dialog: SubjectDialog;
  /** Shows where papers are that were printed anew. */
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const setReason = useCommand('titles.setReason');
  const exclude = useCommand('titles.exclude');
  const lift = useCommand('titles.unexclude');
  const override = useCommand('titles.override');
  const subject = grid.subjects[row] ?? '';
  const name = grid.names[row] ?? '';
  const where = { year: grid.year, title: grid.title, unit: grid.unit };
  const closeWhen = (saved: { readonly ok: boolean }) => {
    if (saved.ok) onClose();
  };

  switch (dialog.kind) {
    case 'reason': {
      const index = grid.columns.findIndex((column) => column.id === dialog.criterion);
      const had = showPoints(shownScore(scores, 'verified', index, row));
      const max = showPoints(grid.columns[index]?.max ?? 0);
      const save = async ({ text, source, on }: EnteredReason) =>
        closeWhen(
          await setReason.run({
            ...where,
            subject,
            criterion: dialog.criterion,
            text,
            source,
            ...(on === undefined ? {} : { on }),
          }),
        );
      return (
        <ReasonDialog
          title={t('titles.reason.title', { criterion: dialog.criterion })}
          note={t('titles.reason.note', { name, had, max })}
          reason={grid.reasons[cellKey(subject, dialog.criterion)]}
          busy={setReason.busy}
          error={setReason.error}
          onSave={(reason) => void save(reason)}
          onClose={onClose}
        />
      );
    }
    case 'exclude': {
      const save = async ({ disqualifier, text, source, on }: EnteredExclusion) =>
        closeWhen(
          await exclude.run({ ...where, subject, disqualifier, text, source, ...(on === undefined ? {} : { on }) }),
        );
      return (
        <ExcludeDialog
          name={name}
          grounds={grid.disqualifiers}
          busy={exclude.busy}
          error={exclude.error}
          onSave={(exclusion) => void save(exclusion)}
          onClose={onClose}
        />
      );
    }
    case 'lift': {
      const save = async (reason: string) =>
        closeWhen(await lift.run({ ...where, exclusion: dialog.exclusion, reason }));
      return (
        <WhyDialog
          kind="lift"
          name={name}
          choices={[]}
          busy={lift.busy}
          error={lift.error}
          onSave={(reason) => void save(reason)}
          onClose={onClose}
        />
      );
    }
    case 'override': {
      const save = async (reason: string, passed: boolean) =>
        closeWhen(await override.run({ ...where, subject, passed, reason }));
      return (
        <WhyDialog
          kind="override"
          name={name}
          choices={(['passed', 'failed'] as const).map((value) => ({ value, label: t(`titles.outcome.${value}`) }))}
          busy={override.busy}
          error={override.error}
          onSave={(reason, choice) => void save(reason, choice === 'passed')}
          onClose={onClose}
        />
      );
    }
    case 'correct':
      return <CorrectDialog where={where} subject={subject} name={name} onPapers={onPapers} onClose={onClose} />;
    case 'object':
      break;
  }
  return <ObjectionsDialog where={where} name={grid.name} subject={subject} onPapers={onPapers} onClose={onClose} />;
}
