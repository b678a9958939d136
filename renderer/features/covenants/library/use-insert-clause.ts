import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useToast } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import type { LibraryClause } from '#shared/covenants/clauses.ts';
import type { Insertion } from '../insertion.ts';

/** Puts a clause of the library into the covenant as an operation, and says so with the way back. */
export function useInsertClause(view: CovenantView): {
  readonly insert: (clause: LibraryClause, place: Insertion, text: string) => Promise<void>;
  readonly busy: boolean;
  readonly error: AppError | undefined;
} {
  const { t } = useTranslation();
  const toast = useToast();
  const add = useCommand('covenants.addOperations');
  const undo = useCommand('history.undo');
  const insert = async (clause: LibraryClause, place: Insertion, text: string) => {
    const record =
      'article' in place
        ? { id: 'new', op: 'insert' as const, into: { article: place.article }, clauses: [{ text }] }
        : { id: 'new', op: 'insert' as const, after: { clause: place.afterItem }, items: [{ text }] };
    const from = clause.source.decision === '' ? clause.title : clause.source.decision;
    const answer = await add.run({
      covenant: view.id,
      operations: [
        {
          record,
          reason: t('covenants.editor.reason', { decision: from }),
          source: { kind: 'clause', ref: clause.id },
        },
      ],
    });
    if (!answer.ok) return;
    toast({
      text:
        'article' in place
          ? t('covenants.editor.inserted', { title: clause.title, article: place.article })
          : t('covenants.editor.insertedItem', { title: clause.title }),
      action: {
        label: t('covenants.editor.undo'),
        onClick: () => void undo.run({ book: `covenant-${view.id}` }),
      },
    });
  };
  return { insert, busy: add.busy, error: add.error };
}
