/** Encoders for tests, written from the tables of the fonts and not from the decoders under test. */
const TCVN3_TABLE =
  'Ă=161 Â=162 Ê=163 Ô=164 Ơ=165 Ư=166 Đ=167 ă=168 â=169 ê=170 ô=171 ơ=172 ư=173 đ=174 à=181 ả=182 ã=183 á=184 ạ=185 ' +
  'ằ=187 ẳ=188 ẵ=189 ắ=190 ặ=198 ầ=199 ẩ=200 ẫ=201 ấ=202 ậ=203 è=204 ẻ=206 ẽ=207 é=208 ẹ=209 ề=210 ể=211 ễ=212 ế=213 ệ=214 ' +
  'ì=215 ỉ=216 ĩ=220 í=221 ị=222 ò=223 ỏ=225 õ=226 ó=227 ọ=228 ồ=229 ổ=230 ỗ=231 ố=232 ộ=233 ờ=234 ở=235 ỡ=236 ớ=237 ợ=238 ' +
  'ù=239 ủ=241 ũ=242 ú=243 ụ=244 ừ=245 ử=246 ữ=247 ứ=248 ự=249 ỳ=250 ỷ=251 ỹ=252 ý=253 ỵ=254';
const TCVN3 = new Map(
  TCVN3_TABLE.split(' ').map((entry): [string, string] => {
    const [letter = '', code = ''] = entry.split('=');
    return [letter.normalize('NFC'), String.fromCharCode(Number(code))];
  }),
);

/** A stretch of text in one font. */
export type LegacyRun = { readonly text: string; readonly font: string };

/**
 * TCVN3 as typed with ABC fonts: toned capitals, which the code lacks, stand in the H font as small letters.
 * @param privateUse puts the bytes at U+F000 and above, as symbol fonts do
 */
export function tcvn3Runs(text: string, privateUse = false): LegacyRun[] {
  const runs: { text: string; font: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const own = TCVN3.get(letter);
    const small = TCVN3.get(letter.toLowerCase());
    const capital = own === undefined && small !== undefined;
    const code = own ?? small ?? letter;
    const font = capital ? '.VnTimeH' : '.VnTime';
    const stored = privateUse && code > '\u00a0' ? String.fromCharCode(code.charCodeAt(0) + 0xf000) : code;
    const last = runs.at(-1);
    if (last?.font === font) last.text += stored;
    else runs.push({ text: stored, font });
  }
  return runs;
}

const TONES: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const BREVE: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const WHOLE: Readonly<Record<string, string>> = {
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  đ: 'ñ',
};

/** VNI-Windows as stored in a Word file; a mark takes the case of its letter. */
export function vniText(text: string): string {
  return Array.from(text.normalize('NFC')).map(vniLetter).join('');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const capital = letter !== small;
  const encoded = smallVni(small);
  return capital ? encoded.toUpperCase() : encoded;
}

function smallVni(letter: string): string {
  const whole = WHOLE[letter];
  if (whole !== undefined) return whole;
  const split = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(split)?.[0] ?? '';
  const base = split.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC');
  if (base === 'ơ') return `ô${TONES[tone] ?? ''}`;
  if (base === 'ư') return `ö${TONES[tone] ?? ''}`;
  const plain = base.normalize('NFD').charAt(0);
  if (/[âêô]/.test(base)) return plain + (CIRCUMFLEX[tone] ?? '');
  if (base === 'ă') return plain + (BREVE[tone] ?? '');
  return base + (tone === '' ? '' : (TONES[tone] ?? ''));
}

/** "Unicode tổ hợp": the letter composed, the tone as a combining mark. */
export function combiningText(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      const split = letter.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(split)?.[0] ?? '';
      return split.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC') + tone;
    })
    .join('');
}
