import { idOf, type CovenantText, type TextLevel, type TextLine } from '../text/covenant-text.ts';
import { depthOf, isNumbered } from '../text/numbers.ts';
import type { EditOf, EditRefusal, TextEdit } from './edit.ts';
import { keepNumbers } from './keep-numbers.ts';
import { moveBlock } from './move-block.ts';
import { endOfBlock, nestingFault } from './nesting.ts';
import { replaceWords } from './replace-words.ts';

/** The text after an edit with the line to go on in, or why it cannot be made; `at` is the line in the way. */
export type EditOutcome =
  | { readonly text: CovenantText; readonly focus?: { readonly line: string; readonly caret: number } }
  | { readonly refused: EditRefusal; readonly at?: string };

/**
 * Makes one edit. Numbers follow by themselves, since they are counted; references follow by `followText`. What would
 * break the legal nesting is refused.
 */
export function applyEdit(text: CovenantText, edit: TextEdit): EditOutcome {
  const made = make(text, edit);
  if ('refused' in made || made.text.lines === text.lines) return made;
  const fault = nestingFault(made.text.lines);
  if (fault !== undefined) {
    const at = made.text.lines[fault.index]?.id;
    return { refused: fault.reason, ...(at === undefined ? {} : { at }) };
  }
  if (text.counting.editing === 'renumber' || edit.kind === 'renumber') return made;
  return { ...made, text: keepNumbers(text, made.text) };
}

function make(text: CovenantText, edit: TextEdit): EditOutcome {
  switch (edit.kind) {
    case 'title':
      return { text: { ...text, title: edit.text } };
    case 'counting':
      return { text: { ...text, counting: { ...text.counting, editing: edit.editing } } };
    case 'renumber':
      return { text: { ...text, lines: text.lines.map(withoutNumber) } };
    case 'replace':
      return replaceWords(text, edit);
    case 'insert':
      return insert(text, edit);
    case 'write':
    case 'split':
    case 'join':
    case 'level':
    case 'relabel':
    case 'move':
    case 'remove':
    case 'cell': {
      const index = text.lines.findIndex((line) => line.id === edit.line);
      const line = text.lines[index];
      return line === undefined ? { refused: 'line-gone' } : makeAt(text, edit, index, line);
    }
  }
}

type LineEdit = EditOf<'write' | 'split' | 'join' | 'level' | 'relabel' | 'move' | 'remove' | 'cell'>;

function makeAt(text: CovenantText, edit: LineEdit, index: number, line: TextLine): EditOutcome {
  const { lines } = text;
  const put = (made: TextLine, ...more: readonly TextLine[]) => ({
    ...text,
    lines: [...lines.slice(0, index), made, ...more, ...lines.slice(index + 1)],
  });
  switch (edit.kind) {
    case 'write':
      if (line.level === 'table') return { refused: 'table-alone' };
      return { text: line.text === edit.text ? text : put({ ...line, text: edit.text }) };
    case 'cell': {
      if (line.rows?.[edit.row]?.[edit.column] === undefined) return { refused: 'line-gone' };
      const rows = line.rows.map((row, r) =>
        r === edit.row ? row.map((cell, c) => (c === edit.column ? edit.text : cell)) : row,
      );
      return { text: put({ ...line, rows }) };
    }
    case 'split':
      return split(text, edit, index, line);
    case 'join':
      return join(text, index, line);
    case 'level':
      return shift(text, edit.to, index, line);
    case 'relabel':
      if (line.level === 'table' || edit.level === 'table') return { refused: 'table-alone' };
      return { text: put({ ...withoutNumber(line), level: edit.level }), focus: { line: line.id, caret: 0 } };
    case 'move':
      return moveBlock(text, edit.to, index);
    case 'remove': {
      const end = endOfBlock(lines, index);
      const next = lines[end] ?? lines[index - 1];
      return {
        text: { ...text, lines: [...lines.slice(0, index), ...lines.slice(end)] },
        ...(next === undefined ? {} : { focus: { line: next.id, caret: 0 } }),
      };
    }
  }
}

/** A new line at the level of the one that was split; of a heading, what is behind its own children comes first. */
function split(text: CovenantText, edit: EditOf<'split'>, index: number, line: TextLine): EditOutcome {
  if (line.level === 'table') return { refused: 'table-alone' };
  const { lines } = text;
  const id = idOf(text.nextId);
  const fresh: TextLine = { id, level: line.level, text: edit.after };
  // At the end of a provision the next sibling comes behind all that belongs to it; inside one, directly.
  const end = edit.after === '' ? endOfBlock(lines, index) : index + 1;
  return {
    text: {
      ...text,
      nextId: text.nextId + 1,
      lines: [
        ...lines.slice(0, index),
        { ...line, text: edit.before },
        ...lines.slice(index + 1, end),
        fresh,
        ...lines.slice(end),
      ],
    },
    focus: { line: id, caret: 0 },
  };
}

function join(text: CovenantText, index: number, line: TextLine): EditOutcome {
  const { lines } = text;
  const above = lines[index - 1];
  if (above === undefined) return { refused: 'nothing-above' };
  if (above.level === 'table' || line.level === 'table') return { refused: 'table-alone' };
  const caret = above.text.length + (above.text === '' || line.text === '' ? 0 : 1);
  const joined = { ...above, text: `${above.text} ${line.text}`.trim() };
  return {
    text: { ...text, lines: [...lines.slice(0, index - 1), joined, ...lines.slice(index + 1)] },
    focus: { line: above.id, caret: Math.min(caret, joined.text.length) },
  };
}

const chains: readonly (readonly TextLevel[])[] = [
  ['article', 'clause', 'point', 'dash'],
  ['item', 'point', 'dash'],
];

/** Moves a line and all below it one level; dashes stay dashes. */
function shift(text: CovenantText, to: 'deeper' | 'shallower', index: number, line: TextLine): EditOutcome {
  const ofItems = text.lines.some((one) => one.level === 'item');
  const chain = chains[ofItems ? 1 : 0] ?? [];
  const step = to === 'deeper' ? 1 : -1;
  if (line.level === 'text' && to === 'shallower') {
    return makeAt(text, { kind: 'relabel', line: line.id, level: 'dash' }, index, line);
  }
  const at = chain.indexOf(line.level);
  if (at < 0) return { refused: 'no-level' };
  if (chain[at + step] === undefined) return { refused: to === 'deeper' ? 'already-innermost' : 'already-outermost' };
  const end = endOfBlock(text.lines, index);
  const lines = text.lines.map((one, n): TextLine => {
    if (n < index || n >= end) return one;
    const place = chain.indexOf(one.level);
    const level = place < 0 ? undefined : chain[Math.min(chain.length - 1, place + step)];
    if (level === undefined || (n > index && one.level === 'dash' && to === 'shallower')) return one;
    return level === one.level ? one : { ...withoutNumber(one), level };
  });
  return { text: { ...text, lines }, focus: { line: line.id, caret: 0 } };
}

function insert(text: CovenantText, edit: EditOf<'insert'>): EditOutcome {
  if (edit.level === 'table') return { refused: 'table-alone' };
  const { lines } = text;
  const id = idOf(text.nextId);
  const after = edit.after === undefined ? -1 : lines.findIndex((line) => line.id === edit.after);
  if (edit.after !== undefined && after < 0) return { refused: 'line-gone' };
  let place = after + 1;
  if (after >= 0) {
    const own = depthOf[edit.level];
    // Behind all that is deeper than the new line.
    while (place < lines.length && depthOf[lines[place]?.level ?? 'part'] > own) place += 1;
  }
  const fresh: TextLine = { id, level: edit.level, text: edit.text };
  return {
    text: { ...text, nextId: text.nextId + 1, lines: [...lines.slice(0, place), fresh, ...lines.slice(place)] },
    focus: { line: id, caret: edit.text.length },
  };
}

/** A line that is counted again. */
function withoutNumber(line: TextLine): TextLine {
  if (line.number === undefined || !isNumbered(line.level)) return line;
  const { number: _number, ...rest } = line;
  return rest;
}
