import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { DescriptionList, formatDate, SidePanel, State } from '#renderer/ui/index.ts';
import type { HouseholdId } from '#shared/contract/ids.ts';
import type { HouseholdEvent } from '#shared/registry/book.ts';
import type { HouseholdCard } from '#shared/registry/views.ts';
import { maskId } from '#shared/vietnamese/id-number.ts';
import { showPhone } from '#shared/vietnamese/phone.ts';

/** One household beside the list: what is known of it, its past results, what happened to it. */
export function HouseholdPanel({ id, onClose }: { readonly id: HouseholdId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const card = useSnapshot('registry.household', { household: id, year }, ['registry', 'titles-']);
  return (
    <SidePanel
      title={card.value?.head ?? t('registry.households.head')}
      note={card.value === undefined ? undefined : [card.value.group, card.value.village].filter(Boolean).join(', ')}
      onClose={onClose}
    >
      <SnapshotView of={card}>{(household) => <Card household={household} />}</SnapshotView>
    </SidePanel>
  );
}

function Card({ household }: { readonly household: HouseholdCard }) {
  const { t } = useTranslation();
  const facts = [
    { name: t('registry.households.code'), value: household.code },
    { name: t('registry.households.members'), value: household.members },
    { name: t('registry.households.women'), value: household.women },
    {
      name: t('registry.households.birth'),
      value: household.birth === undefined ? undefined : formatDate(household.birth),
    },
    {
      name: t('registry.households.idNumber'),
      value: household.idNumber === undefined ? undefined : maskId(household.idNumber),
    },
    {
      name: t('registry.households.phone'),
      value: household.phone === undefined ? undefined : showPhone(household.phone),
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

function EventText({ event }: { readonly event: HouseholdEvent }) {
  const { t } = useTranslation();
  switch (event.kind) {
    case 'head-changed':
      return t('registry.event.head-changed', { from: event.from, to: event.to });
    case 'moved-in':
      return t('registry.event.moved-in', { from: event.from });
    case 'moved-out':
      return t('registry.event.moved-out', { to: event.to });
    case 'ended':
      return t('registry.event.ended', { reason: event.reason });
    case 'split-from':
    case 'split-off':
    case 'merged-into':
    case 'took-in':
    case 'moved-village':
      return t(`registry.event.${event.kind}`);
  }
}
