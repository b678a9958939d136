import { Check, Clock, FileCheck2, Printer, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import {
  Banner,
  BulkBar,
  Button,
  Chips,
  EmptyState,
  NameCell,
  SearchInput,
  Select,
  Sheet,
  State,
  Table,
  Toolbar,
  useToast,
  formatDate,
  formatDayMonth,
  formatPercent,
  useRoom,
  type Column,
} from '#renderer/ui/index.ts';
import { isMissing } from '#shared/commitments/coverage.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignPerson, CampaignView } from '#shared/contract/methods/commitments.ts';
import type { PersonId, UnitId } from '#shared/contract/ids.ts';
import { compareNames } from '#shared/vietnamese/collation.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { CampaignComplete } from './campaign-complete.tsx';
import { ReasonDialog, type ReasonState } from './reason-dialog.tsx';
import { stateTone } from './state-tone.ts';

const filters = ['all', 'missing', 'not-printed', 'printed', 'signed', 'absent', 'refused', 'exempt', 'left'] as const;
type Filter = (typeof filters)[number];

const lets = (filter: Filter, person: CampaignPerson): boolean => {
  if (filter === 'all') return true;
  return filter === 'missing' ? isMissing(person.state) : person.state === filter;
};

/** The people of a campaign: find, filter, tick, record, and send to the print tray. */
export function CampaignList({
  view,
  unit,
  looked,
  onUnit,
  onLook,
  onPrint,
  onWritten,
}: {
  readonly view: CampaignView;
  /** Only this unit; undefined shows all. */
  readonly unit: UnitId | undefined;
  /** Whose record is open. */
  readonly looked: PersonId | undefined;
  readonly onUnit: (unit: UnitId | undefined) => void;
  readonly onLook: (person: PersonId) => void;
  readonly onPrint: (people: readonly CampaignPerson[], filter: string) => void;
  /** A certificate was written. */
  readonly onWritten: (papers: readonly SavedPaper[]) => void;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const errorText = useErrorText();
  const mark = useCommand('commitments.mark');
  const undo = useCommand('history.undo');
  const room = useRoom();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('missing');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<ReasonState>();

  const ofUnit = useMemo(
    () => view.people.filter((person) => unit === undefined || person.unitId === unit),
    [view.people, unit],
  );
  const shown = useMemo(() => {
    const wanted = fold(text);
    return ofUnit.filter(
      (person) =>
        lets(filter, person) &&
        (wanted === '' || fold(`${person.name} ${person.post} ${person.unit}`).includes(wanted)),
    );
  }, [ofUnit, filter, text]);
  const chosen = shown.filter((person) => ticked.has(person.id));

  const record = async (
    state: 'signed' | 'absent' | 'refused' | 'exempt' | 'not-printed',
    why: { readonly reason?: string; readonly basis?: string | undefined } = {},
  ) => {
    const people: PersonId[] = chosen.map((person) => person.id);
    const answer = await mark.run({ campaign: view.id, people, state, ...why });
    if (!answer.ok) return;
    setTicked(new Set());
    setAsking(undefined);
    toast({
      text: t('commitments.marked', { count: people.length, state: t(`commitments.state.${state}`) }),
      action: { label: t('common.undo'), onClick: () => void undo.run({ book: `campaign-${view.id}` }) },
    });
  };

  const columns: readonly Column<CampaignPerson>[] = [
    {
      key: 'name',
      head: t('commitments.column.name'),
      width: { share: 3, least: 160 },
      cell: (person) => <NameCell name={person.name} />,
      sort: { compare: (a, b) => compareNames(a.name, b.name) },
    },
    {
      key: 'post',
      head: t('commitments.column.post'),
      width: { share: 2 },
      cell: (person) => person.post,
      priority: 3,
    },
    {
      key: 'unit',
      head: t('commitments.column.unit'),
      width: { share: 3 },
      cell: (person) => person.unit,
    },
    {
      key: 'state',
      head: t('commitments.column.state'),
      width: 116,
      cell: (person) => <State tone={stateTone[person.state]}>{t(`commitments.state.${person.state}`)}</State>,
    },
    {
      key: 'when',
      head: t('commitments.column.when'),
      width: 148,
      priority: shown.every(
        ({ prints, signedOn, again }) => prints === 0 && signedOn === undefined && again === undefined,
      )
        ? 3
        : 2,
      cell: (person) =>
        person.again === undefined
          ? whenText(person, t('commitments.printedTimes', { count: person.prints }))
          : t(`commitments.again.${person.again}`),
    },
  ];

  return (
    <>
      <Toolbar
        end={
          chosen.length === 0 && shown.length > 0 && filter !== 'missing' ? (
            <Button icon={Printer} onClick={() => onPrint(shown, t(`commitments.filter.${filter}`))}>
              {t('commitments.printChosen', { count: shown.length })}
            </Button>
          ) : undefined
        }
      >
        {room !== 'wide' && room !== 'medium' && (
          <div className="unit-select">
            <UnitSelect view={view} unit={unit} onUnit={onUnit} />
          </div>
        )}
        <SearchInput value={text} onChange={setText} placeholder={t('commitments.column.name')} />
        <Chips
          label={t('commitments.column.state')}
          value={filter}
          onChange={setFilter}
          items={filters
            .map((key) => ({
              key,
              label: t(`commitments.filter.${key}`),
              count: ofUnit.filter((person) => lets(key, person)).length,
            }))
            .filter((item) => item.count > 0 || item.key === 'all' || item.key === 'missing' || item.key === filter)}
        />
      </Toolbar>
      {mark.error !== undefined && <Banner tone="error">{errorText(mark.error)}</Banner>}
      <Sheet fill bare label={t('commitments.title')}>
        <Table
          label={t('commitments.title')}
          rows={shown}
          rowKey={(person) => person.id}
          rowName={(person) => person.name}
          columns={looked === undefined ? columns : columns.filter(({ key }) => key !== 'post' && key !== 'when')}
          ticked={ticked}
          onTick={setTicked}
          selected={looked}
          onSelect={(person) => onLook(person.id)}
          empty={
            text === '' && filter === 'missing' ? (
              <CampaignComplete view={view} unit={unit} onWritten={onWritten} />
            ) : (
              <EmptyState icon={SearchX} title={t('commitments.nobodyShown')} />
            )
          }
          foot={<span>{t('commitments.count', { shown: shown.length, total: ofUnit.length })}</span>}
          bulk={
            <BulkBar text={t('commitments.chosen', { count: chosen.length })} onClear={() => setTicked(new Set())}>
              <Button changes icon={Check} busy={mark.busy} onClick={() => void record('signed')}>
                {t('commitments.markSigned')}
              </Button>
              <Button changes icon={Clock} busy={mark.busy} onClick={() => void record('absent')}>
                {t('commitments.markAbsent')}
              </Button>
              <Button changes busy={mark.busy} onClick={() => setAsking('refused')}>
                {t('commitments.markRefused')}
              </Button>
              <Button changes busy={mark.busy} onClick={() => setAsking('exempt')}>
                {t('commitments.markExempt')}
              </Button>
              <Button changes busy={mark.busy} onClick={() => void record('not-printed')}>
                {t('commitments.markBack')}
              </Button>
              <Button
                icon={FileCheck2}
                onClick={() => onPrint(chosen, t('commitments.chosen', { count: chosen.length }))}
              >
                {t('commitments.printChosen', { count: chosen.length })}
              </Button>
            </BulkBar>
          }
        />
      </Sheet>
      <ReasonDialog
        state={asking}
        count={chosen.length}
        busy={mark.busy}
        onClose={() => setAsking(undefined)}
        onSave={(state, reason, basis) => void record(state, { reason, basis })}
      />
    </>
  );
}

/** The list of units where there is no room for it beside the people. */
function UnitSelect({
  view,
  unit,
  onUnit,
}: {
  readonly view: CampaignView;
  readonly unit: UnitId | undefined;
  readonly onUnit: (unit: UnitId | undefined) => void;
}) {
  const { t } = useTranslation();
  const { signed, due } = view.coverage;
  return (
    <Select
      size="small"
      label={t('commitments.column.unit')}
      value={unit ?? ''}
      onChange={(value) => onUnit(view.units.find(({ id }) => id === value)?.id)}
      options={[
        { value: '', label: `${t('commitments.allUnits')}: ${formatPercent(signed, due)}` },
        ...view.units.map(({ id, name, coverage }) => {
          const left = coverage.due - coverage.signed;
          const told =
            left === 0
              ? t('commitments.unitDone', { count: coverage.due })
              : t('commitments.unitLeft', { count: left });
          return { value: id, label: `${name}: ${told}` };
        }),
      ]}
    />
  );
}

function whenText(person: CampaignPerson, printed: string): string {
  if (person.state === 'signed' && person.signedOn !== undefined) return formatDate(person.signedOn);
  if (person.prints === 0 || person.printedAt === undefined) return '';
  return person.prints === 1 ? formatDate(person.printedAt) : `${formatDayMonth(person.printedAt)} · ${printed}`;
}
