import { CheckBox, ImageRun, Tab, TextRun, type IRunOptions, type XmlComponent } from 'docx';
import { cleanText } from '#shared/documents/clean-text.ts';
import { shownPicture } from '#shared/documents/pictures.ts';
import type { Change, Inline, Picture, TextRun as ModelRun } from '#shared/documents/model.ts';
import { dotsOf } from '#shared/documents/flow/dot-stops.ts';
import type { Label } from '#shared/documents/flow/flow.ts';
import type { WriteContext } from './context.ts';
import { articleLabelStyle } from './styles.ts';
import { changedRun, rangesOfMoves, type Piece } from './tracked-changes.ts';
import { pictureBytes } from './picture-bytes.ts';
import { pixels } from './units.ts';

/** Marks that the place gives to every run in it. */
export type Surrounding = {
  /** Of the text around, in points: so wide are dots. */
  readonly size: number;
  readonly bold?: boolean | undefined;
  readonly style?: string;
  readonly change?: Change | undefined;
};

/** Pieces of text as children of a paragraph. */
export function writeInlines(
  content: readonly (Inline | Label)[],
  context: WriteContext,
  around: Surrounding,
): readonly XmlComponent[] {
  return rangesOfMoves(
    content.flatMap((piece) => writeInline(piece, context, around)),
    context,
  );
}

function writeInline(piece: Inline | Label, context: WriteContext, around: Surrounding): readonly Piece[] {
  if (typeof piece === 'string') return writeText({ type: 'text', text: piece }, context, around);
  switch (piece.type) {
    case 'text':
      return writeText(piece, context, around);
    case 'label':
      return writeText({ type: 'text', text: piece.text }, context, { ...around, style: articleLabelStyle });
    case 'break':
      return [{ child: plainRun({ break: 1 }, around) }];
    case 'dots':
      return [{ child: plainRun(piece.width === 'line' ? tab : { text: dotsOf(piece.width, around.size) }, around) }];
    case 'check':
      return [{ child: new CheckBox({ checked: piece.checked }) }];
    case 'picture': {
      const shown = shownPicture(piece);
      if (typeof shown === 'string') return writeText({ type: 'text', text: shown }, context, around);
      return [{ child: writePicture(shown) }];
    }
    case 'field':
      return writeText(
        {
          type: 'text',
          text: `{{${piece.name}}}`,
          ...(piece.bold === undefined ? {} : { bold: piece.bold }),
          ...(piece.italic === undefined ? {} : { italic: piece.italic }),
        },
        context,
        around,
      );
  }
}

const tab: IRunOptions = { children: [new Tab()] };

function plainRun(options: IRunOptions, around: Surrounding): TextRun {
  return new TextRun({
    ...(around.style === undefined ? {} : { style: around.style }),
    ...(around.bold === true ? { bold: true } : {}),
    ...options,
  });
}

function marksOf(run: ModelRun, around: Surrounding): IRunOptions {
  const bold = run.bold ?? (run.mark === 'new' ? true : around.bold);
  const underline = run.underline === true || run.mark === 'new';
  const strike = run.strike === true || run.mark === 'old';
  return {
    ...(around.style === undefined ? {} : { style: around.style }),
    ...(bold === undefined ? {} : { bold }),
    ...(run.italic === undefined ? {} : { italics: run.italic }),
    ...(underline ? { underline: {} } : {}),
    ...(strike ? { strike } : {}),
    ...(run.superscript === true ? { superScript: true } : {}),
    ...(run.size === undefined ? {} : { size: run.size * 2 }),
  };
}

function writeText(run: ModelRun, context: WriteContext, around: Surrounding): readonly Piece[] {
  const text = cleanText(run.text);
  if (text === '') return [];
  const marks = marksOf(run, around);
  const change = run.change ?? around.change;
  return text.split('\n').flatMap((line, index): readonly Piece[] => {
    if (line === '' && index === 0) return [];
    const options: IRunOptions = index === 0 ? { ...marks, text: line } : { ...marks, break: 1, text: line };
    return [change === undefined ? { child: new TextRun(options) } : changedRun(options, change, context)];
  });
}

function writePicture(picture: Picture): ImageRun {
  return new ImageRun({
    type: picture.format === 'jpg' ? 'jpg' : 'png',
    data: pictureBytes(picture.data),
    transformation: { width: pixels(picture.width), height: pixels(picture.height) },
    altText: { name: 'Hình', description: picture.description, title: picture.description },
  });
}
