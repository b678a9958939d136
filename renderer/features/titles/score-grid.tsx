import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { noScore, type ScoreKind } from '#shared/titles/book.ts';
import type { UnitDecision } from '#shared/titles/decide.ts';
import { rowSum, showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { fromClipboard, toClipboard } from './grid-clipboard.ts';
import { shownScore, type Cell, type GridScores } from './grid-model.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
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
import { useGridTyping } from './use-grid-typing.ts';

const rowHeight = 27;
/** Height of the two head rows, which cover the top of the list. */
const headHeight = 62;
const typing = /^[\d.,]$/;

/** What a page may ask of its grid. */
export type ScoreGridHandle = { readonly focus: () => void; readonly goTo: (row: number, column?: number) => void };

/**
 * The scoring grid with Excel's keys: arrows, type and Enter, Ctrl+D, Ctrl+C and Ctrl+V as tables of Excel, F2 for the
 * reason. Rows are drawn only while in sight. Limits hold while one types; a wrong value stays in the cell and is told.
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
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef<'select' | 'fill' | undefined>(undefined);
  const extent = { rows: grid.subjects.length, columns: grid.columns.length };
  const block = blockOf(selection);
  const { active } = selection;

  const virtual = useVirtualizer({
    count: extent.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: 4,
    initialOffset: Math.max(0, (active.row - 6) * rowHeight),
  });

  const go = (place: Place, stretch = false) => {
    const to = inside(place, extent);
    onSelect(stretch ? { anchor: selection.anchor, active: to } : single(to));
    virtual.scrollToIndex(to.row);
  };

  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus(),
    goTo: (row, column = active.column) => go({ row, column }),
  }));

  // The cell in sight sideways: the frozen columns cover the edges.
  useEffect(() => {
    const box = scroller.current;
    const cell = box?.querySelector<HTMLElement>('.score-active');
    if (!box || !cell) return;
    const frozenLeft = box.querySelector<HTMLElement>('.score-name')?.getBoundingClientRect().right ?? 0;
    const frozenRight = box.querySelector<HTMLElement>('.score-total')?.getBoundingClientRect().left ?? Infinity;
    const { left, right } = cell.getBoundingClientRect();
    if (left < frozenLeft) box.scrollLeft -= frozenLeft - left;
    else if (right > frozenRight) box.scrollLeft += right - frozenRight;
  }, [active.column]);

  const write = (cells: readonly Cell[]) => {
    if (grid.fixed) onMessage(t('titles.grid.fixed'));
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
    const paste = fromClipboard(event.clipboardData.getData('text/plain'), block, grid.columns, extent.rows);
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

  const tracks = `36px minmax(126px, 4.2fr) repeat(${String(extent.columns)}, minmax(28px, 1fr)) 46px 104px`;
  // All rows are as wide as the widest may have to be, so that they scroll as one.
  const leastWidth = 36 + 126 + 28 * extent.columns + 46 + 104;
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
      <GridHead grid={grid} tracks={tracks} leastWidth={leastWidth} active={active.column} />
      <div className="score-body" role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth: leastWidth }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const isCurrent = index === active.row;
          const chosen =
            index >= block.top && index <= block.bottom && !(block.top === block.bottom && block.left === block.right);
          return (
            <GridRow
              key={index}
              id={`${id}-active`}
              row={index}
              top={start - headHeight}
              tracks={tracks}
              grid={grid}
              scores={scores}
              kind={kind}
              total={kind === 'self' ? rowSum(scores, 'self', index).sum : (decision.totals[index] ?? noScore)}
              outcome={decision.outcomes[index] ?? 'incomplete'}
              left={chosen ? block.left : -1}
              right={chosen ? block.right : -1}
              active={isCurrent ? active.column : -1}
              isCurrent={isCurrent}
              typed={isCurrent ? typed : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}
