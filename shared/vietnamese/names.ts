const TONES = '\\u0300\\u0301\\u0303\\u0309\\u0323';
/** An open syllable in oa, oe, uy whose tone stands on the second vowel; qu- is a consonant, so quý stays. */
const NEW_STYLE_TONE = new RegExp(`(?<![qQ])(?:(o)([ae])|(u)(y))([${TONES}])(?![\\p{L}\\p{M}])`, 'giu');
const MAY_BE_NEW_STYLE = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[\u0300-\u036F]/i;
const NOT_ASCII = /[^\x20-\x7e]/;

/** What untidy text holds: letters taken apart, invisible characters, look-alikes, loose or strange white space. */
const UNTIDY =
  /[\u0300-\u036F\u00AD\u200B-\u200F\u2060\uFEFFÐð\t-\r\u00A0\u2000-\u200A\u2028\u2029\u202F\u3000]|^ | $| {2}/;

/** NFC, with the look-alikes Ð ð (U+00D0, U+00F0) as Đ đ, white space collapsed and trimmed. */
export function tidyText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Puts tones where the older style puts them, as most papers do: hoà → hòa, khoẻ → khỏe, thuý → thúy; hoàng, quý stay. */
export function placeTones(text: string): string {
  if (!MAY_BE_NEW_STYLE.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(
      NEW_STYLE_TONE,
      (_, o: string | undefined, ae: string | undefined, u: string | undefined, y: string | undefined, tone: string) =>
        `${o ?? u ?? ''}${tone}${ae ?? y ?? ''}`,
    )
    .normalize('NFC');
}

const PLAIN_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u;

const capitalizeAfterBreak = (word: string): string =>
  word.replace(/(^|[-'’(./])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function tidyWord(word: string): string {
  const isShouted = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  if (isShouted) return capitalizeAfterBreak(word.toLowerCase());
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * A name as papers print it: NFC, single spaces, each word capitalised, words in capitals lowered, tones in the older
 * place. `  NGUYỄN  thị HOÀ ` → `Nguyễn Thị Hòa`.
 */
export function tidyName(text: string): string {
  const placed = placeTones(tidyText(text));
  return PLAIN_NAME.test(placed) ? placed : placed.split(' ').map(tidyWord).join(' ');
}

/**
 * The key under which two spellings of one name meet: case, Unicode form, spaces and the place of the tone do not count,
 * marks do. `Nguyễn Thị Hoa` and `Nguyễn Thị Hòa` differ, `HOÀ` and `Hòa` do not.
 */
export function nameKey(text: string): string {
  return placeTones(tidyText(text)).toLowerCase();
}

/** Whether a text carries any Vietnamese mark or đ; lists typed without marks carry none. */
export function hasMarks(text: string): boolean {
  return /[\p{M}đĐðÐ]/u.test(text.normalize('NFD'));
}

/** Family names that a word after "Ông" or "Bà" shows the honorific by; `Ông` itself is also a rare family name. */
const FAMILY_NAMES = new Set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lâm phùng mai tô trịnh đoàn hà lưu tạ thái
  châu cao trương vương la lương khuất kiều cấn chử quách nghiêm chu tống tăng kim triệu bạch hứa giang doãn lại lục nông thân
  tôn ninh mạc mã khổng viên vi ma sầm hầu giáp thạch cù phí bế lò quàng cầm điêu sùng vàng giàng thào hạng lầu lù tráng ngọ nhữ
  phó diệp thiều trà cung lã lữ ông ung từ tiêu tưởng thi quản phương nhâm mẫn mùa lường lộc long lều kha hán hình hàn hạ đàm đường
  đồng đới đậu điền diêm bàng bồ biện âu uông trưng chế chung chúc thang thẩm tòng xa yên`
    .split(/\s+/)
    .map((name) => nameKey(name)),
);

/** Whether a word is used as a family name in Vietnam; not every family name is known. */
export function isFamilyName(word: string): boolean {
  return FAMILY_NAMES.has(nameKey(word));
}

const HONORIFIC = /^(?:hộ\s+)?(ông|bà|cụ|anh|chị|cô|chú|bác|đồng chí|đ\/c)[:.]?\s+(.+)$/iu;

/** A name without the Ông, Bà, Cụ, Đ/c before it, when what follows is a whole name: `Bà Cấn Thị Lan` → `Cấn Thị Lan`. */
export function withoutHonorific(name: string): string {
  const [, , rest] = HONORIFIC.exec(name) ?? [];
  if (rest === undefined) return name;
  const words = rest.split(' ');
  return words.length >= 2 && isFamilyName(words[0] ?? '') ? rest : name;
}

/** What makes two spellings of one name look different. */
export type SpellingDifference = 'case' | 'decomposed' | 'tone-place' | 'look-alike' | 'spaces' | 'no-marks';

/** How `written` departs from `reference`, another spelling of the same name; empty when they are equal letter by letter. */
export function spellingDifferences(reference: string, written: string): readonly SpellingDifference[] {
  const [before, after] = [tidyText(reference), tidyText(written)];
  const sameLetters = before.toLowerCase() === after.toLowerCase();
  const found: SpellingDifference[] = [];
  if (hasMarks(before) && !hasMarks(after)) found.push('no-marks');
  if (isShouting(before) !== isShouting(after) || (sameLetters && before !== after)) found.push('case');
  if (isDecomposed(reference) !== isDecomposed(written)) found.push('decomposed');
  if (!sameLetters && nameKey(before) === nameKey(after)) found.push('tone-place');
  if (/[Ðð]/u.test(reference) !== /[Ðð]/u.test(written)) found.push('look-alike');
  if (hasLooseSpaces(reference) !== hasLooseSpaces(written)) found.push('spaces');
  return found;
}

/** Whether a text holds letters taken apart into base and mark (NFD or "Unicode tổ hợp"). */
export function isDecomposed(text: string): boolean {
  return NOT_ASCII.test(text) && text.normalize('NFC') !== text;
}

/** Whether a text that has letters has none in lower case. */
export function isShouting(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function hasLooseSpaces(text: string): boolean {
  return text !== text.trim() || /\s{2}/.test(text);
}
