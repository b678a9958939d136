import type { NumberRow } from '../amending/outcome.ts';
import { provisionLines, type ProvisionLine } from '../provision-lines.ts';
import type { CovenantTree } from '../tree.ts';
import { idOf, type CovenantText, type TextLevel, type TextLine } from './covenant-text.ts';
import { depthOf, lineCounter } from './numbers.ts';
import { placeLines, type PlacedLine } from './places.ts';

/**
 * The consolidated text of an amendment as the next version: the provisions of the tree that the engine answers, with
 * everything of the base that a tree does not hold (name, foreword, signatories, Phần, Mục, tables, plain text between
 * provisions) put back where it stood. Lines that go on keep their ids.
 * @param numbers the engine's table old number → new number; empty when no number changed
 */
export function textOfTree(tree: CovenantTree, base: CovenantText, numbers: readonly NumberRow[]): CovenantText {
  const oldPlaces = placeLines(base);
  const renamed = renaming(numbers);
  const isRepealed = repealing(numbers);
  const known = new Map<string, string>();
  for (const { line, at } of oldPlaces) {
    // Plain text of an article is known by the article alone, wherever in it it stands.
    const place = line.level === 'text' && /^\d/.test(at) ? (at.split('.')[0] ?? at) : at;
    const key = `${keyLevel(line.level)}|${renamed(place, line.level)}|${isLoose(line.level) ? line.text : ''}`;
    if (!known.has(key)) known.set(key, line.id);
  }
  let { nextId } = base;
  const taken = new Set<string>();
  const counter = lineCounter(base.counting);
  const items = (tree.items?.length ?? 0) > 0;
  const lines: TextLine[] = [];
  for (const line of provisionLines(tree)) {
    const level = levelOf(line, items);
    const found = known.get(`${keyLevel(level)}|${line.at}|${isLoose(level) ? line.text : ''}`);
    const id = found !== undefined && !taken.has(found) ? found : idOf(nextId++);
    taken.add(id);
    const own = line.number !== '' && line.number !== counter.expected(level) ? { number: line.number } : {};
    counter.count({ level, ...own });
    lines.push({ id, level, text: line.text, ...own, ...(line.state === undefined ? {} : { state: line.state }) });
  }
  return { ...base, nextId, lines: putBack(base.lines, lines, goneTables(oldPlaces, lines, isRepealed)) };
}

function levelOf(line: ProvisionLine, items: boolean): TextLevel {
  if (line.level === 'lead') return 'text';
  return items && line.level === 'clause' ? 'item' : line.level;
}

/** Levels without numbers are known again by their words. */
function isLoose(level: TextLevel): boolean {
  return level === 'dash' || level === 'text';
}

const keyLevel = (level: TextLevel): string => (level === 'heading' ? 'part' : level);

/** What a path of the base is called after the amendment, as far as the number table tells. */
function renaming(rows: readonly NumberRow[]): (at: string, level: TextLevel) => string {
  const fresh = new Map<string, string>();
  // A provision that was split goes on as the first of its parts.
  for (const row of rows) if (row.old !== null && row.new !== null && !fresh.has(row.old)) fresh.set(row.old, row.new);
  return (at, level) => {
    const outer = /^(chương|phần) (.+)$/u.exec(at);
    if (outer !== null) {
      const name = `${outer[1] === 'chương' ? 'Chương' : 'Phần'} ${outer[2] ?? ''}`;
      return at.replace(/\S+$/u, (fresh.get(name) ?? name).split(' ').at(-1) ?? '');
    }
    return renamed(at.split('.'), level === 'item').join('.');
  };

  /** A provision that went elsewhere has a row of its own; one without stays what it was in its parent. */
  function renamed(parts: readonly string[], item: boolean): readonly string[] {
    const now = fresh.get(nameOf(parts, item));
    if (now !== undefined) return pathOfName(now);
    const own = parts.at(-1);
    return parts.length < 2 || own === undefined ? parts : [...renamed(parts.slice(0, -1), item), own];
  }
}

/** "điểm a khoản 2 Điều 6" of the parts 6, 2, a. */
function nameOf([article = '', ...inner]: readonly string[], item: boolean): string {
  const names = inner.map((part) => `${/^\D/u.test(part) ? 'điểm' : 'khoản'} ${part}`);
  return [...names.toReversed(), `${item ? 'mục' : 'Điều'} ${article}`].join(' ');
}

/** The parts of a name: `6`, `2`, `a` of "điểm a khoản 2 Điều 6"; of several names, the first. */
function pathOfName(name: string): readonly string[] {
  const first = (noun: string) => new RegExp(`(?<!\\p{L})${noun} ([^\\s,]+)`, 'u').exec(name)?.[1];
  return [first('Điều') ?? first('mục'), first('khoản'), first('điểm')].filter((part) => part !== undefined);
}

/** Tells the places whose number the table gives no new one: what stood there was repealed. */
function repealing(rows: readonly NumberRow[]): (placed: PlacedLine) => boolean {
  const gone = new Set(rows.flatMap((row) => (row.new === null && row.old !== null ? [row.old] : [])));
  return ({ at, line }) => {
    const [article = '', second] = at.split('.');
    if (line.level === 'item') return gone.has(`mục ${article}`);
    if (gone.has(`Điều ${article}`)) return true;
    return second !== undefined && /^\d/u.test(second) && gone.has(`khoản ${second} Điều ${article}`);
  };
}

/** Tables whose provision was repealed: they go with it. */
function goneTables(
  base: readonly PlacedLine[],
  lines: readonly TextLine[],
  isRepealed: (placed: PlacedLine) => boolean,
): ReadonlySet<string> {
  const states = new Map(lines.map((line) => [line.id, line.state]));
  const gone = new Set<string>();
  let holders: readonly PlacedLine[] = [];
  for (const placed of base) {
    const { level, id } = placed.line;
    if (depthOf[level] < depthOf.article) holders = [];
    else if (level === 'article' || level === 'item') holders = [placed];
    else if (level === 'clause') holders = [...holders.slice(0, 1), placed];
    else if (level === 'table') {
      const isGone = holders.some((one) => isRepealed(one) || states.get(one.line.id) === 'repealed');
      if (isGone) gone.add(id);
    }
  }
  return gone;
}

/**
 * Puts lines of the base that no tree holds behind the line that they followed; plain text that a tree gathers at the
 * head of its article goes back between the provisions.
 */
function putBack(base: readonly TextLine[], lines: readonly TextLine[], gone: ReadonlySet<string>): TextLine[] {
  const result = [...lines];
  base.forEach((line, index) => {
    if (gone.has(line.id)) return;
    const extra =
      line.level === 'preamble' || line.level === 'part' || line.level === 'section' || line.level === 'table';
    const at = result.findIndex((one) => one.id === line.id);
    if (!extra && (line.level !== 'text' || at < 0)) return;
    const kept = at < 0 ? line : (result[at] ?? line);
    if (at >= 0) result.splice(at, 1);
    const heads = depthOf[line.level] <= depthOf.section;
    for (let before = index - 1; before >= 0; before -= 1) {
      const found = result.findIndex((one) => one.id === base[before]?.id);
      if (found < 0) continue;
      // A heading stands behind all that came in with the provision before it.
      const place = heads ? endOf(result, found, line.level) : found + 1;
      result.splice(place, 0, kept);
      return;
    }
    result.splice(0, 0, kept);
  });
  return result;
}

function endOf(lines: readonly TextLine[], from: number, level: TextLevel): number {
  if (level === 'preamble') return from + 1;
  let end = from + 1;
  while (end < lines.length && depthOf[lines[end]?.level ?? 'part'] > depthOf.article) end += 1;
  return end;
}
