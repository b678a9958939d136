import { cleanText } from '../clean-text.ts';
import { shownPicture } from '../pictures.ts';
import { dotsOf } from '../flow/dot-stops.ts';
import type { FlowParagraph, Label } from '../flow/flow.ts';
import type { ComponentLook } from '../flow/looks.ts';
import type { Change, Inline, Picture } from '../model.ts';
import { faceOf, pointsPerMillimetre, textWidth } from '../text-width.ts';

/** The style of a stretch of text. */
export type PieceStyle = {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly superscript: boolean;
  readonly change: Change['kind'] | undefined;
  readonly mark: 'new' | 'old' | undefined;
};

/** What lines are made of: words that stay whole, spaces at which a line may end, and what stands out of the text. */
export type Piece =
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly style: PieceStyle;
      readonly width: number;
      readonly open: boolean;
    }
  | { readonly kind: 'space'; readonly text: string; readonly style: PieceStyle; readonly width: number }
  | { readonly kind: 'break' }
  | { readonly kind: 'dots'; readonly style: PieceStyle }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly width: number };

const superscriptShare = 0.65;

/** Width of a text in a style. */
export function widthIn(text: string, style: PieceStyle): number {
  return textWidth(
    text,
    style.superscript ? style.size * superscriptShare : style.size,
    faceOf(style.bold, style.italic),
  );
}

/** Words with the mark at which they may be parted ("UBND-"), and the spaces between. */
const wordOrSpace = / +|[^ -]*-+|[^ -]+/g;

/** The pieces of a paragraph in order. A word that runs part is several pieces: only an `open` one may end a line. */
export function piecesOf(paragraph: FlowParagraph, look: ComponentLook): readonly Piece[] {
  const plain: PieceStyle = {
    size: look.size,
    bold: paragraph.bold ?? look.bold === true,
    italic: look.italic === true,
    underline: false,
    strike: false,
    superscript: false,
    change: paragraph.change?.kind,
    mark: undefined,
  };
  return paragraph.content.flatMap((inline) => piecesOfInline(inline, plain));
}

function piecesOfInline(inline: Inline | Label, plain: PieceStyle): readonly Piece[] {
  if (typeof inline === 'string') return split(inline, plain);
  switch (inline.type) {
    case 'text':
      return split(inline.text, {
        size: inline.size ?? plain.size,
        bold: inline.bold ?? (inline.mark === 'new' ? true : plain.bold),
        italic: inline.italic ?? plain.italic,
        underline: inline.underline === true || inline.mark === 'new',
        strike: inline.strike === true || inline.mark === 'old',
        superscript: inline.superscript === true,
        change: inline.change?.kind ?? plain.change,
        mark: inline.mark,
      });
    case 'label':
      return split(inline.text, { ...plain, bold: true });
    case 'field':
      return split(`{{${inline.name}}}`, {
        ...plain,
        bold: inline.bold ?? plain.bold,
        italic: inline.italic ?? plain.italic,
      });
    case 'break':
      return [{ kind: 'break' }];
    case 'dots':
      return inline.width === 'line'
        ? [{ kind: 'dots', style: plain }]
        : split(dotsOf(inline.width, plain.size), plain);
    case 'check':
      return [
        { kind: 'word', text: inline.checked ? '\u2612' : '\u2610', style: plain, width: plain.size, open: false },
      ];
    case 'picture': {
      const shown = shownPicture(inline);
      if (typeof shown === 'string') return split(shown, plain);
      return [{ kind: 'picture', picture: shown, width: shown.width * pointsPerMillimetre }];
    }
  }
}

function split(text: string, style: PieceStyle): readonly Piece[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index): readonly Piece[] => {
      const pieces = (line.match(wordOrSpace) ?? []).map((found): Piece => {
        const width = widthIn(found, style);
        if (found.startsWith(' ')) return { kind: 'space', text: found, style, width };
        return { kind: 'word', text: found, style, width, open: found.endsWith('-') };
      });
      return index === 0 ? pieces : [{ kind: 'break' }, ...pieces];
    });
}
