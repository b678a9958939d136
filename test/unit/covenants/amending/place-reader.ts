import type { buildText, TextNode } from './text-nodes.ts';

/** A provision that a list of places names, or only its title or opening words. */
export type NamedPlace = { readonly node: TextNode; readonly part: 'whole' | 'title' | 'lead' };

type Text = ReturnType<typeof buildText>;
type Unit = {
  readonly level: 'chapter' | 'article' | 'clause' | 'point' | 'dash' | 'lead';
  readonly part: NamedPlace['part'];
  /** Numbers, or the ends of a range. */
  readonly numbers: readonly string[];
  readonly range: boolean;
  /** The mark behind it: "" when it belongs to the next unit ("khoản 2 Điều 5"). */
  readonly mark: string;
};

const levels = new Map<string, Unit['level']>([
  ['chương', 'chapter'],
  ['điều', 'article'],
  ['khoản', 'clause'],
  ['điểm', 'point'],
]);
const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const noun = '(Chương|Điều|chương|điều|khoản|điểm)';
const pattern = new RegExp(
  [
    `^(?:các ${noun} từ ${noun} (\\S+) đến ${noun} ([^\\s,;]+)`,
    `|các ${noun} ((?:[^\\s,;]+, )*[^\\s,;]+ và [^\\s,;]+)`,
    `|(tên )?${noun} ([^\\s,;]+)`,
    '|(đoạn mở đầu)',
    '|(?:các )?gạch đầu dòng ((?:thứ \\S+, )*thứ [^\\s,;]+(?: và thứ [^\\s,;]+)?))( và |, | |; |$)',
  ].join(''),
);

/** Reads a list of places as Vietnamese: "điểm a và điểm c khoản 1, khoản 2 Điều 5; Chương III". */
export function readPlaces(text: Text, words: string, context?: TextNode): NamedPlace[] {
  return words.split('; ').flatMap((piece) => readPiece(text, piece, context));
}

function readPiece(text: Text, piece: string, context: TextNode | undefined): NamedPlace[] {
  const units = unitsOf(piece);
  const paths: string[][] = [];
  const places: NamedPlace[] = [];
  const end = units.at(-1);
  const article =
    end?.level === 'article' && units.length > 1 && units.at(-2)?.mark === ' ' ? end.numbers[0] : undefined;
  const home = article ?? pathOf(text, context);
  for (let n = units.length - 1; n >= 0; n -= 1) {
    const unit = units[n];
    const next = units[n + 1];
    if (!unit) continue;
    const owner =
      unit.mark === ' ' ? (paths[n + 1]?.[0] ?? home) : next?.level === unit.level ? ownerOf(paths[n + 1]?.[0]) : home;
    const own = pathsOf(text, unit, owner);
    paths[n] = own;
    const isOwner = units[n - 1]?.mark === ' ';
    if (!isOwner) places.unshift(...own.map((path) => ({ node: nodeAt(text, path), part: unit.part })));
  }
  return places;
}

function unitsOf(piece: string): Unit[] {
  const units: Unit[] = [];
  for (let rest = piece; rest !== '';) {
    const found = pattern.exec(rest);
    if (!found) throw new Error(`place not understood: ${piece}`);
    const [whole, ranged, , first, , last, listed, list, titled, named, number, lead, dashes, mark = ''] = found;
    const level = levels.get((ranged ?? listed ?? named ?? '').toLowerCase()) ?? 'clause';
    if (first !== undefined && last !== undefined)
      units.push({ level, part: 'whole', numbers: [first, last], range: true, mark });
    else if (list !== undefined)
      units.push({ level, part: 'whole', numbers: list.split(/, | và /), range: false, mark });
    else if (number !== undefined)
      units.push({ level, part: titled ? 'title' : 'whole', numbers: [number], range: false, mark });
    else if (lead !== undefined) units.push({ level: 'lead', part: 'lead', numbers: [], range: false, mark });
    else if (dashes !== undefined) {
      const numbers = dashes.split(/, | và /).map((one) => String(ordinals.indexOf(one.replace('thứ ', '')) + 1));
      units.push({ level: 'dash', part: 'whole', numbers, range: false, mark });
    }
    rest = rest.slice(whole.length);
  }
  return units;
}

function pathsOf(text: Text, unit: Unit, owner: string | undefined): string[] {
  if (unit.level === 'lead') return [owner ?? ''];
  const join = (number: string) => {
    if (unit.level === 'chapter') return `chương ${number}`;
    if (unit.level === 'article') return number;
    return `${owner ?? ''}${unit.level === 'dash' ? '-' : '.'}${number}`;
  };
  if (!unit.range) return unit.numbers.map(join);
  const [first, last] = unit.numbers.map((number) => nodeAt(text, join(number)));
  const row = text.all.filter(
    (node) =>
      node.level === unit.level &&
      (unit.level === 'article' || unit.level === 'chapter' || node.parent === first?.parent),
  );
  return row
    .slice(first ? row.indexOf(first) : 0, last ? row.indexOf(last) + 1 : 0)
    .flatMap((node) => pathOf(text, node) ?? []);
}

function ownerOf(path: string | undefined): string | undefined {
  return path?.replace(/[.-][^.-]+$/, '');
}

function pathOf(text: Text, node: TextNode | undefined): string | undefined {
  return [...text.byPath].find(([, one]) => one === node)?.[0];
}

function nodeAt(text: Text, path: string): TextNode {
  const node = text.byPath.get(path);
  if (!node) throw new Error(`nothing stands at ${path}`);
  return node;
}
