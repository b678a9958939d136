import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutOf } from '#renderer/frame/shortcuts.ts';
import { Button, classNames, Select } from '#renderer/ui/index.ts';
import type { ReadingLine } from '#shared/covenants/reading/reading.ts';
import type { RoleOverride } from '#shared/covenants/reading/options.ts';
import { shortName } from '../text/line-names.ts';
import { markedPieces, type MarkedWords } from './faults.ts';
import { canRelabel, rolesFor, steppedRole } from './relabel.ts';
import './review.css';

export type ReviewView = 'read' | 'source' | 'both';

/** Everything the file holds, line by line, with what each was read as in the margin. */
export function ReviewPage({
  lines,
  sources,
  marks,
  view,
  items,
  chosen,
  shown,
  changed,
  onChoose,
  onRelabel,
  onUndo,
}: {
  readonly lines: readonly ReadingLine[];
  /** The stored paragraphs by their place in the file; undefined while they are read. */
  readonly sources: ReadonlyMap<number, string> | undefined;
  /** Words that the report speaks of, by the key of their line. */
  readonly marks: ReadonlyMap<string, readonly MarkedWords[]>;
  readonly view: ReviewView;
  readonly items: boolean;
  readonly chosen: string | undefined;
  /** The line to bring into sight. */
  readonly shown: { readonly key: string; readonly times: number } | undefined;
  /** Lines whose level the clerk set. */
  readonly changed: ReadonlySet<string>;
  readonly onChoose: (key: string) => void;
  readonly onRelabel: (line: ReadingLine, role: RoleOverride) => void;
  readonly onUndo: () => void;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => `${lines[index]?.key ?? ''}-${index}`,
    estimateSize: (index) =>
      8 + 21 * Math.max(1, Math.ceil((lines[index]?.text.length ?? 0) / (view === 'both' ? 32 : 62))),
    overscan: 12,
    paddingStart: 16,
    paddingEnd: 40,
  });
  const latest = useRef({ lines, rows });
  useEffect(() => {
    latest.current = { lines, rows };
  });
  useEffect(() => {
    if (shown === undefined) return;
    const now = latest.current;
    const index = now.lines.findIndex((line) => line.key === shown.key);
    if (index >= 0) now.rows.scrollToIndex(index, { align: 'start' });
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = lines.findIndex((one) => one.key === chosen);
    const line = lines[index];
    const shortcut = shortcutOf(event);
    const role = line === undefined || !canRelabel(line) ? undefined : roleFor(shortcut, line, items);
    if (line !== undefined && role !== undefined) {
      event.preventDefault();
      onRelabel(line, role);
    } else if ((shortcut === 'Tab' || shortcut === 'Shift+Tab') && line !== undefined) event.preventDefault();
    else if (shortcut === 'Ctrl+Z') {
      event.preventDefault();
      event.stopPropagation();
      onUndo();
    } else if (shortcut === 'ArrowDown' || shortcut === 'ArrowUp') {
      const next = lines[index + (shortcut === 'ArrowDown' ? 1 : -1)];
      if (next === undefined) return;
      event.preventDefault();
      onChoose(next.key);
      rows.scrollToIndex(lines.indexOf(next), { align: 'auto' });
    }
  };

  return (
    <div
      ref={scroller}
      className="covenant-scroll"
      tabIndex={0}
      role="listbox"
      aria-label={t('covenants.review.steps.review')}
      onKeyDown={onKeyDown}
    >
      <div
        className={classNames('provision-page review-page', view !== 'read' && 'review-page-source')}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map((row) => {
          const line = lines[row.index];
          if (line === undefined) return null;
          const isChosen = line.key === chosen;
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              role="option"
              aria-selected={isChosen}
              className={classNames(
                'review-line',
                `review-line-${line.role}`,
                !line.in_tree && 'review-line-outside',
                isChosen && 'review-line-chosen',
                changed.has(line.key) && 'review-line-changed',
              )}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={() => onChoose(line.key)}
            >
              <span className="provision-level">{roleText(line)}</span>
              <div className={view === 'both' ? 'review-both' : undefined}>
                {view !== 'source' && <Read line={line} marks={marks.get(line.key)} />}
                {view !== 'read' && (
                  <span className="review-source">
                    {line.sources.map((index) => sources?.get(index) ?? '').join('\n')}
                  </span>
                )}
              </div>
              {isChosen && canRelabel(line) && (
                <RelabelBar line={line} items={items} onRelabel={(role) => onRelabel(line, role)} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );

  function roleText(line: ReadingLine): string {
    switch (line.role) {
      case 'title':
        return t('covenants.level.title');
      case 'heading-title':
      case 'article-title':
        return '';
      case 'preamble':
      case 'part':
      case 'chapter':
      case 'section':
      case 'heading':
      case 'article':
      case 'item':
      case 'clause':
      case 'point':
      case 'dash':
      case 'text':
      case 'table':
        return shortName(line.role, line.number, t);
      case 'contents':
      case 'letterhead':
      case 'note':
      case 'orphan':
      case 'other-document':
      case 'preamble-heading':
      case 'signature':
      case 'text-box':
      case 'title-note':
        return t('covenantText.review.outside');
    }
  }
}

function roleFor(shortcut: string, line: ReadingLine, items: boolean): RoleOverride | undefined {
  if (shortcut === 'Tab') return steppedRole(line, 1, items);
  if (shortcut === 'Shift+Tab') return steppedRole(line, -1, items);
  return shortcut === 'Alt+0' ? 'text' : undefined;
}

function Read({ line, marks }: { readonly line: ReadingLine; readonly marks: readonly MarkedWords[] | undefined }) {
  if (line.table !== null)
    return (
      <table className="provision-table">
        <tbody>
          {line.table.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={c}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return (
    <span>
      {line.label}
      {line.label === '' ? '' : ' '}
      {markedPieces(line.text, marks).map((piece, index) =>
        piece.kind === undefined ? (
          piece.text
        ) : (
          <mark key={index} className={`review-mark review-mark-${piece.kind}`}>
            {piece.text}
          </mark>
        ),
      )}
    </span>
  );
}

/** What the line is, and the three keys that change it. */
function RelabelBar({
  line,
  items,
  onRelabel,
}: {
  readonly line: ReadingLine;
  readonly items: boolean;
  readonly onRelabel: (role: RoleOverride) => void;
}) {
  const { t } = useTranslation();
  const options = rolesFor(items);
  const value = options.find((role) => role === line.role);
  const out = steppedRole(line, -1, items);
  const further = steppedRole(line, 1, items);
  return (
    <div className="relabel-bar" onClick={(event) => event.stopPropagation()}>
      <span className="relabel-role">
        <Select
          size="small"
          label={t('covenantText.review.role')}
          placeholder={t('covenantText.review.role')}
          value={value}
          onChange={onRelabel}
          options={options.map((role) => ({
            value: role,
            label: role === 'continuation' ? t('covenantText.review.joined') : t(`covenantText.level.${role}`),
          }))}
        />
      </span>
      <Button
        size="small"
        kind="plain"
        keys="Shift Tab"
        disabled={out === undefined}
        onClick={() => {
          if (out !== undefined) onRelabel(out);
        }}
      >
        {t('covenantText.review.shallower')}
      </Button>
      <Button
        size="small"
        kind="plain"
        keys="Tab"
        disabled={further === undefined}
        onClick={() => {
          if (further !== undefined) onRelabel(further);
        }}
      >
        {t('covenantText.review.deeper')}
      </Button>
      <Button size="small" kind="plain" keys="Alt 0" onClick={() => onRelabel('text')}>
        {t('covenantText.review.plain')}
      </Button>
    </div>
  );
}
