import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/ui/index.ts';
import { noScore, type ScoreKind } from '#shared/titles/book.ts';
import type { UnitDecision } from '#shared/titles/decide.ts';
import { rowSum, showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { fromClipboard, toClipboard } from './grid-clipboard.ts';
import { differs, shownScore, type Cell, type GridScores } from './grid-model.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, outcomeLabelsOf } from './grid-row.tsx';
import {
  blockOf,
  fillDownSource,
  inside,
  moveBy,
  single,
  stretches,
  type Place,
  type Selection,
} from './grid-selection.ts';
import { rowHeight } from './grid-window.ts';
import { useGridTyping } from './use-grid-typing.ts';
import { useGridWindow } from './use-grid-window.ts';

const typing = /^[\d.,]$/;

/** What a page may ask of its grid. */
export type ScoreGridHandle = { readonly focus: () => void; readonly goTo: (row: number, column?: number) => void };

/**
 * The scoring grid with Excel's keys: arrows, type and Enter, Ctrl+D, Ctrl+C and Ctrl+V as tables of Excel, F2 for the
 * reason. Rows and columns are drawn only while in sight. Limits hold while one types; a wrong value stays in the cell and
 * is told.
 */
export function ScoreGrid({
  grid,
  scores,
  kind,
  decision,
  selection,
  onSelect,
  onWrite,
  onReason,
  onMessage,
  ref,
}: {
  readonly grid: Grid;
  readonly scores: GridScores;
  readonly kind: ScoreKind;
  readonly decision: UnitDecision;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onWrite: (cells: readonly Cell[]) => void;
  readonly onReason: () => void;
  /** Words about what was typed or pasted wrongly; undefined clears them. */
  readonly onMessage: (message: string | undefined) => void;
  readonly ref?: Ref<ScoreGridHandle>;
}) {
  const { t } = useTranslation();
  const id = useId();
  const dragging = useRef<'select' | 'fill' | undefined>(undefined);
  const extent = { rows: grid.subjects.length, columns: grid.columns.length };
  const block = blockOf(selection);
  const { active } = selection;
  // Said once, not for every row at every key.
  const outcomeLabels = useMemo(() => outcomeLabelsOf((outcome) => t(`titles.outcome.${outcome}`)), [t]);

  const { box: scroller, drawn, reveal } = useGridWindow(extent, active);

  // A slip that was scanned, or a pointer that drags, chooses from outside of the keys.
  useEffect(() => reveal({ row: active.row, column: active.column }), [reveal, active.row, active.column]);

  const go = (place: Place, stretch = false) => {
    const to = inside(place, extent);
    onSelect(stretch ? { anchor: selection.anchor, active: to } : single(to));
    reveal(to);
  };

  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus(),
    goTo: (row, column = active.column) => go({ row, column }),
  }));

  const reader = useReadOnly();
  const write = (cells: readonly Cell[]) => {
    if (grid.fixed || reader !== undefined) onMessage(reader ?? t('titles.grid.fixed'));
    else if (cells.length > 0) onWrite(cells);
  };

  const { typed, setTyped, commit, begin } = useGridTyping(grid, active, write, onMessage);

  const clear = () => {
    const cells: Cell[] = [];
    for (let row = block.top; row <= block.bottom; row += 1) {
      for (let column = block.left; column <= block.right; column += 1) cells.push({ row, column, points: noScore });
    }
    write(cells);
  };

  const fillDown = (chosen = block) => {
    const fill = fillDownSource(chosen);
    if (fill === undefined) return;
    const cells: Cell[] = [];
    for (let column = chosen.left; column <= chosen.right; column += 1) {
      const points = shownScore(scores, kind, column, fill.source);
      for (let row = fill.from; row <= fill.to; row += 1) cells.push({ row, column, points });
    }
    write(cells);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (typed !== undefined) {
      if (!ctrl && typing.test(event.key)) setTyped(typed + event.key);
      else if (event.key === 'Backspace') setTyped(typed.slice(0, -1));
      else if (event.key === 'Escape' || (ctrl && event.key.toLowerCase() === 'z')) {
        setTyped(undefined);
        onMessage(undefined);
      } else {
        const to = moveBy({ key: event.key, ctrl, shift: event.shiftKey }, active, extent, 10);
        if (to === undefined) return;
        if (commit()) go(to);
      }
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (ctrl && event.key.toLowerCase() === 'd') fillDown();
    else if (ctrl && event.key.toLowerCase() === 'a') {
      onSelect({ anchor: { row: 0, column: 0 }, active: { row: extent.rows - 1, column: extent.columns - 1 } });
    } else if (!ctrl && typing.test(event.key)) begin(event.key);
    else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (event.key === 'F2') onReason();
    else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 4);
      const to = moveBy({ key: event.key, ctrl, shift: event.shiftKey }, active, extent, page);
      if (to === undefined) return;
      go(to, event.shiftKey && stretches(event.key));
    }
    event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent) => {
    if (typed !== undefined) return;
    event.clipboardData.setData(
      'text/plain',
      toClipboard(block, (column, row) => shownScore(scores, kind, column, row)),
    );
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    // A picture was copied, or nothing: an empty cell of Excel comes with the end of its line.
    if (text === '') return;
    const paste = fromClipboard(text, block, grid.columns, extent.rows);
    if (paste.kind === 'outside') {
      onMessage(t('titles.grid.pasteOutside', { rows: paste.rows, columns: paste.columns }));
    } else if (paste.kind === 'wrong') {
      const column = grid.columns[paste.place.column];
      onMessage(
        t('titles.grid.pasteWrong', {
          name: grid.names[paste.place.row] ?? '',
          criterion: column?.id ?? '',
          text: paste.text,
          max: showPoints(column?.max ?? 0),
        }),
      );
    } else {
      setTyped(undefined);
      onMessage(undefined);
      write(paste.cells);
    }
  };

  const placeOf = (target: EventTarget): Place | undefined => {
    if (!(target instanceof Element)) return undefined;
    const row = target.closest('[data-row]')?.getAttribute('data-row');
    if (row === null || row === undefined) return undefined;
    const column = target.closest('[data-column]')?.getAttribute('data-column');
    return { row: Number(row), column: column === null || column === undefined ? active.column : Number(column) };
  };

  const onPointerDown = (event: PointerEvent) => {
    const place = placeOf(event.target);
    if (place === undefined || event.button !== 0 || !commit()) return;
    const onHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
    dragging.current = onHandle ? 'fill' : 'select';
    if (!onHandle) onSelect(event.shiftKey ? { anchor: selection.anchor, active: place } : single(place));
  };
  const onPointerOver = (event: PointerEvent) => {
    const place = dragging.current === undefined || event.buttons !== 1 ? undefined : placeOf(event.target);
    if (place === undefined) return;
    // A fill goes down its own columns only.
    const to = dragging.current === 'fill' ? { row: place.row, column: active.column } : place;
    onSelect({ anchor: selection.anchor, active: to });
  };
  const onPointerUp = () => {
    if (dragging.current === 'fill' && block.bottom > block.top) fillDown(block);
    dragging.current = undefined;
  };

  const cellLabel = (name: string, points: number) => {
    const cell = t('titles.grid.cell', { name, criterion: grid.columns[active.column]?.id ?? '' });
    return `${cell}: ${points === noScore ? t('titles.grid.empty') : showPoints(points)}`;
  };
  const rowAt = (row: number) => {
    const columns = Array.from({ length: drawn.columns }, (_, offset) => drawn.column + offset);
    const name = grid.names[row] ?? '';
    const outcome = decision.outcomes[row] ?? 'incomplete';
    const total = kind === 'self' ? rowSum(scores, 'self', row).sum : (decision.totals[row] ?? noScore);
    const isCurrent = row === active.row;
    const isOne = block.top === block.bottom && block.left === block.right;
    const chosen = row >= block.top && row <= block.bottom && !isOne;
    const points = shownScore(scores, kind, active.column, row);
    return (
      <GridRow
        // As many elements as are in sight take turns: what leaves above comes in again below.
        key={row % drawn.rows}
        id={`${id}-active`}
        row={row}
        tracks={drawn.tracks}
        name={name}
        hint={[name, grid.addresses[row] ?? ''].filter((part) => part !== '').join(', ')}
        columns={grid.columns}
        first={drawn.column}
        points={columns.map((column) => shownScore(scores, kind, column, row))}
        corners={columns.map((column) => differs(scores, kind, column, row))}
        total={total}
        isLow={outcome !== 'incomplete' && total !== noScore && total < grid.set.passMark}
        outcome={outcome}
        outcomeLabel={outcomeLabels[outcome]}
        left={chosen ? block.left : -1}
        right={chosen ? block.right : -1}
        active={isCurrent ? active.column : -1}
        activeLabel={isCurrent ? cellLabel(name, points) : undefined}
        typed={isCurrent ? typed : undefined}
      />
    );
  };

  return (
    <div
      ref={scroller}
      className="score-grid"
      role="grid"
      tabIndex={0}
      aria-label={t('titles.grid.label', { name: grid.name })}
      aria-rowcount={extent.rows + 2}
      aria-colcount={extent.columns + 4}
      aria-multiselectable
      aria-activedescendant={`${id}-active`}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPaste}
      onBlur={() => commit()}
      onPointerDown={onPointerDown}
      onPointerOver={onPointerOver}
      onPointerUp={onPointerUp}
      onDoubleClick={(event) => {
        const place = placeOf(event.target);
        if (place !== undefined) begin(showPoints(shownScore(scores, kind, place.column, place.row)));
      }}
    >
      <div className="score-canvas" style={{ width: drawn.fullWidth }}>
        <div className="score-pane" style={{ width: drawn.width }}>
          <GridHead
            title={grid.title}
            standards={grid.standards}
            columns={grid.columns}
            passMark={grid.set.passMark}
            full={grid.set.total}
            tracks={drawn.tracks}
            first={drawn.column}
            count={drawn.columns}
            active={active.column}
          />
          <div className="score-body" role="rowgroup" style={{ height: extent.rows * rowHeight }}>
            {Array.from({ length: drawn.rows }, (_, offset) => rowAt(drawn.row + offset))}
          </div>
        </div>
      </div>
    </div>
  );
}
