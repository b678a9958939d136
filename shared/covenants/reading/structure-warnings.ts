import { pointLetters } from '#shared/vietnamese/official/point-letters.ts';
import type { CovenantTree, CrossReference } from '../tree.ts';
import type { BuiltTree } from './build-tree.ts';
import { numberValue } from './label-forms.ts';
import type { Line } from './line.ts';
import { firstWords } from './text-shape.ts';
import type { ReadingWarning } from './warnings.ts';

type Numbered = { readonly number: string };

/** Gaps, steps back and duplicates of numbers: of articles over the covenant, of clauses in their article, of items. */
export function numberWarnings(
  tree: Pick<CovenantTree, 'articles' | 'chapters' | 'items' | 'headings'>,
): ReadingWarning[] {
  const groups = articlesRestart(tree)
    ? tree.chapters.map((chapter) => tree.articles.filter((article) => article.chapter === chapter.number))
    : [tree.articles];
  return [
    ...groups.flatMap((articles) =>
      stepsOf(articles).map(({ kind, ...step }): ReadingWarning => ({ code: `number-${kind}`, ...step })),
    ),
    ...groups.flatMap((articles) =>
      duplicatesOf(articles).map((number): ReadingWarning => ({ code: 'duplicate-article', number })),
    ),
    ...tree.articles.flatMap((article) => clauseWarnings(article.clauses, article.number)),
    ...itemGroups(tree).flatMap(({ items, at }) => clauseWarnings(items, at)),
  ];
}

function clauseWarnings(list: readonly Numbered[], at: string): ReadingWarning[] {
  return [
    ...stepsOf(list).map(({ kind, ...step }): ReadingWarning => ({ code: `clause-${kind}`, ...step, at })),
    ...duplicatesOf(list).map((number): ReadingWarning => ({ code: 'duplicate-clause', number, at })),
  ];
}

/** Numbered lines run on over the headings, or begin anew under each. */
function itemGroups(
  tree: Pick<CovenantTree, 'items' | 'headings'>,
): { readonly items: readonly Numbered[]; readonly at: string }[] {
  const items = tree.items ?? [];
  const headings = tree.headings ?? [];
  const restart = headings.length > 1 && headings.filter((heading) => heading.items[0] === '1').length > 1;
  if (!restart) return [{ items, at: 'mục' }];
  return headings.map((heading) => ({
    items: heading.items.map((number) => ({ number })),
    at: `phần ${heading.number}`,
  }));
}

/** Every chapter begins with Điều 1 again: a way of numbering, not a fault. */
function articlesRestart(tree: Pick<CovenantTree, 'articles' | 'chapters'>): boolean {
  const full = tree.chapters.filter((chapter) => chapter.articles.length > 0);
  return full.length > 1 && full.every((chapter) => chapter.articles[0] === '1');
}

type Step = { readonly kind: 'gap' | 'back'; readonly after: string; readonly next: string };

function stepsOf(list: readonly Numbered[]): Step[] {
  const steps: Step[] = [];
  list.forEach(({ number }, index) => {
    if (number.includes('.')) return;
    const previous = list[index - 1]?.number ?? '0';
    const before = numberValue(previous) ?? (index === 0 ? 0 : undefined);
    const value = numberValue(number);
    if (before === undefined || value === undefined) return;
    if (value > before + 1) steps.push({ kind: 'gap', after: previous, next: number });
    else if (value < before) steps.push({ kind: 'back', after: previous, next: number });
  });
  return steps;
}

function duplicatesOf(list: readonly Numbered[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { number } of list) (seen.has(number) ? twice : seen).add(number);
  return [...twice];
}

/** Lists of points that Word lettered itself and that are long enough for its order to part from the Vietnamese one. */
export function letterWarnings(lines: readonly Line[]): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  let run: Line[] = [];
  const finish = (): void => {
    const drawn = run.map((line) => line.number);
    const vietnamese = pointLetters.slice(0, drawn.length);
    const at = run[0]?.at.split('.').slice(0, -1).join('.') ?? '';
    if (drawn.some((letter, index) => letter !== vietnamese[index])) {
      const text = `danh sách ${drawn.length} điểm: Word hiện ${drawn.join(' ')}, thứ tự tiếng Việt là ${vietnamese.join(' ')}`;
      warnings.push({ code: 'auto-letter-not-vietnamese', at, text });
    }
    run = [];
  };
  for (const line of lines) {
    const lettered = line.role === 'point' && line.automatic !== '' && line.automaticFormat === 'lowerLetter';
    if (lettered && line.number === 'a') finish();
    if (lettered) run.push(line);
    else if (line.role !== 'dash' && line.role !== 'table') finish();
  }
  finish();
  return warnings;
}

/** References that lead nowhere, or to one of several articles of the same number. */
export function referenceWarnings(
  references: readonly CrossReference[],
  tree: Pick<CovenantTree, 'articles'>,
): { readonly ambiguous: ReadingWarning[]; readonly dangling: ReadingWarning[] } {
  const twice = new Set(duplicatesOf(tree.articles));
  return {
    ambiguous: references.flatMap(({ at, text, kind, targets }): ReadingWarning[] => {
      const article =
        kind === 'internal' ? targets.find((target) => twice.has(target.article ?? ''))?.article : undefined;
      if (article === undefined || article === null) return [];
      const number = tree.articles.filter((candidate) => candidate.number === article).length;
      // Where the reference stands inside one of them by its neighbours, people read it as such; elsewhere it is open.
      return [{ code: 'ambiguous-reference', at, text, why: `có ${countWord(number)} Điều ${article}` }];
    }),
    dangling: references
      .filter((reference) => reference.kind === 'dangling')
      .map(({ at, text }): ReadingWarning => ({ code: 'dangling-reference', at, text })),
  };
}

/** Small counts are written as words in a sentence. */
export function countWord(number: number): string {
  return ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'][number] ?? String(number);
}

/** Lines that begin like a heading and are none. */
export function falseHeadingWarnings(lines: readonly Line[], references: readonly CrossReference[]): ReadingWarning[] {
  return lines.flatMap((line): ReadingWarning[] => {
    if (line.falseHeading === undefined) return [];
    const { text, broken } = line.falseHeading;
    const article = line.at.split('.')[0] ?? '';
    if (broken) return [{ code: 'false-heading', text, inside: line.at, why: 'dòng bị ngắt cứng' }];
    const reference = references.find((candidate) => text.startsWith(candidate.text));
    return [{ code: 'false-heading', text: reference?.text ?? firstWords(text, 9), inside: article }];
  });
}

/** Which marks stand behind "Điều n", when they are not all the same. */
export function separatorWarnings(lines: readonly Line[]): ReadingWarning[] {
  const articles = lines.filter((line) => line.role === 'article' && line.automatic === '');
  const byMark = new Map<string, Line[]>();
  for (const line of articles) byMark.set(line.mark, [...(byMark.get(line.mark) ?? []), line]);
  if (byMark.size < 2) return [];
  const [usual] = [...byMark].sort((a, b) => b[1].length - a[1].length)[0] ?? [''];
  const odd = articles.filter((line) => line.mark !== usual).map((line) => `${line.label} `);
  return [{ code: 'article-separator-mixed', text: `${odd.join(', ')}, các điều khác ${markName(usual)}` }];
}

function markName(mark: string): string {
  const names: ReadonlyMap<string, string> = new Map([
    ['.', 'dùng dấu chấm'],
    [':', 'dùng dấu hai chấm'],
    ['-', 'dùng gạch ngang'],
    ['–', 'dùng gạch ngang'],
    [')', 'dùng dấu ngoặc'],
    ['/', 'dùng dấu gạch chéo'],
  ]);
  return names.get(mark) ?? 'không có dấu';
}

/** A covenant without chapters, without articles, or without any numbers. */
export function shapeWarnings(built: BuiltTree): ReadingWarning[] {
  const { chapters, articles, headings, items } = built;
  if (articles.length > 0) {
    return chapters.length > 0 || built.parts.length > 0
      ? []
      : [{ code: 'no-chapters', text: 'Chỉ có Điều, không có Chương' }];
  }
  if (items === undefined || items.length === 0) {
    return [{ code: 'no-structure', text: 'Không có Điều, không có mục đánh số' }];
  }
  const running = items.every((item, at) => numberValue(item.number) === at + 1);
  const under =
    headings !== undefined && headings.length > 0
      ? ` dưới ${countWord(headings.length)} phần ${headings.map((heading) => heading.number).join(', ')}`
      : '';
  const how = running ? 'đánh số liên tục' : 'đánh số';
  return [{ code: 'no-articles', text: `Không có Điều; ${items.length} mục ${how}${under}` }];
}
