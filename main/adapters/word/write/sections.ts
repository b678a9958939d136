import {
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { a4, defaultLayout, type LayoutSettings } from '#shared/documents/layout.ts';
import type { Appendix, Block, OfficialDocument, Orientation } from '#shared/documents/model.ts';
import { writeBlocks } from './blocks.ts';
import { writeCode } from './code.ts';
import { contextOf, type FileContext, type WriteContext } from './context.ts';
import { writeAddressees, writeHeading, writeLetterhead, writePreamble } from './letterhead.ts';
import { line } from './paragraphs.ts';
import { writeEnding, type Ending } from './signatures.ts';
import { styleIds } from './styles.ts';
import { twips } from './units.ts';

/** From the paper's edge to the page number: within the top margin, above the text. */
const headerDistance = 10;

/** Width of the text on a page of this orientation, in millimetres. */
export function textWidthOf(settings: LayoutSettings, orientation: Orientation = 'portrait'): number {
  const width = orientation === 'portrait' ? a4.width : a4.height;
  return width - settings.margins.left - settings.margins.right;
}

/** A stretch of pages with one orientation. */
export type Section = SectionLook & { readonly children: readonly FileChild[] };

/** What a section's properties say. */
export type SectionLook = {
  readonly orientation: Orientation;
  readonly settings: LayoutSettings;
  /** Begins a paper: its first page shows no number and is page 1. */
  readonly first: boolean;
  readonly numbered: boolean;
};

/** A paper's own pages or one of its appendices, not written yet: what stands above the body, the body, what stands below. */
export type Part = SectionLook & {
  readonly context: WriteContext;
  readonly head: () => readonly FileChild[];
  readonly body: readonly Block[];
  readonly ending: Ending;
};

/** The parts of one paper: its own pages, then an appendix each. The code in the corner is not among them. */
export function partsOf(document: OfficialDocument, file: FileContext): readonly Part[] {
  const settings = document.settings ?? defaultLayout;
  const numbered = document.pageNumbers ?? true;
  const partOf = (
    from: OfficialDocument | Appendix,
    head: (context: WriteContext) => readonly FileChild[],
    first: boolean,
  ): Part => {
    const orientation = from.orientation ?? 'portrait';
    const context = contextOf(document, settings, textWidthOf(settings, orientation), file);
    const { body, closing, signatures } = from;
    const recipients = 'recipients' in from ? from.recipients : undefined;
    const ending = { closing, signatures, recipients };
    return { orientation, settings, first, numbered, context, head: () => head(context), body, ending };
  };
  return [
    partOf(document, (context) => headOf(document, context), true),
    ...(document.appendices ?? []).map((appendix) => partOf(appendix, () => appendixHead(appendix), false)),
  ];
}

/** The sections of one paper. */
export function sectionsOf(document: OfficialDocument, file: FileContext): readonly Section[] {
  return partsOf(document, file).map((part) => ({
    ...part,
    children: [
      ...(part.first && document.code !== undefined ? writeCode(document.code) : []),
      ...part.head(),
      ...writeBlocks(part.body, part.context, isSigned(part.ending)),
      ...writeEnding(part.ending, part.context),
    ],
  }));
}

/** True when places to sign follow the body, which then must not be torn from them. */
export function isSigned(ending: Ending): boolean {
  return (ending.signatures?.places.length ?? 0) > 0;
}

function headOf(document: OfficialDocument, context: WriteContext): readonly FileChild[] {
  return [
    ...(document.letterhead === undefined ? [] : writeLetterhead(document.letterhead, context)),
    ...(document.heading === undefined ? [] : writeHeading(document.heading, context)),
    ...writeAddressees(document.addressees ?? []),
    ...writePreamble(document),
  ];
}

function appendixHead({ label, title, note }: Appendix): readonly FileChild[] {
  return [
    ...(label === undefined ? [] : [line(styleIds.appendixLabel, label)]),
    line(styleIds.appendixTitle, title),
    ...(note === undefined ? [] : [line(styleIds.note, `(${note})`)]),
    new Paragraph({ style: styleIds.end, keepNext: true, spacing: { after: twips(3) } }),
  ];
}

/**
 * Sections as `docx` takes them. A header is written only where it differs from the one before: sections inherit it, and a file
 * of a thousand papers then has two headers and not two thousand.
 */
export function wordSections(sections: readonly Section[]): ISectionOptions[] {
  let numbered: boolean | undefined;
  return sections.map((section, index) => {
    const changed = section.numbered !== numbered;
    numbered = section.numbered;
    const { margins } = section.settings;
    return {
      children: closed(section.children),
      ...(changed ? { headers: { default: header(section.numbered), first: header(false) } } : {}),
      properties: {
        ...(index === 0 ? {} : { type: SectionType.NEXT_PAGE }),
        ...(section.first ? { titlePage: true } : {}),
        page: {
          size: {
            width: twips(a4.width),
            height: twips(a4.height),
            orientation: section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
          },
          margin: {
            top: twips(margins.top),
            bottom: twips(margins.bottom),
            left: twips(margins.left),
            right: twips(margins.right),
            header: twips(headerDistance),
            footer: twips(headerDistance),
            gutter: 0,
          },
          ...(section.first ? { pageNumbers: { start: 1 } } : {}),
        },
      },
    };
  });
}

/** A section's properties stand in its last paragraph; after a table an all but flat one is added for them. */
export function closed(children: readonly FileChild[]): FileChild[] {
  const last = children.at(-1);
  return last instanceof Paragraph ? [...children] : [...children, new Paragraph({ style: styleIds.end })];
}

/** Số trang, centred in the top margin (Nghị định 30/2020/NĐ-CP, appendix I, part I, section I.7). */
function header(numbered: boolean): Header {
  const number = new Paragraph({
    style: styleIds.pageNumber,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return new Header({ children: [numbered ? number : new Paragraph({ style: styleIds.pageNumber })] });
}
