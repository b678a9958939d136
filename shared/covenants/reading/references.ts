import { pointIndex, pointLetters } from '#shared/vietnamese/official/point-letters.ts';
import type { CovenantTree, CrossReference, ReferenceTarget } from '../tree.ts';
import type { Line } from './line.ts';
import { isLeftOut } from './line.ts';

const NUMBER = '\\d{1,3}(?:[a-zđ]\\d?)?';
const LETTER = '[a-zđ]\\d?';
const AND = '(?:\\s*,\\s*|\\s+và\\s+|\\s+hoặc\\s+)';
const END = '(?![\\p{L}\\p{M}\\d])';

/** One, several or a range of something: "2", "1, 2 và 3", "khoản 1 và khoản 2", "từ khoản 1 đến khoản 3". */
const several = (noun: string, value: string): string =>
  `(?:(?:các\\s+)?(?:từ\\s+)?${noun}\\s+${value}${END}(?:(?:${AND}|\\s+đến\\s+)(?:${noun}\\s+)?${value}${END})*)`;

const POINTS = several('điểm', LETTER);
const CLAUSES = several('khoản', NUMBER);
const ARTICLES = several('[Đđ]iều', NUMBER);
const ITEMS = several('mục', '\\d{1,3}');
const CHAPTERS = several('[Cc]hương', '(?:[IVXLC]+|\\d{1,2})');

/** The covenant itself. */
const OWN = '(?:\\s+(?:của\\s+)?(?:bản\\s+)?(?:[Qq]uy|[Hh]ương) ước này)';
/** Laws by name, with the words that commonly end the name in running text. */
const LAW_ENDS = 'nêu|quy định|thì|đã|được|phải|để|là|năm \\d|ngày';
const LAW_NAME =
  `(?:Bộ luật|Luật|Pháp lệnh)(?:\\s+(?!${LAW_ENDS})[\\p{L},]+)+?` +
  `(?=\\s+(?:${LAW_ENDS}|và các)|[.;:)”"]|,\\s|\\s*$)(?:\\s+năm \\d{4})?`;
const NUMBERED_PAPER =
  '(?:Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Luật)\\s+(?:số:?\\s+)?\\d+(?:/\\d{4})?/[\\p{Lu}\\d/-]+\\p{Lu}';
const NAMED_PAPER = '(?:Hiến pháp|Điều lệ|Quy chế|Nội quy)(?:\\s+\\p{Lu}\\p{L}*)*(?:\\s+năm \\d{4})?';
const FOREIGN = `(?:\\s+(?:của\\s+)?(?:${NUMBERED_PAPER}|${LAW_NAME}|${NAMED_PAPER}))`;

const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])(?:` +
    `(?<provision>(?:${POINTS}\\s+)?(?:${CLAUSES}\\s+)?(?:${ARTICLES}|(?<!^|[.;:]\\s)Điều\\s+này${END}|(?<=\\s)điều\\s+này${END}))(?:(?<foreign>${FOREIGN})|${OWN})?` +
    `|(?<relative>(?:${POINTS}\\s+)?khoản\\s+này${END}|${POINTS}\\s+${CLAUSES}|(?<=(?:tại|theo|nêu ở|ở|nêu trong)\\s)(?:${CLAUSES}))` +
    `|(?<chapters>${CHAPTERS})${OWN}` +
    `|(?<items>${ITEMS})${END}(?:${OWN})?)`,
  'gu',
);

/** Most lines mention no provision, and this tells them in one step. */
const MENTIONS = /iều \d|iều này|hoản \d|hoản này|hương [IVXLC\d]|mục \d/;

/** A reference as it is written, before its target is looked for. */
export type FoundReference = {
  readonly text: string;
  readonly kind: CrossReference['kind'];
  readonly targets: ReferenceTarget[];
};
/** Where a text stands, by its numbers. */
export type Here = { readonly article: string | null; readonly clause: string | null; readonly point: string | null };

/** The references of all lines in the tree, in reading order; one whose target is not in the tree is `dangling`. */
export function findReferences(
  lines: readonly Pick<Line, 'role' | 'at' | 'text' | 'table'>[],
  tree: Pick<CovenantTree, 'articles' | 'chapters' | 'items'>,
): CrossReference[] {
  const items = tree.items !== undefined;
  const paths = pathsOf(tree);
  return lines.flatMap((line) => {
    if (isLeftOut(line.role) || line.at === '' || line.table !== undefined) return [];
    return judged(referencesIn(line.text, placeOf(line.at), items), line.at, paths);
  });
}

/** References found in the text at a place; one whose target is none of the paths is `dangling`. */
export function judged(found: readonly FoundReference[], at: string, paths: ReadonlySet<string>): CrossReference[] {
  return found.map(({ text, kind, targets }) => {
    const dangling = kind !== 'external' && !targets.every((target) => paths.has(pathOf(target)));
    return { at, text, kind: dangling ? 'dangling' : kind, targets };
  });
}

/** The references written in a text that stands at a place of the covenant. `items`: the covenant has no điều. */
export function referencesIn(text: string, here: Here, items: boolean): FoundReference[] {
  const found: FoundReference[] = [];
  if (!MENTIONS.test(text)) return found;
  for (const match of text.matchAll(REFERENCE)) {
    const groups = match.groups ?? {};
    const written = match[0].trim();
    if (groups['items'] !== undefined) {
      if (!items) continue;
      const targets = numbersIn(written, 'mục').map((clause) => ({ article: null, clause, point: null }));
      found.push({ text: written, kind: 'internal', targets });
    } else if (groups['chapters'] !== undefined) {
      const numbers = [...written.matchAll(/(?:[IVXLC]+|\d{1,2})(?![\p{L}\d])/gu)].map((number) => number[0]);
      const targets = numbers.map((chapter) => ({ chapter, article: null, clause: null, point: null }));
      found.push({ text: written, kind: 'internal', targets });
    } else if (groups['relative'] !== undefined) {
      if (here.article !== null)
        found.push({ text: written, kind: 'relative', targets: relativeTargets(written, here) });
    } else if (groups['foreign'] !== undefined) {
      found.push({ text: written, kind: 'external', targets: [] });
    } else if (/[Đđ]iều\s+này/u.test(written)) {
      // Alone and in small letters the words mean "this matter".
      if (here.article !== null && !written.startsWith('điều')) {
        found.push({ text: written, kind: 'relative', targets: relativeTargets(written, here) });
      }
    } else if (!items) found.push({ text: written, kind: 'internal', targets: targetsOf(written) });
  }
  return found;
}

function targetsOf(written: string): ReferenceTarget[] {
  const articles = numbersIn(written, '[Đđ]iều');
  return combine(articles, numbersIn(written, 'khoản'), lettersIn(written));
}

function relativeTargets(written: string, here: Here): ReferenceTarget[] {
  const clauses = /khoản\s+này/u.test(written) ? [here.clause ?? ''].filter(Boolean) : numbersIn(written, 'khoản');
  return combine([here.article ?? ''], clauses, lettersIn(written));
}

function combine(
  articles: readonly string[],
  clauses: readonly string[],
  points: readonly string[],
): ReferenceTarget[] {
  return articles.flatMap((article) =>
    orNone(clauses).flatMap((clause) => orNone(points).map((point) => ({ article, clause, point }))),
  );
}

function orNone(values: readonly string[]): readonly (string | null)[] {
  return values.length === 0 ? [null] : values;
}

/** The numbers behind a noun; a range is written out. */
function numbersIn(written: string, noun: string): string[] {
  const list = new RegExp(several(noun, NUMBER), 'u').exec(written)?.[0];
  if (list === undefined) return [];
  const numbers = [...list.matchAll(new RegExp(`(đến\\s+(?:${noun}\\s+)?)?(${NUMBER})${END}`, 'gu'))];
  return numbers.flatMap(([, range, number = ''], at) => {
    const previous = numbers[at - 1]?.[2];
    if (range === undefined || previous === undefined) return [number];
    return numberRange(Number.parseInt(previous, 10), number);
  });
}

function numberRange(from: number, to: string): string[] {
  const last = Number.parseInt(to, 10);
  if (!(last > from) || last - from > 200) return [to];
  return [...Array.from({ length: last - from - 1 }, (_, at) => String(from + 1 + at)), to];
}

function lettersIn(written: string): string[] {
  const list = new RegExp(POINTS, 'u').exec(written)?.[0];
  if (list === undefined) return [];
  const letters = [...list.matchAll(new RegExp(`(đến\\s+(?:điểm\\s+)?)?(?<![\\p{L}\\p{M}])(${LETTER})${END}`, 'gu'))];
  return letters.flatMap(([, range, letter = ''], at) => {
    const from = pointIndex(letters[at - 1]?.[2] ?? '');
    const to = pointIndex(letter);
    if (range === undefined || from === undefined || to === undefined || to <= from) return [letter];
    return pointLetters.slice(from + 1, to + 1);
  });
}

/** The numbers in a path: `6.2.a` is article 6, clause 2, point a. */
export function placeOf(at: string): Here {
  if (/^(?:chương|phần|mục) /u.test(at)) return { article: null, clause: null, point: null };
  const [article = null, second = null, third = null] = at.split('.');
  const lettered = second !== null && /^[a-zđ]/u.test(second);
  return { article, clause: lettered ? null : second, point: lettered ? second : third };
}

/** Paths of all provisions that can be pointed to: `chương II`, `6`, `6.2`, `6.2.a`, and `5` for a numbered line. */
function pathsOf(tree: Pick<CovenantTree, 'articles' | 'chapters' | 'items'>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { number } of tree.chapters) paths.add(`chương ${number}`);
  for (const { number } of tree.items ?? []) paths.add(number);
  for (const article of tree.articles) {
    paths.add(article.number);
    for (const point of article.points) paths.add(`${article.number}.${point.label}`);
    for (const clause of article.clauses) {
      paths.add(`${article.number}.${clause.number}`);
      for (const point of clause.points) paths.add(`${article.number}.${clause.number}.${point.label}`);
    }
  }
  return paths;
}

function pathOf({ chapter, article, clause, point }: ReferenceTarget): string {
  if (chapter !== undefined) return `chương ${chapter}`;
  return [article, clause, point].filter((part) => part !== null).join('.');
}
