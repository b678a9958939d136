import { CalendarX, Ellipsis, LogOut, Pencil, Shuffle, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoveDialog } from '#renderer/features/trash/remove-dialog.tsx';
import { Button, DescriptionList, IconButton, Menu, SidePanel, formatDate, type MenuItem } from '#renderer/ui/index.ts';
import type { Unit } from '#shared/registry/book.ts';
import type { PersonRowView } from '#shared/registry/views.ts';
import { PersonDialog, type PersonTask } from './person-dialogs.tsx';
import { ShowPersonal, usePersonal } from './personal.tsx';

/** What the register knows of a person, posts before this one among it, and what can be done with them. */
export function PersonPanel({
  person,
  units,
  onClose,
}: {
  readonly person: PersonRowView;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const personal = usePersonal();
  const [removing, setRemoving] = useState(false);
  const [task, setTask] = useState<PersonTask>();
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
  const facts = [
    { name: t('registry.people.post'), value: person.post === '' ? undefined : person.post },
    { name: t('registry.people.unit'), value: person.unit },
    ...person.sidePosts.map(({ post, note }) => ({
      name: t('registry.people.sidePosts'),
      value: [post, note].filter(Boolean).join(', '),
    })),
    {
      name: t('registry.people.kind'),
      value: person.kind === undefined ? undefined : t(`registry.employment.${person.kind}`),
    },
    {
      name: t('registry.personDialogs.partyCell'),
      value: person.party && person.partyCell !== '' ? person.partyCell : undefined,
    },
    { name: t('registry.people.birth'), value: personal.birth(person.birth) },
    { name: t('registry.people.sex'), value: person.sex === undefined ? undefined : t(`registry.sex.${person.sex}`) },
    { name: t('registry.people.phone'), value: personal.phone(person.phone) },
    { name: t('registry.people.from'), value: person.from === undefined ? undefined : formatDate(person.from) },
    { name: t('registry.people.to'), value: person.to === undefined ? undefined : formatDate(person.to) },
    { name: t('registry.people.note'), value: person.note },
    ...(person.earlier ?? []).toReversed().map((post) => ({
      name: t('registry.personDialogs.earlier'),
      value: [post.post, unitName(post.unitId), daysOf(post)].filter((part) => part !== '').join(', '),
    })),
    ...(person.absences ?? []).toReversed().map((absence) => ({
      name: t('registry.personDialogs.absences'),
      value: [absence.reason, daysOf(absence)].join(', '),
    })),
  ];
  const items: readonly MenuItem[] = [
    ...(person.to === undefined
      ? [
          {
            key: 'leave',
            label: t('registry.personDialogs.leave'),
            icon: LogOut,
            onSelect: () => setTask('leave'),
          },
          {
            key: 'away',
            label: t('registry.personDialogs.away'),
            icon: CalendarX,
            onSelect: () => setTask('away'),
          },
        ]
      : []),
    {
      key: 'remove',
      label: t('trash.removeOne'),
      icon: Trash2,
      separator: true,
      onSelect: () => setRemoving(true),
    },
  ];
  return (
    <SidePanel
      title={person.name}
      note={person.unit}
      onClose={onClose}
      foot={
        <>
          <Button changes size="small" icon={Pencil} onClick={() => setTask('correct')}>
            {t('registry.personDialogs.correct')}
          </Button>
          <Button size="small" icon={Shuffle} onClick={() => setTask('move')}>
            {t('registry.personDialogs.move')}
          </Button>
          <Menu
            align="end"
            label={t('registry.personDialogs.more')}
            items={items}
            renderTrigger={(props) => (
              <IconButton icon={Ellipsis} label={t('registry.personDialogs.more')} {...props} />
            )}
          />
        </>
      }
    >
      <DescriptionList items={facts.filter(({ value }) => value !== undefined)} />
      {(person.birth ?? person.phone) !== undefined && <ShowPersonal />}
      {task !== undefined && <PersonDialog task={task} person={person} onClose={() => setTask(undefined)} />}
      {removing && (
        <RemoveDialog
          item={{ kind: 'person', person: person.id }}
          name={person.name}
          onClose={() => setRemoving(false)}
          onRemoved={onClose}
        />
      )}
    </SidePanel>
  );
}

/** From when until when, as far as it is known. */
function daysOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): string {
  return [from, to].map((day) => (day === undefined ? '…' : formatDate(day))).join(' – ');
}
