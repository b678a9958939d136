import { ArrowLeft, Check, Eye, FolderOpen, Pencil, Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand, useSnapshot } from '#renderer/api/index.ts';
import { usePaperPreview } from '#renderer/features/documents/index.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, IconButton, PageBody, PageHead, Tabs, Tag } from '#renderer/ui/index.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CovenantHead, CovenantPaper, CovenantView } from '#shared/contract/methods/covenants.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { AmendTab } from './amend/amend-tab.tsx';
import { NumberingChoice } from './amend/amend-toolbar.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { ProvisionPage } from './provision-page.tsx';
import { CheckNotice } from './library/check-notice.tsx';
import { RecogniseButton } from './text/lock-bar.tsx';
import { TextTab } from './text/text-tab.tsx';
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
  const covenant = useSnapshot('covenants.head', { covenant: id }, [`covenant-${id}`]);
  const named = tabs.find((one) => one === at);
  const tab: Tab = named ?? 'edit';
  const setTab = (next: Tab) => go(next === 'edit' ? addressOf('covenants', id) : addressOf('covenants', id, next));
  const head = covenant.value;
  const title = head === undefined ? t('covenants.title') : `${head.docName} ${head.unit}`;
  const operations = head?.operations ?? 0;
  return (
    <>
      <PageHead
        title={title}
        lead={<IconButton icon={ArrowLeft} label={t('covenants.editor.back')} onClick={() => go('covenants')} />}
        tag={
          operations > 0 && (
            <span className="covenant-head-tag">
              <Tag tone="ink" icon={Pencil}>
                {t('covenants.editor.draft')}
              </Tag>
            </span>
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
          head !== undefined && (
            <>
              {tab === 'text' && operations === 0 && <RecogniseButton covenant={head.id} />}
              <Button icon={FolderOpen} foldable onClick={() => go(addressOf('covenants', head.id, 'case'))}>
                {t('covenantsProcedure.panel.case')}
              </Button>
              <PaperActions head={head} />
            </>
          )
        }
      />
      <PageBody column>
        {covenant.error !== undefined && <Banner tone="error">{errorText(covenant.error)}</Banner>}
        {tab === 'text' && <TextTab covenant={id} />}
        {tab === 'versions' && <VersionsTab covenant={id} />}
        {(tab === 'edit' || tab === 'compare' || tab === 'consolidated') && (
          <AmendmentTabs id={id} tab={tab} at={named === undefined ? at : undefined} />
        )}
      </PageBody>
    </>
  );
}

/** The pages that speak of the amendment at work: they need the whole covenant, so it is asked for here alone. */
function AmendmentTabs({
  id,
  tab,
  at,
}: {
  readonly id: CovenantId;
  readonly tab: 'edit' | 'compare' | 'consolidated';
  readonly at: string | undefined;
}) {
  const covenant = useSnapshot('covenants.get', { covenant: id }, [`covenant-${id}`, 'registry', 'legal']);
  return (
    <SnapshotView of={covenant}>
      {(view) => {
        if (tab === 'edit') return <AmendTab view={view} at={at} />;
        return tab === 'compare' ? <ComparisonTable view={view} /> : <Consolidated view={view} />;
      }}
    </SnapshotView>
  );
}

/** Writes the papers, then says where they are and opens them. */
function PaperActions({ head }: { readonly head: CovenantHead }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { year } = useOffice();
  const write = useCommand('covenants.writePaper');
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const amending = head.operations > 0;
  const kinds: readonly CovenantPaper[] = amending ? ['amendment', 'consolidated', 'comparison'] : ['covenant'];
  const preview = usePaperPreview();
  const writeEach = async (): Promise<Result<readonly SavedPaper[]>> => {
    const written: SavedPaper[] = [];
    for (const paper of kinds) {
      const answer = await write.run({ covenant: head.id, paper });
      if (!answer.ok) return answer;
      written.push(answer.value);
    }
    return ok(written);
  };
  const writeAll = async () => {
    const written = await writeEach();
    if (written.ok) setPapers(written.value);
  };
  const askEach = async (): Promise<Result<readonly OfficialDocument[]>> => {
    const documents: OfficialDocument[] = [];
    for (const paper of kinds) {
      const answer = await call('covenants.paper', { covenant: head.id, paper });
      if (!answer.ok) return answer;
      documents.push(answer.value);
    }
    return ok(documents);
  };
  const look = () =>
    preview.show({ ask: askEach, folders: [String(year), 'Hương ước, quy ước', head.unit], saveWord: writeEach });
  const failed = write.error ?? preview.error;
  return (
    <>
      {failed !== undefined && <span role="alert">{errorText(failed)}</span>}
      {preview.element}
      <Button icon={Eye} foldable busy={preview.busy} onClick={() => void look()}>
        {t('documents.preview.open')}
      </Button>
      <Button
        changes
        kind={amending ? 'primary' : 'normal'}
        icon={Save}
        busy={write.busy}
        onClick={() => void writeAll()}
      >
        {amending ? t('covenants.editor.writePapers') : t('covenants.editor.writeCovenant')}
      </Button>
      {papers.length > 0 && (
        <div className="written-papers">
          <CheckNotice covenant={head.id} />
          <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
        </div>
      )}
    </>
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
          <NumberingChoice view={view} />
          <Button changes icon={Check} busy={adopt.busy} onClick={() => void run()}>
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
