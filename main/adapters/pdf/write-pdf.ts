import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { layOut } from '#shared/documents/pages/paginate.ts';
import type { LaidPage, PageCode, PageItem, PageLine, PageRun, PageStroke } from '#shared/documents/pages/page.ts';
import { faceOf, textWidth } from '#shared/documents/text-width.ts';
import { codeModules } from '#main/adapters/word/write/code-image.ts';
import { pageFonts, type PageFonts } from './page-fonts.ts';
import type { PagePictures } from './page-pictures.ts';
import { number, pdfFile, textString, type PdfFile } from './pdf-file.ts';

/** Points; as the page view draws rules and the borders of tables. */
const strokeWidth = 0.5;
const captionSize = 7;
/** Of the size: how far below the baseline an underline is, and how far above it a line through the text. */
const [underline, strike] = [0.11, 0.26];

/** Papers as a PDF. */
export type PdfBatch = {
  readonly title: string;
  readonly documents: readonly OfficialDocument[];
  /** A bookmark for each paper: whose it is. Left out: none. */
  readonly bookmarks?: readonly string[];
};

/**
 * Papers as the page view shows them, with text that can be found and copied, the font embedded. `progress` is told how many papers
 * are done; when it answers false the work stops with `cancelled`. A picture that cannot be read is `pdf-pictures`.
 */
export async function writePdf(
  { title, documents, bookmarks = [] }: PdfBatch,
  progress: (done: number) => boolean = () => true,
): Promise<Result<Uint8Array>> {
  const file = pdfFile();
  const fonts = pageFonts(file);
  let pictures: PagePictures | undefined;
  const tree = file.reserve();
  const resources = file.reserve();
  const pages: number[] = [];
  const firsts: number[] = [];
  for (const [paper, document] of documents.entries()) {
    for (const page of layOut([document])) {
      const shown = page.items.filter((item) => item.kind === 'picture');
      // Most papers have none, and what reads them is large.
      if (shown.length > 0) pictures ??= (await import('./page-pictures.ts')).pagePictures(file);
      if (pictures !== undefined && !(await pictures.take(shown)))
        return fail('pdf-pictures', { name: document.title });
      const id = writePage(file, { fonts, pictures }, page, tree, resources);
      if (page.number === 1) firsts[paper] = id;
      pages.push(id);
    }
    if ((paper + 1) % papersAtOnce !== 0) continue;
    if (!progress(paper + 1)) return fail('cancelled', {});
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  if (!progress(documents.length)) return fail('cancelled', {});
  file.write(`<< ${fonts.finish()}${pictures?.resources() ?? ''} >>`, resources);
  file.write(`<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map(reference).join(' ')}] >>`, tree);
  const outlines = bookmarks.length === 0 ? undefined : writeBookmarks(file, bookmarks, firsts);
  const shown = outlines === undefined ? '' : ` /Outlines ${reference(outlines)} /PageMode /UseOutlines`;
  const root = file.write(`<< /Type /Catalog /Pages ${reference(tree)} /Lang (vi-VN)${shown} >>`);
  const info = file.write(`<< /Title ${textString(title)} /Producer ${textString('Lệ Làng')} >>`);
  return ok(file.finish(root, info));
}

/** Between two stretches of so many papers others get their turn. */
const papersAtOnce = 20;

const reference = (id: number) => `${String(id)} 0 R`;

/** What pages are drawn with. */
type Tools = { readonly fonts: PageFonts; readonly pictures: PagePictures | undefined };

function writePage(file: PdfFile, tools: Tools, page: LaidPage, tree: number, resources: number): number {
  const top = page.height;
  const drawn = [
    `${number(strokeWidth)} w`,
    ...(page.label === undefined ? [] : [lineOf(page.label, top, tools.fonts)]),
    ...page.items.map((item) => itemOf(item, top, tools)),
  ];
  const content = file.stream(drawn.join('\n'));
  return file.write(
    `<< /Type /Page /Parent ${reference(tree)} /MediaBox [0 0 ${number(page.width)} ${number(page.height)}] ` +
      `/Resources ${reference(resources)} /Contents ${reference(content)} >>`,
  );
}

function itemOf(item: PageItem, top: number, { fonts, pictures }: Tools): string {
  switch (item.kind) {
    case 'line':
      return lineOf(item, top, fonts);
    case 'stroke':
      return strokeOf(item, top);
    case 'code':
      return codeOf(item, top, fonts);
    case 'picture':
      return pictures?.draw(item, top) ?? '';
  }
}

function lineOf({ x, y, baseline, runs }: PageLine, top: number, fonts: PageFonts): string {
  return runs.map((run) => runOf(run, x + run.x, top - y - baseline, fonts)).join('\n');
}

function runOf(run: PageRun, x: number, baseline: number, fonts: PageFonts): string {
  const size = run.superscript ? run.size * 0.65 : run.size;
  const y = run.superscript ? baseline + run.size * 0.33 : baseline;
  const text = run.dots ? dotsFor(run) : run.text;
  const parts: string[] = [];
  if (text !== '') parts.push(textAt(text, x, y, size, fonts.use(run.bold, run.italic), run.dots ? 0 : run.spacing));
  if (run.underline) parts.push(ruleAt(x, y - underline * size, run.width));
  if (run.strike) parts.push(ruleAt(x, y + strike * size, run.width));
  return parts.join('\n');
}

function textAt(
  text: string,
  x: number,
  y: number,
  size: number,
  font: ReturnType<PageFonts['use']>,
  spacing: number,
): string {
  const shown = font.show(text, (spacing / size) * 1000);
  return `BT /${font.name} ${number(size)} Tf ${number(x)} ${number(y)} Td ${shown} ET`;
}

function dotsFor({ width, size, bold, italic }: PageRun): string {
  return '.'.repeat(Math.max(0, Math.floor(width / textWidth('.', size, faceOf(bold, italic)))));
}

const ruleAt = (x: number, y: number, width: number) =>
  `${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l S`;

function strokeOf({ x, y, length, across }: PageStroke, top: number): string {
  const [endX, endY] = across ? [x + length, y] : [x, y + length];
  return `${number(x)} ${number(top - y)} m ${number(endX)} ${number(top - endY)} l S`;
}

/** The QR code as an image of one bit for each module, drawn without smoothing, and its caption below it. */
function codeOf({ x, y, side, text, caption }: PageCode, top: number, fonts: PageFonts): string {
  const { size, rows } = codeModules(text);
  const stride = rows.length / size;
  let hex = '';
  for (let row = 0; row < size; row += 1) {
    hex += Buffer.from(rows.subarray(row * stride + 1, (row + 1) * stride)).toString('hex');
  }
  const image =
    `q ${number(side)} 0 0 ${number(side)} ${number(x)} ${number(top - y - side)} cm ` +
    `BI /W ${String(size)} /H ${String(size)} /BPC 1 /CS /G /F /AHx ID ${hex}> EI Q`;
  if (caption === undefined) return image;
  const width = textWidth(caption, captionSize);
  const below = top - y - side - captionSize;
  return `${image}\n${textAt(caption, x + (side - width) / 2, below, captionSize, fonts.use(false, false), 0)}`;
}

/** A flat list of bookmarks, each to the first page of its paper (ISO 32000-1, 12.3.3). */
function writeBookmarks(file: PdfFile, titles: readonly string[], pages: readonly number[]): number {
  const root = file.reserve();
  const ids = titles.map(() => file.reserve());
  titles.forEach((title, index) => {
    const [before, after, page] = [ids[index - 1], ids[index + 1], pages[index]];
    file.write(
      `<< /Title ${textString(title)} /Parent ${reference(root)}` +
        (before === undefined ? '' : ` /Prev ${reference(before)}`) +
        (after === undefined ? '' : ` /Next ${reference(after)}`) +
        (page === undefined ? '' : ` /Dest [${reference(page)} /Fit]`) +
        ' >>',
      ids[index],
    );
  });
  const [first = root, last = root] = [ids[0], ids.at(-1)];
  file.write(
    `<< /Type /Outlines /First ${reference(first)} /Last ${reference(last)} /Count ${String(ids.length)} >>`,
    root,
  );
  return root;
}
