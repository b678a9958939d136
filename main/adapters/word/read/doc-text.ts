import type { SourceParagraph, SourceRun } from '#shared/covenants/source-document.ts';
import type { Bytes } from './bytes.ts';
import { readProperties, sprmsOf } from './doc-properties.ts';
import { structures, type DocFile } from './doc-file.ts';
import { fieldTracker } from './docx-fields.ts';
import { characterLook, paragraphLook, type CharacterLook, type DocStyles, type ParagraphLook } from './doc-styles.ts';
import { chooseFont } from './run-font.ts';

/** What ended a paragraph: its own mark, a cell, or a row. */
export type ParagraphEnd = 'paragraph' | 'cell' | 'row';

export type DocParagraph = {
  readonly paragraph: SourceParagraph;
  readonly end: ParagraphEnd;
  readonly look: ParagraphLook;
};

/** Gives the paragraphs of a range of characters, in order. */
export type TextReader = (from: number, to: number) => DocParagraph[];

/** Counts of contiguous stretches of changed text, and of changed paragraph ends, over all that was read. */
export type DocChanges = { insertedGroups: number; deletedGroups: number; insertedMarks: number; deletedMarks: number };

/** Ids of the notes and comments whose references stand at certain characters. */
export type References = {
  readonly notes: ReadonlyMap<number, string>;
  readonly comments: ReadonlyMap<number, string>;
};

/** Characters that stand for something (MS-DOC 2.4.1); they are not text. */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\u0001', ''],
  ['\u0002', ''],
  ['\u0005', ''],
  ['\u0008', ''],
  ['\u000b', '\n'],
  ['\u000e', '\n'],
  ['\u001e', '\u2011'],
]);
const FIELD: ReadonlyMap<string, string> = new Map([
  ['\u0013', 'begin'],
  ['\u0014', 'separate'],
  ['\u0015', 'end'],
]);

/** A reader of text with its formatting. */
export function textReader(
  file: DocFile,
  styles: DocStyles,
  fonts: readonly string[],
  changes: DocChanges,
  references: References,
): TextReader {
  const { main, table } = file;
  const pages = (index: number): Bytes => {
    const place = file.placeOf(index);
    return table.slice(place.at, place.length);
  };
  const characters = readProperties(main, pages(structures.characterPages), 'characters');
  const paragraphs = readProperties(main, pages(structures.paragraphPages), 'paragraphs');
  let index = 0;

  return (from, to) => {
    const result: DocParagraph[] = [];
    const fields = fieldTracker();
    let runs: PendingRun[] = [];
    let group: SourceRun['change'];

    for (const stretch of stretches(from, to)) {
      const { look: direct, text, cp } = stretch;
      if (direct.change !== group && text.trim() !== '') {
        group = direct.change;
        if (group === 'inserted') changes.insertedGroups += 1;
        if (group === 'deleted') changes.deletedGroups += 1;
      }
      let pending = newRun(direct);
      const flush = (): void => {
        if (pending.text !== '' || pending.notes.length + pending.comments.length > 0) runs.push(pending);
        pending = newRun(direct);
      };
      for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const field = FIELD.get(character);
        if (field !== undefined) {
          flush();
          fields.mark(field);
        } else if (character === '\r' || character === '\u0007' || character === '\f') {
          flush();
          result.push(finish(stretch.place(at), character, direct));
        } else if (fields.hidden()) fields.code(character < ' ' ? '' : character);
        else {
          const note = references.notes.get(cp + at);
          const comment = references.comments.get(cp + at);
          if (note !== undefined) pending.notes.push(note);
          if (comment !== undefined) pending.comments.push(comment);
          pending.field = fields.instruction();
          if (direct.symbol !== undefined && character === '(') pending.text += direct.symbol.character;
          else if (character === '\u001f') {
            pending.text += '\u00ad';
            pending.optionalHyphens += 1;
          } else pending.text += SPECIAL.get(character) ?? character;
        }
      }
      flush();
    }
    if (runs.length > 0) result.push(finish(undefined, '\r', { fonts: {} }));
    return result;

    function finish(place: number | undefined, mark: string, direct: CharacterLook): DocParagraph {
      const properties = place === undefined ? undefined : paragraphs.find(place).value;
      const style = styles.resolve(properties?.u16(0) ?? 0);
      const own = properties === undefined ? [] : sprmsOf(properties.slice(2, properties.length - 2));
      const look = paragraphLook(own, style.paragraph);
      const listed = look.list !== undefined && look.list > 0;
      const ownList = own.some((sprm) => sprm.code === 0x460b);
      const markFont = chooseFont(direct.fonts, [style.character.fonts], styles.defaultFonts).font;
      const markChange = mark === '\r' ? direct.change : undefined;
      if (markChange === 'inserted') changes.insertedMarks += 1;
      if (markChange === 'deleted') changes.deletedMarks += 1;
      const paragraph: SourceParagraph = {
        kind: 'paragraph',
        index,
        runs: runs.map((run) => finishRun(run, style.character)),
        ...(style.name !== '' && { style: style.name }),
        ...(look.alignment !== undefined && { alignment: look.alignment }),
        ...(look.firstLine !== undefined && { firstLine: look.firstLine }),
        ...(listed && {
          list: {
            list: String(look.list),
            level: look.level ?? 0,
            by: ownList ? ('paragraph' as const) : ('style' as const),
          },
          ...(markFont !== undefined && { markFont }),
        }),
        ...(markChange !== undefined && { mark: markChange }),
        ...(look.pageBreakBefore === true && { pageBreakBefore: true }),
      };
      index += 1;
      runs = [];
      const end: ParagraphEnd = mark !== '\u0007' ? 'paragraph' : look.endsRow === true ? 'row' : 'cell';
      return { paragraph, end, look };
    }
  };

  function finishRun(run: PendingRun, paragraphStyle: CharacterLook): SourceRun {
    const own = run.look;
    const character = own.style === undefined ? undefined : styles.resolve(own.style).character;
    const symbol = own.symbol;
    const names = symbol?.font === undefined ? own.fonts : { ascii: symbol.font, other: symbol.font };
    const font = chooseFont(names, [character?.fonts ?? {}, paragraphStyle.fonts], styles.defaultFonts);
    const bold = own.bold ?? character?.bold ?? paragraphStyle.bold;
    const italic = own.italic ?? character?.italic ?? paragraphStyle.italic;
    return {
      text: run.text,
      ...font,
      ...(bold === true && { bold }),
      ...(italic === true && { italic }),
      ...(own.change !== undefined && { change: own.change }),
      ...(run.field !== undefined && { field: run.field }),
      ...(run.comments.length > 0 && { comments: run.comments }),
      ...(run.optionalHyphens > 0 && { optionalHyphens: run.optionalHyphens }),
      ...(run.notes.length > 0 && { notes: run.notes }),
    };
  }

  /** Text of one formatting within one piece. */
  function* stretches(from: number, to: number): Generator<Stretch> {
    for (const piece of file.pieces) {
      let cp = Math.max(from, piece.from);
      const end = Math.min(to, piece.from + piece.count);
      while (cp < end) {
        const place = piece.place + (cp - piece.from) * piece.size;
        const found = characters.find(place);
        const left = Math.ceil((found.end - place) / piece.size);
        const count = Math.max(1, Math.min(end - cp, left));
        const sprms = [
          ...(found.value === undefined ? [] : sprmsOf(found.value)),
          ...(piece.modifications === undefined ? [] : sprmsOf(piece.modifications)),
        ];
        yield {
          cp,
          text: file.text(piece, cp - piece.from, count),
          look: characterLook(sprms, fonts, { fonts: {} }),
          place: (at) => place + at * piece.size,
        };
        cp += count;
      }
    }
  }
}

type Stretch = {
  readonly cp: number;
  readonly text: string;
  readonly look: CharacterLook;
  place(at: number): number;
};

type PendingRun = {
  readonly look: CharacterLook;
  text: string;
  field: string | undefined;
  optionalHyphens: number;
  readonly notes: string[];
  readonly comments: string[];
};

function newRun(look: CharacterLook): PendingRun {
  return { look, text: '', field: undefined, optionalHyphens: 0, notes: [], comments: [] };
}
