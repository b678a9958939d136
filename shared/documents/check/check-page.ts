import { a4, marginRanges, sizeRanges } from '../layout.ts';
import { pointsPerMillimetre, textWidth } from '../text-width.ts';
import type { LaidParagraph, PageNumberPlace, PaperLayout, SectionLayout } from './paper-layout.ts';
import { measure, rangeText, type Report } from './report.ts';
import { sources } from './sources.ts';

/** Word rounds to twentieths of a point and to inches: what is this near is meant. */
const tolerance = 0.6;

/** Paper, margins and page number of every section. */
export function checkPages(layout: PaperLayout, report: Report): void {
  layout.sections.forEach((section, index) => {
    if (section.continuous && index > 0) return;
    checkPaper(layout, section, index, report);
    checkMargins(section, index, report);
  });
  checkPageNumber(layout, report);
}

function checkPaper(layout: PaperLayout, { width, height }: SectionLayout, index: number, report: Report): void {
  const [short, long] = width < height ? [width, height] : [height, width];
  if (Math.abs(short - a4.width) > 1 || Math.abs(long - a4.height) > 1) {
    report.say({
      code: 'paper-size',
      component: 'paper',
      found: `${String(Math.round(width))} × ${measure(Math.round(height), 'mm')}`,
      asked: 'A4, 210 × 297 mm',
      source: sources.paper,
      section: index,
    });
  }
  const own = layout.paragraphs.filter(({ section }) => section === index);
  const tabled = own.some(({ cell }) => cell !== undefined && layout.tables[cell.table]?.lined === true);
  if (width > height && !tabled) {
    report.say({
      code: 'paper-orientation',
      component: 'paper',
      found: 'landscape',
      asked: 'portrait',
      source: sources.orientation,
      section: index,
    });
  }
}

function checkMargins({ margins }: SectionLayout, index: number, report: Report): void {
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const value = margins[side];
    const range = marginRanges[side];
    if (value >= range.min - tolerance && value <= range.max + tolerance) continue;
    report.say({
      code: `margin-${side}`,
      component: 'paper',
      found: measure(value, 'mm'),
      asked: rangeText(range, 'mm'),
      source: sources.margins,
      section: index,
    });
  }
}

const shows = (place: PageNumberPlace | undefined) => place?.number === true;

function checkPageNumber(layout: PaperLayout, report: Report): void {
  const [first] = layout.sections;
  if (first === undefined) return;
  const say = (code: Parameters<Report['say']>[0]['code'], found: string, asked: string) =>
    report.say({ code, component: 'page-number', found, asked, source: sources.pageNumber });
  const inHeader = layout.sections.find(({ header }) => shows(header))?.header;
  const inFooter = layout.sections.some(({ footer }) => shows(footer));
  if (inHeader === undefined && inFooter) {
    say('page-number-place', 'bottom-margin', 'top-margin');
    return;
  }
  if (inHeader === undefined) {
    if (estimatedPages(layout) > 1.15) say('page-number-missing', 'missing', 'from-page-2');
    return;
  }
  if (inHeader.align !== 'center' && !inHeader.framed) say('page-number-align', inHeader.align, 'center');
  const { min, max } = sizeRanges.pageNumber;
  if (inHeader.size < min || inHeader.size > max) {
    say('page-number-size', measure(inHeader.size, 'pt'), rangeText(sizeRanges.pageNumber, 'pt'));
  }
  if (first.ownFirstPage ? shows(first.firstHeader) : shows(first.header)) {
    say('page-number-first', 'on-first-page', 'not-on-first-page');
  }
}

/** Roughly how many pages the text fills: enough to know whether there is a second one. */
export function estimatedPages(layout: PaperLayout): number {
  let pages = 0;
  layout.sections.forEach((section, index) => {
    const { width, height, margins } = section;
    const line = (width - margins.left - margins.right) * pointsPerMillimetre;
    const page = (height - margins.top - margins.bottom) * pointsPerMillimetre;
    const own = layout.paragraphs.filter((paragraph) => paragraph.section === index && !paragraph.framed);
    const sum = rowsOf(own).reduce((total, row) => total + rowHeight(row, line), 0);
    pages += index === 0 || section.continuous ? sum / page : Math.max(1, Math.ceil(sum / page));
  });
  return pages;
}

/** Paragraphs side by side in a row of a table, or one by itself. */
function rowsOf(paragraphs: readonly LaidParagraph[]): readonly (readonly LaidParagraph[])[] {
  const rows: LaidParagraph[][] = [];
  let key = '';
  for (const paragraph of paragraphs) {
    const { cell } = paragraph;
    const next = cell === undefined ? '' : `${String(cell.table)} ${String(cell.row)}`;
    const last = rows.at(-1);
    if (next !== '' && next === key && last) last.push(paragraph);
    else rows.push([paragraph]);
    key = next;
  }
  return rows;
}

function rowHeight(row: readonly LaidParagraph[], width: number): number {
  const columns = new Map<number, number>();
  const count = new Set(row.map(({ cell }) => cell?.column ?? 0)).size;
  for (const paragraph of row) {
    const column = paragraph.cell?.column ?? 0;
    columns.set(column, (columns.get(column) ?? 0) + paragraphHeight(paragraph, width / count));
  }
  return Math.max(0, ...columns.values());
}

function paragraphHeight({ runs, before, after, lineSpacing = 1 }: LaidParagraph, width: number): number {
  const size = runs.reduce((largest, run) => Math.max(largest, run.size), 0);
  const length = runs.reduce((sum, run) => sum + textWidth(run.text.replaceAll('\n', ''), run.size), 0);
  const breaks = runs.reduce((sum, run) => sum + run.text.split('\n').length - 1, 0);
  const lines = size === 0 ? 0 : Math.max(1, Math.ceil(length / width)) + breaks;
  return before + after + lines * (size || 1) * 1.15 * lineSpacing;
}
