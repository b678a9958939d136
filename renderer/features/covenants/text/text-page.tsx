import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { EditOutcome } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { TextRow } from './text-row.tsx';
import { useSteady } from './use-steady.ts';
import './text.css';

/** The line under the clerk's hands. */
export type Focus = {
  readonly line: string;
  readonly caret: number;
  /** Grows when the same line is asked for again. */
  readonly times?: number;
};

/** Letters in one printed line, about; only a first guess of a height, which is then measured. */
const lettersPerRow = 70;

/** The text as the page would show it, line by line; only what is in sight is drawn, however long the covenant is. */
export function TextPage({
  placed,
  items,
  dead,
  focus,
  marked,
  shown,
  readOnly,
  names,
  onFocus,
  onEdit,
  onUndo,
  onTyping,
}: {
  readonly placed: readonly PlacedLine[];
  readonly items: boolean;
  readonly dead: ReadonlyMap<string, ReadonlySet<string>>;
  readonly focus: Focus | undefined;
  /** Lines with open comments. */
  readonly marked: ReadonlySet<string>;
  /** The line to bring into sight, with a number that grows when it is to be done again. */
  readonly shown: { readonly line: string; readonly times: number } | undefined;
  readonly readOnly: boolean;
  /** The name of a line for readers. */
  readonly names: (line: PlacedLine) => string;
  readonly onFocus: (focus: Focus | undefined) => void;
  readonly onEdit: (edits: readonly TextEdit[]) => EditOutcome | undefined;
  readonly onUndo: (redo: boolean) => void;
  readonly onTyping: (typing: boolean) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: placed.length,
    getScrollElement: () => scroller.current,
    // A function of its own for each text: the heights are counted anew with it, and only then.
    getItemKey: useCallback((index: number) => placed[index]?.line.id ?? index, [placed]),
    estimateSize: useCallback(
      (index: number) => {
        const length = (placed[index]?.line.text.length ?? 0) + 8;
        return 8 + 22 * Math.max(1, Math.ceil(length / lettersPerRow));
      },
      [placed],
    ),
    overscan: 12,
    paddingStart: 18,
    paddingEnd: 40,
  });

  const latest = useRef({ placed, rows });
  useEffect(() => {
    latest.current = { placed, rows };
  });
  useEffect(() => {
    if (shown === undefined) return;
    const now = latest.current;
    const index = now.placed.findIndex(({ line }) => line.id === shown.line);
    if (index >= 0) now.rows.scrollToIndex(index, { align: 'start' });
  }, [shown]);
  const focused = focus?.line;
  const seen = useRef(0);
  useEffect(() => {
    if (focused === undefined) return;
    const asked = shown?.times ?? 0;
    if (shown?.line === focused && seen.current !== asked) {
      // It was just brought to the top on purpose.
      seen.current = asked;
      return;
    }
    const now = latest.current;
    const index = now.placed.findIndex(({ line }) => line.id === focused);
    if (index >= 0) now.rows.scrollToIndex(index, { align: 'auto' });
  }, [focused, placed, shown]);

  const leave = useSteady(() => onFocus(undefined));
  const step = useSteady((line: string, by: -1 | 1) => {
    const next = placed[placed.findIndex((one) => one.line.id === line) + by]?.line;
    if (next !== undefined) onFocus({ line: next.id, caret: by < 0 ? next.text.length : 0 });
  });

  return (
    <div ref={scroller} className="covenant-scroll text-scroll">
      <div className="provision-page text-page" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const one = placed[row.index];
          if (one === undefined) return null;
          const { line } = one;
          const active = !readOnly && focus !== undefined && focus.line === line.id;
          return (
            <TextRow
              key={row.key}
              one={one}
              index={row.index}
              top={row.start}
              measure={rows.measureElement}
              caret={active ? focus.caret : undefined}
              times={active ? (focus.times ?? 0) : 0}
              items={items}
              dead={dead.get(one.at)}
              isMarked={marked.has(line.id)}
              readOnly={readOnly}
              names={names}
              onFocus={onFocus}
              onEdit={onEdit}
              onLeave={leave}
              onStep={step}
              onUndo={onUndo}
              onTyping={onTyping}
            />
          );
        })}
      </div>
    </div>
  );
}
