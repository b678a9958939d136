import { romanValue } from '#shared/vietnamese/official/roman.ts';
import { ORDINAL_WORDS, ordinalValue } from './ordinals.ts';
import { isCapitals } from './text-shape.ts';

/** What a line's beginning says it is. */
export type LabelKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'point'
  | 'dash'
  /** `I.` and `A.`: a chapter or a heading without its noun. */
  | 'roman'
  | 'capital';

export type ParsedLabel = {
  readonly kind: LabelKind;
  /** The number as the tree holds it: `3`, `5a`, `IV`, `đ`; a dash's own sign. */
  readonly number: string;
  /** The label as written, with its noun and mark, without the space after it. */
  readonly written: string;
  /** What follows the label. */
  readonly rest: string;
  /** The mark between number and text: `.`, `:`, `-`, `)`, `/` or nothing. */
  readonly mark: string;
};

const ROMAN = '[IVXLC]+';
const NOUN_NUMBER = `(?:thứ\\s+)?(\\d{1,3}[a-zđ]?\\d?|${ROMAN}|${ORDINAL_WORDS})(?![\\p{L}\\p{M}\\d])`;
const MARK = '\\s*([.:)/]?\\s*[-–—]|[.:)/]+)?';

const PART = new RegExp(`^(phần)\\s+${NOUN_NUMBER}${MARK}\\s*(.*)$`, 'iu');
const CHAPTER = new RegExp(`^(chương)\\s*${NOUN_NUMBER}${MARK}\\s*(.*)$`, 'iu');
const SECTION = new RegExp(`^(mục|tiểu mục)\\s+${NOUN_NUMBER}${MARK}\\s*(.*)$`, 'iu');
const ARTICLE = new RegExp(`^(điều)\\s*${NOUN_NUMBER}${MARK}\\s*(.*)$`, 'iu');
const NAMED_CLAUSE = /^(khoản)\s+(\d{1,3}[a-zđ]?)(?![\p{L}\d])\s*([.:)/]?\s*[-–—]|[.:)/]+)\s*(.+)$/iu;
const CLAUSE = /^(\(?)(\d{1,3}[a-zđ]?)\s*(\.?\)|\.\/|\.[-–—]|[./]|[-–—](?=\s*\p{L}))\s*(?!\d)(.*)$/u;
const SUB_CLAUSE = /^(\(?)(\d{1,3}\.\d{1,2})(\.?\)|[.:/]|[-–—]|(?=\s))\s*(\D.*)$/u;
const NAMED_POINT = /^(điểm)\s+([a-zđ]\d?)(?![\p{L}\d])\s*([.:)/]|[-–—])\s*(.+)$/iu;
const POINT = /^(\(?)([a-zđ]\d?)\s*(\.?\)|\.\/|[./](?!\s*[a-zđ]\.))\s*(.*)$/u;
const DASH = /^([-–—−+*•·●○▪■◦➢❖✓])\s*(?![-–—−+*_=.]|$)(.+)$/u;
const ROMAN_LINE = new RegExp(`^(${ROMAN})\\s*([.)/:]|[-–—])[-–—]?\\s*(.*)$`, 'u');
const CAPITAL_LINE = /^([A-HĐ])\s*([.)/:]|[-–—])\s*(.*)$/u;

/** Most lines are plain text, and this tells them in one step. */
const MAY_BE_LABEL =
  /^(?:\(?[\p{L}\d]{1,8}(?:\.\d{1,2})?\s*[.)/:–—-]|\d{1,3}\.\d|[-–—−+*•·●○▪■◦➢❖✓]|(?:phần|chương|mục|tiểu mục|điều|khoản|điểm)\s*[\p{L}\d])/iu;

/** Papers that an article can belong to, and words that go on with a sentence: "Điều 3 Luật …", "Điều 6 Quy ước này". */
const OWNER =
  /^(?:,|(?:và|của|tại|trong|đến|thuộc|này|nêu|quy định|khoản|điểm)(?!\p{L})|[Đđ]iều\s+\d|(?:[Qq]uy|[Hh]ương) ước này|(?:[Bb]ộ luật|[Ll]uật|[Nn]ghị (?:định|quyết)|[Tt]hông tư|[Qq]uyết định|[Pp]háp lệnh|[Hh]iến pháp|[Qq]uy chế|[Cc]hỉ thị)(?!\p{L}))/u;
const NEXT_ARTICLE = /^[Đđ]iều\s+\d/u;

/**
 * Reads the label at the beginning of a line (white space already folded): "Điều 1.", "ĐIỀU 1:", "Điều 1 -", "Điều thứ
 * nhất", "Điều I", "1." "1/" "1)" "1.1", "a)" "a." "đ)", "-", "+". Answers undefined for plain text. Whether a Điều is a
 * heading or a sentence is {@link isHeading}'s question.
 */
export function parseLabel(line: string): ParsedLabel | undefined {
  if (!MAY_BE_LABEL.test(line)) return undefined;
  return (
    noun('part', PART, line) ??
    noun('chapter', CHAPTER, line) ??
    noun('section', SECTION, line) ??
    noun('article', ARTICLE, line) ??
    bracketed('clause', NAMED_CLAUSE, line) ??
    bracketed('clause', SUB_CLAUSE, line) ??
    bracketed('clause', CLAUSE, line) ??
    bracketed('point', NAMED_POINT, line) ??
    bracketed('point', POINT, line) ??
    dash(line) ??
    single('roman', ROMAN_LINE, line) ??
    single('capital', CAPITAL_LINE, line)
  );
}

function noun(kind: LabelKind, pattern: RegExp, line: string): ParsedLabel | undefined {
  const match = pattern.exec(line);
  if (match === null) return undefined;
  const [, , typed = '', mark = '', rest = ''] = match;
  const number = nounNumber(typed);
  if (number === undefined) return undefined;
  return { kind, number, written: before(line, rest), rest, mark: mark.trim().slice(-1) };
}

/** Words become digits; Roman numerals and digits stay as written, in their usual case. */
function nounNumber(typed: string): string | undefined {
  if (/^\d/.test(typed)) return typed.toLowerCase();
  if (romanValue(typed) !== undefined && typed === typed.toUpperCase()) return typed;
  const value = ordinalValue(typed);
  if (value !== undefined) return String(value);
  return romanValue(typed) === undefined ? undefined : typed.toUpperCase();
}

function bracketed(kind: LabelKind, pattern: RegExp, line: string): ParsedLabel | undefined {
  const match = pattern.exec(line);
  if (match === null) return undefined;
  const [, , number = '', mark = '', rest = ''] = match;
  return { kind, number: number.toLowerCase(), written: before(line, rest), rest, mark: mark.trim() };
}

function dash(line: string): ParsedLabel | undefined {
  const match = DASH.exec(line);
  if (match === null) return undefined;
  const [, sign = '-', rest = ''] = match;
  return { kind: 'dash', number: sign, written: sign, rest, mark: sign };
}

function single(kind: LabelKind, pattern: RegExp, line: string): ParsedLabel | undefined {
  const match = pattern.exec(line);
  if (match === null) return undefined;
  const [, number = '', mark = '', rest = ''] = match;
  if (kind === 'roman' && romanValue(number) === undefined) return undefined;
  return { kind, number, written: before(line, rest), rest, mark };
}

function before(line: string, rest: string): string {
  return line.slice(0, line.length - rest.length).trimEnd();
}

/** How a line stands on the page, as far as it helps to tell a heading from a sentence. */
export type LineLook = { readonly bold: boolean; readonly centered: boolean };

/**
 * A line that begins with the noun of a heading is one, unless it runs on as a sentence: "Điều 3 của Luật …", "Điều 6
 * Quy ước này thì …", "Chương II quy định …".
 */
export function isHeading(label: ParsedLabel, look: LineLook): boolean {
  if (label.rest === '') return true;
  if (label.mark !== '') return !NEXT_ARTICLE.test(label.rest);
  if (OWNER.test(label.rest)) return false;
  if (isCapitals(label.rest)) return true;
  const first = /\p{L}/u.exec(label.rest)?.[0] ?? '';
  const capital = first !== '' && first === first.toUpperCase();
  return capital && (look.bold || look.centered || !/[.;:,]$/.test(label.rest));
}

/** The value of a number of the tree for telling gaps: `5a` and `5` are 5, `IV` is 4, `đ` is undefined. */
export function numberValue(number: string): number | undefined {
  const digits = /^\d+/.exec(number)?.[0];
  return digits === undefined ? romanValue(number) : Number(digits);
}
