import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterInfo } from '#shared/contract/bridge.ts';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import { mostCopies, readPageRanges, sidesFor, type PrintChoice } from '#shared/documents/print-choice.ts';
import { listPrinters } from '../../api/index.ts';
import { Banner, Checkbox, Field, NumberInput, Select, TextInput } from '../../ui/index.ts';

/** What is chosen for printing, and the controls by which it is chosen. */
export type PrintSettings = {
  /** Undefined: the browser's own dialog will ask. */
  readonly choice: PrintChoice | undefined;
  /** False while the pages written are none of this paper, or the machine has no printer. */
  readonly ready: boolean;
  readonly element: ReactNode;
};

/**
 * Printer, copies, pages and sides. In the web shell the page may not know the printers: the browser's dialog holds the choice, and
 * that is said.
 */
export function usePrintChoice(pages: readonly LaidPage[]): PrintSettings {
  const { t } = useTranslation();
  const printers = usePrinters();
  const [printer, setPrinter] = useState<string>();
  const [copies, setCopies] = useState<number | undefined>(1);
  const [range, setRange] = useState('');
  const [twoSided, setTwoSided] = useState(false);
  if (printers === undefined) {
    return {
      choice: undefined,
      ready: true,
      element: (
        <p className="small ink-2">
          {t('documents.preview.printNote')}
          {pages.some((page) => page.width > page.height) && ` ${t('documents.preview.twoSidedNote')}`}
        </p>
      ),
    };
  }
  const chosen = printer ?? printers[0]?.name;
  if (chosen === undefined) {
    return {
      choice: undefined,
      ready: false,
      element: (
        <Banner tone="warning" title={t('documents.preview.noPrinter')}>
          {t('documents.preview.noPrinterNote')}
        </Banner>
      ),
    };
  }
  const ranges = readPageRanges(range, pages.length);
  return {
    choice: {
      printer: chosen,
      copies: copies ?? 1,
      pages: ranges ?? [],
      sides: sidesFor(twoSided, pages),
    },
    ready: ranges !== undefined,
    element: (
      <div className="print-choice">
        <Field label={t('documents.preview.printer')}>
          <Select
            value={chosen}
            onChange={setPrinter}
            options={printers.map(({ name, label }) => ({ value: name, label }))}
          />
        </Field>
        <div className="print-choice-row">
          <Field label={t('documents.preview.copies')}>
            <NumberInput stepped min={1} max={mostCopies} value={copies} onChange={setCopies} />
          </Field>
          <Field
            label={t('documents.preview.range')}
            error={ranges === undefined ? t('documents.preview.rangeWrong', { total: pages.length }) : undefined}
          >
            <TextInput value={range} onChange={setRange} placeholder={t('documents.preview.rangeAll')} />
          </Field>
        </div>
        <Checkbox checked={twoSided} onChange={setTwoSided}>
          {t('documents.preview.twoSided')}
        </Checkbox>
      </div>
    ),
  };
}

/** The printers of this machine; undefined until they are known, and where the browser keeps them to itself. */
function usePrinters(): readonly PrinterInfo[] | undefined {
  const [printers, setPrinters] = useState<readonly PrinterInfo[]>();
  useEffect(() => {
    let stale = false;
    const ask = async () => {
      const answer = await listPrinters();
      if (!stale && answer.ok) setPrinters(answer.value);
    };
    void ask();
    return () => {
      stale = true;
    };
  }, []);
  return printers;
}
