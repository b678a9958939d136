import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames, Icon } from '#renderer/ui/index.ts';
import { useSteady } from './use-steady.ts';
import '../covenants.css';

/** One line of the tree: a division, or an article. */
export type TreeItem = {
  readonly key: string;
  readonly head: boolean;
  readonly text: string;
  /** At the right: how many there are, what changes, what is wrong. */
  readonly end?: ReactNode;
  readonly fresh?: boolean;
};

/** Above so many lines only those in sight are drawn. */
const drawnWhole = 300;
const rowHeight = 25;

type TreeProps = {
  readonly label: string;
  readonly items: readonly TreeItem[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
};

/** Chapters and articles of a covenant, one line each; chapters fold. Arrow keys move, ← and → fold and open. */
export const TextTree = memo(function TextTree({ label, items, selected, onSelect }: TreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => {
    let hidden = false;
    return items.filter((item) => {
      if (item.head) {
        hidden = folded.has(item.key);
        return true;
      }
      return !hidden;
    });
  }, [items, folded]);
  const isVirtual = shown.length > drawnWhole;
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
    enabled: isVirtual,
  });
  const latest = useRef({ shown, rows, isVirtual });
  useEffect(() => {
    latest.current = { shown, rows, isVirtual };
  });
  useEffect(() => {
    const now = latest.current;
    const index = now.shown.findIndex((item) => item.key === selected);
    if (index < 0) return;
    if (now.isVirtual) now.rows.scrollToIndex(index, { align: 'auto' });
    else scroller.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const fold = (item: TreeItem, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(item.key);
    else next.delete(item.key);
    setFolded(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = shown.findIndex((item) => item.key === selected);
    const item = shown[index];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && !event.altKey) {
      const next = shown[Math.max(0, Math.min(shown.length - 1, index + by))];
      if (next === undefined) return;
      event.preventDefault();
      onSelect(next.key);
      requestAnimationFrame(() => {
        scroller.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
      });
    } else if (item?.head === true && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      fold(item, event.key === 'ArrowLeft');
    }
  };

  const toggle = useSteady((key: string) => {
    const item = shown.find((one) => one.key === key);
    if (item !== undefined) fold(item, !folded.has(key));
  });
  const drawn = (item: TreeItem, index: number, top?: number) => (
    <TreeRow
      key={item.key}
      id={item.key}
      head={item.head}
      text={item.text}
      end={item.end}
      fresh={item.fresh === true}
      top={top}
      isSelected={item.key === selected}
      isFolded={folded.has(item.key)}
      isEntry={item.key === selected || (selected === undefined && index === 0)}
      onSelect={onSelect}
      onFold={toggle}
    />
  );

  return (
    <div ref={scroller} className="provision-tree" role="tree" aria-label={label} onKeyDown={onKeyDown}>
      {isVirtual ? (
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const item = shown[row.index];
            return item === undefined ? null : drawn(item, row.index, row.start);
          })}
        </div>
      ) : (
        shown.map((item, index) => drawn(item, index))
      )}
    </div>
  );
}, showsSame);

/** The tree of a long text is drawn anew only when one of its own lines changed. */
function showsSame(before: TreeProps, now: TreeProps): boolean {
  return (
    before.label === now.label &&
    before.selected === now.selected &&
    before.onSelect === now.onSelect &&
    before.items.length === now.items.length &&
    before.items.every((item, index) => item === now.items[index])
  );
}

const TreeRow = memo(function TreeRow({
  id,
  head,
  text,
  end,
  fresh,
  top,
  isSelected,
  isFolded,
  isEntry,
  onSelect,
  onFold,
}: {
  readonly id: string;
  readonly head: boolean;
  readonly text: string;
  readonly end: ReactNode;
  readonly fresh: boolean;
  /** In a long tree, where only what is in sight is drawn: how far down, in pixels. */
  readonly top: number | undefined;
  readonly isSelected: boolean;
  readonly isFolded: boolean;
  /** Tab comes in here. */
  readonly isEntry: boolean;
  readonly onSelect: (key: string) => void;
  readonly onFold: (key: string) => void;
}) {
  return (
    <button
      type="button"
      role="treeitem"
      aria-level={head ? 1 : 2}
      aria-selected={isSelected}
      aria-expanded={head ? !isFolded : undefined}
      tabIndex={isEntry ? 0 : -1}
      className={classNames(head && 'provision-tree-head', fresh && 'provision-new')}
      style={top === undefined ? undefined : { position: 'absolute', top, left: 6, right: 6, width: 'auto' }}
      onClick={() => onSelect(id)}
    >
      {head && (
        <span
          className="provision-tree-fold"
          onClick={(event) => {
            event.stopPropagation();
            onFold(id);
          }}
        >
          <Icon of={isFolded ? ChevronRight : ChevronDown} size={14} />
        </span>
      )}
      <span className="ellipsis">{text}</span>
      {end}
    </button>
  );
});
