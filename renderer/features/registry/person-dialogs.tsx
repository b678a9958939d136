import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { DateInput, Field, FormGrid, Select, TextInput, useToast } from '#renderer/ui/index.ts';
import type { PersonId, UnitId } from '#shared/contract/ids.ts';
import { employment, type Employment } from '#shared/registry/book.ts';
import { NameAndPost, PartyMembership } from './person-fields.tsx';
import { useUnitChoice } from './use-unit-choice.tsx';

/** What can be done with one person of the register. */
export type PersonTask = 'add' | 'correct' | 'move' | 'leave' | 'away';

/** The person that a dialog is about. */
export type DialogPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly post: string;
  readonly unitId: UnitId;
  /** Where they are known here, they can be corrected here. */
  readonly party?: boolean;
  readonly partyCell?: string | undefined;
  readonly kind?: Employment | undefined;
};

/** The dialog of a task; `person` is left out only for adding. */
export function PersonDialog({
  task,
  person,
  unit,
  onClose,
}: {
  readonly task: PersonTask;
  readonly person?: DialogPerson | undefined;
  /** Chosen beforehand when somebody is added. */
  readonly unit?: UnitId | undefined;
  readonly onClose: () => void;
}) {
  if (task === 'add') return <AddPerson unit={unit} onClose={onClose} />;
  if (person === undefined) return null;
  switch (task) {
    case 'correct':
      return <CorrectPerson person={person} onClose={onClose} />;
    case 'move':
      return <MovePerson person={person} onClose={onClose} />;
    case 'leave':
      return <LeavePost person={person} onClose={onClose} />;
    case 'away':
      return <RecordAbsence person={person} onClose={onClose} />;
  }
}

function AddPerson({ unit, onClose }: { readonly unit: UnitId | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const add = useCommand('registry.addPerson');
  const undo = useCommand('history.undo');
  const place = useUnitChoice(unit);
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const [party, setParty] = useState(false);
  const [partyCell, setPartyCell] = useState('');
  const [kind, setKind] = useState<Employment>('vien-chuc');
  const [from, setFrom] = useState<string | undefined>(start.today);
  const save = async () => {
    if (place.choice === undefined) return;
    const began = from === undefined ? {} : { from };
    const answer = await add.run({
      name,
      post,
      unit: place.choice,
      party,
      partyCell: party ? partyCell : '',
      kind,
      ...began,
    });
    if (!answer.ok) return;
    toast({
      text: answer.value.double
        ? t('registry.personDialogs.double', { name, unit: place.name })
        : t('registry.personDialogs.added', { name }),
      action: { label: t('common.undo'), onClick: () => void undo.run({ book: 'registry' }) },
    });
    onClose();
  };
  return (
    <TaskDialog
      title={t('registry.personDialogs.addTitle')}
      action={t('registry.personDialogs.addAction')}
      ready={name.trim() !== '' && place.choice !== undefined}
      busy={add.busy}
      error={add.error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <NameAndPost name={name} onName={setName} post={post} onPost={setPost} />
        {place.fields}
        <Field label={t('registry.people.kind')}>
          <Select
            value={kind}
            onChange={setKind}
            options={employment.options.map((value) => ({ value, label: t(`registry.employment.${value}`) }))}
          />
        </Field>
        <Field label={t('registry.people.from')}>
          <DateInput value={from} onChange={setFrom} />
        </Field>
        <PartyMembership member={party} onMember={setParty} cell={partyCell} onCell={setPartyCell} />
      </FormGrid>
    </TaskDialog>
  );
}

function CorrectPerson({ person, onClose }: { readonly person: DialogPerson; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const correct = useCommand('registry.correctPerson');
  const [name, setName] = useState(person.name);
  const [post, setPost] = useState(person.post);
  const [party, setParty] = useState(person.party);
  const [partyCell, setPartyCell] = useState(person.partyCell ?? '');
  const [kind, setKind] = useState(person.kind);
  const save = async () => {
    const answer = await correct.run({
      person: person.id,
      name,
      post,
      ...(party === undefined ? {} : { party, partyCell: party ? partyCell : '' }),
      ...(kind === undefined ? {} : { kind }),
    });
    if (!answer.ok) return;
    toast({ text: t('registry.personDialogs.corrected', { name }) });
    onClose();
  };
  return (
    <TaskDialog
      title={t('registry.personDialogs.correctTitle', { name: person.name })}
      action={t('registry.personDialogs.correctAction')}
      ready={name.trim() !== ''}
      busy={correct.busy}
      error={correct.error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <NameAndPost name={name} onName={setName} post={post} onPost={setPost} />
        {party !== undefined && (
          <>
            <Field label={t('registry.people.kind')}>
              <Select
                value={kind ?? ''}
                onChange={(value) => setKind(employment.safeParse(value).data)}
                options={[
                  ...(kind === undefined ? [{ value: '', label: '' }] : []),
                  ...employment.options.map((value) => ({ value, label: t(`registry.employment.${value}`) })),
                ]}
              />
            </Field>
            <PartyMembership member={party} onMember={setParty} cell={partyCell} onCell={setPartyCell} />
          </>
        )}
      </FormGrid>
    </TaskDialog>
  );
}

function MovePerson({ person, onClose }: { readonly person: DialogPerson; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const move = useCommand('registry.movePerson');
  const place = useUnitChoice(undefined);
  const [post, setPost] = useState(person.post);
  const [on, setOn] = useState<string | undefined>(start.today);
  const save = async () => {
    if (place.choice === undefined || on === undefined) return;
    const answer = await move.run({ person: person.id, unit: place.choice, post, on });
    if (!answer.ok) return;
    toast({ text: t('registry.personDialogs.moved', { name: person.name }) });
    onClose();
  };
  return (
    <TaskDialog
      title={t('registry.personDialogs.moveTitle', { name: person.name })}
      action={t('registry.personDialogs.moveAction')}
      ready={place.choice !== undefined && on !== undefined}
      busy={move.busy}
      error={move.error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        {place.fields}
        <Field wide label={t('registry.people.post')}>
          <TextInput value={post} onChange={setPost} maxLength={300} />
        </Field>
        <Field label={t('registry.personDialogs.on')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
      </FormGrid>
    </TaskDialog>
  );
}

function LeavePost({ person, onClose }: { readonly person: DialogPerson; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const end = useCommand('registry.endPost');
  const [last, setLast] = useState<string | undefined>(start.today);
  const save = async () => {
    if (last === undefined) return;
    const answer = await end.run({ person: person.id, last });
    if (!answer.ok) return;
    toast({ text: t('registry.personDialogs.left', { name: person.name }) });
    onClose();
  };
  return (
    <TaskDialog
      title={t('registry.personDialogs.leaveTitle', { name: person.name })}
      action={t('registry.personDialogs.leaveAction')}
      ready={last !== undefined}
      busy={end.busy}
      error={end.error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <Field label={t('registry.personDialogs.last')}>
          <DateInput value={last} onChange={setLast} />
        </Field>
      </FormGrid>
    </TaskDialog>
  );
}

function RecordAbsence({ person, onClose }: { readonly person: DialogPerson; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const away = useCommand('registry.addAbsence');
  const [from, setFrom] = useState<string | undefined>(start.today);
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const save = async () => {
    if (from === undefined) return;
    const answer = await away.run({ person: person.id, from, reason, ...(to === undefined ? {} : { to }) });
    if (!answer.ok) return;
    toast({ text: t('registry.personDialogs.awaySaved', { name: person.name }) });
    onClose();
  };
  return (
    <TaskDialog
      title={t('registry.personDialogs.awayTitle', { name: person.name })}
      action={t('registry.personDialogs.awayAction')}
      ready={from !== undefined && reason.trim() !== ''}
      busy={away.busy}
      error={away.error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <Field label={t('registry.personDialogs.awayFrom')}>
          <DateInput value={from} onChange={setFrom} />
        </Field>
        <Field label={t('registry.personDialogs.awayTo')} hint={t('registry.personDialogs.awayToHint')}>
          <DateInput value={to} onChange={setTo} />
        </Field>
        <Field wide label={t('registry.personDialogs.reason')}>
          <TextInput value={reason} onChange={setReason} maxLength={500} />
        </Field>
      </FormGrid>
    </TaskDialog>
  );
}
