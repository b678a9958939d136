import type { PrinterInfo as SystemPrinter, WebContentsPrintOptions } from 'electron';
import type { PrinterInfo } from '#shared/contract/bridge.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { PrintChoice, Sides } from '#shared/documents/print-choice.ts';

type Printer = Pick<SystemPrinter, 'name' | 'displayName'>;

const duplex = { one: 'simplex', long: 'longEdge', short: 'shortEdge' } as const satisfies {
  readonly [S in Sides]: string;
};

/** The printers of this machine as the screen offers them. */
export function offeredPrinters(printers: readonly Printer[]): readonly PrinterInfo[] {
  return printers.map(({ name, displayName }) => ({ name, label: displayName === '' ? name : displayName }));
}

/**
 * What Electron is told for a print run. Without a choice the system's own dialog asks. Refused: `no-printer` on a machine without one,
 * `printer-gone` when the one chosen is not there any more.
 */
export function printOptions(
  printers: readonly Printer[],
  choice: PrintChoice | undefined,
): Result<WebContentsPrintOptions> {
  if (printers.length === 0) return fail('no-printer', {});
  if (choice === undefined) return ok({ silent: false, printBackground: true });
  if (!printers.some(({ name }) => name === choice.printer)) return fail('printer-gone', { name: choice.printer });
  return ok({
    silent: true,
    printBackground: true,
    // The pages carry their own margins.
    margins: { marginType: 'none' },
    deviceName: choice.printer,
    copies: choice.copies,
    duplexMode: duplex[choice.sides],
    ...(choice.pages.length === 0
      ? {}
      : { pageRanges: choice.pages.map(({ from, to }) => ({ from: from - 1, to: to - 1 })) }),
  });
}
