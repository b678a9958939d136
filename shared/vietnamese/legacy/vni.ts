/**
 * VNI-Windows, the code of the VNI-… fonts: a base letter and a mark of its own, i, đ and ỵ in one piece; capitals are
 * the same codes less 0x20. Marks as in the VNI specification for Windows fonts.
 */
const TONES = { '\u0301': 0xf9, '\u0300': 0xf8, '\u0309': 0xfb, '\u0303': 0xf5, '\u0323': 0xef } as const;
const CIRCUMFLEX = {
  '': 0xe2,
  '\u0301': 0xe1,
  '\u0300': 0xe0,
  '\u0309': 0xe5,
  '\u0303': 0xe3,
  '\u0323': 0xe4,
} as const;
const BREVE = { '': 0xea, '\u0301': 0xe9, '\u0300': 0xe8, '\u0309': 0xfa, '\u0303': 0xfc, '\u0323': 0xeb } as const;
const SINGLE = { í: 0xed, ì: 0xec, ỉ: 0xe6, ĩ: 0xf3, ị: 0xf2, ỵ: 0xee, đ: 0xf1, ơ: 0xf4, ư: 0xf6 } as const;

const upperCode = (code: number): string => String.fromCharCode(code - 0x20);

function pairs(): Map<string, string> {
  const table = new Map<string, string>();
  const add = (base: string, baseCode: string, marks: readonly (readonly [string, number])[]): void => {
    for (const [mark, code] of marks) {
      const letter = (base + mark).normalize('NFC');
      const codes = [String.fromCharCode(code), upperCode(code)];
      for (const written of codes) {
        table.set(baseCode + written, letter);
        const capital = baseCode.charCodeAt(0) < 0x80 ? baseCode.toUpperCase() : upperCode(baseCode.charCodeAt(0));
        table.set(capital + written, letter.toUpperCase());
      }
    }
  };
  const tones = Object.entries(TONES);
  for (const base of 'aeouy') {
    add(base, base, base === 'y' ? tones.filter(([mark]) => mark !== '\u0323') : tones);
  }
  for (const base of 'aeo') {
    add(base + '\u0302', base, Object.entries(CIRCUMFLEX));
  }
  add('a\u0306', 'a', Object.entries(BREVE));
  add('ơ', String.fromCharCode(SINGLE.ơ), tones);
  add('ư', String.fromCharCode(SINGLE.ư), tones);
  return table;
}

/** Letters of two codes: `aù` → `á`, also with a mark of the other case (`aÙ`); the base letter decides the case. */
export const VNI_PAIRS: ReadonlyMap<string, string> = pairs();

/** Letters of one code: `ñ` → `đ`, `ö` → `ư`. */
export const VNI_SINGLES: ReadonlyMap<string, string> = new Map(
  Object.entries(SINGLE).flatMap(([letter, code]) => [
    [String.fromCharCode(code), letter.normalize('NFC')],
    [upperCode(code), letter.normalize('NFC').toUpperCase()],
  ]),
);
