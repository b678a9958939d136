import { describe, expect, it } from 'vitest';
import { offeredPrinters, printOptions } from '#main/shell/electron/print-options.ts';
import { printersOf, printPage, type PrintingPage } from '#main/shell/electron/printing.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { PrintChoice } from '#shared/documents/print-choice.ts';

const printers = [
  { name: 'hp-1020', displayName: 'HP LaserJet 1020', description: '', options: {} },
  { name: 'canon', displayName: '', description: '', options: {} },
];
const choice: PrintChoice = { printer: 'canon', copies: 3, pages: [{ from: 2, to: 4 }], sides: 'long' };

describe('what Electron is told for a print run', () => {
  it('is the choice: printer, copies, pages counted from 0, sides', () => {
    expect(printOptions(printers, choice)).toEqual(
      ok({
        silent: true,
        printBackground: true,
        margins: { marginType: 'none' },
        deviceName: 'canon',
        copies: 3,
        duplexMode: 'longEdge',
        pageRanges: [{ from: 1, to: 3 }],
      }),
    );
    const all = printOptions(printers, { ...choice, pages: [], sides: 'one' });
    expect(all.ok && all.value).toMatchObject({ duplexMode: 'simplex' });
    expect(all.ok && 'pageRanges' in all.value).toBe(false);
    const lying = printOptions(printers, { ...choice, sides: 'short' });
    expect(lying.ok && lying.value.duplexMode).toBe('shortEdge');
  });

  it('is the system’s dialog without a choice', () => {
    expect(printOptions(printers, undefined)).toEqual(ok({ silent: false, printBackground: true }));
  });

  it('says that there is no printer, or that the one chosen is gone', () => {
    expect(printOptions([], choice)).toEqual(fail('no-printer', {}));
    expect(printOptions([], undefined)).toEqual(fail('no-printer', {}));
    expect(printOptions(printers, { ...choice, printer: 'old' })).toEqual(fail('printer-gone', { name: 'old' }));
  });

  it('reaches the page', async () => {
    const told: unknown[] = [];
    const page: PrintingPage = {
      getPrintersAsync: () => Promise.resolve(printers),
      print: (options, done) => {
        told.push(options);
        done?.(true, '');
      },
      printToPDF: () => Promise.resolve(Buffer.alloc(0)),
    };
    expect(await printPage(page, choice)).toEqual(ok({ printed: true }));
    expect(told).toMatchObject([{ deviceName: 'canon', copies: 3 }]);
    expect(await printersOf(page)).toEqual(offeredPrinters(printers));
    expect(await printersOf(undefined)).toEqual([]);
  });

  it('offers printers by the name that people know', () => {
    expect(offeredPrinters(printers)).toEqual([
      { name: 'hp-1020', label: 'HP LaserJet 1020' },
      { name: 'canon', label: 'canon' },
    ]);
  });
});
