import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/ui/index.ts';
import { parsePoints, pointsFault, showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import type { Cell } from './grid-model.ts';
import type { Place } from './grid-selection.ts';

/** What is being typed into the active cell. */
export type GridTyping = {
  /** Undefined while nothing is typed. */
  readonly typed: string | undefined;
  readonly setTyped: (text: string | undefined) => void;
  /** Puts it into the cell; false when it may not stand there, and then it stays and is told. */
  readonly commit: () => boolean;
  /** Begins with this text, unless the results are fixed. */
  readonly begin: (text: string) => void;
};

/** Typing into one cell: the limits hold before anything is written. */
export function useGridTyping(
  grid: Grid,
  active: Place,
  write: (cells: readonly Cell[]) => void,
  onMessage: (message: string | undefined) => void,
): GridTyping {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    if (typed === undefined) return true;
    const column = grid.columns[active.column];
    const points = parsePoints(typed);
    if (column === undefined || points === undefined) {
      onMessage(t('titles.grid.notNumber', { text: typed }));
      return false;
    }
    if (pointsFault(column, points) !== 'none') {
      onMessage(t('titles.grid.over', { criterion: column.id, max: showPoints(column.max) }));
      return false;
    }
    setTyped(undefined);
    onMessage(undefined);
    write([{ ...active, points }]);
    return true;
  };
  const reader = useReadOnly();
  const begin = (text: string) => {
    if (grid.fixed || reader !== undefined) onMessage(reader ?? t('titles.grid.fixed'));
    else setTyped(text);
  };
  return { typed, setTyped, commit, begin };
}
