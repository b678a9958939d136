import { diffWords } from 'diff';
import { bench, describe } from 'vitest';
import { compareTexts } from '#shared/covenants/comparing/compare-texts.ts';
import { applyEdit } from '#shared/covenants/editing/apply-edit.ts';
import { followText } from '#shared/covenants/editing/follow.ts';
import type { CovenantText, TextLine } from '#shared/covenants/text/covenant-text.ts';
import { idOf } from '#shared/covenants/text/covenant-text.ts';
import { placeLines } from '#shared/covenants/text/places.ts';

const words =
  'mọi hộ gia đình trong thôn giữ gìn vệ sinh đường làng ngõ xóm không lấn chiếm lòng lề nơi công cộng tổ chức việc cưới việc tang tiết kiệm lành mạnh giúp đỡ nhau lúc khó khăn hoạn nạn'.split(
    ' ',
  );

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function sentence(next: () => number, length: number): string {
  return Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? '').join(' ');
}

/** A covenant of so many điều with five khoản each, one of them with a reference. */
function covenant(articles: number, seed: number): CovenantText {
  const next = numbers(seed);
  const lines: Omit<TextLine, 'id'>[] = [];
  for (let n = 0; n < articles; n += 1) {
    if (n % 10 === 0) lines.push({ level: 'chapter', text: sentence(next, 4).toUpperCase() });
    lines.push({ level: 'article', text: sentence(next, 5) });
    for (let m = 0; m < 5; m += 1) {
      const goal = 1 + Math.floor(next() * articles);
      const end = m === 3 ? ` theo khoản 2 Điều ${String(goal)} Quy ước này` : '';
      lines.push({ level: 'clause', text: `${sentence(next, 28)}${end}.` });
    }
  }
  return {
    docName: 'Quy ước',
    unit: 'thôn Bến Trúc',
    title: 'Quy ước thôn Bến Trúc',
    signatories: [],
    counting: { chapters: 'roman', articles: 'run-on', editing: 'renumber' },
    nextId: lines.length,
    lines: lines.map((line, index) => ({ id: idOf(index), ...line })),
  };
}

/** Every tenth word of the text replaced. */
function tenth(text: CovenantText): CovenantText {
  const next = numbers(7);
  return {
    ...text,
    lines: text.lines.map((line) => ({
      ...line,
      text: line.text
        .split(' ')
        .map((word) => (next() < 0.1 && line.level === 'clause' ? `${word}x` : word))
        .join(' '),
    })),
  };
}

const plain = (text: CovenantText) =>
  placeLines(text)
    .map(({ line, label }) => `${label} ${line.text}`)
    .join('\n');

const base = covenant(60, 1);
const edited = tenth(base);
const rewritten = covenant(60, 2);

describe('comparing 60 điều, a tenth of the words edited: at least 10 times as fast as diffWords', () => {
  bench('compareTexts', () => void compareTexts(base, edited));
  bench('diffWords', () => void diffWords(plain(base), plain(edited)));
});

describe('comparing 60 điều, all rewritten: at least 50 times as fast as diffWords', () => {
  bench('compareTexts', () => void compareTexts(base, rewritten));
  bench('diffWords', () => void diffWords(plain(base), plain(rewritten)), {
    iterations: 1,
    warmupIterations: 0,
    time: 1,
  });
});

describe('the rules alone over a covenant of 1,000 điều, without drawing', () => {
  const large = covenant(1_000, 3);
  const line = large.lines[3_000]?.id ?? '';
  bench('typing in a line and counting anew', () => {
    const made = applyEdit(large, { kind: 'write', line, text: 'Lời khác.' });
    if ('text' in made) placeLines(made.text);
  });
  bench('Enter', () => {
    const made = applyEdit(large, { kind: 'split', line, before: 'Lời', after: 'khác.' });
    if ('text' in made) placeLines(made.text);
  });
  bench('references following an article put in at the head (the store’s side)', () => {
    const made = applyEdit(large, { kind: 'insert', after: large.lines[0]?.id ?? '', level: 'article', text: 'Mới' });
    if ('text' in made) followText(large, made.text);
  });
});
