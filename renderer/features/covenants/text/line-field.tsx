import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { shortcutOf } from '#renderer/frame/shortcuts.ts';
import type { EditOutcome } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { TextLevel } from '#shared/covenants/text/covenant-text.ts';

/** What is typed is saved at least this often. */
const saveEveryMilliseconds = 800;

/** One line under the clerk's hands: typing in place, and the keys that change the tree. */
export function LineField({
  id,
  level,
  text,
  caret,
  label,
  placeholder,
  onEdit,
  onLeave,
  onStep,
  onUndo,
  onTyping,
}: {
  readonly id: string;
  readonly level: TextLevel;
  readonly text: string;
  /** Where to begin. */
  readonly caret: number;
  /** Its name for readers: `khoản 2 Điều 5`. */
  readonly label: string;
  readonly placeholder: string;
  readonly onEdit: (edits: readonly TextEdit[]) => EditOutcome | undefined;
  readonly onLeave: () => void;
  /** ↑ at the beginning, ↓ at the end. */
  readonly onStep: (by: -1 | 1) => void;
  readonly onUndo: (redo: boolean) => void;
  readonly onTyping: (typing: boolean) => void;
}) {
  const [value, setValue] = useState(text);
  const [saved, setSaved] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ value, saved: text, onEdit, onTyping });
  useEffect(() => {
    latest.current = { ...latest.current, onEdit, onTyping };
  });

  // The line changed elsewhere: a reference followed, an undo. What is being typed goes before it.
  if (text !== saved) {
    setSaved(text);
    if (value === saved) setValue(text);
  }
  useEffect(() => {
    latest.current.saved = text;
  }, [text]);

  useLayoutEffect(() => {
    const box = field.current;
    if (box === null) return;
    box.focus({ preventScroll: true });
    box.setSelectionRange(caret, caret);
  }, [caret]);

  const commit = () => {
    const { value: now, saved: before } = latest.current;
    if (now === before) return;
    latest.current.saved = now;
    latest.current.onTyping(false);
    latest.current.onEdit([{ kind: 'write', line: id, text: now }]);
  };
  const commitLatest = useRef(commit);
  useEffect(() => {
    commitLatest.current = commit;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const save = () => commitLatest.current();
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      clearTimeout(timer.current);
      save();
    };
  }, []);

  const type = (next: string) => {
    const one = next.replace(/[\n\r\t\v\f]+/g, ' ');
    setValue(one);
    latest.current.value = one;
    onTyping(true);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      commitLatest.current();
    }, saveEveryMilliseconds);
  };

  /** Typed words first, then what the key does. */
  const run = (edit: TextEdit) => {
    const { value: now, saved: before } = latest.current;
    const typed: TextEdit[] = now === before ? [] : [{ kind: 'write', line: id, text: now }];
    const outcome = onEdit([...typed, edit]);
    if (outcome !== undefined && !('refused' in outcome)) latest.current.saved = now;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const edit = editFor(shortcutOf(event), { id, level, value, start, end });
    if (edit !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (edit.kind === 'split' || edit.kind === 'insert') {
        // A cut carries the words itself.
        if (edit.kind === 'insert') run(edit);
        else {
          const outcome = onEdit([edit]);
          if (outcome !== undefined && !('refused' in outcome)) latest.current.saved = latest.current.value;
        }
      } else run(edit);
      return;
    }
    const shortcut = shortcutOf(event);
    if (shortcut === 'ArrowUp' && start === 0 && end === 0) {
      event.preventDefault();
      onStep(-1);
    } else if (shortcut === 'ArrowDown' && start === value.length) {
      event.preventDefault();
      onStep(1);
    } else if (shortcut === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    } else if ((shortcut === 'Ctrl+Z' || shortcut === 'Ctrl+Y') && latest.current.value === latest.current.saved) {
      event.preventDefault();
      event.stopPropagation();
      onUndo(shortcut === 'Ctrl+Y');
    }
  };

  return (
    <textarea
      ref={field}
      className="line-field"
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      spellCheck={false}
      value={value}
      onChange={(event) => type(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={commit}
    />
  );
}

type Field = {
  readonly id: string;
  readonly level: TextLevel;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** What a key does to the tree; undefined for keys that type or move. */
export function editFor(shortcut: string, { id, level, value, start, end }: Field): TextEdit | undefined {
  switch (shortcut) {
    case 'Enter': {
      const before = value.slice(0, start).trimEnd();
      const after = value.slice(end).trimStart();
      const child = opened[level];
      if (child !== undefined && after === '' && before.endsWith(':'))
        return { kind: 'insert', after: id, level: child, text: '' };
      return { kind: 'split', line: id, before, after };
    }
    case 'Backspace':
      return start === 0 && end === 0 ? { kind: 'join', line: id } : undefined;
    case 'Tab':
      return { kind: 'level', line: id, to: 'deeper' };
    case 'Shift+Tab':
      return { kind: 'level', line: id, to: 'shallower' };
    case 'Alt+ArrowUp':
      return { kind: 'move', line: id, to: 'up' };
    case 'Alt+ArrowDown':
      return { kind: 'move', line: id, to: 'down' };
    case 'Alt+0':
      return { kind: 'relabel', line: id, level: 'text' };
    case 'Ctrl+Delete':
      return { kind: 'remove', line: id };
    default:
      return undefined;
  }
}

/** What Enter opens behind a colon. */
const opened: Readonly<Partial<Record<TextLevel, TextLevel>>> = {
  article: 'clause',
  clause: 'point',
  item: 'point',
  point: 'dash',
};
