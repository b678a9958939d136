import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Banner } from '#renderer/ui/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { recordEvent } from '#shared/covenants/procedure/record.ts';

/** What every dialog of a case needs. */
export type CaseDialogProps = {
  readonly view: CaseView;
  readonly covenant: NonNullable<CaseView['id']>;
  readonly onClose: () => void;
};

/** Why the steps as they stand in the form would be refused: the rule is asked while the clerk still types. */
export function refusalOf(view: CaseView, events: readonly CaseEvent[]): AppError | undefined {
  let { book } = view;
  for (const event of events) {
    const result = recordEvent(book, event, {
      today: view.today,
      now: `${view.today}T00:00:00Z`,
      nextId: () => 'typed',
      recognised: view.recognised !== undefined,
    });
    if (!result.ok) return result.error;
    book = result.value;
  }
  return undefined;
}

/** The frame of a case's dialogs: the step as title and button, its article, what the rule says of what is typed. */
export function CaseDialog({
  view,
  action,
  article,
  refusal,
  error,
  busy,
  ready,
  size = 'small',
  footStart,
  onSubmit,
  onClose,
  children,
}: {
  readonly view: CaseView;
  /** Verb and object: title and button both say it. */
  readonly action: string;
  /** The rule behind it; left out where there is none. */
  readonly article?: string;
  readonly refusal?: AppError | undefined;
  readonly error: AppError | undefined;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly size?: 'small' | 'medium';
  readonly footStart?: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <TaskDialog
      size={size}
      title={t('covenantsProcedure.dialog.title', { action, village: view.villageName })}
      {...(article === undefined || article === '' ? {} : { note: t('covenantsProcedure.panel.article', { article }) })}
      onClose={onClose}
      onSave={onSubmit}
      footStart={footStart}
      action={action}
      ready={ready && refusal === undefined}
      busy={busy}
      error={error}
    >
      {children}
      {ready && refusal !== undefined && <Banner tone="error">{errorText(refusal)}</Banner>}
    </TaskDialog>
  );
}
