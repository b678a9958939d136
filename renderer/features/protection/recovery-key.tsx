import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printPage } from '#renderer/api/index.ts';
import { PrintPages } from '#renderer/features/documents/print-pages.tsx';
import { usePages } from '#renderer/features/documents/use-pages.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { Button, Field, formatDate, TextInput } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { recoveryPaper } from '#shared/protection/recovery-paper.ts';
import './protection.css';

/** The groups that are typed back from the paper, counted from 0. */
const askedBack = [2, 6] as const;

/** Whether the two groups were copied rightly; small letters and gaps do not matter. */
export function isTypedBack(key: string, typed: readonly [string, string]): boolean {
  const groups = key.split('-');
  return askedBack.every((group, index) => plain(typed[index] ?? '') === groups[group]);
}

const plain = (text: string) =>
  text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** Shows a recovery key the one time that it is shown, prints it, and has two of its groups typed back. */
export function RecoveryKey({
  recoveryKey,
  typed,
  onType,
}: {
  readonly recoveryKey: string;
  readonly typed: readonly [string, string];
  readonly onType: (typed: readonly [string, string]) => void;
}) {
  const { t } = useTranslation();
  const { start } = useOffice();
  const { commune } = start.office;
  const documents = useMemo(
    () => [
      recoveryPaper({
        key: recoveryKey,
        office: commune === undefined ? undefined : communeName(commune),
        made: formatDate(start.today),
      }),
    ],
    [recoveryKey, commune, start.today],
  );
  const { pages, done } = usePages(documents);
  const [printing, setPrinting] = useState(false);
  const [wasPrinted, setWasPrinted] = useState(false);
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    if (!printing || !done) return undefined;
    let stale = false;
    const send = async () => {
      await document.fonts.ready;
      if (stale) return;
      const answer = await printPage();
      setPrinting(false);
      if (!answer.ok) setError(answer.error);
      else if (answer.value.printed) setWasPrinted(true);
    };
    // Two frames: the page is in the tree after the first, and drawn after the second.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => void send()));
    return () => {
      stale = true;
      cancelAnimationFrame(frame);
    };
  }, [printing, done]);
  const groups = recoveryKey.split('-');
  const [first, second] = typed;
  const isWrong = first.length >= 4 && second.length >= 4 && !isTypedBack(recoveryKey, typed);
  return (
    <>
      <p>{t('protection.keyLead')}</p>
      <ErrorBanner error={error} onClose={() => setError(undefined)} />
      <ol className="recovery-key" aria-label={t('protection.key')}>
        {groups.map((group, index) => (
          <li key={group + String(index)}>
            <small>{index + 1}.</small>
            <span>{group}</span>
          </li>
        ))}
      </ol>
      <p className="protection-row">
        <Button icon={Printer} busy={printing} onClick={() => setPrinting(true)}>
          {t('protection.print')}
        </Button>
        {wasPrinted && <span role="status">{t('protection.printed')}</span>}
      </p>
      <Field
        label={t('protection.typeBack', { first: askedBack[0] + 1, second: askedBack[1] + 1 })}
        hint={t('protection.typeBackHint')}
        error={isWrong ? t('protection.typeBackWrong') : undefined}
      >
        <span className="protection-two">
          <TextInput
            label={String(askedBack[0] + 1)}
            value={first}
            maxLength={8}
            onChange={(text) => onType([text, second])}
          />
          <TextInput
            label={String(askedBack[1] + 1)}
            value={second}
            maxLength={8}
            onChange={(text) => onType([first, text])}
          />
        </span>
      </Field>
      {printing && <PrintPages pages={pages} look="black" />}
    </>
  );
}
