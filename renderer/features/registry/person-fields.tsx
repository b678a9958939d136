import { useTranslation } from 'react-i18next';
import { Checkbox, Field, TextInput } from '#renderer/ui/index.ts';

/** Who it is and what they do. */
export function NameAndPost({
  name,
  onName,
  post,
  onPost,
}: {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly post: string;
  readonly onPost: (post: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Field wide label={t('registry.people.name')}>
        <TextInput value={name} onChange={onName} maxLength={300} />
      </Field>
      <Field wide label={t('registry.people.post')}>
        <TextInput value={post} onChange={onPost} maxLength={300} />
      </Field>
    </>
  );
}

/** Whether they are in the Party; the cell is asked of members alone. */
export function PartyMembership({
  member,
  onMember,
  cell,
  onCell,
}: {
  readonly member: boolean;
  readonly onMember: (member: boolean) => void;
  readonly cell: string;
  readonly onCell: (cell: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox checked={member} onChange={onMember}>
        {t('registry.personDialogs.party')}
      </Checkbox>
      {member && (
        <Field wide label={t('registry.personDialogs.partyCell')}>
          <TextInput value={cell} onChange={onCell} maxLength={300} />
        </Field>
      )}
    </>
  );
}
