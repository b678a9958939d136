import { a4, defaultLayout, sizeRanges, type LayoutSettings, type Range } from '../layout.ts';
import type { FindingCode } from './findings.ts';
import type { Alignment, PaperLayout } from './paper-layout.ts';
import { remarksOn } from './check-document.ts';
import { looks } from './looks.ts';
import { isCorrectable, type Remark } from './report.ts';

/** What is set anew in one paragraph; what is left out stays. Lengths are millimetres, sizes points. */
export type ParagraphCorrection = {
  readonly font?: boolean;
  readonly black?: boolean;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Letters turned to capitals, or a name in capitals to a name. */
  readonly letters?: 'capitals' | 'name';
  readonly align?: Alignment;
  readonly firstLine?: number;
  readonly before?: number;
  readonly lineSpacing?: number;
  readonly compose?: boolean;
  /** Words for words, at their first place from the start of the paragraph. */
  readonly words?: readonly (readonly [from: string, to: string])[];
};

/** What is set anew in one section. */
export type SectionCorrection = {
  readonly paper?: { readonly width: number; readonly height: number };
  readonly margins?: Partial<LayoutSettings['margins']>;
};

/** All that is to be corrected in a file. */
export type Corrections = {
  readonly paragraphs: ReadonlyMap<number, ParagraphCorrection>;
  readonly sections: ReadonlyMap<number, SectionCorrection>;
  /** The page number is written anew: centred in the top margin, from page 2; `size` in points. */
  readonly pageNumber: { readonly size: number; readonly inFooter: boolean } | undefined;
};

/** What the program can put right by itself; the rest stays for the clerk. */
export function correctionsFor(layout: PaperLayout): Corrections {
  const paragraphs = new Map<number, ParagraphCorrection>();
  const sections = new Map<number, SectionCorrection>();
  let pageNumber: Corrections['pageNumber'];
  for (const remark of remarksOn(layout)) {
    if (!isCorrectable(remark.code)) continue;
    if (remark.component === 'page-number') {
      const inFooter = remark.code === 'page-number-place' || pageNumber?.inFooter === true;
      pageNumber = { size: defaultLayout.bodySize, inFooter };
    } else if (remark.at) {
      const index = remark.at.index;
      const known = paragraphs.get(index) ?? {};
      paragraphs.set(index, { ...known, ...byCode[remark.code]?.(remark, known) });
    } else if (remark.section !== undefined) {
      sections.set(remark.section, sectionCorrection(remark, layout, sections.get(remark.section) ?? {}));
    }
  }
  return { paragraphs, sections, pageNumber };
}

const noWords: readonly (readonly [string, string])[] = [];

function words({ found, asked }: Remark, known: ParagraphCorrection): ParagraphCorrection {
  return { words: [...(known.words ?? noWords), [found, asked]] };
}

const byCode: {
  readonly [C in FindingCode]?: (remark: Remark, known: ParagraphCorrection) => ParagraphCorrection;
} = {
  font: () => ({ font: true }),
  colour: () => ({ black: true }),
  size: (remark) => ({ size: nearest(remark, looks[remark.component]?.size ?? sizeRanges.body) }),
  bold: ({ asked }) => ({ bold: asked === 'bold' }),
  italic: ({ asked }) => ({ italic: asked === 'italic' }),
  capitals: ({ asked, component }) => {
    if (asked === 'capitals') return { letters: 'capitals' };
    return component === 'signer' ? { letters: 'name' } : {};
  },
  align: ({ asked }) => ({ align: asked === 'center' ? 'center' : 'justify' }),
  'first-line': () => ({ firstLine: defaultLayout.firstLine }),
  'paragraph-spacing': () => ({ before: defaultLayout.paragraphSpacing }),
  'line-spacing': () => ({ lineSpacing: defaultLayout.lineSpacing }),
  decomposed: () => ({ compose: true }),
  'number-zero': words,
  'date-zero': words,
  'date-extra-zero': words,
  'point-letter': words,
};

function nearest({ at }: Remark, { min, max }: Range): number {
  const size = at?.runs.find((run) => run.size < min || run.size > max)?.size ?? max;
  return size < min ? min : max;
}

function sectionCorrection({ code }: Remark, layout: PaperLayout, known: SectionCorrection): SectionCorrection {
  const [side] = (['top', 'bottom', 'left', 'right'] as const).filter((name) => code === `margin-${name}`);
  if (side !== undefined) return { ...known, margins: { ...known.margins, [side]: defaultLayout.margins[side] } };
  if (code !== 'paper-size') return known;
  const lying = layout.sections.every(({ width, height }) => width > height);
  return { ...known, paper: lying ? { width: a4.height, height: a4.width } : { width: a4.width, height: a4.height } };
}
