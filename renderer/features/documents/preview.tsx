import { ChevronLeft, ChevronRight, FileDown, FileText, Printer, Search, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { ok } from '#shared/contract/result.ts';
import type { LayoutSettings } from '#shared/documents/layout.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import type { PrintChoice } from '#shared/documents/print-choice.ts';
import { call, printPage, savePageAsPdf } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useOffice } from '../../frame/office.ts';
import { SavedPaperBanner } from '../../frame/saved-paper.tsx';
import { Banner, Button, formatNumber, IconButton, KeyHint, Segmented, useLayer } from '../../ui/index.ts';
import { CheckBox } from './check-box.tsx';
import { FindBar } from './find-bar.tsx';
import { PageList, type PageListHandle } from './page-list.tsx';
import type { ChangeLook } from './page-view.tsx';
import { PreviewOptions } from './preview-options.tsx';
import { PrintPages } from './print-pages.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { usePages } from './use-pages.ts';
import { usePrintChoice } from './use-print-choice.tsx';
import { useTemplateName } from './use-template-name.ts';
import { stepFrom, type Zoom } from './zoom.ts';
import './preview.css';

/** What the pages in the tree are for. */
type Printing = { readonly how: 'paper'; readonly choice: PrintChoice | undefined } | { readonly how: 'pdf' };

/** Where the papers are saved: folders below the office's, and the name without its ending. */
export type PreviewTarget = { readonly folders: readonly string[]; readonly name: string };

/**
 * Papers as they will print, over the whole window: pages, thumbnails, find, the result of the format check, saving and printing.
 * `saveWord` writes the Word file where a feature does so itself and notes it in its records.
 */
export function DocumentPreview({
  title,
  documents,
  target,
  saveWord,
  onPrinted,
  onClose,
}: {
  readonly title: string;
  readonly documents: readonly OfficialDocument[];
  readonly target: PreviewTarget;
  readonly saveWord?: () => Promise<
    { readonly ok: true; readonly value: readonly SavedPaper[] } | { readonly ok: false; readonly error: AppError }
  >;
  readonly onPrinted?: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { layout } = useOffice().start.office;
  const papers = useMemo(() => inLayout(documents, layout), [documents, layout]);
  const { pages, done } = usePages(papers);
  const [only] = papers;
  const [zoom, setZoom] = useState<Zoom>('page');
  const [scale, setScale] = useState(1);
  const [current, setCurrent] = useState(0);
  const [finding, setFinding] = useState(false);
  const [look, setLook] = useState<ChangeLook>('black');
  const [printing, setPrinting] = useState<Printing>();
  const [saved, setSaved] = useState<readonly SavedPaper[]>([]);
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const list = useRef<PageListHandle>(null);
  useLayer(true, onClose);

  const template = useTemplateName(only?.paper);
  const settings = usePrintChoice(pages);
  const goTo = useCallback((page: number) => list.current?.goTo(page), []);
  const word = async () => {
    if (only === undefined) return;
    setBusy(true);
    setError(undefined);
    const answer = await (saveWord === undefined ? saveOne(only, target) : saveWord());
    setBusy(false);
    if (answer.ok) setSaved(answer.value);
    else setError(answer.error);
  };

  const { choice, ready } = settings;
  const mayPrint = done && ready && pages.length > 0;
  const print = () => {
    if (mayPrint) setPrinting({ how: 'paper', choice });
  };

  useEffect(() => {
    if (printing === undefined) return undefined;
    let stale = false;
    const send = async () => {
      await document.fonts.ready;
      if (stale) return;
      if (printing.how === 'paper') {
        const answer = await printPage(printing.choice);
        if (!answer.ok) setError(answer.error);
        else if (answer.value.printed) onPrinted?.();
      } else {
        const answer = await savePdf(papers, target);
        if (answer.ok) setSaved([answer.value]);
        else setError(answer.error);
      }
      setPrinting(undefined);
    };
    // Two frames: the pages are in the tree after the first, and drawn after the second.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => void send()));
    return () => {
      stale = true;
      cancelAnimationFrame(frame);
    };
  }, [printing, papers, target, onPrinted]);

  const onPrint = useRef(print);
  useEffect(() => {
    onPrint.current = print;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === 'f') setFinding(true);
      else if (key === 'p') onPrint.current();
      else if (key === '+' || key === '=') setZoom(stepFrom(scale, 1));
      else if (key === '-') setZoom(stepFrom(scale, -1));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [scale]);

  const marked = useMemo(
    () => documents.some((paper) => /"(?:mark|change)":/.test(JSON.stringify(paper))),
    [documents],
  );

  return createPortal(
    <div className="preview" role="dialog" aria-modal="true" aria-label={title}>
      <header className="preview-top">
        <Button icon={X} onClick={onClose}>
          {t('common.close')} <KeyHint>Esc</KeyHint>
        </Button>
        <span className="preview-rule" />
        <h1 className="ellipsis">{title}</h1>
        <span className="ink-3 small preview-note ellipsis">
          {done
            ? t(`documents.preview.${orientationOf(pages)}`, { count: pages.length })
            : t('documents.preview.laying', { count: pages.length })}
        </span>
        <span className="grow" />
        {finding ? (
          <FindBar pages={pages} onGoTo={goTo} onClose={() => setFinding(false)} />
        ) : (
          <>
            <IconButton
              icon={ChevronLeft}
              label={t('documents.preview.before')}
              disabled={current === 0}
              onClick={() => goTo(current - 1)}
            />
            <span aria-live="polite">
              {t('documents.preview.pageOf', { page: formatNumber(current + 1), total: formatNumber(pages.length) })}
            </span>
            <IconButton
              icon={ChevronRight}
              label={t('documents.preview.after')}
              disabled={current >= pages.length - 1}
              onClick={() => goTo(current + 1)}
            />
            <span className="preview-rule" />
            <IconButton
              icon={ZoomOut}
              label={t('documents.preview.zoomOut')}
              onClick={() => setZoom(stepFrom(scale, -1))}
            />
            <span className="preview-zoom">{t('documents.preview.zoom', { percent: Math.round(scale * 100) })}</span>
            <IconButton
              icon={ZoomIn}
              label={t('documents.preview.zoomIn')}
              onClick={() => setZoom(stepFrom(scale, 1))}
            />
            <Segmented
              label={t('documents.preview.fit')}
              items={[
                { key: 'page', label: t('documents.preview.wholePage') },
                { key: 'width', label: t('documents.preview.pageWidth') },
              ]}
              value={typeof zoom === 'number' ? '' : zoom}
              onChange={(key) => setZoom(key === 'width' ? 'width' : 'page')}
            />
            <IconButton icon={Search} label={t('documents.preview.find')} onClick={() => setFinding(true)} />
          </>
        )}
      </header>
      <Thumbnails pages={pages} current={current} onChoose={goTo} />
      <PageList pages={pages} zoom={zoom} look={look} onScale={setScale} onPage={setCurrent} handle={list} />
      <aside className="preview-settings" aria-label={t('documents.preview.settings')}>
        <div className="preview-settings-body">
          <ErrorBanner error={error} />
          <SavedPaperBanner papers={saved} onClose={() => setSaved([])} />
          {template !== undefined && (
            <Banner tone="warning" title={t('documents.preview.template', { name: template })}>
              {t('documents.preview.templateNote')}
            </Banner>
          )}
          {settings.element}
          <PreviewOptions marked={marked} look={look} onLook={setLook} />
          {only !== undefined && documents.length === 1 && <CheckBox document={only} />}
        </div>
        <div className="preview-settings-foot">
          <Button
            changes
            icon={FileText}
            busy={busy}
            disabled={documents.length !== 1 && saveWord === undefined}
            onClick={() => void word()}
          >
            {t('documents.preview.saveWord')}
          </Button>
          <Button
            changes
            icon={FileDown}
            disabled={!done}
            busy={printing?.how === 'pdf'}
            onClick={() => setPrinting({ how: 'pdf' })}
          >
            {t('documents.preview.savePdf')}
          </Button>
          <Button
            kind="primary"
            changes={false}
            size="large"
            icon={Printer}
            keys="Ctrl P"
            disabled={!mayPrint}
            busy={printing?.how === 'paper'}
            onClick={print}
          >
            {t('documents.preview.print', { count: pages.length })}
          </Button>
        </div>
      </aside>
      {printing !== undefined && <PrintPages pages={pages} look={look} />}
    </div>,
    document.body,
  );
}

/** As they are written: what says nothing of its layout takes the office's. */
function inLayout(
  documents: readonly OfficialDocument[],
  layout: LayoutSettings | undefined,
): readonly OfficialDocument[] {
  if (layout === undefined) return documents;
  return documents.map((paper) => (paper.settings === undefined ? { ...paper, settings: layout } : paper));
}

async function saveOne(document: OfficialDocument, target: PreviewTarget) {
  const answer = await call('documents.save', { document, ...mutable(target) });
  return answer.ok ? ok([answer.value]) : answer;
}

/** The window's own PDF where it can make one; elsewhere the program writes the same pages without a window. */
async function savePdf(papers: readonly OfficialDocument[], target: PreviewTarget) {
  const answer = await savePageAsPdf(mutable(target));
  if (answer.ok || answer.error.code !== 'not-in-this-shell') return answer;
  return call('documents.savePdf', { documents: [...papers], ...mutable(target) });
}

const mutable = ({ folders, name }: PreviewTarget) => ({ folders: [...folders], name });

function orientationOf(pages: readonly LaidPage[]): 'portrait' | 'landscape' | 'mixed' {
  const lying = pages.filter((page) => page.width > page.height).length;
  if (lying === 0) return 'portrait';
  return lying === pages.length ? 'landscape' : 'mixed';
}
