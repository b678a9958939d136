import type { OpenDialogOptions } from 'electron';
import type { PickRequest } from '#shared/contract/bridge.ts';
import { languages, type Language } from '#shared/i18n/index.ts';

/** The system's file dialog for a request of the screen. */
export function openDialogOptions(
  { accept, multiple, folder = false }: PickRequest,
  language: Language = 'vi',
): OpenDialogOptions {
  const { dialog } = languages[language].shell;
  if (folder) return { title: dialog.chooseFolder, properties: ['openDirectory'] };
  const usable = { name: dialog.allowedFiles, extensions: accept.map((ending) => ending.slice(1)) };
  const any = { name: dialog.anyFile, extensions: ['*'] };
  return {
    title: multiple ? dialog.chooseFiles : dialog.chooseFile,
    filters: accept.length === 0 ? [any] : [usable, any],
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  };
}
