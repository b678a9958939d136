import { describe, expect, it } from 'vitest';
import { pagePdf, printPage, type PrintingPage } from '#main/shell/electron/printing.ts';
import { fail, ok } from '#shared/contract/result.ts';

function page(printers: number, printed: boolean, reason = ''): PrintingPage {
  return {
    getPrintersAsync: () =>
      Promise.resolve(
        Array.from({ length: printers }, () => ({ name: 'p', displayName: 'p', description: '', options: {} })),
      ),
    print: (_options, done) => done?.(printed, reason),
    printToPDF: (options) => Promise.resolve(Buffer.from(JSON.stringify(options))),
  };
}

describe('printing', () => {
  it('tells apart printed, closed by the clerk, and no printer', async () => {
    expect(await printPage(page(1, true))).toEqual(ok({ printed: true }));
    expect(await printPage(page(1, false, 'Print job canceled'))).toEqual(ok({ printed: false }));
    expect(await printPage(page(1, false, 'Invalid printer settings'))).toEqual(fail('no-printer', {}));
    expect(await printPage(page(0, true))).toEqual(fail('no-printer', {}));
    expect(await printPage(undefined)).toEqual(fail('no-printer', {}));
  });

  it('makes a PDF on the page size of the paper', async () => {
    const pdf = await pagePdf(page(0, true));
    expect(JSON.parse(new TextDecoder().decode(pdf))).toMatchObject({ preferCSSPageSize: true, printBackground: true });
  });
});
