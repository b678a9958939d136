import { andList, nounOf, ordinal, plainList, shortName } from './names.ts';
import { siblingsOf } from './outline.ts';
import type { Outline, Provision } from './outline.ts';
import { dashNoun, fill, partNames, rangeWords } from './wording.ts';

/** A provision in force as a sentence names it: whole, or only its title or opening words. */
export type Place = { readonly provision: Provision; readonly part: 'whole' | 'title' | 'lead' };

/** The whole of a provision as a place. */
export function wholePlace(provision: Provision): Place {
  return { provision, part: 'whole' };
}

const numberOf = (one: Provision): string => one.number;

/**
 * Names a list of places in the order of the covenant. `context` is an article (or clause) whose name goes without
 * saying. Ranges of four or more are drawn together; different articles, titles and opening words are parted by ";".
 */
export function namePlaces(outline: Outline, places: readonly Place[], context?: Provision): string {
  const sorted = inOrder(places);
  const [first] = sorted;
  if (!first) return '';
  const { level } = first.provision;
  const alike = sorted.every((place) => place.part === 'whole' && place.provision.level === level);
  if (alike && (level === 'chapter' || level === 'article'))
    return nameRow(
      outline,
      sorted.map((place) => place.provision),
    );
  return pieces(sorted)
    .map((piece) => namePiece(outline, piece, context))
    .join('; ');
}

/** Siblings of one split or merge: never drawn together to a range. */
export function nameSiblings(outline: Outline, ones: readonly Provision[], context?: Provision): string {
  const sorted = inOrder(ones.map(wholePlace)).map((place) => place.provision);
  const [first] = sorted;
  if (!first) return '';
  return plainList(nounOf(outline, first.level), sorted.map(numberOf)) + parentsOf(outline, first, context);
}

function inOrder(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  const rank = (place: Place) => (place.part === 'title' ? 0 : 1);
  return places
    .filter((place) => {
      const key = `${String(place.provision.position)} ${place.part}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .toSorted((one, other) => one.provision.position - other.provision.position || rank(one) - rank(other));
}

/** What is named together: neighbouring whole articles, or everything inside one article. */
function pieces(sorted: readonly Place[]): Place[][] {
  const result: Place[][] = [];
  for (const place of sorted) {
    const run = result.at(-1);
    const last = run?.at(-1);
    if (run && last && belongTogether(last, place)) run.push(place);
    else result.push([place]);
  }
  return result;
}

function belongTogether(one: Place, other: Place): boolean {
  if (one.part !== 'whole' || other.part !== 'whole') return false;
  const [level, next] = [one.provision.level, other.provision.level];
  if (level === 'chapter' || next === 'chapter') return false;
  if (level === 'article' || next === 'article')
    return level === next && nextArticle(one.provision) === other.provision;
  return articleAbove(one.provision) === articleAbove(other.provision);
}

function namePiece(outline: Outline, piece: readonly Place[], context: Provision | undefined): string {
  const [place] = piece;
  if (!place) return '';
  const { provision, part } = place;
  if (part === 'title') return `${partNames.title} ${shortName(outline, provision, numberOf)}`;
  if (part === 'lead') {
    const own = provision === context ? '' : ` ${shortName(outline, provision, numberOf)}`;
    return partNames.lead + own + parentsOf(outline, provision, context);
  }
  const ones = piece.map((one) => one.provision);
  if (provision.level === 'chapter') return shortName(outline, provision, numberOf);
  if (provision.level !== 'article') return nameInside(outline, ones, context);
  return ones.length > 3 ? nameRange(outline, ones) : ones.map((one) => shortName(outline, one, numberOf)).join('; ');
}

/** Provisions inside one article: ", " between levels, and the article once. */
function nameInside(outline: Outline, ones: readonly Provision[], context: Provision | undefined): string {
  const [first] = ones;
  if (!first) return '';
  const article = articleAbove(first);
  if (ones.every((one) => one.level === first.level && one.parent === first.parent))
    return nameRow(outline, ones) + parentsOf(outline, first, context);
  const groups: Provision[][] = [];
  for (const one of ones) {
    const group = groups.at(-1);
    if (group?.[0]?.level === one.level && group[0].parent === one.parent) group.push(one);
    else groups.push([one]);
  }
  const names = groups.flatMap((group) => {
    const [head] = group;
    if (!head) return [];
    if (head.level !== 'clause') return [nameRow(outline, group) + parentsOf(outline, head, article)];
    return runsOf(group).flatMap((run) =>
      run.length > 3 ? [nameRange(outline, run)] : run.map((one) => shortName(outline, one, numberOf)),
    );
  });
  const end = article === undefined || article === context ? '' : ` ${shortName(outline, article, numberOf)}`;
  return names.join(', ') + end;
}

/** Siblings: two with their noun, three or more after "các", four or more that follow one another as a range. */
function nameRow(outline: Outline, ones: readonly Provision[]): string {
  const [first] = ones;
  if (!first) return '';
  const name = (one: Provision) => shortName(outline, one, numberOf);
  const runs = runsOf(ones);
  if (runs.every((run) => run.length < 4)) {
    if (ones.length < 3) return andList(ones.map(name));
    const numbers = ones.map((one) => (one.level === 'dash' ? dashOrdinal(one) : one.number));
    return plainList(nounOf(outline, first.level), numbers);
  }
  return andList(runs.flatMap((run) => (run.length > 3 ? [nameRange(outline, run)] : run.map(name))));
}

function nameRange(outline: Outline, run: readonly Provision[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return '';
  return fill(rangeWords, {
    noun: nounOf(outline, first.level).toLowerCase(),
    first: shortName(outline, first, numberOf),
    last: shortName(outline, last, numberOf),
  });
}

/** Neighbours in their row: articles and chapters over the covenant, others under their parent. */
function runsOf(ones: readonly Provision[]): Provision[][] {
  const runs: Provision[][] = [];
  for (const one of ones) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follower(last) === one) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function follower(one: Provision): Provision | undefined {
  if (one.level === 'article') return nextArticle(one);
  const row = siblingsOf(one);
  return row[row.indexOf(one) + 1];
}

/** The article after this one, also when it is the first of the next chapter. */
function nextArticle(one: Provision): Provision | undefined {
  const row = siblingsOf(one);
  const beside = row[row.indexOf(one) + 1];
  if (beside) return beside;
  const outer = one.parent?.level === 'chapter' ? one.parent : undefined;
  const chapters = (outer ? siblingsOf(outer) : one.parent?.children) ?? [];
  const later = outer
    ? chapters.slice(chapters.indexOf(outer) + 1)
    : chapters.filter((other) => other.level === 'chapter');
  return later.flatMap((chapter) => chapter.children.slice(0, 1))[0];
}

function articleAbove(one: Provision): Provision | undefined {
  let up: Provision | undefined = one;
  while (up && up.level !== 'article') up = up.parent;
  return up;
}

/** Names of the parents up to the context or the article: " khoản 2 Điều 5". */
function parentsOf(outline: Outline, one: Provision, context: Provision | undefined): string {
  if (one === context) return '';
  let names = '';
  for (let up = one.parent; up && up !== context && up.level !== 'chapter' && up.level !== 'covenant'; up = up.parent) {
    names += ` ${shortName(outline, up, numberOf)}`;
  }
  return names;
}

function dashOrdinal(one: Provision): string {
  return ordinal(siblingsOf(one).indexOf(one) + 1);
}

/** The noun for new dashes, which have no number. */
export function newDashes(outline: Outline, count: number): string {
  return count > 1 ? dashNoun.several : nounOf(outline, 'dash');
}

/**
 * The smallest named provisions that cover changed lines: the clause when its own words or its dashes change, else its
 * points; an article without clauses and points as a whole, else its opening paragraph; titles by themselves.
 */
export function coverLines(outline: Outline, lines: readonly Provision[]): Place[] {
  const ownClauses = new Set(
    lines.flatMap((one) => {
      const clause = one.level === 'dash' ? one.parent : one;
      return clause?.level === 'clause' ? [clause] : [];
    }),
  );
  return lines.map((line): Place => {
    if (line.level === 'chapter') return { provision: line, part: 'title' };
    if (line.level === 'article') return { provision: line, part: outline.items ? 'whole' : 'title' };
    if (line.level === 'lead' && line.parent) {
      const divided = line.parent.children.some((child) => child.level === 'clause' || child.level === 'point');
      return { provision: line.parent, part: divided ? 'lead' : 'whole' };
    }
    for (let up: Provision | undefined = line; up; up = up.parent) {
      if (ownClauses.has(up)) return wholePlace(up);
    }
    return wholePlace(line.level === 'dash' ? (line.parent ?? line) : line);
  });
}
