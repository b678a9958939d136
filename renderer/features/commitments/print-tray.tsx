import { FileDown, FileText, Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, printPage, useCommand, useJob } from '#renderer/api/index.ts';
import { DocumentPreview } from '#renderer/features/documents/index.tsx';
import { PrintPages } from '#renderer/features/documents/print-pages.tsx';
import { usePages } from '#renderer/features/documents/use-pages.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import {
  Banner,
  Button,
  Figures,
  formatDayMonth,
  formatNumber,
  NumberInput,
  ProgressCard,
  Select,
  Tray,
} from '#renderer/ui/index.ts';
import { usualPattern } from '#shared/commitments/file-name.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignPerson, CampaignView } from '#shared/contract/methods/commitments.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { PrintHow, type Enclosure } from './print-how.tsx';
import './commitments.css';

/** What is about to be printed: the people shown, and the words of the filter that chose them. */
export type PrintChoice = { readonly people: readonly CampaignPerson[]; readonly filter: string };

const noPapers: readonly OfficialDocument[] = [];

/** The tray through which commitments go to paper: who, which form, in what order, with what, and what was printed before. */
export function PrintTray({
  view,
  choice,
  formName,
  onClose,
}: {
  readonly view: CampaignView;
  readonly choice: PrintChoice;
  readonly formName: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const save = useJob('commitments.print');
  const prepare = useCommand('commitments.prepare');
  const [people, setPeople] = useState(choice.people);
  const [as, setAs] = useState<'one-file' | 'one-each'>('one-file');
  const [order, setOrder] = useState<'list' | 'name'>('list');
  const [enclose, setEnclose] = useState<readonly Enclosure[]>([]);
  const [pattern, setPattern] = useState(usualPattern);
  const [copies, setCopies] = useState<number | undefined>(1);
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const [said, setSaid] = useState<string>();
  const [error, setError] = useState<AppError>();
  const [preview, setPreview] = useState<readonly OfficialDocument[]>();
  const [sending, setSending] = useState(false);
  const [documents, setDocuments] = useState<readonly OfficialDocument[]>(noPapers);
  const { pages, done } = usePages(documents);
  const printed = people.filter((person) => person.prints > 0);
  const fresh = people.length - printed.length;
  const units = new Set(people.map((person) => person.unitId)).size;
  const ids = useMemo(() => people.map((person) => person.id), [people]);
  const target = useMemo(
    () => ({ folders: [String(view.year), 'Cam kết'], name: `${view.name}, ${people.length} bản` }),
    [view.year, view.name, people.length],
  );

  const wanted = () => ({ campaign: view.id, people: [...ids], order, enclose: [...enclose] });
  const saveAs = async (kind: typeof as | 'pdf') => {
    setSaid(undefined);
    setError(undefined);
    const answer = await save.start((job) => ({ ...wanted(), as: kind, pattern, job }));
    if (!answer.ok) return;
    const { papers: made, forms, stopped } = answer.value;
    setPapers(made);
    if (stopped === undefined) return;
    setSaid(t('commitments.tray.stopped', { count: forms, total: people.length }));
    if (stopped.code !== 'cancelled') setError(stopped);
  };
  const send = async () => {
    setSaid(undefined);
    setError(undefined);
    const answer = await prepare.run(wanted());
    if (!answer.ok) return;
    const once = answer.value.documents;
    setDocuments(Array.from({ length: Math.max(1, copies ?? 1) }, () => once).flat());
    setSending(true);
  };
  const show = async () => {
    const [first] = ids;
    if (first === undefined) return;
    const answer = await call('commitments.form', { campaign: view.id, person: first });
    if (answer.ok) setPreview([answer.value]);
    else setError(answer.error);
  };

  useEffect(() => {
    if (!sending || !done) return undefined;
    let stale = false;
    const go = async () => {
      await document.fonts.ready;
      if (stale) return;
      const answer = await printPage();
      if (!answer.ok) setError(answer.error);
      else if (!answer.value.printed) setSaid(t('commitments.tray.notPrinted'));
      else {
        const recorded = await call('commitments.printed', { campaign: view.id, people: [...ids] });
        if (recorded.ok)
          setSaid(t('commitments.tray.printed', { count: recorded.value.forms, reprinted: recorded.value.reprinted }));
        else setError(recorded.error);
      }
      setSending(false);
      setDocuments(noPapers);
    };
    // Two frames: the pages are in the tree after the first, and drawn after the second.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => void go()));
    return () => {
      stale = true;
      cancelAnimationFrame(frame);
    };
  }, [sending, done, ids, view.id, t]);

  const isDone = papers.length > 0 || said !== undefined;
  const isBusy = save.running || prepare.busy || sending;
  const lastPrinted = printed.reduce((last, { printedAt = '' }) => (printedAt > last ? printedAt : last), '');
  if (preview !== undefined) {
    return (
      <DocumentPreview title={formName} documents={preview} target={target} onClose={() => setPreview(undefined)} />
    );
  }
  return (
    <Tray
      title={t('commitments.tray.title')}
      onClose={onClose}
      before={
        <Figures
          items={[
            { value: formatNumber(people.length), label: t('commitments.tray.people') },
            { value: formatNumber(units), label: t('commitments.tray.units') },
            {
              value: formatNumber(pageCount(people.length, units, enclose) * Math.max(1, copies ?? 1)),
              label: t('commitments.tray.sheets'),
            },
          ]}
        />
      }
      lines={[
        { name: t('commitments.tray.filter'), value: choice.filter },
        {
          name: t('commitments.tray.form'),
          value: (
            <>
              {formName}, {t('commitments.forms.version', { version: view.formVersion })}{' '}
              <Button kind="quiet" size="small" onClick={() => void show()}>
                {t('commitments.tray.firstPage')}
              </Button>
            </>
          ),
        },
        {
          name: t('commitments.tray.order'),
          value: (
            <Select
              size="small"
              label={t('commitments.tray.order')}
              value={order}
              onChange={setOrder}
              options={[
                { value: 'list', label: t('commitments.tray.orderByUnit') },
                { value: 'name', label: t('commitments.tray.orderByName') },
              ]}
            />
          ),
        },
        {
          name: t('commitments.tray.copies'),
          value: (
            <NumberInput
              stepped
              size="small"
              min={1}
              max={20}
              label={t('commitments.tray.copies')}
              value={copies}
              onChange={setCopies}
            />
          ),
        },
      ]}
      foot={
        isDone ? (
          <Button kind="primary" changes={false} size="large" block onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button changes icon={FileText} block busy={save.running} disabled={isBusy} onClick={() => void saveAs(as)}>
              {t('commitments.tray.saveWord', { count: people.length })}
            </Button>
            <Button
              changes
              icon={FileDown}
              block
              disabled={isBusy || as === 'one-each'}
              onClick={() => void saveAs('pdf')}
            >
              {t('commitments.tray.pdf')}
            </Button>
            <Button
              kind="primary"
              size="large"
              block
              icon={Printer}
              busy={sending || prepare.busy}
              disabled={isBusy || people.length === 0}
              onClick={() => void send()}
            >
              {t('commitments.tray.print', { count: people.length })}
            </Button>
          </>
        )
      }
    >
      {!isDone && (
        <PrintHow
          enclose={enclose}
          onEnclose={setEnclose}
          as={as}
          onAs={setAs}
          pattern={pattern}
          onPattern={setPattern}
        />
      )}
      {!isDone && printed.length > 0 && (
        <Banner
          tone="warning"
          actions={
            fresh > 0 ? (
              <Button
                kind="quiet"
                size="small"
                onClick={() => setPeople(people.filter((person) => person.prints === 0))}
              >
                {t('commitments.tray.onlyNew', { count: fresh })}
              </Button>
            ) : undefined
          }
        >
          {t('commitments.tray.reprint', { count: printed.length, date: formatDayMonth(lastPrinted) })}
        </Banner>
      )}
      {save.running && (
        <ProgressCard
          title={t('commitments.printing', { total: people.length })}
          progress={save.progress}
          onStop={save.cancel}
          stopLabel={t('commitments.stop')}
        />
      )}
      {sending && !done && (
        <p className="small ink-3" role="status">
          {t('commitments.tray.preparing')} {formatNumber(pages.length)}
        </p>
      )}
      <ErrorBanner error={error ?? save.error ?? prepare.error} />
      {said !== undefined && <Banner tone="success">{said}</Banner>}
      <SavedPaperBanner papers={papers} />
      {sending && done && <PrintPages pages={pages} look="black" />}
    </Tray>
  );
}

/** Sheets of paper: a form is one page; a unit's list and signing sheet are counted as one. */
function pageCount(forms: number, units: number, enclose: readonly Enclosure[]): number {
  return forms + units * enclose.length;
}
