import type { WebContents } from 'electron';
import { fail, ok, type Result } from '#shared/contract/result.ts';

/** The part of Electron's page that prints. */
export type PrintingPage = Pick<WebContents, 'getPrintersAsync' | 'print' | 'printToPDF'>;

/** What Chromium answers when the clerk closed the print dialog: no failure. */
const closedByClerk = new Set(['Print job canceled', 'cancelled', 'canceled']);

/** Prints the page with the system's dialog. `printed: false` when the clerk closed it; `no-printer` without one. */
export async function printPage(page: PrintingPage | undefined): Promise<Result<{ readonly printed: boolean }>> {
  if (page === undefined || (await page.getPrintersAsync()).length === 0) return fail('no-printer', {});
  return new Promise((resolve) => {
    page.print({ silent: false, printBackground: true }, (printed, reason) => {
      if (printed || closedByClerk.has(reason)) resolve(ok({ printed }));
      else resolve(fail('no-printer', {}));
    });
  });
}

/** What printing would give, as a PDF on the page size that the page's own style asks for. */
export async function pagePdf(page: PrintingPage | undefined): Promise<Uint8Array | undefined> {
  return page?.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true });
}
