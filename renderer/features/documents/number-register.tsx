import { CircleAlert, Hash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { writtenNumber, type NumberRow } from '#shared/documents/number-register.ts';
import type { NumberEntry } from '#shared/documents/book.ts';
import { useCommand, useSnapshot } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useOffice } from '../../frame/office.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import { Button, EmptyState, formatDate, Sheet, State, Tag } from '../../ui/index.ts';
import { TakeNumber } from './take-number.tsx';
import './format-checker.css';
import './number-register.css';

/** The numbers given to papers in the year, kind by kind, with what is missing, doubled or out of order. */
export function NumberRegister() {
  const { t } = useTranslation();
  const { year } = useOffice();
  const register = useSnapshot('documents.numbers', { year }, ['numbers']);
  return (
    <div className="documents-settings">
      <Sheet title={t('documents.numbers.title', { year })}>
        <p className="ink-2">{t('documents.numbers.lead')}</p>
        <TakeNumber year={year} />
      </Sheet>
      <SnapshotView of={register}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={Hash} title={t('documents.numbers.empty')}>
              {t('documents.numbers.emptyNote')}
            </EmptyState>
          ) : (
            rows.map((row) => <KindOfNumbers key={row.name} row={row} />)
          )
        }
      </SnapshotView>
    </div>
  );
}

function KindOfNumbers({ row }: { readonly row: NumberRow }) {
  const { t } = useTranslation();
  const { issued, reserved, cancelled, gaps, duplicates, outOfOrder } = row;
  const faults = [
    ...(gaps.length > 0 ? [t('documents.numbers.gaps', { numbers: gaps.slice(0, 20).join(', ') })] : []),
    ...(duplicates.length > 0 ? [t('documents.numbers.duplicates', { count: duplicates.length })] : []),
    ...(outOfOrder.length > 0 ? [t('documents.numbers.outOfOrder', { count: outOfOrder.length })] : []),
  ];
  return (
    <Sheet label={row.name}>
      <div className="numbers-head">
        <h3>{row.name}</h3>
        <span className="small ink-3">{t('documents.numbers.countAll', { issued, reserved, cancelled })}</span>
        <span className="grow" />
        {faults.map((fault) => (
          <State key={fault} tone="wait" icon={CircleAlert}>
            {fault}
          </State>
        ))}
      </div>
      <table className="numbers-table">
        <thead>
          <tr>
            <th>{t('documents.numbers.number')}</th>
            <th>{t('documents.numbers.date')}</th>
            <th>{t('documents.numbers.summary')}</th>
            <th>{t('documents.numbers.state')}</th>
            <th aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {row.entries.map((entry) => (
            <NumberLine key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

const tones = { issued: 'ok', reserved: 'wait', cancelled: 'none' } as const;

function NumberLine({ entry }: { readonly entry: NumberEntry }) {
  const { t } = useTranslation();
  const change = useCommand('documents.changeNumber');
  const release = useCommand('documents.releaseNumber');
  const { id, symbol, date, summary, signer, note, state } = entry;
  const set = (next: NumberEntry['state']) =>
    change.run({
      id,
      symbol,
      summary,
      state: next,
      ...(date === undefined ? {} : { date }),
      ...(signer === undefined ? {} : { signer }),
      ...(note === undefined ? {} : { note }),
    });
  return (
    <tr>
      <td>{writtenNumber(entry)}</td>
      <td>{date === undefined ? '' : formatDate(date)}</td>
      <td>
        {summary}
        <ErrorBanner error={change.error ?? release.error} />
      </td>
      <td>
        <Tag tone={tones[state]}>{t(`documents.numbers.${state}`)}</Tag>
      </td>
      <td className="numbers-actions">
        {state === 'issued' && (
          <Button changes kind="quiet" size="small" busy={change.busy} onClick={() => void set('cancelled')}>
            {t('documents.numbers.cancel')}
          </Button>
        )}
        {state === 'reserved' && (
          <>
            <Button changes kind="quiet" size="small" busy={change.busy} onClick={() => void set('issued')}>
              {t('documents.numbers.issue')}
            </Button>
            <Button changes kind="quiet" size="small" busy={release.busy} onClick={() => void release.run({ id })}>
              {t('documents.numbers.release')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
