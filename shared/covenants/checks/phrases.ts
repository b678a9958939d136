/**
 * The phrases by which the checks look for wording, as an office writes them: one phrase is words with a space between.
 * Tones count (phạt is not phát), letter case and the place of the tone mark (hòa, hoà) do not. Besides plain words:
 * `a/b` either word, `…` up to six words of the same sentence, `<tiền>` an amount of money, `<số>` a number, `<Tên>` a
 * word with a capital.
 */

/** A word, a number or a stop of a text, with its place in it. */
export type Token = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Ends a sentence: nothing is found across it. */
  readonly stop: boolean;
};

/** What was found: tokens from `first` to `last`, both included. */
export type Found = { readonly first: number; readonly last: number; readonly phrase: string };

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPS: ReadonlySet<string> = new Set(['.', ';', ':', '!', '?']);
/** Words that a gap may stand for. */
const GAP = 6;

/** A word without letter case, its tone behind it, so that both places of the mark are equal. */
function keyOf(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  const tone = letters.match(TONES)?.[0] ?? '';
  return `${letters.replace(TONES, '').normalize('NFC')}${tone}`;
}

/** Cuts a text into words, numbers (with their dots) and marks. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu)].map((match) => ({
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    capital: /^\p{Lu}/u.test(match[0]),
    stop: STOPS.has(match[0]),
  }));
}

const keys = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(keyOf));
const DIGITS = keys(
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mươi',
  'rưỡi',
  'lăm',
  'mốt',
);
const THOUSANDS = keys('trăm', 'nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ');
const CURRENCY = keys('đồng', 'đ', 'vnđ');

const isNumber = (key: string) => /^\d/.test(key) || DIGITS.has(key) || THOUSANDS.has(key);

/** How many tokens an amount of money takes from here on; 0 when there is none. */
function moneyAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isNumber(tokens[at]?.key ?? '')) at += 1;
  if (at === from) return 0;
  if (CURRENCY.has(tokens[at]?.key ?? '')) return at + 1 - from;
  // "50 nghìn", "hai trăm nghìn" are money without the word.
  const last = tokens[at - 1]?.key ?? '';
  return THOUSANDS.has(last) && last !== keyOf('trăm') ? at - from : 0;
}

type Part =
  | { readonly kind: 'gap' | 'money' | 'number' | 'name' }
  | { readonly kind: 'word'; readonly keys: ReadonlySet<string> };

const compiled = new Map<string, readonly Part[]>();

function partsOf(phrase: string): readonly Part[] {
  const known = compiled.get(phrase);
  if (known !== undefined) return known;
  const parts = phrase
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word): Part => {
      if (word === '…' || word === '...') return { kind: 'gap' };
      if (word === '<tiền>') return { kind: 'money' };
      if (word === '<số>') return { kind: 'number' };
      if (word === '<Tên>') return { kind: 'name' };
      return { kind: 'word', keys: keys(...word.split('/')) };
    });
  compiled.set(phrase, parts);
  return parts;
}

/** The token behind the phrase when it stands here; undefined when it does not. */
function matchAt(tokens: readonly Token[], from: number, parts: readonly Part[], part: number): number | undefined {
  const wanted = parts[part];
  if (wanted === undefined) return from;
  const token = tokens[from];
  switch (wanted.kind) {
    case 'gap': {
      for (let at = from; at <= from + GAP; at += 1) {
        const end = matchAt(tokens, at, parts, part + 1);
        if (end !== undefined) return end;
        if (tokens[at] === undefined || tokens[at]?.stop === true) return undefined;
      }
      return undefined;
    }
    case 'money': {
      const length = moneyAt(tokens, from);
      return length === 0 ? undefined : matchAt(tokens, from + length, parts, part + 1);
    }
    case 'number':
      return token !== undefined && isNumber(token.key) ? matchAt(tokens, from + 1, parts, part + 1) : undefined;
    case 'name':
      return token?.capital === true ? matchAt(tokens, from + 1, parts, part + 1) : undefined;
    case 'word':
      return token !== undefined && wanted.keys.has(token.key) ? matchAt(tokens, from + 1, parts, part + 1) : undefined;
  }
}

/** Phrases by the word that they begin with; `open` are those that begin with no word. */
type Index = {
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  readonly open: readonly string[];
};

const indexed = new WeakMap<readonly string[], Index>();

function indexOf(phrases: readonly string[]): Index {
  const known = indexed.get(phrases);
  if (known !== undefined) return known;
  const byWord = new Map<string, string[]>();
  const open: string[] = [];
  for (const phrase of phrases) {
    const [first] = partsOf(phrase);
    if (first === undefined) continue;
    if (first.kind !== 'word') open.push(phrase);
    else for (const key of first.keys) byWord.set(key, [...(byWord.get(key) ?? []), phrase]);
  }
  const made = { byWord, open };
  indexed.set(phrases, made);
  return made;
}

/** Every place where one of the phrases stands; of those that overlap the one that begins first, then the longest. */
export function findPhrases(tokens: readonly Token[], phrases: readonly string[]): readonly Found[] {
  const { byWord, open } = indexOf(phrases);
  const found: Found[] = [];
  tokens.forEach((token, first) => {
    const here = byWord.get(token.key);
    for (const phrase of here === undefined ? open : [...here, ...open]) {
      const end = matchAt(tokens, first, partsOf(phrase), 0);
      if (end !== undefined && end > first) found.push({ first, last: end - 1, phrase });
    }
  });
  let free = 0;
  return found
    .toSorted((one, other) => one.first - other.first || other.last - one.last)
    .filter((one) => {
      if (one.first < free) return false;
      free = one.last + 1;
      return true;
    });
}

/** The sentence around tokens, from its first token to its last, stops left out. */
export function sentenceAround(tokens: readonly Token[], first: number, last: number): { from: number; to: number } {
  let from = first;
  while (from > 0 && tokens[from - 1]?.stop !== true) from -= 1;
  let to = last;
  while (to + 1 < tokens.length && tokens[to + 1]?.stop !== true) to += 1;
  return { from, to };
}

const NEGATIONS = keys('không', 'chẳng', 'đừng', 'cấm', 'tránh', 'bỏ');
/** After these a new statement begins, on which the negation before has no hold. */
const TURNS = keys('thì', 'phải', 'sẽ', 'mà', 'nhưng');
const SUFFERS = keyOf('bị');

/** Whether the words before say that what was found is not to be: "không phạt tiền", but not "không đi thì phạt tiền". */
export function isNegated(tokens: readonly Token[], first: number): boolean {
  if (TURNS.has(tokens[first]?.key ?? '')) return false;
  for (let at = first - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.stop || TURNS.has(token.key)) return false;
    if (token.key === SUFFERS && !NEGATIONS.has(tokens[at - 1]?.key ?? '')) return false;
    if (NEGATIONS.has(token.key)) return true;
  }
  return false;
}

/** Whether a text ends by opening a list of what is not to be done: "Những việc không làm:". */
export function opensNegatedList(text: string): boolean {
  const tokens = tokensOf(text);
  if (tokens.at(-1)?.key !== ':') return false;
  const end = tokens.length - 1;
  return isNegated(tokens, end);
}
