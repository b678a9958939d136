import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import type { Result } from '#shared/contract/result.ts';
import { commandText } from '#shared/i18n/command-text.ts';
import { call, inOrder, useSnapshot } from '../api/index.ts';
import { useErrorText, useLanguage } from '../texts.ts';
import { useToast, type Toast } from '../ui/index.ts';

/** Undo and redo of the whole office's data, with what to say of each. */
export type History = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** Takes back and does again, and tells the clerk what it was; the opposite stands beside it. */
export function useHistory(): History {
  const { t } = useTranslation();
  const toast = useToast();
  const language = useLanguage();
  const errorText = useErrorText();
  const can = useSnapshot('history.can', {});

  const tell = useCallback(
    (answer: Result<HistoryEntry>, done: (what: string) => string, opposite: Toast['action']) => {
      if (!answer.ok) return toast({ text: errorText(answer.error) });
      const what = commandText(answer.value.name, answer.value.args, language) ?? t('frame.someChange');
      return toast({ text: done(what), ...(opposite === undefined ? {} : { action: opposite }) });
    },
    [toast, errorText, language, t],
  );

  const redo = useCallback(async () => {
    tell(await inOrder(() => call('history.redo', {})), (what) => t('frame.redone', { what }), undefined);
  }, [tell, t]);

  const undo = useCallback(async () => {
    tell(await inOrder(() => call('history.undo', {})), (what) => t('frame.undone', { what }), {
      label: t('common.redo'),
      onClick: () => void redo(),
    });
  }, [tell, redo, t]);

  return useMemo(
    () => ({
      canUndo: can.value?.undo ?? false,
      canRedo: can.value?.redo ?? false,
      undo: () => void undo(),
      redo: () => void redo(),
    }),
    [can.value, undo, redo],
  );
}

/** Says what was just done for 8 seconds, with “Hoàn tác” beside it. For changes that ran through a command. */
export function useUndoToast(): (text: string) => void {
  const { t } = useTranslation();
  const toast = useToast();
  const { undo } = useHistory();
  return useCallback(
    (text: string) => toast({ text, action: { label: t('common.undo'), onClick: undo } }),
    [toast, undo, t],
  );
}
