import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, Plus, Trash2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Editing, IconButton, Segmented, Select } from '#renderer/ui/index.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { CountingRule, TextLevel } from '#shared/covenants/text/covenant-text.ts';
import './text.css';

/** The keys of the text as buttons, the level of the line, and what editing does to numbers. */
export const TextToolbar = memo(function TextToolbar({
  level: chosenLevel,
  items,
  numbering,
  lead,
  onAct,
  onRemove,
  onNumbering,
}: {
  /** Level of the line under the clerk's hands; undefined when there is none. */
  readonly level: TextLevel | undefined;
  readonly items: boolean;
  readonly numbering: CountingRule['editing'];
  /** In front of the keys: the buttons that bring hidden panes in. */
  readonly lead: ReactNode;
  /** Makes an edit of the chosen line. */
  readonly onAct: (edit: (line: string) => TextEdit) => void;
  readonly onRemove: () => void;
  readonly onNumbering: (editing: CountingRule['editing']) => void;
}) {
  const { t } = useTranslation();
  const disabled = chosenLevel === undefined;
  return (
    <div className="covenant-bar text-bar" onMouseDown={(event) => event.preventDefault()}>
      {lead}
      <Editing>
        <IconButton
          icon={Plus}
          size={16}
          label={`${t('covenantText.editor.insert')} (Enter)`}
          disabled={disabled}
          onClick={() => onAct((line) => ({ kind: 'insert', after: line, level: chosenLevel ?? 'article', text: '' }))}
        />
        <IconButton
          icon={Trash2}
          size={16}
          label={`${t('covenantText.editor.remove')} (Ctrl+Delete)`}
          disabled={disabled}
          onClick={onRemove}
        />
        <span className="text-bar-rule" />
        <IconButton
          icon={IndentDecrease}
          size={16}
          label={`${t('covenantText.editor.shallower')} (Shift+Tab)`}
          disabled={disabled}
          onClick={() => onAct((line) => ({ kind: 'level', line, to: 'shallower' }))}
        />
        <IconButton
          icon={IndentIncrease}
          size={16}
          label={`${t('covenantText.editor.deeper')} (Tab)`}
          disabled={disabled}
          onClick={() => onAct((line) => ({ kind: 'level', line, to: 'deeper' }))}
        />
        <IconButton
          icon={ArrowUp}
          size={16}
          label={`${t('covenantText.editor.up')} (Alt+↑)`}
          disabled={disabled}
          onClick={() => onAct((line) => ({ kind: 'move', line, to: 'up' }))}
        />
        <IconButton
          icon={ArrowDown}
          size={16}
          label={`${t('covenantText.editor.down')} (Alt+↓)`}
          disabled={disabled}
          onClick={() => onAct((line) => ({ kind: 'move', line, to: 'down' }))}
        />
        <span className="text-bar-rule" />
        <span className="text-bar-level" onMouseDown={(event) => event.stopPropagation()}>
          <Select
            size="small"
            label={t('covenantText.editor.level')}
            placeholder={t('covenantText.editor.level')}
            value={chosenLevel}
            disabled={chosenLevel === undefined || chosenLevel === 'table'}
            onChange={(level) => onAct((line) => ({ kind: 'relabel', line, level }))}
            options={levelsFor(items).map((level) => ({ value: level, label: t(`covenantText.level.${level}`) }))}
          />
        </span>
        <Segmented
          label={t('covenantText.editor.numbering')}
          value={numbering}
          onChange={onNumbering}
          items={[
            { key: 'renumber', label: t('covenantText.editor.renumber') },
            { key: 'keep', label: t('covenantText.editor.keep') },
          ]}
        />
      </Editing>
    </div>
  );
});

function levelsFor(items: boolean): readonly TextLevel[] {
  return items
    ? ['preamble', 'heading', 'item', 'point', 'dash', 'text']
    : ['preamble', 'part', 'chapter', 'section', 'article', 'clause', 'point', 'dash', 'text'];
}
