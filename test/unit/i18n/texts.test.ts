import { describe, expect, it } from 'vitest';
import { languages } from '#shared/i18n/index.ts';
import type { Gaps, Texts } from '#shared/i18n/shape.ts';

type Leaf = readonly [path: string, text: string];

function leaves(section: Texts, path = ''): readonly Leaf[] {
  return Object.entries(section).flatMap(([key, value]): readonly Leaf[] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

type PluralGap = Gaps<{ a_other: '{{count}}' }, { a_other: '{{count}}'; a_one: '{{count}}' }>;
const noPluralGap = (gap: PluralGap): never => gap;

const vi = new Map(leaves(languages.vi));
const en = new Map(leaves(languages.en));
const interpolations = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '');
const faulty = (isFaulty: (text: string) => boolean) => [...vi].filter(([, text]) => isFaulty(text));
const counterpart = (path: string) => (vi.has(path) ? path : path.replace(/_(zero|one|two|few|many)$/, '_other'));

describe('the two languages', () => {
  it('have a counterpart for every text', () => {
    expect([...vi.keys()].filter((path) => !en.has(path))).toEqual([]);
    expect([...en.keys()].filter((path) => !vi.has(counterpart(path)))).toEqual([]);
  });

  it('ask for the same values; only the count may be written out in the singular', () => {
    const differing = [...en].filter(([path, text]) => {
      const wanted = new Set(interpolations(vi.get(counterpart(path)) ?? ''));
      if (path.endsWith('_one') && !text.includes('{{count')) wanted.delete('count');
      const asked = new Set(interpolations(text));
      return asked.size !== wanted.size || [...asked].some((name) => !wanted.has(name));
    });
    expect(differing).toEqual([]);
  });

  it('name what does not fit at compile time', () => {
    // Each of these is a compile error when the gap is not found, or is found differently.
    const missing: Gaps<{ a: 'x'; b: 'y' }, { a: 'x' }> = 'b: missing';
    const differs: Gaps<{ s: { a: '{{count}} hộ' } }, { s: { a: 'households' } }> = 's.a: interpolations differ';
    const extra: Gaps<{ a: 'x' }, { a: 'x'; c: 'z' }> = 'c: not in the source';
    expect([missing, differs, extra, typeof noPluralGap]).toHaveLength(4);
  });
});

describe('the words', () => {
  it('do not shout, and do not beg', () => {
    expect(faulty((text) => text.includes('!') || /vui lòng/i.test(text))).toEqual([]);
  });

  it('name what a button does', () => {
    expect(faulty((text) => /\b(OK|Submit|Yes)\b/.test(text))).toEqual([]);
  });

  it('use no sign that the typeface lacks', () => {
    expect(faulty((text) => /[→←✓✗≥≤]/.test(text))).toEqual([]);
  });

  it('are composed letters without stray spaces', () => {
    expect(faulty((text) => text.normalize('NFC') !== text || text.trim() !== text)).toEqual([]);
  });
});
