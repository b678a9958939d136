import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import type { ScoreKind } from '#shared/titles/book.ts';
import type { Grid } from '#shared/titles/views.ts';
import { call } from '#renderer/api/index.ts';
import { withCells, type Cell, type GridScores } from './grid-model.ts';

type Batch = {
  readonly id: number;
  readonly kind: ScoreKind;
  readonly cells: readonly Cell[];
  /** The snapshot that was shown when the write was answered; a newer one holds the batch itself. */
  readonly answered: Grid | undefined;
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
 */
export function useGridScores(grid: Grid): GridScoring {
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const [error, setError] = useState<AppError>();
  const latest = useRef(grid);
  useEffect(() => {
    latest.current = grid;
  }, [grid]);
  const queue = useRef<Promise<void>>(undefined);
  const nextId = useRef(1);

  const scores = useMemo(
    () =>
      batches
        .filter((batch) => batch.answered === undefined || batch.answered === grid)
        .reduce((all, batch) => withCells(all, batch.kind, batch.cells, grid.subjects.length), grid.scores),
    [batches, grid],
  );

  const write = useCallback((kind: ScoreKind, cells: readonly Cell[]) => {
    if (cells.length === 0) return;
    const id = nextId.current;
    nextId.current += 1;
    const { year, title, unit, subjects, columns } = latest.current;
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
    const before = queue.current;
    const sent =
      before === undefined ? call('titles.setScores', input) : before.then(() => call('titles.setScores', input));
    setError(undefined);
    setBatches((all) => [...all, { id, kind, cells, answered: undefined }]);
    const done = sent.then((answer) => {
      if (queue.current === done) queue.current = undefined;
      if (!answer.ok) setError(answer.error);
      setBatches((all) =>
        answer.ok
          ? all
              .filter((batch) => batch.answered === undefined || batch.answered === latest.current)
              .map((batch) => (batch.id === id ? { ...batch, answered: latest.current } : batch))
          : all.filter((batch) => batch.id !== id),
      );
    });
    queue.current = done;
  }, []);

  const clearError = useCallback(() => setError(undefined), []);
  return { scores, write, error, clearError };
}
