import type { WebContents } from 'electron';
import type { PrinterInfo } from '#shared/contract/bridge.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { PrintChoice } from '#shared/documents/print-choice.ts';
import { offeredPrinters, printOptions } from './print-options.ts';

/** The part of Electron's page that prints. */
export type PrintingPage = Pick<WebContents, 'getPrintersAsync' | 'print' | 'printToPDF'>;

/** What Chromium answers when the clerk closed the print dialog: no failure. */
const closedByClerk = new Set(['Print job canceled', 'cancelled', 'canceled']);

/** The printers that the screen may offer; none without a page. */
export async function printersOf(page: PrintingPage | undefined): Promise<readonly PrinterInfo[]> {
  return page === undefined ? [] : offeredPrinters(await page.getPrintersAsync());
}

/**
 * Prints the page as chosen, or with the system's dialog. `printed: false` when the clerk closed that; `no-printer` without one.
 */
export async function printPage(
  page: PrintingPage | undefined,
  choice?: PrintChoice,
): Promise<Result<{ readonly printed: boolean }>> {
  if (page === undefined) return fail('no-printer', {});
  const options = printOptions(await page.getPrintersAsync(), choice);
  if (!options.ok) return options;
  return new Promise((resolve) => {
    page.print(options.value, (printed, reason) => {
      if (printed || closedByClerk.has(reason)) resolve(ok({ printed }));
      else resolve(fail('no-printer', {}));
    });
  });
}

/** What printing would give, as a PDF on the page size that the page's own style asks for. */
export async function pagePdf(page: PrintingPage | undefined): Promise<Uint8Array | undefined> {
  return page?.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
