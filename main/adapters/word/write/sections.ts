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
import type { Appendix, OfficialDocument, Orientation } from '#shared/documents/model.ts';
import { writeBlocks } from './blocks.ts';
import { writeCode } from './code.ts';
import { contextOf, type WriteContext } from './context.ts';
import { writeAddressees, writeHeading, writeLetterhead, writePreamble } from './letterhead.ts';
import { line } from './paragraphs.ts';
import { writeEnding } from './signatures.ts';
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
export type Section = {
  readonly children: readonly FileChild[];
  readonly orientation: Orientation;
  readonly settings: LayoutSettings;
  /** Begins a paper: its first page shows no number and is page 1. */
  readonly first: boolean;
  readonly numbered: boolean;
};

/** The sections of one paper: its own pages, then an appendix each. */
export function sectionsOf(document: OfficialDocument, nextId: () => number): readonly Section[] {
  const settings = document.settings ?? defaultLayout;
  const numbered = document.pageNumbers ?? true;
  const orientation = document.orientation ?? 'portrait';
  const context = contextOf(document, settings, textWidthOf(settings, orientation), nextId);
  const main: Section = { children: mainChildren(document, context), orientation, settings, first: true, numbered };
  const appendices = (document.appendices ?? []).map((appendix): Section => {
    const lying = appendix.orientation ?? 'portrait';
    const own = contextOf(document, settings, textWidthOf(settings, lying), nextId);
    return { children: appendixChildren(appendix, own), orientation: lying, settings, first: false, numbered };
  });
  return [main, ...appendices];
}

function mainChildren(document: OfficialDocument, context: WriteContext): readonly FileChild[] {
  const signed = (document.signatures?.places.length ?? 0) > 0;
  return [
    ...(document.code === undefined ? [] : writeCode(document.code)),
    ...(document.letterhead === undefined ? [] : writeLetterhead(document.letterhead, context)),
    ...(document.heading === undefined ? [] : writeHeading(document.heading, context)),
    ...writeAddressees(document.addressees ?? []),
    ...writePreamble(document),
    ...writeBlocks(document.body, context, signed),
    ...writeEnding(document, context),
  ];
}

function appendixChildren(appendix: Appendix, context: WriteContext): readonly FileChild[] {
  const { label, title, note } = appendix;
  return [
    ...(label === undefined ? [] : [line(styleIds.appendixLabel, label)]),
    line(styleIds.appendixTitle, title),
    ...(note === undefined ? [] : [line(styleIds.note, `(${note})`)]),
    new Paragraph({ style: styleIds.end, keepNext: true, spacing: { after: twips(3) } }),
    ...writeBlocks(appendix.body, context, (appendix.signatures?.places.length ?? 0) > 0),
    ...writeEnding(appendix, context),
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
function closed(children: readonly FileChild[]): FileChild[] {
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
