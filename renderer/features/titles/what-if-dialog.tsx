import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noScore } from '#shared/titles/book.ts';
import { parsePoints, showPoints } from '#shared/titles/scoring.ts';
import type { Board } from '#shared/titles/views.ts';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Dialog, Field, formatNumber, Table, TextInput } from '#renderer/ui/index.ts';
import { shortUnitName } from './unit-name.ts';

type Line = { readonly unit: string; readonly name: string; readonly now: number; readonly tried: number };

const change = (line: Line) => line.tried - line.now;
const signed = (value: number) => (value === 0 ? '–' : `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`);

/** What another pass mark would give, village by village beside what stands. Nothing of it is saved. */
export function WhatIfDialog({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(showPoints(board.set?.passMark ?? 0));
  const points = parsePoints(text);
  const total = board.set?.total ?? 0;
  const isRight = points !== undefined && points !== noScore && points <= total;
  const found = useSnapshot(
    'titles.whatIf',
    { year: board.year, title: board.title, passMark: isRight ? points : 0 },
    ['titles-', 'registry', 'criteria'],
    isRight,
  );
  const now = new Map(board.rows.map((row) => [row.unit, row.counts.passed]));
  const lines = (found.value?.rows ?? []).map((row): Line => ({
    unit: row.unit,
    name: row.name,
    now: now.get(row.unit) ?? 0,
    tried: row.counts.passed,
  }));
  const sum = (pick: (line: Line) => number) => lines.reduce((all, line) => all + pick(line), 0);
  return (
    <Dialog
      open
      size="medium"
      title={t('titles.whatIf.title')}
      note={t('titles.whatIf.note')}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <ErrorBanner error={found.error} />
      <Field
        label={t('titles.whatIf.passMark', { total: showPoints(total) })}
        error={isRight ? undefined : t('titles.whatIf.wrong', { total: showPoints(total) })}
      >
        <TextInput value={text} onChange={setText} />
      </Field>
      {isRight && found.value !== undefined && (
        <>
          <p role="status">
            {t('titles.whatIf.result', {
              points: showPoints(found.value.passMark),
              tried: formatNumber(sum((line) => line.tried)),
              rows: t(`titles.subjects.${board.title}`, { count: found.value.counts.rows }),
              now: formatNumber(sum((line) => line.now)),
            })}
          </p>
          <div className="what-if-list">
            <Table
              label={t('titles.whatIf.title')}
              rows={lines}
              rowKey={(line) => line.unit}
              rowName={(line) => line.name}
              startOrder={{ column: 'change', direction: 'ascending' }}
              columns={[
                {
                  key: 'name',
                  head: t('titles.board.village'),
                  width: { share: 1, least: 120 },
                  cell: (line) => shortUnitName(line.name),
                },
                {
                  key: 'now',
                  head: t('titles.whatIf.now'),
                  width: 110,
                  align: 'right',
                  cell: (line) => formatNumber(line.now),
                },
                {
                  key: 'tried',
                  head: t('titles.whatIf.tried'),
                  width: 110,
                  align: 'right',
                  cell: (line) => formatNumber(line.tried),
                },
                {
                  key: 'change',
                  head: t('titles.whatIf.change'),
                  width: 110,
                  align: 'right',
                  cell: (line) => signed(change(line)),
                  sort: { value: change },
                },
              ]}
            />
          </div>
        </>
      )}
    </Dialog>
  );
}
