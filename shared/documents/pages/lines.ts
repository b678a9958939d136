import type { FlowParagraph } from '../flow/flow.ts';
import type { ComponentLook } from '../flow/looks.ts';
import { points, pointsPerMillimetre } from '../text-width.ts';
import type { PageRun, PagePicture } from './page.ts';
import { piecesOf, widthIn, type Piece, type PieceStyle } from './pieces.ts';

/** Ascent, descent and gap of Times New Roman, in shares of its size; Word and LibreOffice set its lines so far apart. */
const lineShare = 1.149;
const ascentShare = 0.891;

/** A line before it has a place on a page: `x` of its runs is from the left edge of the column. */
export type BrokenLine = {
  readonly height: number;
  readonly baseline: number;
  readonly runs: readonly PageRun[];
  readonly pictures: readonly (Omit<PagePicture, 'y'> & { readonly top: number })[];
};

type Open = {
  pieces: { readonly piece: Exclude<Piece, { kind: 'break' }>; readonly x: number; readonly width: number }[];
  x: number;
  spaces: Extract<Piece, { kind: 'space' }>[];
  first: boolean;
};

/** A paragraph in lines of a column so wide (points), with the paragraph's own indents. */
export function breakLines(paragraph: FlowParagraph, look: ComponentLook, width: number): readonly BrokenLine[] {
  const left = points(paragraph.left ?? look.left);
  const right = width - points(paragraph.right);
  const firstLine = points(paragraph.firstLine ?? look.firstLine);
  const stops = (paragraph.stops ?? []).map(points);
  const align = paragraph.align ?? look.align ?? 'left';
  const pieces = piecesOf(paragraph, look);
  const lines: BrokenLine[] = [];
  let open: Open = { pieces: [], x: left + firstLine, spaces: [], first: true };
  const start = () => (open.first ? left + firstLine : left);

  const finish = (wrapped: boolean) => {
    lines.push(closeLine(open, { align, start: start(), right, justify: wrapped && align === 'justify' }, look));
    open = { pieces: [], x: left, spaces: [], first: false };
  };
  const put = (piece: Exclude<Piece, { kind: 'break' }>, pieceWidth: number) => {
    open.pieces.push({ piece, x: open.x, width: pieceWidth });
    open.x += pieceWidth;
  };
  const putSpaces = () => {
    for (const space of open.spaces) put(space, space.width);
    open.spaces = [];
  };

  let stop = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === 'break') {
      finish(false);
    } else if (piece.kind === 'space') {
      if (open.pieces.length > 0 || open.first) open.spaces.push(piece);
    } else if (piece.kind === 'dots') {
      putSpaces();
      const end = stops[stop] ?? right;
      const rest = stop === stops.length - 1 ? widthOf(pieces.slice(index + 1)) : 0;
      stop += 1;
      put(piece, Math.max(0, end - rest - open.x));
    } else {
      const word = wordFrom(pieces, index);
      const wide = widthOf(word);
      const before = open.spaces.reduce((sum, space) => sum + space.width, 0);
      if (open.x + before + wide > right + 0.01 && open.pieces.length > 0) finish(true);
      putSpaces();
      for (const part of word) {
        if (part.kind === 'word' && open.x + part.width > right + 0.01) putBroken(part);
        else if (part.kind === 'word' || part.kind === 'picture') put(part, part.width);
      }
      index += word.length - 1;
    }
  }
  finish(false);
  return lines;

  /** A word longer than a line is parted where the line ends. */
  function putBroken(piece: Extract<Piece, { kind: 'word' }>): void {
    let text = '';
    for (const character of piece.text) {
      const next = text + character;
      if (text !== '' && open.x + widthIn(next, piece.style) > right) {
        put({ ...piece, text }, widthIn(text, piece.style));
        finish(true);
        text = character;
      } else text = next;
    }
    put({ ...piece, text }, widthIn(text, piece.style));
  }
}

/** The pieces from `index` on that no line may part. */
function wordFrom(pieces: readonly Piece[], index: number): readonly Piece[] {
  let end = index;
  for (;;) {
    const piece = pieces[end];
    if (piece === undefined || (piece.kind !== 'word' && piece.kind !== 'picture')) break;
    end += 1;
    if (piece.kind === 'picture' || piece.open) break;
  }
  return pieces.slice(index, Math.max(end, index + 1));
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + ('width' in piece ? piece.width : 0), 0);
}

type LineFrame = {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly start: number;
  readonly right: number;
  readonly justify: boolean;
};

function closeLine(open: Open, { align, start, right, justify }: LineFrame, look: ComponentLook): BrokenLine {
  const spare = right - open.x;
  const gaps = open.pieces
    .filter(({ piece }) => piece.kind === 'space')
    .reduce((sum, { piece }) => sum + spacesIn(piece), 0);
  const spacing = justify && gaps > 0 && spare > 0 ? spare / gaps : 0;
  const shift = align === 'center' ? (right - start - (open.x - start)) / 2 : align === 'right' ? spare : 0;
  const sizes = open.pieces.map(({ piece }) => ('style' in piece ? piece.style.size : 0));
  const size = Math.max(0, ...sizes) || look.size;
  const pictured = Math.max(
    0,
    ...open.pieces.map(({ piece }) => (piece.kind === 'picture' ? pictureHeight(piece) : 0)),
  );
  const single = look.exactLine ?? size * lineShare * (look.lineSpacing ?? 1);
  const height = Math.max(single, pictured);
  const baseline = height - size * (lineShare - ascentShare) + (look.exactLine === undefined ? 0 : 0.1);
  const runs: OpenRun[] = [];
  const pictures: BrokenLine['pictures'][number][] = [];
  let added = 0;
  for (const { piece, x, width } of open.pieces) {
    const at = x + shift + added;
    if (piece.kind === 'picture') {
      const { picture } = piece;
      const tall = pictureHeight(piece);
      const { format, data, description } = picture;
      pictures.push({ kind: 'picture', x: at, top: height - tall, width, height: tall, format, data, description });
      continue;
    }
    const extra = piece.kind === 'space' ? spacing * spacesIn(piece) : 0;
    addRun(runs, piece, at, width + extra, spacing);
    added += extra;
  }
  return { height, baseline, runs, pictures };
}

const spacesIn = (piece: Piece) => (piece.kind === 'space' ? piece.text.length : 0);
const pictureHeight = ({ picture }: Extract<Piece, { kind: 'picture' }>) => picture.height * pointsPerMillimetre;

/** A run while its line is put together. */
type OpenRun = { -readonly [K in keyof PageRun]: PageRun[K] };

/** Pieces of one style that follow each other are one run. */
function addRun(
  runs: OpenRun[],
  piece: Exclude<Piece, { kind: 'break' | 'picture' }>,
  x: number,
  width: number,
  spacing: number,
): void {
  const last = runs.at(-1);
  const dots = piece.kind === 'dots';
  const text = dots ? '' : piece.text;
  if (last && !dots && !last.dots && sameStyle(last, piece.style)) {
    last.text += text;
    last.width += width;
    return;
  }
  const { size, bold, italic, underline, strike, superscript, change, mark } = piece.style;
  runs.push({ text, x, width, spacing, size, bold, italic, underline, strike, superscript, change, mark, dots });
}

function sameStyle(run: PageRun, style: PieceStyle): boolean {
  return (
    run.size === style.size &&
    run.bold === style.bold &&
    run.italic === style.italic &&
    run.underline === style.underline &&
    run.strike === style.strike &&
    run.superscript === style.superscript &&
    run.change === style.change &&
    run.mark === style.mark
  );
}
