import { GitCompareArrows, History, RotateCcw, Tag as TagIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import {
  Button,
  DateInput,
  Field,
  formatDate,
  formatInstant,
  NameCell,
  PageColumn,
  Sheet,
  Table,
  Tag,
  TextInput,
  Toolbar,
  type Column,
} from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { VersionEntry } from '#shared/contract/methods/covenants-editing.ts';
import { OriginalReread } from './original-reread.tsx';
import { VersionComparison } from './version-comparison.tsx';
import { useVersionName } from './version-name.ts';
import { VersionText } from './version-text.tsx';
import './versions.css';

type Seen =
  | { readonly what: 'original' }
  | { readonly what: 'list' }
  | { readonly what: 'text'; readonly version: VersionEntry }
  | { readonly what: 'comparison'; readonly before: VersionEntry; readonly after: VersionEntry };

/** All versions of a covenant: read one, name one, compare two, go back to one, find the one of a day. */
export function VersionsTab({ covenant }: { readonly covenant: CovenantId }) {
  const versions = useSnapshot('covenants.versions', { covenant }, [`covenant-${covenant}`]);
  const [seen, setSeen] = useState<Seen>({ what: 'list' });
  const back = () => setSeen({ what: 'list' });
  if (seen.what === 'original') return <OriginalReread covenant={covenant} onBack={back} />;
  if (seen.what === 'text') return <VersionText covenant={covenant} version={seen.version} onBack={back} />;
  if (seen.what === 'comparison')
    return <VersionComparison covenant={covenant} before={seen.before} after={seen.after} onBack={back} />;
  return (
    <SnapshotView of={versions}>
      {(list) => <VersionList covenant={covenant} versions={list} onSee={setSeen} />}
    </SnapshotView>
  );
}

function VersionList({
  covenant,
  versions,
  onSee,
}: {
  readonly covenant: CovenantId;
  readonly versions: readonly VersionEntry[];
  readonly onSee: (seen: Seen) => void;
}) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const restore = useCommand('covenants.restoreVersion');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState<VersionEntry>();
  const name = useVersionName();
  const chosen = versions.filter((version) => picked.has(version.id));
  const [after, before] = chosen;

  const bringBack = async (version: VersionEntry) => {
    const answer = await restore.run({ covenant, version: version.id });
    if (answer.ok) undoToast(t('covenantText.versions.restored', { name: name(version) }));
  };
  const columns: readonly Column<VersionEntry>[] = [
    {
      key: 'name',
      head: t('covenantText.versions.nameOf'),
      width: { share: 3, least: 200 },
      cell: (version) => (
        <NameCell
          name={name(version)}
          note={t('covenantText.versions.by', { at: formatInstant(version.at), by: version.by })}
        />
      ),
    },
    {
      key: 'origin',
      head: t('covenantText.versions.from'),
      width: 250,
      priority: 2,
      cell: (version) => (
        <span className="row">
          {t(`covenantText.versions.origin.${version.origin}`)}
          {version.id === versions[0]?.id && <Tag tone="ink">{t('covenantText.versions.newest')}</Tag>}
        </span>
      ),
    },
    {
      key: 'size',
      head: t('covenants.column.size'),
      width: 160,
      priority: 2,
      cell: (version) => t('covenantText.versions.size', { articles: version.articles, clauses: version.clauses }),
    },
    {
      key: 'act',
      head: '',
      width: 360,
      cell: (version) => (
        <span className="row">
          <Button size="small" kind="quiet" onClick={() => onSee({ what: 'text', version })}>
            {t('covenantText.versions.view')}
          </Button>
          <Button size="small" kind="quiet" icon={TagIcon} onClick={() => setNaming(version)}>
            {t('covenantText.versions.name')}
          </Button>
          {version.id !== versions[0]?.id && (
            <Button
              changes
              size="small"
              kind="quiet"
              icon={History}
              busy={restore.busy}
              onClick={() => void bringBack(version)}
            >
              {t('covenantText.versions.restore')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <PageColumn>
      <ErrorBanner error={restore.error} />
      <Toolbar
        end={
          <>
            {versions.some((version) => version.origin === 'import') && (
              <Button icon={RotateCcw} foldable onClick={() => onSee({ what: 'original' })}>
                {t('covenantText.versions.reread')}
              </Button>
            )}
            <Button
              icon={GitCompareArrows}
              disabled={before === undefined || after === undefined || chosen.length !== 2}
              onClick={() => {
                if (before !== undefined && after !== undefined) onSee({ what: 'comparison', before, after });
              }}
            >
              {chosen.length === 2 ? t('covenantText.versions.compare') : t('covenantText.versions.choose')}
            </Button>
          </>
        }
      >
        <AsOf covenant={covenant} onSee={(version) => onSee({ what: 'text', version })} />
      </Toolbar>
      <Sheet fill bare label={t('covenants.editor.tabs.versions')}>
        <Table
          label={t('covenants.editor.tabs.versions')}
          rows={versions}
          rowKey={(version) => version.id}
          rowName={name}
          columns={columns}
          ticked={picked}
          onTick={setPicked}
          twoLines
          onOpen={(version) => onSee({ what: 'text', version })}
        />
      </Sheet>
      {naming !== undefined && (
        <NameDialog key={naming.id} covenant={covenant} version={naming} onClose={() => setNaming(undefined)} />
      )}
    </PageColumn>
  );
}

function AsOf({ covenant, onSee }: { readonly covenant: CovenantId; readonly onSee: (version: VersionEntry) => void }) {
  const { t } = useTranslation();
  const name = useVersionName();
  const [date, setDate] = useState<string>();
  const found = useSnapshot(
    'covenants.asOf',
    { covenant, date: date ?? '2000-01-01' },
    [`covenant-${covenant}`],
    date !== undefined,
  );
  const version = found.value?.version;
  return (
    <span className="versions-as-of">
      <span>{t('covenantText.versions.asOf')}</span>
      <DateInput value={date} onChange={setDate} label={t('covenantText.versions.asOf')} />
      {date !== undefined && found.value !== undefined && (
        <span className="ink-2 ellipsis">
          {version === undefined
            ? t('covenantText.versions.asOfNone', { date: formatDate(date) })
            : t('covenantText.versions.asOfResult', { date: formatDate(date), name: name(version) })}{' '}
          {version !== undefined && (
            <button type="button" className="link" onClick={() => onSee(version)}>
              {t('covenantText.versions.view')}
            </button>
          )}
        </span>
      )}
    </span>
  );
}

function NameDialog({
  covenant,
  version,
  onClose,
}: {
  readonly covenant: CovenantId;
  readonly version: VersionEntry;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const save = useCommand('covenants.nameVersion');
  const [name, setName] = useState(version.name);
  const run = async () => {
    const answer = await save.run({ covenant, version: version.id, name });
    if (answer.ok) onClose();
  };
  return (
    <TaskDialog
      title={t('covenantText.versions.nameOf')}
      onClose={onClose}
      onSave={() => void run()}
      action={t('covenantText.versions.save')}
      ready={name.trim() !== ''}
      busy={save.busy}
      error={save.error}
    >
      <Field label={t('covenantText.versions.nameOf')} hint={t('covenantText.versions.nameNote')}>
        <TextInput autoFocus value={name} onChange={setName} maxLength={300} />
      </Field>
    </TaskDialog>
  );
}
