import { useVirtualizer } from '@tanstack/react-virtual';
import { Pencil } from 'lucide-react';
import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutOf } from '#renderer/frame/shortcuts.ts';
import { classNames, IconButton } from '#renderer/ui/index.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import { LineText, TableRows } from '../provision-page.tsx';
import { useSteady } from '../text/use-steady.ts';
import { RewriteField } from './rewrite-field.tsx';
import type { PageRow } from './page-rows.ts';
import './amend.css';

/** Letters in one printed line, about; only a first guess of a height, which is then measured. */
const lettersPerRow = 66;

/** The line of the page that the clerk stands on. */
export type ChosenLine = { readonly key: string; readonly line: RedlineLine };

/**
 * The text with what the amendment does to it, as the page would show it. Only what is in sight is drawn. ↑ ↓ move from
 * line to line, F2 or Enter or a double click words one anew in its place.
 */
export function AmendPage({
  rows,
  clean,
  chosen,
  shown,
  gutter,
  onChoose,
  onUnfold,
  canRewrite,
  onRewrite,
}: {
  readonly rows: readonly PageRow[];
  readonly clean: boolean;
  readonly chosen: ChosenLine | undefined;
  /** Path of the điều to bring into sight. */
  readonly shown: string | undefined;
  /** What stands in the margin beside a changed line. */
  readonly gutter: (line: RedlineLine) => string | undefined;
  readonly onChoose: (chosen: ChosenLine) => void;
  readonly onUnfold: (first: string, last: string) => void;
  readonly canRewrite: (line: RedlineLine) => boolean;
  /** Answers whether the words were taken. */
  readonly onRewrite: (line: RedlineLine, text: string) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [rewriting, setRewriting] = useState<string>();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: useCallback(
      (index: number) => {
        const row = rows[index];
        if (row?.kind !== 'line') return 32;
        const letters = row.line.text.length + (row.line.before?.length ?? 0);
        return 8 + 22 * Math.max(1, Math.ceil(letters / lettersPerRow));
      },
      [rows],
    ),
    overscan: 12,
    paddingStart: 18,
    paddingEnd: 40,
  });
  const latest = useRef({ rows, virtual });
  useEffect(() => {
    latest.current = { rows, virtual };
  });
  const bring = useSteady((at: string) => {
    const now = latest.current;
    const index = now.rows.findIndex((row) => row.kind === 'line' && row.line.at === at && row.line.number !== '');
    if (index >= 0) now.virtual.scrollToIndex(index, { align: 'start' });
  });
  useEffect(() => {
    if (shown !== undefined) bring(shown);
  }, [shown, bring]);
  // What was just unfolded is what the clerk wants to see.
  const unfolded = useRef<string>(undefined);
  useEffect(() => {
    if (unfolded.current === undefined) return;
    bring(unfolded.current);
    unfolded.current = undefined;
  }, [rows, bring]);

  const choose = useSteady(onChoose);
  const rewrite = useSteady((key: string | undefined) => {
    setRewriting(key);
    if (key === undefined) scroller.current?.focus({ preventScroll: true });
  });
  const save = useSteady(onRewrite);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const shortcut = shortcutOf(event);
    const index = rows.findIndex((row) => row.kind === 'line' && row.key === chosen?.key);
    if ((shortcut === 'F2' || shortcut === 'Enter') && chosen !== undefined && canRewrite(chosen.line)) {
      event.preventDefault();
      setRewriting(chosen.key);
    } else if (shortcut === 'ArrowDown' || shortcut === 'ArrowUp') {
      const by = shortcut === 'ArrowDown' ? 1 : -1;
      let at = index + by;
      while (rows[at]?.kind === 'folded') at += by;
      const next = rows[at];
      if (next?.kind !== 'line') return;
      event.preventDefault();
      onChoose(next);
      virtual.scrollToIndex(at, { align: 'auto' });
    }
  };

  return (
    <div
      ref={scroller}
      className="covenant-scroll amend-scroll"
      tabIndex={0}
      role="listbox"
      aria-label={t('covenants.editor.tabs.edit')}
      onKeyDown={onKeyDown}
    >
      <div className="provision-page amend-page" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="amend-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'folded' ? (
                <button
                  type="button"
                  className="amend-folded"
                  onClick={() => {
                    unfolded.current = row.first;
                    onUnfold(row.first, row.last);
                  }}
                >
                  {row.first === row.last
                    ? t('covenantText.amend.folded', { label: `Điều ${row.first}` })
                    : t('covenantText.amend.foldedRange', { first: `Điều ${row.first}`, last: `Điều ${row.last}` })}
                </button>
              ) : (
                <AmendLine
                  row={row}
                  clean={clean}
                  mark={clean ? undefined : gutter(row.line)}
                  isChosen={row.key === chosen?.key}
                  canRewrite={canRewrite(row.line)}
                  isRewriting={row.key === rewriting}
                  onChoose={choose}
                  onRewriting={rewrite}
                  onSave={save}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const AmendLine = memo(function AmendLine({
  row,
  clean,
  mark,
  isChosen,
  canRewrite,
  isRewriting,
  onChoose,
  onRewriting,
  onSave,
}: {
  readonly row: ChosenLine;
  readonly clean: boolean;
  readonly mark: string | undefined;
  readonly isChosen: boolean;
  readonly canRewrite: boolean;
  readonly isRewriting: boolean;
  readonly onChoose: (chosen: ChosenLine) => void;
  readonly onRewriting: (key: string | undefined) => void;
  readonly onSave: (line: RedlineLine, text: string) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const { line, key } = row;
  if (line.rows !== undefined) return <TableRows rows={line.rows} />;
  if (isRewriting)
    return <RewriteField line={line} onSave={(text) => onSave(line, text)} onClose={() => onRewriting(undefined)} />;
  return (
    <p
      role="option"
      aria-selected={isChosen}
      className={classNames(
        `provision-${line.level}`,
        isChosen && 'provision-chosen',
        !clean && line.change !== 'none' && 'provision-changed',
      )}
      onClick={() => onChoose(row)}
      onDoubleClick={() => {
        if (canRewrite) onRewriting(key);
      }}
    >
      {mark !== undefined && <span className="operation-mark">{mark}</span>}
      <LineText line={line} clean={clean} />
      {isChosen && canRewrite && (
        <span className="amend-rewrite">
          <IconButton
            changes
            icon={Pencil}
            size={16}
            label={t('covenantText.amend.rewriteKey')}
            onClick={() => onRewriting(key)}
          />
        </span>
      )}
    </p>
  );
});
