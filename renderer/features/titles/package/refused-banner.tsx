import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/texts.ts';
import type { ReceivedItem } from '#shared/titles/package/views.ts';
import { Banner, Button, Field, TextInput } from '#renderer/ui/index.ts';

/** A package may be damaged in a hundred files; the first ones say enough. */
const shownFaults = 6;

/** What is no fault of the package: it was received before, or waits for its passphrase. */
const harmless: ReadonlySet<string> = new Set<ReceivedItem['outcome']['kind']>(['again', 'passphrase']);

/** What was not taken and why, file by file; and the passphrase of those that are sealed. */
export function RefusedBanner({
  items,
  busy,
  onOpen,
  onClose,
}: {
  readonly items: readonly ReceivedItem[];
  readonly busy: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const refused = items.filter(({ outcome }) => outcome.kind !== 'taken');
  const taken = items.length - refused.length;
  const sealed = refused.filter(({ outcome }) => outcome.kind === 'passphrase').length;
  if (refused.length === 0) return null;
  return (
    <Banner
      tone={refused.every(({ outcome }) => harmless.has(outcome.kind)) ? 'warning' : 'error'}
      title={
        taken === 0
          ? t('titlesPackage.receive.refused', { count: refused.length })
          : t('titlesPackage.receive.refusedOf', { taken, all: items.length, count: refused.length })
      }
      onClose={onClose}
    >
      <ul className="received-refused">
        {refused.map((item, index) => (
          // The same file may be handed in twice; its place in the list tells them apart.
          <li key={`${String(index)} ${item.file}`}>
            <b>{item.file}</b>: <Reason outcome={item.outcome} />
          </li>
        ))}
      </ul>
      {sealed > 0 && (
        <form
          className="received-passphrase"
          onSubmit={(event) => {
            event.preventDefault();
            onOpen(passphrase);
          }}
        >
          <Field label={t('titlesPackage.receive.askPassphrase', { count: sealed })}>
            <TextInput value={passphrase} onChange={setPassphrase} autoFocus />
          </Field>
          <Button type="submit" busy={busy} disabled={passphrase === ''}>
            {t('titlesPackage.receive.open')}
          </Button>
        </form>
      )}
    </Banner>
  );
}

function Reason({ outcome }: { readonly outcome: ReceivedItem['outcome'] }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  switch (outcome.kind) {
    case 'again':
      return t('titlesPackage.receive.again', { sender: outcome.sender });
    case 'unreadable':
      return errorText(outcome.error);
    case 'not-a-package':
      return t('titlesPackage.receive.notPackage');
    case 'newer-program':
      return t('titlesPackage.receive.newer');
    case 'other-year':
      return t('titlesPackage.receive.otherYear', { year: String(outcome.year) });
    case 'other-unit':
      return t('titlesPackage.receive.otherUnit', { sender: outcome.sender });
    case 'passphrase':
      return t(outcome.wrong ? 'titlesPackage.receive.wrong' : 'titlesPackage.receive.sealed');
    case 'damaged':
      return <Faults faults={outcome.faults} />;
    case 'taken':
      break;
  }
  return null;
}

function Faults({ faults }: { readonly faults: Extract<ReceivedItem['outcome'], { kind: 'damaged' }>['faults'] }) {
  const { t } = useTranslation();
  const rest = faults.length - shownFaults;
  return (
    <>
      {t('titlesPackage.receive.damaged', { count: faults.length })}
      <ul>
        {faults.slice(0, shownFaults).map((fault) => (
          <li key={`${fault.path} ${fault.problem}`}>
            {fault.path}: {t(`titlesPackage.receive.problem.${fault.problem}`)}
          </li>
        ))}
        {rest > 0 && <li>{t('titlesPackage.receive.moreFaults', { count: rest })}</li>}
      </ul>
    </>
  );
}
