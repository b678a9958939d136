import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import {
  Button,
  DateInput,
  Dialog,
  Field,
  formatDate,
  formatNumber,
  formatPercent,
  FormGrid,
} from '#renderer/ui/index.ts';
import { isMissing, type Coverage } from '#shared/commitments/coverage.ts';
import type { CampaignView } from '#shared/contract/methods/commitments.ts';

/** So many names are shown; more are in the list. */
const namesShown = 12;

/** The campaign as it stood on any day, counted over those in post that day: as a whole, by unit, by how people are employed. */
export function FiguresDialog({ view, onClose }: { readonly view: CampaignView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { start } = useOffice();
  const [date, setDate] = useState<string | undefined>(start.today);
  const on = date ?? start.today;
  const books = [`campaign-${view.id}`, 'registry'];
  const then = useSnapshot('commitments.campaign', { campaign: view.id, date: on }, books);
  const figures = useSnapshot('commitments.figures', { campaign: view.id, date: on }, books);
  const missing = (then.value?.people ?? []).filter((person) => person.inAudience && isMissing(person.state));
  const named = missing.slice(0, namesShown).map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
  const kinds = (figures.value?.byKind ?? []).filter(({ due }) => due > 0);
  return (
    <Dialog
      open
      size="medium"
      title={t('commitments.figures.title', { campaign: view.name })}
      onClose={onClose}
      foot={
        <Button kind="primary" changes={false} onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <ErrorBanner error={then.error ?? figures.error} />
      <FormGrid>
        <Field label={t('commitments.figures.date')} hint={t('commitments.figures.dateHint')}>
          <DateInput value={date} onChange={setDate} />
        </Field>
      </FormGrid>
      {then.value !== undefined && (
        <>
          <table className="coverage-table num">
            <caption>{t('commitments.figures.caption', { date: formatDate(then.value.date) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('commitments.column.unit')}</th>
                <th scope="col">{t('commitments.figures.due')}</th>
                <th scope="col">{t('commitments.figures.signed')}</th>
                <th scope="col">{t('commitments.figures.rate')}</th>
              </tr>
            </thead>
            <tbody>
              <Row strong name={t('commitments.allUnits')} coverage={then.value.coverage} />
              {then.value.units
                .filter(({ coverage }) => coverage.due > 0)
                .map((unit) => (
                  <Row key={unit.id} name={unit.name} coverage={unit.coverage} />
                ))}
            </tbody>
            {view.audience === 'cadres' && kinds.length > 0 && (
              <tbody>
                {kinds.map((kind) => (
                  <Row
                    key={kind.kind}
                    name={
                      kind.kind === 'unknown'
                        ? t('commitments.figures.unknownKind')
                        : t(`registry.employment.${kind.kind}`)
                    }
                    coverage={kind}
                  />
                ))}
              </tbody>
            )}
          </table>
          <p className="small coverage-missing">
            {missing.length === 0
              ? t('commitments.figures.nobody')
              : t('commitments.figures.missing', { count: missing.length, names: named.join(', ') })}
            {missing.length > namesShown && '…'}
          </p>
        </>
      )}
    </Dialog>
  );
}

function Row({
  name,
  coverage: { due, signed },
  strong = false,
}: {
  readonly name: string;
  readonly coverage: Pick<Coverage, 'due' | 'signed'>;
  readonly strong?: boolean;
}) {
  return (
    <tr className={strong ? 'coverage-all' : ''}>
      <th scope="row">{name}</th>
      <td>{formatNumber(due)}</td>
      <td>{formatNumber(signed)}</td>
      <td>{formatPercent(signed, due)}</td>
    </tr>
  );
}
