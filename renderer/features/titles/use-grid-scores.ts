import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import type { ScoreKind } from '#shared/titles/book.ts';
import type { Grid } from '#shared/titles/views.ts';
import { call, inOrder } from '#renderer/api/index.ts';
import { withCells, type Cell, type GridScores } from './grid-model.ts';

type Batch = {
  readonly id: number;
  readonly kind: ScoreKind;
  readonly cells: readonly Cell[];
  /** When the snapshot was read that was shown when the write was answered; a newer one holds the batch itself. */
  readonly answered: number | undefined;
};

/** The scores of a grid with what is being typed into it. */
export type GridScoring = {
  /** Those of the snapshot with the newest typing over them. */
  readonly scores: GridScores;
  /** Writes cells: at once on the screen, then to the disk in the order they were typed. */
  readonly write: (kind: ScoreKind, cells: readonly Cell[]) => void;
  readonly error: AppError | undefined;
  readonly clearError: () => void;
};

/**
 * Keeps the screen ahead of the disk: a cell shows what was typed at once, writes follow one another, and when one fails
 * its cells fall back to what is saved.
 * @param readAt when the grid was read; undone typing leaves a grid that is the very one of before
 */
export function useGridScores(grid: Grid, readAt: number): GridScoring {
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const [error, setError] = useState<AppError>();
  const latest = useRef({ grid, readAt });
  useEffect(() => {
    latest.current = { grid, readAt };
  }, [grid, readAt]);
  const nextId = useRef(1);

  const scores = useMemo(
    () =>
      batches
        .filter((batch) => batch.answered === undefined || batch.answered === readAt)
        .reduce((all, batch) => withCells(all, batch.kind, batch.cells, grid.subjects.length), grid.scores),
    [batches, grid, readAt],
  );

  const write = useCallback((kind: ScoreKind, cells: readonly Cell[]) => {
    if (cells.length === 0) return;
    const id = nextId.current;
    nextId.current += 1;
    const { year, title, unit, subjects, columns } = latest.current.grid;
    const input = {
      year,
      title,
      unit,
      cells: cells.flatMap(({ column, row, points }) => {
        const subject = subjects[row];
        const criterion = columns[column]?.id;
        return subject === undefined || criterion === undefined ? [] : [{ subject, criterion, kind, points }];
      }),
    };
    // The disk works while the screen is drawn: what was typed is under way before anything is shown.
    const sent = inOrder(() => call('titles.setScores', input));
    setError(undefined);
    setBatches((all) => [...all, { id, kind, cells, answered: undefined }]);
    void sent.then((answer) => {
      if (!answer.ok) setError(answer.error);
      setBatches((all) =>
        answer.ok
          ? all
              .filter((batch) => batch.answered === undefined || batch.answered === latest.current.readAt)
              .map((batch) => (batch.id === id ? { ...batch, answered: latest.current.readAt } : batch))
          : all.filter((batch) => batch.id !== id),
      );
    });
  }, []);

  const clearError = useCallback(() => setError(undefined), []);
  return { scores, write, error, clearError };
}
