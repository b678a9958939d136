import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { commandText } from '#shared/i18n/command-text.ts';
import { useCommand, useSnapshot } from '../api/index.ts';
import { useErrorText, useLanguage } from '../texts.ts';
import { useToast } from '../ui/index.ts';

/** Undo and redo of the whole office's data, with what to say of each. */
export type History = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** Takes back and does again, and tells the clerk what it was. */
export function useHistory(): History {
  const { t } = useTranslation();
  const toast = useToast();
  const language = useLanguage();
  const errorText = useErrorText();
  const can = useSnapshot('history.can', {});
  const undoing = useCommand('history.undo');
  const redoing = useCommand('history.redo');

  const undo = useCallback(async () => {
    const answer = await undoing.run({});
    if (!answer.ok) return toast({ text: errorText(answer.error) });
    const what = commandText(answer.value.name, answer.value.args, language) ?? t('frame.someChange');
    return toast({ text: t('frame.undone', { what }) });
  }, [undoing, toast, errorText, language, t]);

  const redo = useCallback(async () => {
    const answer = await redoing.run({});
    if (!answer.ok) return toast({ text: errorText(answer.error) });
    const what = commandText(answer.value.name, answer.value.args, language) ?? t('frame.someChange');
    return toast({ text: t('frame.redone', { what }) });
  }, [redoing, toast, errorText, language, t]);

  return {
    canUndo: can.value?.undo ?? false,
    canRedo: can.value?.redo ?? false,
    undo: () => void undo(),
    redo: () => void redo(),
  };
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
