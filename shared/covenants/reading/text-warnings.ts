import type { SourceDocument, SourceParagraph } from '../source-document.ts';
import { drawsCapitals } from '#shared/vietnamese/legacy/fonts.ts';
import type { FontReport } from './fonts-report.ts';
import type { Line } from './line.ts';
import type { TextParagraph } from './text-blocks.ts';
import type { ReadingWarning } from './warnings.ts';

/** What old fonts did to the text, font by font. */
export function encodingWarnings(
  fonts: readonly FontReport[],
  paragraphs: readonly TextParagraph[],
  lines: readonly Line[],
): ReadingWarning[] {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs).filter((run) => run.text.trim() !== '');
  const warnings: ReadingWarning[] = [];
  const tcvn3 = fonts.filter((font) => font.encoding === 'tcvn3');
  const vni = fonts.filter((font) => font.encoding === 'vni');
  if (tcvn3.length > 0) warnings.push({ code: 'legacy-encoding', encoding: 'tcvn3', text: fontNames(tcvn3) });
  if (vni.length > 0) {
    const cut = cutLetters(paragraphs) > 0 ? '; đoạn bị cắt giữa chữ gốc và dấu ở một số run' : '';
    const text = `${fontNames(vni)}; một chữ có dấu = 1 hoặc 2 ký tự${cut}`;
    warnings.push({ code: 'legacy-encoding', encoding: 'vni', text });
  }
  if (tcvn3.length + vni.length > 0) {
    const modern = runs.filter((run) => run.encoding === 'unicode');
    if (modern.length > 0) {
      const names = [...new Set(modern.flatMap((run) => run.source.font ?? []))];
      const text = `${unicodePlaces(lines, paragraphs)} gõ bằng Unicode ${names.join(', ')}`.trim();
      warnings.push({ code: 'mixed-encoding', unicode_runs: modern.length, text });
    }
  }
  const capitals = runs.filter((run) => run.encoding === 'tcvn3' && drawsCapitals(run.source.font)).length;
  if (capitals > 0) warnings.push({ code: 'capitals-by-font', runs: capitals });
  const hyphens = runs
    .filter((run) => run.encoding === 'tcvn3')
    .map((run) => ({
      all: (run.source.text.match(/\u00AD/g) ?? []).length,
      elements: run.source.optionalHyphens ?? 0,
    }));
  const elements = hyphens.reduce((sum, count) => sum + count.elements, 0);
  const characters = hyphens.reduce((sum, count) => sum + count.all - count.elements, 0);
  if (elements + characters > 0) {
    const what = elements > 0 ? 'U+00AD và w:softHyphen' : 'U+00AD';
    warnings.push({
      code: 'soft-hyphen-is-letter',
      u00ad_characters: characters,
      softHyphen_elements: elements,
      text: `${what} là chữ ư`,
    });
  }
  const lost = fonts.flatMap((font) => font.lost);
  if (lost.length > 0) {
    const text = lost.map(({ character, code }) => `${character} (${code})`).join(', ');
    warnings.push({ code: 'lost-characters', count: lost.reduce((sum, { count }) => sum + count, 0), text });
  }
  return warnings;
}

function fontNames(fonts: readonly FontReport[]): string {
  const names = fonts.map(({ font, style }) => {
    const name = font ?? 'không rõ tên';
    return style === null ? name : `${name} (kể cả qua kiểu ${style})`;
  });
  return `Phông ${joinWords(names)}`;
}

function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} và ${last}`;
}

/** VNI letters whose mark stands in the next run: that run then begins with a mark and not with a letter. */
function cutLetters(paragraphs: readonly TextParagraph[]): number {
  return paragraphs.reduce(
    (sum, { runs }) =>
      sum +
      runs.filter((run, at) => {
        const before = runs[at - 1];
        if (run.encoding !== 'vni' || before?.encoding !== 'vni') return false;
        return /^[\u00C0-\u00FF]/.test(run.source.text) && /[AEOUYaeouyÔÖôö]$/.test(before.source.text);
      }).length,
    0,
  );
}

/** Where Unicode text stands in a file of old fonts: whole articles, else the end or a part of a provision. */
function unicodePlaces(lines: readonly Line[], paragraphs: readonly TextParagraph[]): string {
  const share = new Map<number, 'all' | 'end' | 'part' | 'none'>();
  for (const paragraph of paragraphs) {
    const runs = paragraph.runs.filter((run) => run.text.trim() !== '');
    const modern = runs.map((run) => run.encoding === 'unicode');
    const first = modern.indexOf(true);
    // Signs at the very end read the same in every encoding.
    const oldAfter = runs.slice(first).some((run) => run.encoding !== 'unicode' && /[\p{L}\d]/u.test(run.text));
    const kind = first < 0 ? 'none' : !modern.includes(false) ? 'all' : oldAfter ? 'part' : 'end';
    for (const index of paragraph.sources) share.set(index, kind);
  }
  const shareOf = (line: Line) => share.get(line.sources[0] ?? -1) ?? 'none';
  const places: string[] = [];
  let whole: string | undefined;
  for (const line of lines) {
    const kind = shareOf(line);
    if (line.role === 'article') {
      whole = undefined;
      const inside = lines.filter((other) => other.at.split('.')[0] === line.number);
      if (inside.every((other) => shareOf(other) === 'all')) {
        whole = line.number;
        places.push(`Điều ${line.number}`);
      }
    }
    if (kind === 'none' || line.at === '' || whole === line.at.split('.')[0]) continue;
    const name = placeName(line.at);
    places.push(kind === 'all' ? name : kind === 'end' ? `đoạn cuối ${name}` : `một phần ${name}`);
  }
  return joinWords(places);
}

/** `17.3` → `khoản 3 Điều 17`. */
function placeName(at: string): string {
  const [article = '', ...below] = at.split('.');
  if (!/^[\dIVXLC]/.test(article)) return at;
  const names = below.map((part) => (/^\d/.test(part) ? `khoản ${part}` : `điểm ${part}`)).reverse();
  return [...names, `Điều ${article}`].join(' ');
}

/** Line ends and spaces that were mended. Letterhead and signatures are laid out with them and do not count. */
export function spacingWarnings(lines: readonly Line[], paragraphs: readonly TextParagraph[]): ReadingWarning[] {
  const hard = lines.reduce((sum, line) => sum + line.hardBreaks, 0);
  const soft = lines.reduce((sum, line) => sum + line.softBreaks, 0);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  const spaces = { double_spaces: count(/ {2,}/g), tabs: count(/\t/g), nbsp: count(/\u00A0/g) };
  return [
    ...(hard + soft > 0 ? [{ code: 'broken-lines', hard_breaks: hard, soft_breaks: soft } as const] : []),
    ...(spaces.double_spaces + spaces.tabs + spaces.nbsp > 0 ? [{ code: 'extra-spaces', ...spaces } as const] : []),
  ];
}

/** Changes and remarks that somebody left in the file, counted over both views. */
export function revisionWarnings(source: SourceDocument): ReadingWarning[] {
  const { insertedGroups, deletedGroups, insertedMarks, deletedMarks } = source.changes;
  return [
    ...(insertedGroups + deletedGroups + insertedMarks + deletedMarks > 0
      ? [
          {
            code: 'tracked-changes',
            inserted_runs_groups: insertedGroups,
            deleted_runs_groups: deletedGroups,
            inserted_paragraph_marks: insertedMarks,
            deleted_paragraph_marks: deletedMarks,
          } as const,
        ]
      : []),
    ...(source.comments.length > 0 ? [{ code: 'comments', count: source.comments.length } as const] : []),
  ];
}

const OLD_TONE = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)$/u;
const NEW_TONE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/u;

/** Syllables written with the tone on either vowel (hòa, hoà). After q, u belongs to the onset and nothing is mixed. */
export function toneWarnings(paragraphs: readonly TextParagraph[]): ReadingWarning[] {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const words = [...new Set(text.toLowerCase().match(/\p{L}+/gu))];
  const syllables = (pattern: RegExp): Map<string, string> =>
    new Map(words.filter((word) => pattern.test(word)).map((word) => [plain(word), word]));
  const older = syllables(OLD_TONE);
  const newer = syllables(NEW_TONE);
  if (older.size === 0 || newer.size === 0) return [];
  const both = [...newer].flatMap(([key, written]) => {
    const other = older.get(key);
    return other === undefined ? [] : [`${written} / ${other}`];
  });
  const example = both.length > 0 ? both.join(', ') : `${[...newer.values()][0]} / ${[...older.values()][0]}`;
  return [{ code: 'tone-placement-mixed', example }];
}

/** The same syllable and tone, wherever the mark stands. */
function plain(syllable: string): string {
  const split = syllable.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(split)?.[0] ?? '';
  return split.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + tone;
}

/** The paragraphs of a file in the order of its blocks, changed ones of both views included. */
export function sourceParagraphs(blocks: SourceDocument['blocks']): SourceParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => sourceParagraphs(cell.blocks))),
  );
}
