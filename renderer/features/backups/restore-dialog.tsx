import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '#shared/contract/ids.ts';
import type { BackupContents } from '#shared/store/backup.ts';
import { call, useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Loading } from '#renderer/frame/snapshot-view.tsx';
import {
  Banner,
  Button,
  Checkbox,
  Dialog,
  Field,
  formatInstant,
  PasswordInput,
  RadioGroup,
} from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { useBookText, useCountText } from './book-text.ts';

/** A backup of the list, or a file that was chosen. */
export type RestoreSource = { readonly id: string } | { readonly file: FileRef };

/** Shows what a backup holds, opened and counted, and puts all of it or chosen parts in the place of the present data. */
export function RestoreDialog({
  source,
  onClose,
  onRestored,
}: {
  readonly source: RestoreSource;
  readonly onClose: () => void;
  readonly onRestored: (made: string) => void;
}) {
  const { t } = useTranslation();
  const [contents, setContents] = useState<BackupContents>();
  const [error, setError] = useState<AppError>();
  const [passphrase, setPassphrase] = useState<string>();
  const [typed, setTyped] = useState('');
  const [whole, setWhole] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const restore = useCommand('backups.restore');
  const full = { ...source, ...(passphrase === undefined ? {} : { passphrase }) };

  useEffect(() => {
    let current = true;
    void call('backups.inspect', { source: { ...source, ...(passphrase === undefined ? {} : { passphrase }) } }).then(
      (answer) => {
        if (!current) return;
        setError(answer.ok ? undefined : answer.error);
        if (answer.ok) setContents(answer.value);
      },
    );
    return () => {
      current = false;
    };
  }, [source, passphrase]);

  const isSealed = error?.code === 'passphrase-needed' || error?.code === 'wrong-passphrase';
  const run = async () => {
    if (contents === undefined) return;
    const parts = whole ? {} : { books: [...chosen] };
    const answer = await restore.run({ source: full, ...parts });
    if (answer.ok) onRestored(contents.made);
  };
  const canRestore = contents !== undefined && (whole || chosen.size > 0);
  return (
    <Dialog
      open
      size="medium"
      title={contents === undefined ? t('store.restore') : t('store.inside', { time: formatInstant(contents.made) })}
      note={contents === undefined ? undefined : t('store.insideNote')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('store.restoreNot')}</Button>
          {isSealed ? (
            <Button kind="primary" disabled={typed === ''} onClick={() => setPassphrase(typed)}>
              {t('store.sealedOpen')}
            </Button>
          ) : (
            <Button
              kind="primary"
              icon={RotateCcw}
              busy={restore.busy}
              disabled={!canRestore}
              onClick={() => void run()}
            >
              {whole ? t('store.restoreDo') : t('store.restoreSome', { count: chosen.size })}
            </Button>
          )}
        </>
      }
    >
      <ErrorBanner error={restore.error} />
      {error?.code !== 'passphrase-needed' && <ErrorBanner error={error} />}
      {isSealed && (
        <>
          <p>{t('store.sealed')}</p>
          <Field label={t('store.passphrase')} hint={t('store.sealedHint')}>
            <PasswordInput value={typed} onChange={setTyped} />
          </Field>
        </>
      )}
      {contents === undefined && error === undefined && <Loading />}
      {contents !== undefined && (
        <RestoreParts contents={contents} whole={whole} onWhole={setWhole} chosen={chosen} onChosen={setChosen} />
      )}
    </Dialog>
  );
}

function RestoreParts({
  contents,
  whole,
  onWhole,
  chosen,
  onChosen,
}: {
  readonly contents: BackupContents;
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const bookText = useBookText();
  const countText = useCountText();
  const { originals, otherOffice } = contents;
  const names = new Map(contents.books.flatMap(({ name, label }) => (label === undefined ? [] : [[name, label]])));
  const toggle = (name: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(name);
    else next.delete(name);
    onChosen(next);
  };
  return (
    <>
      {otherOffice !== undefined && <Banner tone="warning">{t('store.otherOffice', { office: otherOffice })}</Banner>}
      <RadioGroup
        legend={t('store.restoreWhat')}
        value={whole ? 'whole' : 'part'}
        onChange={(value) => onWhole(value === 'whole')}
        options={[
          { value: 'whole', label: t('store.restoreWhole'), note: t('store.restoreWholeNote') },
          { value: 'part', label: t('store.restorePart'), note: t('store.restorePartNote') },
        ]}
      />
      <ul className="backup-parts">
        {contents.books.map((book) => {
          const text = bookText(book, names);
          const counts = countText(book);
          return (
            <li key={book.name}>
              {whole ? (
                <span>{text}</span>
              ) : (
                <Checkbox checked={chosen.has(book.name)} onChange={(on) => toggle(book.name, on)}>
                  {text}
                </Checkbox>
              )}
              <span className="small ink-3">{counts}</span>
            </li>
          );
        })}
      </ul>
      {originals !== undefined && originals.files > 0 && (
        <p className="small">{t('store.originalsWith', { count: originals.files })}</p>
      )}
      {originals !== undefined && originals.missing > 0 && (
        <Banner tone="warning">{t('store.originalsGone', { count: originals.missing })}</Banner>
      )}
      <p className="small ink-3">{t('store.restoreKeeps')}</p>
      <p className="small ink-3">{t('store.restoreNote')}</p>
    </>
  );
}
