import { componentSizes, tableSize, type LayoutSettings } from '../layout.ts';
import { pointsPerMillimetre } from '../text-width.ts';

/** How a component is set; lengths are millimetres, sizes points. What is left out is nothing, or single lines at the left. */
export type ComponentLook = {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly firstLine?: number;
  readonly left?: number;
  readonly before?: number;
  readonly after?: number;
  /** A multiple of the font's own line. */
  readonly lineSpacing?: number;
  /** Height of every line instead, in points. */
  readonly exactLine?: number;
  readonly keepNext?: boolean;
  /** Depth in the outline of a heading, from 0. */
  readonly outline?: number;
};

/** Twentieths of a point, as looks are finest counted, in millimetres. */
const twip = 1 / 20 / pointsPerMillimetre;

/** The look of every component for one choice of the office; the Word writer's styles and the page view's lines come from it. */
export function componentLooks(settings: LayoutSettings) {
  const size = componentSizes(settings);
  const between = settings.paragraphSpacing / pointsPerMillimetre;
  const text = {
    size: size.body,
    align: 'justify',
    firstLine: settings.firstLine,
    after: between,
    lineSpacing: settings.lineSpacing,
  } as const;
  const centered = { align: 'center' } as const;
  const kept = { align: 'center', keepNext: true } as const;
  const heading = (outline: number) => ({ size: size.body, bold: true, ...kept, outline, before: between }) as const;
  const headingTitle = { size: size.body, bold: true, ...kept, after: between } as const;
  return {
    nation: { size: size.nation, bold: true, ...centered },
    motto: { size: size.motto, bold: true, ...centered },
    parentAgency: { size: size.agency, ...centered },
    agency: { size: size.agency, bold: true, ...centered },
    rule: { size: 1, before: 60 * twip, exactLine: 2, keepNext: true },
    number: { size: size.number, ...centered, before: 80 * twip },
    letterSummary: { size: size.letterSummary, ...centered, before: 40 * twip },
    placeDate: { size: size.placeDate, italic: true, ...centered, before: 80 * twip },
    type: { size: size.heading, bold: true, ...kept, before: 280 * twip, outline: 0 },
    summary: { size: size.heading, bold: true, ...kept },
    note: { size: size.body, italic: true, ...kept, before: 40 * twip },
    authority: { size: size.body, bold: true, ...kept, before: 240 * twip, after: between },
    addressee: { size: size.body, ...kept, before: 240 * twip, after: between },
    addresseeItem: { size: size.body, left: 40, firstLine: -3, after: 40 * twip },
    basis: { ...text, italic: true },
    resolution: { size: size.body, bold: true, ...kept, before: between, after: between },
    body: text,
    title: { size: size.body, bold: true, ...kept, before: between, after: between },
    part: heading(0),
    partTitle: headingTitle,
    chapter: heading(1),
    chapterTitle: headingTitle,
    section: heading(2),
    sectionTitle: headingTitle,
    subsection: heading(3),
    subsectionTitle: headingTitle,
    article: { ...text, bold: true, keepNext: true, outline: 4 },
    clauseTitle: { ...text, bold: true, keepNext: true },
    clause: text,
    point: text,
    dash: text,
    tableText: { size: tableSize, before: 20 * twip, after: 20 * twip },
    tableHead: { size: tableSize, bold: true, ...kept, before: 40 * twip, after: 40 * twip },
    capacity: { size: size.body, bold: true, ...kept },
    hint: { size: size.body, italic: true, ...kept },
    signer: { size: size.body, bold: true, ...centered },
    recipientsHead: { size: size.recipientsHead, bold: true, italic: true, keepNext: true },
    recipient: { size: size.recipients },
    appendixLabel: { size: size.appendixLabel, bold: true, ...kept, outline: 0 },
    appendixTitle: { size: size.heading, bold: true, ...kept },
    pageNumber: { size: size.pageNumber, ...centered },
    code: { size: 7, ...centered },
    end: { size: 0.5, exactLine: 1 },
  } as const satisfies { readonly [component: string]: ComponentLook };
}

/** A component that has a look of its own. */
export type ComponentStyle = keyof ReturnType<typeof componentLooks>;
