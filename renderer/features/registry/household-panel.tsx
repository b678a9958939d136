import { ChevronDown, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { RemoveDialog } from '#renderer/features/trash/remove-dialog.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, DescriptionList, formatDate, Menu, SidePanel, State } from '#renderer/ui/index.ts';
import type { HouseholdId } from '#shared/contract/ids.ts';
import type { HouseholdCard, HouseholdLine, VillageRow } from '#shared/registry/views.ts';
import { EventText } from './event-text.tsx';
import { HouseholdDialog } from './household-dialog.tsx';
import { ShowPersonal, usePersonal } from './personal.tsx';
import { LeaveDialog, type LeaveKind } from './leave-dialog.tsx';

/** One household beside the list: what is known of it, its past results, what happened to it. */
export function HouseholdPanel({
  id,
  villages,
  households,
  onClose,
}: {
  readonly id: HouseholdId;
  readonly villages: readonly VillageRow[];
  readonly households: readonly HouseholdLine[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const card = useSnapshot('registry.household', { household: id, year }, ['registry', 'titles-']);
  const [task, setTask] = useState<'correct' | 'split' | 'head'>();
  const [leaving, setLeaving] = useState<LeaveKind>();
  const [removing, setRemoving] = useState(false);
  const household = card.value?.id === id ? card.value : undefined;
  return (
    <SidePanel
      title={card.value?.head ?? t('registry.households.head')}
      note={card.value === undefined ? undefined : [card.value.group, card.value.village].filter(Boolean).join(', ')}
      onClose={onClose}
      foot={
        <>
          <Button changes icon={Pencil} onClick={() => setTask('correct')}>
            {t('registry.change.item.correct')}
          </Button>
          <Menu
            label={t('registry.change.others')}
            align="end"
            items={[
              ...(['head', 'split'] as const).map((key) => ({
                key,
                label: t(`registry.change.item.${key}`),
                onSelect: () => setTask(key),
              })),
              ...(['merge', 'move', 'out', 'end'] as const).map((key) => ({
                key,
                label: t(`registry.change.item.${key}`),
                separator: key === 'merge' || key === 'out',
                onSelect: () => setLeaving(key),
              })),
              { key: 'remove', label: t('trash.removeOne'), separator: true, onSelect: () => setRemoving(true) },
            ]}
            renderTrigger={(props) => (
              <Button changes trailing={ChevronDown} {...props}>
                {t('registry.change.others')}
              </Button>
            )}
          />
        </>
      }
    >
      <SnapshotView of={card}>{(shown) => <Card household={shown} />}</SnapshotView>
      {household !== undefined && task !== undefined && (
        <HouseholdDialog task={{ kind: task, household }} villages={villages} onClose={() => setTask(undefined)} />
      )}
      {household !== undefined && removing && (
        <RemoveDialog
          item={{ kind: 'household', household: id }}
          name={household.head}
          onClose={() => setRemoving(false)}
          onRemoved={onClose}
        />
      )}
      {household !== undefined && leaving !== undefined && (
        <LeaveDialog
          kind={leaving}
          household={household}
          villages={villages}
          neighbours={households.filter(({ villageId }) => villageId === household.villageId)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </SidePanel>
  );
}

function Card({ household }: { readonly household: HouseholdCard }) {
  const { t } = useTranslation();
  const personal = usePersonal();
  const hasPersonal = [household.birth, household.idNumber, household.phone].some((value) => value !== undefined);
  const facts = [
    { name: t('registry.households.code'), value: household.code },
    { name: t('registry.households.members'), value: household.members },
    { name: t('registry.households.women'), value: household.women },
    {
      name: t('registry.households.birth'),
      value: personal.birth(household.birth),
    },
    {
      name: t('registry.households.idNumber'),
      value: personal.idNumber(household.idNumber),
    },
    {
      name: t('registry.households.phone'),
      value: personal.phone(household.phone),
    },
    { name: t('registry.households.note'), value: household.note },
    ...household.results.map(({ year, outcome }) => ({
      name: t('registry.households.lastYear', { year }),
      value: <State tone={outcome === 'passed' ? 'ok' : 'bad'}>{t(`registry.outcome.${outcome}`)}</State>,
    })),
  ];
  return (
    <>
      <DescriptionList items={facts.filter(({ value }) => value !== undefined)} />
      {hasPersonal && <ShowPersonal />}
      {household.history.length > 0 && (
        <>
          <h3 className="registry-panel-head">{t('registry.households.history')}</h3>
          <ul className="registry-history">
            {household.history.map((event) => (
              <li key={`${event.kind} ${event.on}`}>
                <span className="ink-3">{formatDate(event.on)}</span> <EventText event={event} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
