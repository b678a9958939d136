import { Copy, FileText, FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { go } from '#renderer/frame/route.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, IconButton, PageBody, PageHead, Tabs } from '#renderer/ui/index.ts';
import { CoverageMatrixView } from './coverage/matrix.tsx';
import { ClauseLibraryView } from './clause-library.tsx';
import { CovenantBoard } from './procedure/board.tsx';
import { CovenantCalendar } from './procedure/calendar.tsx';
import { CovenantRegister } from './procedure/register.tsx';
import './covenants.css';

/** The places of the task. */
export const covenantTabs = ['list', 'matrix', 'clauses', 'calendar', 'register'] as const;
export type CovenantTab = (typeof covenantTabs)[number];

/** All villages with their covenants, and what belongs to all of them: matrix, library, due dates, register. */
export function CovenantList({ tab }: { readonly tab: CovenantTab }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const list = useSnapshot('covenants.board', {}, ['covenant-', 'case-', 'registry', 'office']);
  const start = useSnapshot('app.start', {});
  const rows = list.value ?? [];
  const label = (key: CovenantTab) => {
    if (key === 'list') return t('covenants.tabs.list', { count: rows.length });
    return key === 'clauses' ? t('covenants.tabs.clauses') : t(`covenantsProcedure.tabs.${key}`);
  };
  return (
    <>
      <PageHead
        title={t('covenants.title')}
        tabs={
          <Tabs
            label={t('covenants.title')}
            value={tab}
            onChange={(next) => go(next === 'list' ? 'covenants' : `covenants/${next}`)}
            items={covenantTabs.map((key) => ({ key, label: label(key) }))}
          />
        }
        actions={
          rows.length > 0 &&
          tab !== 'calendar' &&
          tab !== 'register' &&
          (tab === 'matrix' || tab === 'clauses' ? (
            <Button kind="primary" changes={false} icon={Copy} onClick={() => go('covenants/many')}>
              {tab === 'matrix' ? t('covenantsLibrary.many.fromMatrix') : t('covenantsLibrary.many.open')}
            </Button>
          ) : (
            <>
              <Button icon={Copy} foldable onClick={() => go('covenants/many')}>
                {t('covenantsLibrary.many.open')}
              </Button>
              <IconButton
                icon={FolderOpen}
                label={t('covenantText.folder.action')}
                onClick={() => go('covenants/folder')}
              />
              <Button kind="primary" icon={FileText} onClick={() => go('covenants/import')}>
                {t('covenants.importOld')}
              </Button>
            </>
          ))
        }
      />
      <PageBody>
        {list.error !== undefined && <Banner tone="error">{errorText(list.error)}</Banner>}
        {tab === 'clauses' && <ClauseLibraryView />}
        {tab === 'matrix' && <CoverageMatrixView />}
        {list.value !== undefined && tab === 'list' && <CovenantBoard rows={rows} />}
        {start.value !== undefined && tab === 'register' && <CovenantRegister today={start.value.today} />}
        {start.value !== undefined && tab === 'calendar' && <CovenantCalendar today={start.value.today} />}
      </PageBody>
    </>
  );
}
