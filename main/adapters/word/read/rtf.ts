import { TextDecoder } from 'node:util';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { encodingOfFont } from '#shared/vietnamese/legacy/fonts.ts';
import { rtfLists } from './rtf-lists.ts';
import { rtfStories, type RtfLook, type RtfParagraph, type StoryKind } from './rtf-stories.ts';
import { rtfTokens } from './rtf-tokens.ts';
import type { SourceContent } from './source-content.ts';

/** Deeper groups are no document. */
const MAX_DEPTH = 1_000;

/** Groups whose content is text of the body; everything else that is not named here is passed over. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf themedata ' +
    'colorschememapping latentstyles datastore rsidtbl generator revtbl nonshppict ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
    'aftncn bkmkstart bkmkend sn sv atnid atnref atndate atrfstart atrfend xe tc falt panose pn levelnumbers nonesttables'
  ).split(' '),
);
/** Groups behind `\*` that are read all the same. */
const KNOWN_STARRED: ReadonlySet<string> = new Set(
  'fldinst listtable listoverridetable annotation shpinst shptxt atnauthor ud listtext pntext'.split(' '),
);

/** Code pages by the character set of a font. */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [2, 'windows-1252'],
  [163, 'windows-1258'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\n'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['-', '\u00ad'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

type Target = 'body' | 'skip' | 'fonts' | 'lists' | 'level-text' | 'label' | 'author';

type Group = {
  font: number | undefined;
  bold: boolean;
  italic: boolean;
  change: RtfLook['change'];
  /** Characters that follow a `\u` for readers without Unicode. */
  fallback: number;
  target: Target;
  /** What ends with the group. */
  ends: StoryKind | undefined;
  first: boolean;
};

const plainParagraph: RtfParagraph = { alignment: undefined, firstLine: 0, list: 0, level: 0, inTable: false };

/** Reads Rich Text Format: fonts and their code pages, lists, tables, changes, comments, notes and text boxes. */
export function readRtf(bytes: Uint8Array, name: string): Result<SourceContent> {
  const fonts = new Map<number, { name: string; charset: string }>();
  const lists = rtfLists();
  const stories = rtfStories();
  const groups: Group[] = [];
  let paragraph = { ...plainParagraph };
  let codePage = 'windows-1252';
  let fontId = 0;
  let toSkip = 0;
  let author = '';
  let levelLength: number | undefined;
  let starred = false;

  const top = (): Group | undefined => groups.at(-1);

  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'open') {
      if (groups.length >= MAX_DEPTH) return fail('file-unsafe', { name });
      groups.push({ ...(top() ?? rootGroup()), ends: undefined, first: true });
      toSkip = 0;
    } else if (token.kind === 'close') closeGroup();
    else if (token.kind === 'word') {
      if (token.word === '*') starred = true;
      else {
        takeWord(token.word, token.value);
        starred = false;
      }
      const group = top();
      if (group !== undefined && token.word !== '*') group.first = false;
    } else if (token.kind === 'byte') {
      if (toSkip > 0) toSkip -= 1;
      else takeByte(token.value);
    } else takeText(token.text);
  }
  if (groups.length > 0) return fail('file-damaged', { name });
  const { drawn, ...content } = stories.finish(paragraph);
  const defined = lists.finish((id) => fonts.get(id)?.name);
  return ok({
    format: 'rtf',
    ...content,
    numbering: {
      patterns: { ...defined.patterns, ...drawn.patterns },
      lists: { ...defined.lists, ...drawn.lists },
    },
    missing: [],
  });

  function closeGroup(): void {
    const group = groups.pop();
    toSkip = 0;
    levelLength = undefined;
    if (group?.ends !== undefined) stories.end(group.ends, paragraph, author);
  }

  function takeWord(word: string, value: number | undefined): void {
    const group = top();
    if (group === undefined) return;
    if (group.first && destination(group, word)) return;
    if (word === 'u' && value !== undefined) {
      takeText(String.fromCharCode(value < 0 ? value + 65_536 : value));
      toSkip = group.fallback;
      return;
    }
    if (word === 'uc') group.fallback = value ?? 1;
    else if (word === 'ansicpg') codePage = `windows-${value ?? 1252}`;
    else if (group.target === 'fonts') fontWord(word, value);
    else if (group.target === 'lists' || group.target === 'level-text') listWord(group, word, value);
    else if (group.target === 'body') bodyWord(group, word, value);
  }

  /** The first word of a group may say that it is no part of the text around it. */
  function destination(group: Group, word: string): boolean {
    if (word === 'fonttbl') group.target = 'fonts';
    else if (word === 'listtable' || word === 'listoverridetable') {
      group.target = 'lists';
      lists.word(word, undefined);
    } else if (word === 'leveltext') group.target = 'level-text';
    else if (word === 'fldinst') group.target = 'skip';
    else if (word === 'listtext' || word === 'pntext') group.target = 'label';
    else if (word === 'atnauthor') {
      group.target = 'author';
      author = '';
    } else if (word === 'annotation' || word === 'footnote' || word === 'shptxt') {
      if (group.target === 'skip') return true;
      group.ends = word === 'annotation' ? 'annotation' : word === 'footnote' ? 'note' : 'text-box';
      stories.begin();
      group.target = 'body';
    } else if (SKIPPED.has(word) || (starred && !KNOWN_STARRED.has(word) && group.target !== 'lists')) {
      group.target = 'skip';
    } else return false;
    return true;
  }

  function fontWord(word: string, value: number | undefined): void {
    if (word === 'f') {
      fontId = value ?? 0;
      fonts.set(fontId, { name: '', charset: 'windows-1252' });
    } else if (word === 'fcharset') {
      const font = fonts.get(fontId);
      if (font !== undefined) font.charset = CHARSETS.get(value ?? 0) ?? codePage;
    }
  }

  function listWord(group: Group, word: string, value: number | undefined): void {
    if (group.target === 'level-text') return;
    lists.word(word, value);
  }

  function bodyWord(group: Group, word: string, value: number | undefined): void {
    const on = value !== 0;
    switch (word) {
      case 'par':
      case 'sect':
      case 'nestcell':
        stories.endParagraph(paragraph);
        break;
      case 'cell':
        stories.endCell(paragraph);
        break;
      case 'row':
        stories.endRow();
        break;
      case 'pard':
        paragraph = { ...plainParagraph };
        break;
      case 'plain':
        group.bold = group.italic = false;
        group.change = undefined;
        break;
      case 'f':
        group.font = value;
        break;
      case 'b':
        group.bold = on;
        break;
      case 'i':
        group.italic = on;
        break;
      case 'deleted':
        group.change = on ? 'deleted' : undefined;
        break;
      case 'revised':
        group.change = on ? 'inserted' : undefined;
        break;
      case 'intbl':
        paragraph.inTable = true;
        break;
      case 'qc':
        paragraph.alignment = 'center';
        break;
      case 'qr':
        paragraph.alignment = 'right';
        break;
      case 'qj':
        paragraph.alignment = 'justify';
        break;
      case 'ql':
        paragraph.alignment = 'left';
        break;
      case 'fi':
        paragraph.firstLine = value ?? 0;
        break;
      case 'ls':
        paragraph.list = value ?? 0;
        break;
      case 'ilvl':
        paragraph.level = value ?? 0;
        break;
      default: {
        const character = CHARACTERS.get(word);
        if (character !== undefined) takeText(character);
      }
    }
  }

  function takeByte(value: number): void {
    const group = top();
    if (group?.target === 'level-text') {
      if (levelLength === undefined) levelLength = value;
      else if (levelLength > 0) {
        levelLength -= 1;
        lists.levelText(value);
      }
      return;
    }
    const font = fonts.get(group?.font ?? -1);
    // Bytes of the old Vietnamese fonts stand for themselves, whatever character set the font claims.
    const page = encodingOfFont(font?.name) !== 'unicode' ? 'windows-1252' : (font?.charset ?? codePage);
    addText(decoderFor(page).decode(new Uint8Array([value])));
  }

  function takeText(text: string): void {
    const skipped = Math.min(toSkip, text.length);
    toSkip -= skipped;
    addText(text.slice(skipped));
  }

  function addText(text: string): void {
    const group = top();
    if (group === undefined || text === '') return;
    group.first = false;
    if (group.target === 'fonts') {
      const font = fonts.get(fontId);
      if (font !== undefined) font.name = (font.name + text).replace(/;.*$/s, '').trimStart();
    } else if (group.target === 'level-text') {
      for (const character of text) {
        if (character === ';') break;
        if (levelLength !== undefined && levelLength > 0) {
          levelLength -= 1;
          lists.levelText(character.charCodeAt(0));
        }
      }
    } else if (group.target === 'label') stories.addLabel(text);
    else if (group.target === 'author') author += text;
    else if (group.target === 'body') stories.addRun(text, { ...group, font: fonts.get(group.font ?? -1)?.name });
  }
}

function rootGroup(): Group {
  return {
    font: undefined,
    bold: false,
    italic: false,
    change: undefined,
    fallback: 1,
    target: 'body',
    ends: undefined,
    first: true,
  };
}

const decoders = new Map<string, TextDecoder>();

function decoderFor(page: string): TextDecoder {
  const known = decoders.get(page);
  if (known !== undefined) return known;
  let decoder;
  try {
    decoder = new TextDecoder(page);
  } catch {
    decoder = new TextDecoder('windows-1252');
  }
  decoders.set(page, decoder);
  return decoder;
}
