import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/index.ts';
import type { EditOutcome } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { LineField } from './line-field.tsx';
import { LineTable } from './line-table.tsx';
import { LineWords } from './line-words.tsx';
import type { Focus } from './text-page.tsx';

/** One line of the page: words, or the field under the clerk's hands. Drawn anew only when something of it changed. */
export const TextRow = memo(function TextRow({
  one,
  index,
  top,
  measure,
  caret,
  times,
  items,
  dead,
  isMarked,
  readOnly,
  names,
  onFocus,
  onEdit,
  onLeave,
  onStep,
  onUndo,
  onTyping,
}: {
  readonly one: PlacedLine;
  /** Its place among the lines, and how far down it stands, in pixels. */
  readonly index: number;
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  /** Where the clerk goes on typing; undefined when the clerk is not in this line. */
  readonly caret: number | undefined;
  /** Grows when the same line is asked for again. */
  readonly times: number;
  readonly items: boolean;
  readonly dead: ReadonlySet<string> | undefined;
  readonly isMarked: boolean;
  readonly readOnly: boolean;
  readonly names: (line: PlacedLine) => string;
  readonly onFocus: (focus: Focus) => void;
  readonly onEdit: (edits: readonly TextEdit[]) => EditOutcome | undefined;
  readonly onLeave: () => void;
  readonly onStep: (line: string, by: -1 | 1) => void;
  readonly onUndo: (redo: boolean) => void;
  readonly onTyping: (typing: boolean) => void;
}) {
  const { t } = useTranslation();
  const { line, label } = one;
  const active = caret !== undefined;
  return (
    <div
      ref={measure}
      data-index={index}
      data-line={line.id}
      className={classNames(
        'text-line',
        `text-line-${line.level}`,
        active && 'text-line-active',
        line.state !== undefined && 'text-line-gone',
      )}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        if (active || readOnly || line.level === 'table') return;
        event.preventDefault();
        onFocus({ line: line.id, caret: caretAt(event, line.text.length) });
      }}
      onClick={() => {
        if (readOnly) onFocus({ line: line.id, caret: 0 });
      }}
    >
      {isMarked && <span className="text-line-mark" aria-hidden="true" />}
      {line.level === 'table' ? (
        <LineTable line={line} readOnly={readOnly} onEdit={onEdit} />
      ) : (
        <>
          {label !== '' && <span className="text-line-label">{label}</span>}
          {active ? (
            <LineField
              key={`${line.id}-${caret}-${times}`}
              id={line.id}
              level={line.level}
              text={line.text}
              caret={caret}
              label={names(one)}
              placeholder={t('covenantText.editor.placeholder')}
              onEdit={onEdit}
              onLeave={onLeave}
              onStep={(by) => onStep(line.id, by)}
              onUndo={onUndo}
              onTyping={onTyping}
            />
          ) : (
            <span className="text-line-words">
              {line.text === '' ? (
                <i className="text-line-empty">{t('covenantText.editor.placeholder')}</i>
              ) : (
                <LineWords text={line.text} at={one.at} items={items} dead={dead} />
              )}
            </span>
          )}
        </>
      )}
    </div>
  );
});

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
