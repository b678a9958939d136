import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, pickFiles, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { takeHandedFiles } from '#renderer/frame/handed-files.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { go, useRoute } from '#renderer/frame/route.ts';
import { Button, Page, PageBody, PageHead, Tabs } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { ListKind } from '#shared/registry/book.ts';
import { HouseholdList } from './household-list.tsx';
import { ImportDialog, type ImportStart } from './import-dialog.tsx';
import { LeftList } from './left-list.tsx';
import { listEndings } from './list-endings.ts';
import { PeopleList } from './people-list.tsx';
import { PersonalProvider } from './personal.tsx';
import { VillageList } from './village-list.tsx';

const tabs = ['households', 'people', 'villages'] as const;
type Tab = (typeof tabs)[number];

/** Households, cadres and villages: one list each, and the way in from Excel. */
export function RegistryScreen() {
  return (
    <PersonalProvider>
      <RegistryPage />
    </PersonalProvider>
  );
}

function RegistryPage() {
  const { t } = useTranslation();
  const { year } = useOffice();
  const { rest } = useRoute();
  const tab = tabs.find((name) => name === rest[0]) ?? 'households';
  const isLeft = rest[0] === 'left';
  const households = useSnapshot('registry.allHouseholds', { year }, ['registry', 'titles-']);
  const people = useSnapshot('registry.listPeople', { offset: 0, limit: 50_000 }, ['registry']);
  const villages = useSnapshot('registry.listVillages', {}, ['registry']);
  const importing = useImports();
  const isEmpty =
    tab === 'people' ? people.value?.all === 0 : tab === 'households' && households.value?.households.length === 0;
  const kind: ListKind = tab === 'people' ? 'cadres' : 'households';
  return (
    <Page>
      <PageHead
        title={t('registry.title')}
        tabs={
          <Tabs<Tab>
            label={t('registry.title')}
            value={tab}
            onChange={(key) => go(`registry/${key}`)}
            items={[
              {
                key: 'households',
                label: t('registry.tabs.households'),
                ...counted(households.value?.households.length),
              },
              { key: 'people', label: t('registry.tabs.people'), ...counted(people.value?.all) },
              {
                key: 'villages',
                label: t('registry.tabs.villages'),
                ...counted(villages.value?.villages.filter(({ active }) => active).length),
              },
            ]}
          />
        }
        actions={
          <>
            {tab === 'households' && (households.value?.households.length ?? 0) > 0 && (
              <Button changes foldable icon={FileSpreadsheet} onClick={() => void importing.choose('results')}>
                {t('registry.importResults')}
              </Button>
            )}
            {!isEmpty && (
              <Button kind="primary" icon={FileSpreadsheet} onClick={() => void importing.choose(kind)}>
                {t('registry.importButton')}
              </Button>
            )}
          </>
        }
      />
      <PageBody column={tab === 'villages'}>
        <ErrorBanner
          error={importing.error ?? households.error ?? people.error ?? villages.error}
          onClose={importing.clearError}
        />
        {isLeft && <LeftList />}
        {tab === 'households' && !isLeft && households.value !== undefined && villages.value !== undefined && (
          <HouseholdList
            list={households.value}
            villages={villages.value.villages}
            open={rest[1]}
            onImport={() => void importing.choose('households')}
          />
        )}
        {tab === 'people' && people.value !== undefined && (
          <PeopleList list={people.value} open={rest[1]} onImport={() => void importing.choose('cadres')} />
        )}
        {tab === 'villages' && villages.value !== undefined && (
          <VillageList villages={villages.value.villages} onImport={() => void importing.choose('households')} />
        )}
      </PageBody>
      {importing.current !== undefined && (
        <ImportDialog key={importing.current.file.ref} start={importing.current} onClose={importing.next} />
      )}
    </Page>
  );
}

const counted = (count: number | undefined): { readonly count?: number } => (count === undefined ? {} : { count });

type Imports = {
  readonly current: ImportStart | undefined;
  readonly error: AppError | undefined;
  readonly choose: (kind: ListKind) => Promise<void>;
  /** Closes the dialog and goes on with the next of several files. */
  readonly next: () => void;
  readonly clearError: () => void;
};

/** The files to be imported, one after the other: those handed over by the first start, then those chosen here. */
function useImports(): Imports {
  const [queue, setQueue] = useState<readonly ImportStart[]>([]);
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    for (const file of takeHandedFiles()) {
      void kindOf(file).then((kind) => setQueue((before) => [...before, { file, kind }]));
    }
  }, []);
  const choose = async (kind: ListKind) => {
    const answer = await pickFiles({ multiple: false, accept: listEndings });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setQueue(answer.value.map((file) => ({ file, kind })));
  };
  return {
    current: queue[0],
    error,
    choose,
    next: () => setQueue((before) => before.slice(1)),
    clearError: () => setError(undefined),
  };
}

/** Whether a file handed over is a list of households or of cadres: the one of whose columns more are known. */
async function kindOf(file: FileInfo): Promise<ListKind> {
  const known = async (kind: ListKind) => {
    const preview = await call('registry.previewImport', { file: file.ref, kind });
    if (!preview.ok) return 0;
    return Math.max(
      0,
      ...preview.value.sheets.map((sheet) => sheet.columns.filter(({ field }) => field !== null).length),
    );
  };
  const [households, cadres] = await Promise.all([known('households'), known('cadres')]);
  return cadres > households ? 'cadres' : 'households';
}
