import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindNames, numberedKinds, symbolOf, type DocumentKind } from '#shared/documents/kinds.ts';
import { writtenNumber } from '#shared/documents/number-register.ts';
import { officialNumber } from '#shared/vietnamese/official/dates.ts';
import { useCommand, useSnapshot } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useOffice } from '../../frame/office.ts';
import { Button, DateInput, Field, FormGrid, Select, TextInput, useToast } from '../../ui/index.ts';

const isKind = (name: string): name is DocumentKind => numberedKinds.some((kind) => kind === name);

/** The next number of a kind, given to a paper or kept for one. */
export function TakeNumber({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const take = useCommand('documents.takeNumber');
  const [kind, setKind] = useState<DocumentKind>('QĐ');
  const [ownSymbol, setOwnSymbol] = useState<string>();
  const [date, setDate] = useState<string | undefined>(start.today);
  const [summary, setSummary] = useState('');
  const next = useSnapshot('documents.nextNumber', { year, kind }, ['numbers']);
  const symbol = ownSymbol ?? symbolOf(kind, 'UBND', kind === 'CV' ? 'VHXH' : undefined);

  const run = async (state: 'issued' | 'reserved') => {
    const answer = await take.run({
      year,
      kind,
      symbol,
      state,
      summary: summary.trim(),
      ...(date === undefined ? {} : { date }),
    });
    if (!answer.ok) return;
    setSummary('');
    const number = writtenNumber(answer.value);
    toast({ text: t(state === 'issued' ? 'documents.numbers.taken' : 'documents.numbers.kept', { number }) });
  };

  return (
    <>
      <ErrorBanner error={take.error} />
      <FormGrid>
        <Field label={t('documents.numbers.kind')}>
          <Select
            value={kind}
            options={numberedKinds.map((value) => ({ value, label: kindNames[value] }))}
            onChange={(value) => {
              if (isKind(value)) setKind(value);
              setOwnSymbol(undefined);
            }}
          />
        </Field>
        <Field label={t('documents.numbers.symbol')}>
          <TextInput value={symbol} onChange={setOwnSymbol} />
        </Field>
        <Field label={t('documents.numbers.date')} optional>
          <DateInput value={date} onChange={setDate} />
        </Field>
        <Field label={t('documents.numbers.summary')} wide>
          <TextInput value={summary} onChange={setSummary} />
        </Field>
      </FormGrid>
      <div className="numbers-next">
        <span>
          {next.value !== undefined &&
            t('documents.numbers.next', { number: `${officialNumber(next.value.number)}/${symbol}` })}
        </span>
        <Button kind="primary" busy={take.busy} disabled={summary.trim() === ''} onClick={() => void run('issued')}>
          {t('documents.numbers.take')}
        </Button>
        <Button changes busy={take.busy} disabled={summary.trim() === ''} onClick={() => void run('reserved')}>
          {t('documents.numbers.reserve')}
        </Button>
      </div>
    </>
  );
}
