import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import { cleanText } from '#shared/documents/clean-text.ts';
import type { Block, Inline, Paragraph as ModelParagraph, Provision, ProvisionLevel } from '#shared/documents/model.ts';
import { paragraphOf } from './paragraph-of.ts';
import { articleLabelStyle, styleIds } from './styles.ts';
import { changedParagraphMark } from './tracked-changes.ts';
import { dotStops, writeInlines, type Surrounding } from './inlines.ts';
import type { WriteContext } from './context.ts';
import { twips } from './units.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** Word's value for an alignment. */
export function alignmentOf(align: keyof typeof alignments) {
  return alignments[align];
}

/** A component in its style, on one line unless its text has line feeds; the text is cleaned. */
export function line(style: string, text: string, options: IParagraphOptions = {}): Paragraph {
  const [first = '', ...more] = cleanText(text).split('\n');
  return paragraphOf(
    { style, text: first, ...options },
    more.map((next) => new TextRun({ text: next, break: 1 })),
  );
}

/**
 * A rule drawn as the upper border of an all but flat paragraph, so that Word and LibreOffice draw it alike.
 * @param length of the rule, @param width of the column it stands in the middle of; millimetres
 */
export function rule(length: number, width: number): Paragraph {
  const side = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    style: styleIds.rule,
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}

/** A paragraph of the body with what the model says of it. */
export function writeParagraph(paragraph: ModelParagraph, context: WriteContext, keepNext = false): Paragraph {
  const { content, align, indent, role = 'body', change } = paragraph;
  const style = role === 'title' ? styleIds.title : role === 'note' ? styleIds.note : styleIds.body;
  const firstLine = role === 'body' && indent !== 'none' && typeof indent !== 'number';
  const centered = align === 'center' || align === 'right';
  const indented = firstLine && !centered;
  const stops = dotStops(content, context, indented ? context.settings.firstLine : 0);
  const dotted = stops.length > 0;
  return paragraphOf(
    {
      style,
      ...(align !== undefined || dotted ? { alignment: alignmentOf(align ?? 'left') } : {}),
      ...indentOf(paragraph, indented),
      ...(paragraph.keepNext === true || keepNext ? { keepNext: true } : {}),
      ...(dotted ? { tabStops: stops.map(dottedStop) } : {}),
      ...markOf(change, context),
    },
    writeInlines(content, context, { change }),
  );
}

function dottedStop(position: number) {
  return { type: TabStopType.RIGHT, position: twips(position), leader: LeaderType.DOT };
}

function indentOf(paragraph: ModelParagraph, indented: boolean): IParagraphOptions {
  if (typeof paragraph.indent === 'number') return { indent: { left: twips(paragraph.indent), firstLine: 0 } };
  return paragraph.role === 'title' || paragraph.role === 'note' || indented ? {} : { indent: { firstLine: 0 } };
}

function markOf(change: Provision['change'], context: WriteContext): IParagraphOptions {
  const mark = changedParagraphMark(change, context);
  return mark === undefined ? {} : { run: mark };
}

const headingStyles: { readonly [L in ProvisionLevel]?: { readonly label: string; readonly title: string } } = {
  part: { label: styleIds.part, title: styleIds.partTitle },
  chapter: { label: styleIds.chapter, title: styleIds.chapterTitle },
  section: { label: styleIds.section, title: styleIds.sectionTitle },
  subsection: { label: styleIds.subsection, title: styleIds.subsectionTitle },
};

const textStyles: { readonly [L in ProvisionLevel]?: string } = {
  clause: styleIds.clause,
  point: styleIds.point,
  dash: styleIds.dash,
};

/** A provision as one paragraph, or two where its title stands on a line of its own. */
export function writeProvision(provision: Provision, context: WriteContext, keepNext = false): readonly Paragraph[] {
  const { level, label, title, text, change } = provision;
  const heading = headingStyles[level];
  const made = (style: string, content: readonly Inline[], last: boolean, around: Surrounding = {}) =>
    paragraphOf(
      {
        style,
        ...(last && keepNext ? { keepNext: true } : {}),
        ...markOf(change, context),
      },
      writeInlines(content, context, { change, ...around }),
    );
  if (heading) {
    const rest = [...(title ?? []), ...(text ?? [])];
    if (rest.length === 0) return [made(heading.label, [label], true)];
    return [made(heading.label, [label], false), made(heading.title, rest, true)];
  }
  const titled = title !== undefined && title.length > 0;
  const titleStyle = level === 'article' ? styleIds.article : styleIds.clauseTitle;
  const textStyle = textStyles[level] ?? styleIds.body;
  if (titled) {
    const head = made(titleStyle, [`${label} `, ...title], text === undefined);
    return text === undefined ? [head] : [head, made(textStyle, text, true)];
  }
  if (level !== 'article') return [made(textStyle, [`${label} `, ...(text ?? [])], true)];
  if (text === undefined) return [made(titleStyle, [label], true)];
  return [
    paragraphOf(
      {
        style: styleIds.body,
        ...(keepNext ? { keepNext: true } : {}),
        ...markOf(change, context),
      },
      [
        ...writeInlines([label], context, { change, style: articleLabelStyle }),
        ...writeInlines([' ', ...text], context, { change }),
      ],
    ),
  ];
}

/** True for blocks whose end can be held to what follows. */
export function isText(block: Block): block is ModelParagraph | Provision {
  return block.type === 'paragraph' || block.type === 'provision';
}

/** Anything that may stand in a section. */
export type Written = readonly FileChild[];
