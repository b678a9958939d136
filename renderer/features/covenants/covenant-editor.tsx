import { ArrowLeft, Check, Pencil, Save } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, IconButton, PageBody, PageHead, Segmented, Sheet, Tabs, Tag } from '#renderer/ui/index.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CovenantPaper, CovenantView } from '#shared/contract/methods/covenants.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { marksOf } from './operation-marks.ts';
import { ProvisionPage, articleOf } from './provision-page.tsx';
import { ProvisionTree } from './provision-tree.tsx';
import { SentenceBar } from './sentence-bar.tsx';
import { SidePane } from './side-pane.tsx';
import { RecogniseButton, TextTab } from './text/text-tab.tsx';
import { VersionsTab } from './versions/versions-tab.tsx';
import './covenants.css';

const tabs = ['edit', 'text', 'compare', 'consolidated', 'versions'] as const;
type Tab = (typeof tabs)[number];

/**
 * One covenant: the amendment at work with the clauses to insert, the text itself, what changes, the versions, and the
 * papers that come of it. The address names a tab, or an article of the amendment.
 */
export function CovenantEditor({ id, at }: { readonly id: CovenantId; readonly at: string | undefined }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const covenant = useSnapshot('covenants.get', { covenant: id }, [`covenant-${id}`, 'registry']);
  const named = tabs.find((one) => one === at);
  const tab: Tab = named ?? 'edit';
  const setTab = (next: Tab) => go(next === 'edit' ? addressOf('covenants', id) : addressOf('covenants', id, next));
  const view = covenant.value;
  const title = view === undefined ? t('covenants.title') : `${view.docName} ${view.unit}`;
  const operations = view?.amendment?.operations.length ?? 0;
  return (
    <>
      <PageHead
        title={title}
        lead={<IconButton icon={ArrowLeft} label={t('covenants.editor.back')} onClick={() => go('covenants')} />}
        tag={
          operations > 0 ? (
            <Tag tone="ink" icon={Pencil}>
              {t('covenants.editor.draft')}
            </Tag>
          ) : (
            <Tag tone="none">{t('covenants.editor.inForce')}</Tag>
          )
        }
        tabs={
          <Tabs
            label={title}
            value={tab}
            onChange={setTab}
            items={tabs.map((key) => ({
              key,
              label: key === 'text' ? t('covenantText.editor.tab') : t(`covenants.editor.tabs.${key}`),
            }))}
          />
        }
        actions={
          view !== undefined && (
            <>
              {tab === 'text' && operations === 0 && <RecogniseButton covenant={view.id} />}
              <PaperActions view={view} />
            </>
          )
        }
      />
      <PageBody column>
        {covenant.error !== undefined && <Banner tone="error">{errorText(covenant.error)}</Banner>}
        {view !== undefined && tab === 'edit' && <EditTab view={view} at={named === undefined ? at : undefined} />}
        {view !== undefined && tab === 'text' && <TextTab covenant={view.id} />}
        {view !== undefined && tab === 'compare' && <ComparisonTable view={view} />}
        {view !== undefined && tab === 'consolidated' && <Consolidated view={view} />}
        {view !== undefined && tab === 'versions' && <VersionsTab covenant={view.id} />}
      </PageBody>
    </>
  );
}

/** Writes the papers, then says where they are and opens them. */
function PaperActions({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const write = useCommand('covenants.writePaper');
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const amending = (view.amendment?.operations.length ?? 0) > 0;
  const kinds: readonly CovenantPaper[] = amending ? ['amendment', 'consolidated', 'comparison'] : ['covenant'];
  const writeAll = async () => {
    const written: SavedPaper[] = [];
    for (const paper of kinds) {
      const answer = await write.run({ covenant: view.id, paper });
      if (!answer.ok) return;
      written.push(answer.value);
    }
    setPapers(written);
  };
  return (
    <>
      {write.error !== undefined && <span role="alert">{errorText(write.error)}</span>}
      <Button kind={amending ? 'primary' : 'normal'} icon={Save} busy={write.busy} onClick={() => void writeAll()}>
        {amending ? t('covenants.editor.writePapers') : t('covenants.editor.writeCovenant')}
      </Button>
      {papers.length > 0 && (
        <div className="written-papers">
          <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
        </div>
      )}
    </>
  );
}

function EditTab({ view, at }: { readonly view: CovenantView; readonly at: string | undefined }) {
  const { t } = useTranslation();
  const [show, setShow] = useState<'changes' | 'clean'>('changes');
  const [only, setOnly] = useState<'all' | 'changed'>('all');
  const lines = view.redline;
  const selected = at === undefined ? undefined : articleOf(at);
  const select = (path: string) => go(addressOf('covenants', view.id, articleOf(path)));
  const marks = useMemo(() => marksOf(lines), [lines]);
  const short = (mark: 'insert' | 'replace' | 'repeal') => t(`covenants.editor.short_${mark}`);
  const words = new Map([...marks].map(([path, kinds]) => [path, kinds.map(short)] as const));
  const treeLines = only === 'all' ? lines : lines.filter((line) => line.level !== 'article' || marks.has(line.at));
  const gutter = (line: RedlineLine) =>
    line.change === 'none'
      ? undefined
      : short(line.change === 'inserted' ? 'insert' : line.change === 'deleted' ? 'repeal' : 'replace');
  return (
    <div className="covenant-panes">
      <Sheet fill bare label={t('covenants.editor.tabs.edit')}>
        <div className="covenant-bar">
          <Segmented
            label={t('covenants.editor.changed')}
            value={only}
            onChange={setOnly}
            items={[
              { key: 'all', label: t('covenants.editor.allArticles', { count: view.tree.counts.articles }) },
              { key: 'changed', label: `${t('covenants.editor.changed')} ${marks.size}` },
            ]}
          />
        </div>
        <ProvisionTree label={view.unit} lines={treeLines} selected={selected} onSelect={select} marks={words} />
      </Sheet>
      <section className="covenant-desk" aria-label={view.docName}>
        <div className="covenant-bar">
          <Segmented
            label={t('covenants.editor.showChanges')}
            value={show}
            onChange={setShow}
            items={[
              { key: 'changes', label: t('covenants.editor.showChanges') },
              { key: 'clean', label: t('covenants.editor.clean') },
            ]}
          />
          <NumberingChoice view={view} />
        </div>
        <div className="covenant-scroll">
          <ProvisionPage lines={lines} clean={show === 'clean'} selected={selected} onSelect={select} gutter={gutter} />
        </div>
        <SentenceBar view={view} />
      </section>
      <SidePane view={view} article={selected} />
    </div>
  );
}

function NumberingChoice({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const set = useCommand('covenants.setAmendment');
  if (view.amendment === undefined) return <span />;
  return (
    <Segmented
      label={t('covenants.editor.numbering')}
      value={view.amendment.numbering}
      onChange={(numbering) => void set.run({ covenant: view.id, numbering })}
      items={[
        { key: 'keep', label: t('covenants.editor.keep') },
        { key: 'renumber', label: t('covenants.editor.renumber') },
      ]}
    />
  );
}

/** The text as the amendment leaves it, and the way to make it the newest version. */
function Consolidated({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const adopt = useCommand('covenants.adoptAmendment');
  const operations = view.amendment?.operations.length ?? 0;
  const run = async () => {
    const answer = await adopt.run({ covenant: view.id });
    if (answer.ok) undoToast(t('covenantText.versions.adopted'));
  };
  return (
    <>
      <ErrorBanner error={adopt.error} />
      {operations > 0 && (
        <div className="row">
          <Button icon={Check} busy={adopt.busy} onClick={() => void run()}>
            {t('covenantText.versions.adopt')}
          </Button>
        </div>
      )}
      <div className="covenant-scroll covenant-desk">
        <ProvisionPage lines={view.redline} clean />
      </div>
    </>
  );
}
