const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Ordinal and cardinal words up to 99 with their value; spellings that occur after "thứ" included. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.flatMap((word, value): [string, number][] => (word === '' ? [] : [[word, value]])),
  ['nhất', 1],
  ['nhì', 2],
  ['tư', 4],
  ['bẩy', 7],
  ['mười', 10],
  ...ONES.flatMap((word, ones): [string, number][] => (ones === 0 ? [] : [[`mười ${afterTen(word)}`, 10 + ones]])),
  ...ONES.flatMap((ten, tens): [string, number][] =>
    tens < 2
      ? []
      : [
          [`${ten} mươi`, tens * 10],
          ...ONES.flatMap((word, ones): [string, number][] =>
            ones === 0 ? [] : [[`${ten} mươi ${afterTens(word)}`, tens * 10 + ones]],
          ),
          [`${ten} mươi tư`, tens * 10 + 4],
        ],
  ),
]);

function afterTen(word: string): string {
  return word === 'năm' ? 'lăm' : word;
}

function afterTens(word: string): string {
  if (word === 'một') return 'mốt';
  return word === 'năm' ? 'lăm' : word;
}

/** The number that words of a label ("nhất", "mười hai") stand for, up to 99. */
export function ordinalValue(words: string): number | undefined {
  return WORDS.get(words.toLowerCase().normalize('NFC'));
}

/** Pattern source of all number words, longest first. */
export const ORDINAL_WORDS = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
