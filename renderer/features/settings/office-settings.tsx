import { Plus, Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commune, OfficeBook, Signer } from '#shared/office/book.ts';
import { useCommand } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useUndoToast } from '../../frame/history.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { useOffice } from '../../frame/office.ts';
import {
  Button,
  Editing,
  EmptyState,
  Field,
  focusFirstError,
  FormGrid,
  IconButton,
  NumberInput,
  Select,
  Sheet,
  TextInput,
} from '../../ui/index.ts';
import { parseCommuneName } from '../start/commune-name.ts';

/** What the form holds; the name with its kind, as it is typed. */
type Draft = {
  readonly name: string;
  readonly parent: string;
  readonly receiver: string;
  readonly place: string;
  readonly villagesExpected: number | undefined;
  readonly signers: readonly Signer[];
};

function draftOf(office: OfficeBook, commune: Commune): Draft {
  return {
    name: communeName(commune),
    parent: commune.parent,
    receiver: commune.receiver,
    place: commune.place,
    villagesExpected: office.villagesExpected,
    signers: office.signers,
  };
}

const authorities = ['TM.', 'KT.', 'Q.', 'TL.', 'TUQ.'] as const;

function SignerRow({
  signer,
  onChange,
  onRemove,
}: {
  readonly signer: Signer;
  readonly onChange: (signer: Signer) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="signer">
      <Field label={t('settings.signerName')}>
        <TextInput value={signer.name} onChange={(name) => onChange({ ...signer, name })} />
      </Field>
      <Field label={t('settings.signerPost')}>
        <TextInput value={signer.post} onChange={(post) => onChange({ ...signer, post })} />
      </Field>
      <Field label={t('settings.signerAuthority')}>
        <Select<Signer['authority']>
          value={signer.authority}
          onChange={(authority) => onChange({ ...signer, authority })}
          options={[
            ...authorities.map((value) => ({ value, label: t(`settings.authority.${value}`) })),
            { value: '', label: t('settings.authorityHead') },
          ]}
        />
      </Field>
      <IconButton
        icon={Trash2}
        size={16}
        label={t('settings.removeSigner', { name: signer.name === '' ? t('settings.newSigner') : signer.name })}
        onClick={onRemove}
      />
    </div>
  );
}

function OfficeForm({ office, commune }: { readonly office: OfficeBook; readonly commune: Commune }) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const update = useCommand('office.update');
  const [stored] = useState(() => draftOf(office, commune));
  const [draft, setDraft] = useState(stored);
  const [tried, setTried] = useState(false);
  const change = (changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes }));
  const changeSigner = (id: string, signer: Signer) =>
    change({ signers: draft.signers.map((each) => (each.id === id ? signer : each)) });

  const unit = parseCommuneName(draft.name);
  const nameError = unit === undefined ? t('start.nameWrong') : undefined;
  const parentError = draft.parent.trim() === '' ? t('common.required') : undefined;
  const placeError = draft.place.trim() === '' ? t('common.required') : undefined;
  const villagesError = draft.villagesExpected === undefined ? t('common.numberWrong') : undefined;
  const signersError = draft.signers.some((signer) => signer.name.trim() === '' || signer.post.trim() === '')
    ? t('settings.signerIncomplete')
    : undefined;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(stored);

  const save = async (form: HTMLElement) => {
    setTried(true);
    focusFirstError(form);
    const { villagesExpected } = draft;
    const wrong = parentError ?? placeError ?? villagesError ?? signersError;
    if (unit === undefined || wrong !== undefined || villagesExpected === undefined) return;
    const answer = await update.run({
      commune: {
        ...unit,
        parent: draft.parent.trim(),
        receiver: draft.receiver.trim(),
        place: draft.place.trim(),
      },
      villagesExpected,
      signers: draft.signers.map((signer) => ({ ...signer, name: signer.name.trim(), post: signer.post.trim() })),
    });
    if (answer.ok) undoToast(t('settings.saved'));
  };

  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <Editing>
        <Sheet title={t('settings.communeTitle')}>
          <FormGrid>
            <Field label={t('start.name')} error={tried ? nameError : undefined}>
              <TextInput maxLength={100} value={draft.name} onChange={(name) => change({ name })} />
            </Field>
            <Field label={t('start.parent')} error={tried ? parentError : undefined}>
              <TextInput maxLength={200} value={draft.parent} onChange={(parent) => change({ parent })} />
            </Field>
            <Field label={t('start.receiver')} optional>
              <TextInput maxLength={200} value={draft.receiver} onChange={(receiver) => change({ receiver })} />
            </Field>
            <Field
              label={t('settings.place')}
              hint={t('settings.placeHint', { example: draft.place })}
              error={tried ? placeError : undefined}
            >
              <TextInput maxLength={100} value={draft.place} onChange={(place) => change({ place })} />
            </Field>
            <Field label={t('settings.villagesExpected')} error={tried ? villagesError : undefined}>
              <NumberInput
                max={500}
                value={draft.villagesExpected}
                onChange={(villagesExpected) => change({ villagesExpected })}
              />
            </Field>
          </FormGrid>
        </Sheet>
        <Sheet
          title={t('settings.signersTitle')}
          note={t('settings.signersNote')}
          actions={
            <Button
              kind="quiet"
              size="small"
              icon={Plus}
              onClick={() =>
                change({
                  signers: [...draft.signers, { id: crypto.randomUUID(), name: '', post: '', authority: 'TM.' }],
                })
              }
            >
              {t('settings.addSigner')}
            </Button>
          }
        >
          {draft.signers.length === 0 && (
            <EmptyState icon={UserRound} title={t('settings.signersTitle')}>
              {t('settings.noSigners')}
            </EmptyState>
          )}
          {draft.signers.map((signer) => (
            <SignerRow
              key={signer.id}
              signer={signer}
              onChange={(changed) => changeSigner(signer.id, changed)}
              onRemove={() => change({ signers: draft.signers.filter((each) => each.id !== signer.id) })}
            />
          ))}
          {tried && signersError !== undefined && (
            <div className="field-error" role="alert">
              {signersError}
            </div>
          )}
        </Sheet>
      </Editing>
      <ErrorBanner error={update.error} onClose={update.clearError} />
      {isChanged && (
        <div className="settings-bar">
          <span className="grow">{t('settings.unsaved')}</span>
          <Button onClick={() => setDraft(stored)}>{t('settings.discard')}</Button>
          <Button kind="primary" type="submit" busy={update.busy}>
            {t('common.saveChanges')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** The commune as papers name it, and who signs. Stored changes (also by undo) start the form afresh. */
export function OfficeSettings() {
  const { start } = useOffice();
  const { office } = start;
  return office.commune === undefined ? null : (
    <OfficeForm key={JSON.stringify(office)} office={office} commune={office.commune} />
  );
}
