import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { orderRows, type Order, type Sorting } from './table-order.ts';
import { TickBox } from './tick-box.tsx';
import { useRoom, type Room } from './width.ts';
import './table.css';

/** A column of a list. */
export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  /** Pixels, or a share of what is left (`{ share: 2 }` is twice `{ share: 1 }`). */
  readonly width: number | { readonly share: number; readonly least?: number };
  readonly align?: 'left' | 'right' | 'center';
  readonly cell: (row: Row) => ReactNode;
  /** Makes the head a button that orders the list. */
  readonly sort?: Sorting<Row>;
  /** 1 always stays; 2 goes at 150 %; 3 goes at 125 %. */
  readonly priority?: 1 | 2 | 3;
};

const lowestPriority: { readonly [R in Room]: 1 | 2 | 3 } = { wide: 3, medium: 2, narrow: 1, tiny: 1 };

function track(width: Column<never>['width']): string {
  return typeof width === 'number' ? `${width}px` : `minmax(${width.least ?? 80}px, ${width.share}fr)`;
}

/**
 * A list of any length: only the rows in sight are drawn. Heads order it; ↑ ↓ PgUp PgDn Home End move, Space ticks,
 * Enter opens, a click selects (for the side panel) or, where there is none, opens. Put it in a `Sheet fill bare`.
 * Rows are 34 pixels high; 47 with `twoLines`. Keep `columns` stable (outside the component, or `useMemo`): a long list is
 * ordered again whenever they change.
 */
export function Table<Row>({
  label,
  rows,
  rowKey,
  rowName,
  columns,
  startOrder,
  twoLines = false,
  selected,
  onSelect,
  onOpen,
  ticked,
  onTick,
  empty,
  foot,
  bulk,
}: {
  /** Its name for readers: “Danh sách thôn”. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The row in words, for its tick box. */
  readonly rowName: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** The order at first; rows come as they are when left out. */
  readonly startOrder?: Order;
  readonly twoLines?: boolean;
  /** Key of the row whose panel is open. */
  readonly selected?: string | undefined;
  readonly onSelect?: (row: Row) => void;
  /** Enter or a double click; a click where it does nothing else: no panel opens and no rows are ticked. */
  readonly onOpen?: (row: Row) => void;
  /** Keys of the ticked rows; with `onTick` a column of boxes appears. */
  readonly ticked?: ReadonlySet<string>;
  readonly onTick?: (ticked: ReadonlySet<string>) => void;
  /** Shown instead of rows: an `EmptyState`, or that the filter lets nothing through. */
  readonly empty?: ReactNode;
  /** Counts; the last child stands at the right. */
  readonly foot?: ReactNode;
  /** A `BulkBar`; it replaces the foot while rows are ticked. */
  readonly bulk?: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const room = useRoom();
  const scroller = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState(startOrder);
  const [active, setActive] = useState(0);

  const shownColumns = columns.filter((column) => (column.priority ?? 1) <= lowestPriority[room]);
  const sorting = columns.find((column) => column.key === order?.column)?.sort;
  const ordered = useMemo(
    () => (order === undefined || sorting === undefined ? rows : orderRows(rows, sorting, order.direction)),
    [rows, sorting, order],
  );

  const rowHeight = twoLines ? 47 : 34;
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  const canTick = ticked !== undefined && onTick !== undefined;
  const opensAtOnce = onSelect === undefined && !canTick;
  const tracks = [...(canTick ? ['28px'] : []), ...shownColumns.map((column) => track(column.width))].join(' ');
  const tickedShown = canTick ? ordered.filter((row) => ticked.has(rowKey(row))).length : 0;

  const toggle = (row: Row) => {
    if (!canTick) return;
    const next = new Set(ticked);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onTick(next);
  };
  const toggleAll = () => {
    if (!canTick) return;
    const next = new Set(ticked);
    const all = tickedShown === ordered.length;
    for (const row of ordered) {
      if (all) next.delete(rowKey(row));
      else next.add(rowKey(row));
    }
    onTick(next);
  };
  const moveTo = (index: number) => {
    const to = Math.max(0, Math.min(ordered.length - 1, index));
    setActive(to);
    virtual.scrollToIndex(to);
    const row = ordered[to];
    if (row !== undefined && selected !== undefined) onSelect?.(row);
  };
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight * 10) / rowHeight) - 2);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = ordered[active];
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page(),
      PageUp: active - page(),
      Home: 0,
      End: ordered.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) moveTo(to);
    else if (event.key === ' ' && row !== undefined) toggle(row);
    else if (event.key === 'Enter' && row !== undefined) (onOpen ?? onSelect)?.(row);
    else return;
    event.preventDefault();
  };

  const nextOrder = (column: string): Order => ({
    column,
    direction: order?.column === column && order.direction === 'ascending' ? 'descending' : 'ascending',
  });

  return (
    <div className="table">
      <div
        ref={scroller}
        className="table-scroll"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={ordered.length + 1}
        aria-multiselectable={canTick || undefined}
        aria-activedescendant={ordered.length === 0 ? undefined : `${id}-${Math.min(active, ordered.length - 1)}`}
        onKeyDown={onKeyDown}
      >
        <div className="table-row table-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
          {canTick && (
            <div role="columnheader">
              <TickBox
                label={t('common.selectAll')}
                checked={ordered.length > 0 && tickedShown === ordered.length}
                partly={tickedShown > 0 && tickedShown < ordered.length}
                onToggle={toggleAll}
              />
            </div>
          )}
          {shownColumns.map((column) => {
            const direction = order?.column === column.key ? order.direction : undefined;
            return (
              <div
                key={column.key}
                role="columnheader"
                className={classNames(column.align !== undefined && `table-align-${column.align}`)}
                aria-sort={column.sort === undefined ? undefined : (direction ?? 'none')}
              >
                {column.sort === undefined ? (
                  <span className="table-text">{column.head}</span>
                ) : (
                  <button
                    type="button"
                    title={t('common.sortBy', { column: column.head })}
                    onClick={() => setOrder(nextOrder(column.key))}
                  >
                    <span className="table-text">{column.head}</span>
                    {direction !== undefined && (
                      <Icon of={direction === 'ascending' ? ChevronDown : ChevronUp} size={12} />
                    )}
                  </button>
                )}
              </div>
            );
          })}
        </div>
        {ordered.length === 0 ? (
          empty
        ) : (
          <div className="table-body" role="presentation" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = ordered[item.index];
              if (row === undefined) return null;
              const key = rowKey(row);
              const isTicked = canTick && ticked.has(key);
              return (
                <div
                  key={key}
                  id={`${id}-${item.index}`}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={key === selected || isTicked}
                  className={classNames(
                    'table-row',
                    key === selected && 'table-row-selected',
                    item.index === active && 'table-row-active',
                    opensAtOnce && onOpen !== undefined && 'table-row-opens',
                    item.index === ordered.length - 1 && 'table-row-last',
                  )}
                  style={{
                    gridTemplateColumns: tracks,
                    height: rowHeight,
                    transform: `translateY(${item.start}px)`,
                  }}
                  onClick={(event) => {
                    setActive(item.index);
                    onSelect?.(row);
                    if (opensAtOnce && !isOnControl(event.target)) onOpen?.(row);
                  }}
                  onDoubleClick={() => {
                    if (!opensAtOnce) onOpen?.(row);
                  }}
                >
                  {canTick && (
                    <div role="gridcell">
                      <TickBox
                        label={t('common.selectRow', { name: rowName(row) })}
                        checked={isTicked}
                        outOfTabOrder
                        onToggle={() => toggle(row)}
                      />
                    </div>
                  )}
                  {shownColumns.map((column) => (
                    <div
                      key={column.key}
                      role="gridcell"
                      className={classNames(column.align !== undefined && `table-align-${column.align}`)}
                    >
                      <TableText>{column.cell(row)}</TableText>
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        )}
      </div>
      {canTick && ticked.size > 0 && bulk !== undefined
        ? bulk
        : foot !== undefined && <div className="table-foot">{foot}</div>}
    </div>
  );
}

function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, select, label') !== null;
}

/** Cuts plain text with an ellipsis; anything else lays itself out. */
function TableText({ children }: { readonly children: ReactNode }) {
  return typeof children === 'string' || typeof children === 'number' ? (
    <span className="table-text" title={String(children)}>
      {children}
    </span>
  ) : (
    children
  );
}

/** A cell of two lines (with `twoLines`) or of a name with a smaller note beside it. */
export function NameCell({
  name,
  note,
  below = false,
}: {
  readonly name: string;
  readonly note?: ReactNode;
  readonly below?: boolean;
}) {
  return (
    <span className="table-text" title={name}>
      <span className="table-name">{name}</span>
      {note !== undefined && (below ? <small>{note}</small> : <span className="small ink-3"> {note}</span>)}
    </span>
  );
}
