import { ScrollText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import {
  Bar,
  Button,
  Chips,
  EmptyState,
  NameCell,
  PageColumn,
  SearchInput,
  Sheet,
  SidePanel,
  Table,
  Toolbar,
  type Column,
  type StateTone,
} from '#renderer/ui/index.ts';
import type { BoardRow } from '#shared/contract/methods/covenants-procedure.ts';
import { caseSteps } from '#shared/covenants/procedure/steps.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { CasePanel } from './case-panel.tsx';
import { Due } from './due.tsx';
import './procedure.css';

type Stage = BoardRow['stage'];
/** The colour of each stage, with its icon. */
export const stageTones: { readonly [S in Stage]: StateTone } = {
  none: 'none',
  read: 'ink',
  'in-force': 'ok',
  drafting: 'ink',
  posting: 'wait',
  adopted: 'ink',
  submitted: 'wait',
  recognised: 'ok',
  suspended: 'bad',
  'part-suspended': 'wait',
  'part-abolished': 'wait',
  abolished: 'bad',
};
const stages: readonly Stage[] = [
  'none',
  'read',
  'drafting',
  'posting',
  'adopted',
  'submitted',
  'recognised',
  'in-force',
  'part-suspended',
  'part-abolished',
  'suspended',
  'abolished',
];

const openText = (row: BoardRow) =>
  go(row.id === undefined ? addressOf('covenants', 'import', row.village) : addressOf('covenants', row.id));

/** All villages with their covenants: how far each has come, what comes next, by when. */
export function CovenantBoard({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Stage | 'all' | 'late'>('all');
  const [chosen, setChosen] = useState<string>();
  const shown = useMemo(() => {
    const wanted = fold(text);
    const fits = (row: BoardRow) => filter === 'all' || (filter === 'late' ? row.next.late : row.stage === filter);
    return rows.filter((row) => fits(row) && (wanted === '' || fold(row.villageName).includes(wanted)));
  }, [rows, text, filter]);
  const open = rows.some((row) => row.village === chosen);
  const columns = useMemo((): readonly Column<BoardRow>[] => {
    const all: readonly Column<BoardRow>[] = [
      {
        key: 'village',
        head: t('covenants.column.village'),
        width: { share: 3, least: 178 },
        sort: { value: (row) => row.villageName },
        cell: (row) => <NameCell name={row.villageName} note={t('covenants.households', { count: row.households })} />,
      },
      {
        key: 'state',
        head: t('covenants.column.state'),
        width: 216,
        cell: (row) => (
          <span className="stage-cell">
            <StageDots row={row} />
            <span className={`state-${stageTones[row.stage]}`}>{t(`covenantsProcedure.stage.${row.stage}`)}</span>
          </span>
        ),
      },
      {
        key: 'next',
        head: t('covenants.column.next'),
        width: { share: 4, least: 170 },
        cell: (row) => <NextLink row={row} onChoose={() => setChosen(row.village)} />,
      },
      {
        key: 'due',
        head: t('covenantsProcedure.column.due'),
        width: 186,
        sort: { value: (row) => row.next.by ?? '9999' },
        cell: (row) => <Due next={row.next} />,
      },
      {
        key: 'topics',
        head: t('covenantsProcedure.column.topics'),
        width: 184,
        priority: 3,
        sort: { value: (row) => row.covered },
        cell: (row) =>
          row.id === undefined ? (
            ''
          ) : (
            <span className="topic-bar">
              <Bar
                parts={[
                  { value: row.covered, tone: row.covered === row.topics ? 'ok' : 'ink' },
                  { value: row.proposed, tone: 'mid' },
                ]}
                total={row.topics}
              />
              <span className="num">
                {row.covered}/{row.topics}{' '}
                {row.proposed > 0 && (
                  <span className="small ink-3 nowrap">
                    {t('covenantsLibrary.suggest.waiting', { count: row.proposed })}
                  </span>
                )}
              </span>
            </span>
          ),
      },
    ];
    // Beside the panel of a village the rest keep their words whole.
    return open ? all.filter((column) => column.key !== 'topics') : all;
  }, [t, open]);

  if (rows.length === 0) {
    return (
      <Sheet fill>
        <EmptyState
          icon={ScrollText}
          title={t('covenants.emptyTitle')}
          actions={
            <Button kind="primary" changes={false} onClick={() => go('registry/households')}>
              {t('covenants.emptyAction')}
            </Button>
          }
        >
          {t('covenants.emptyBody')}
        </EmptyState>
      </Sheet>
    );
  }
  const late = rows.filter((row) => row.next.late).length;
  const present = stages.filter((stage) => rows.some((row) => row.stage === stage));
  const panel = rows.find((row) => row.village === chosen);
  const complete = rows.filter((row) => row.id !== undefined && row.covered === row.topics).length;
  return (
    <>
      <PageColumn>
        <Toolbar>
          <SearchInput value={text} onChange={setText} placeholder={t('covenants.find')} />
          <Chips
            label={t('covenants.column.state')}
            value={filter}
            onChange={setFilter}
            items={[
              { key: 'all', label: t('covenantsProcedure.filter.all'), count: rows.length },
              ...(late > 0
                ? [{ key: 'late' as const, label: t('covenantsProcedure.filter.late'), count: late, late: true }]
                : []),
              ...present.map((key) => ({
                key,
                label: t(`covenantsProcedure.stage.${key}`),
                count: rows.filter((row) => row.stage === key).length,
              })),
            ]}
          />
        </Toolbar>
        <Sheet fill bare label={t('covenants.title')}>
          <Table
            label={t('covenants.title')}
            rows={shown}
            rowKey={(row) => row.village}
            rowName={(row) => row.villageName}
            columns={columns}
            selected={panel?.village}
            onSelect={(row) => setChosen(row.id === undefined ? undefined : row.village)}
            onOpen={openText}
            foot={
              <>
                <span>{t('covenants.foot', { shown: shown.length, total: rows.length })}</span>
                <span>{t('covenants.footDone', { topics: rows[0]?.topics ?? 0, count: complete })}</span>
              </>
            }
          />
        </Sheet>
      </PageColumn>
      {panel?.id !== undefined && (
        <SidePanel
          title={panel.villageName}
          note={t('covenantsProcedure.panel.note', { name: panel.docName ?? '', households: panel.households })}
          onClose={() => setChosen(undefined)}
          foot={
            <>
              <Button onClick={() => openText(panel)}>{t('covenantsProcedure.panel.openCovenant')}</Button>
              <Button onClick={() => go(addressOf('covenants', panel.id ?? '', 'case'))}>
                {t('covenantsProcedure.panel.openCase')}
              </Button>
            </>
          }
        >
          <Panel id={panel.id} />
        </SidePanel>
      )}
    </>
  );
}

function Panel({ id }: { readonly id: NonNullable<BoardRow['id']> }) {
  const view = useSnapshot('covenants.case', { covenant: id }, ['covenant-', 'case-', 'registry', 'office']);
  return (
    <>
      <ErrorBanner error={view.error} />
      {view.value !== undefined && <CasePanel key={id} view={view.value} />}
    </>
  );
}

/** What comes next: work on the text leads to the text, a step of the procedure to its panel. */
function NextLink({ row, onChoose }: { readonly row: BoardRow; readonly onChoose: () => void }) {
  const { t } = useTranslation();
  const { action, have } = row.next;
  const toText = action === 'import' || action === 'draft' || action === 'amend';
  return (
    <button type="button" className="link next-link" onClick={() => (toText ? openText(row) : onChoose())}>
      {t(`covenantsProcedure.next.${action}`, { have })}
    </button>
  );
}

function StageDots({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation();
  const words = t('covenantsProcedure.stagesNote', { done: row.done, total: caseSteps.length });
  return (
    <span className={`stage-dots stage-dots-${stageTones[row.stage]}`} role="img" aria-label={words}>
      {caseSteps.map((step, index) => (
        <i
          key={step}
          className={
            index < row.done ? 'done' : index === row.done && row.stage !== 'none' && row.stage !== 'read' ? 'now' : ''
          }
        />
      ))}
    </span>
  );
}
