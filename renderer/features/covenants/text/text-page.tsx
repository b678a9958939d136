import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/index.ts';
import type { EditOutcome } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { LineField } from './line-field.tsx';
import { LineTable } from './line-table.tsx';
import { LineWords } from './line-words.tsx';
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
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: placed.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => placed[index]?.line.id ?? index,
    estimateSize: (index) => {
      const length = (placed[index]?.line.text.length ?? 0) + 8;
      return 8 + 22 * Math.max(1, Math.ceil(length / lettersPerRow));
    },
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

  const step = (index: number, by: -1 | 1) => {
    const next = placed[index + by]?.line;
    if (next !== undefined) onFocus({ line: next.id, caret: by < 0 ? next.text.length : 0 });
  };

  return (
    <div ref={scroller} className="covenant-scroll text-scroll">
      <div className="provision-page text-page" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const one = placed[row.index];
          if (one === undefined) return null;
          const { line, label } = one;
          const active = !readOnly && focus !== undefined && focus.line === line.id;
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              data-line={line.id}
              className={classNames(
                'text-line',
                `text-line-${line.level}`,
                active && 'text-line-active',
                line.state !== undefined && 'text-line-gone',
              )}
              style={{ transform: `translateY(${row.start}px)` }}
              onMouseDown={(event) => {
                if (active || readOnly || line.level === 'table') return;
                event.preventDefault();
                onFocus({ line: line.id, caret: caretAt(event, line.text.length) });
              }}
              onClick={() => {
                if (readOnly) onFocus({ line: line.id, caret: 0 });
              }}
            >
              {marked.has(line.id) && <span className="text-line-mark" aria-hidden="true" />}
              {line.level === 'table' ? (
                <LineTable line={line} readOnly={readOnly} onEdit={onEdit} />
              ) : (
                <>
                  {label !== '' && <span className="text-line-label">{label}</span>}
                  {active ? (
                    <LineField
                      key={`${line.id}-${focus.caret}-${focus.times ?? 0}`}
                      id={line.id}
                      level={line.level}
                      text={line.text}
                      caret={focus.caret}
                      label={names(one)}
                      placeholder={t('covenantText.editor.placeholder')}
                      onEdit={onEdit}
                      onLeave={() => onFocus(undefined)}
                      onStep={(by) => step(row.index, by)}
                      onUndo={onUndo}
                      onTyping={onTyping}
                    />
                  ) : (
                    <span className="text-line-words">
                      {line.text === '' ? (
                        <i className="text-line-empty">{t('covenantText.editor.placeholder')}</i>
                      ) : (
                        <LineWords text={line.text} at={one.at} items={items} dead={dead.get(one.at)} />
                      )}
                    </span>
                  )}
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The letter that was clicked on; the end of the line when the click was beside the words. */
function caretAt(event: MouseEvent<HTMLElement>, length: number): number {
  const place = document.caretPositionFromPoint(event.clientX, event.clientY);
  const words = event.currentTarget.querySelector('.text-line-words');
  if (place === null || words === null || !words.contains(place.offsetNode)) return length;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(place.offsetNode, place.offset);
  return Math.min(length, before.toString().length);
}
