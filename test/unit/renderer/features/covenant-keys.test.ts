import { describe, expect, it } from 'vitest';
import { canRelabel, steppedRole } from '#renderer/features/covenants/review/relabel.ts';
import { editFor } from '#renderer/features/covenants/text/line-field.tsx';
import type { ReadingLine } from '#shared/covenants/reading/reading.ts';

const at = (value: string, start = value.length) => ({ id: '5', level: 'clause' as const, value, start, end: start });

const line = (role: ReadingLine['role'], inTree = true): ReadingLine => ({
  key: '1.0',
  sources: [1],
  role,
  in_tree: inTree,
  number: '',
  label: '',
  text: '',
  at: '',
  automatic: false,
  table: null,
});

describe('keys in a line of the text', () => {
  it('make the next sibling, or open children behind a colon', () => {
    expect(editFor('Enter', at('Giữ sạch ngõ.'))).toEqual({
      kind: 'split',
      line: '5',
      before: 'Giữ sạch ngõ.',
      after: '',
    });
    expect(editFor('Enter', at('Giữ sạch ngõ.', 3))).toMatchObject({ before: 'Giữ', after: 'sạch ngõ.' });
    expect(editFor('Enter', at('Không làm:'))).toEqual({ kind: 'insert', after: '5', level: 'point', text: '' });
  });

  it('change level and place, join, and leave typing alone', () => {
    expect(editFor('Tab', at('x'))).toMatchObject({ kind: 'level', to: 'deeper' });
    expect(editFor('Shift+Tab', at('x'))).toMatchObject({ kind: 'level', to: 'shallower' });
    expect(editFor('Alt+ArrowUp', at('x'))).toMatchObject({ kind: 'move', to: 'up' });
    expect(editFor('Alt+0', at('x'))).toMatchObject({ kind: 'relabel', level: 'text' });
    expect(editFor('Backspace', at('x', 0))).toMatchObject({ kind: 'join' });
    expect(editFor('Backspace', at('x'))).toBeUndefined();
    expect(editFor('A', at('x'))).toBeUndefined();
  });
});

describe('keys in the review of a file', () => {
  it('step through the levels of a covenant with điều, and of one without', () => {
    expect(steppedRole(line('clause'), 1, false)).toBe('point');
    expect(steppedRole(line('clause'), -1, false)).toBe('article');
    expect(steppedRole(line('chapter'), -1, false)).toBeUndefined();
    expect(steppedRole(line('text'), 1, false)).toBeUndefined();
    expect(steppedRole(line('item'), 1, true)).toBe('point');
    expect(steppedRole(line('orphan', false), -1, false)).toBe('dash');
  });

  it('touch the body alone', () => {
    expect(canRelabel(line('clause'))).toBe(true);
    expect(canRelabel(line('orphan', false))).toBe(true);
    expect(canRelabel(line('letterhead', false))).toBe(false);
    expect(canRelabel({ ...line('table'), table: [['a']] })).toBe(false);
  });
});
