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
import type { PartLook } from '#shared/documents/flow/flow.ts';
import { flowOf } from '#shared/documents/flow/parts.ts';
import { a4 } from '#shared/documents/layout.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { contextOf, type FileContext } from './context.ts';
import { writeItems } from './items.ts';
import { styleNames } from './styles.ts';
import { twips } from './units.ts';

/** From the paper's edge to the page number: within the top margin, above the text. */
const headerDistance = 10;

/** A stretch of pages with one orientation, written. */
export type Section = PartLook & { readonly children: readonly FileChild[] };

/** The sections of one paper. */
export function sectionsOf(document: OfficialDocument, file: FileContext): readonly Section[] {
  const context = contextOf(document, file);
  return flowOf(document).map((part) => ({ ...part, children: writeItems(part.items, context) }));
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
  return last instanceof Paragraph ? [...children] : [...children, new Paragraph({ style: styleNames.end.id })];
}

/** Số trang, centred in the top margin (Nghị định 30/2020/NĐ-CP, appendix I, part I, section I.7). */
function header(numbered: boolean): Header {
  const number = new Paragraph({
    style: styleNames.pageNumber.id,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return new Header({ children: [numbered ? number : new Paragraph({ style: styleNames.pageNumber.id })] });
}
