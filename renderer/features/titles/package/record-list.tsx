import { FileText, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PackageRecord } from '#shared/titles/package/record.ts';
import { Button, formatDate, formatInstant, Sheet, State, Tag } from '#renderer/ui/index.ts';

/** The packages made so far, newest first, each with where it went. */
export function RecordList({
  records,
  onHand,
  onPrint,
}: {
  readonly records: readonly PackageRecord[];
  readonly onHand: (record: PackageRecord) => void;
  readonly onPrint: (record: PackageRecord) => void;
}) {
  const { t } = useTranslation();
  const newest = records[0];
  return (
    <Sheet bare title={t('titlesPackage.records.title')}>
      <ul>
        {records.map((record) => (
          <li key={record.id} className="package-record">
            <div className="row">
              <b className="grow">{t('titlesPackage.records.version', { version: record.version })}</b>
              {record.sealed && <Tag tone="line">{t('titlesPackage.records.sealed')}</Tag>}
              {!record.masked && <Tag tone="wait">{t('titlesPackage.records.whole')}</Tag>}
            </div>
            <span className="ink-2">
              {t('titlesPackage.records.made', { date: formatInstant(record.at), who: record.who })}
            </span>
            <span className="ink-2">
              {t('titlesPackage.records.check')} <code>{record.check}</code>
            </span>
            {record.handovers.map((handover) => (
              <State key={handover.at} tone="ok">
                {t('titlesPackage.records.handed', {
                  date: formatDate(handover.on),
                  to: handover.to,
                  means: t(`titlesPackage.means.${handover.means}`),
                })}
                {handover.receipt !== '' && `, ${t('titlesPackage.records.receipt', { receipt: handover.receipt })}`}
              </State>
            ))}
            {record.handovers.length === 0 && (
              <State tone="none">
                {record === newest || newest === undefined
                  ? t('titlesPackage.records.notHanded')
                  : t('titlesPackage.records.replaced', { version: newest.version })}
              </State>
            )}
            {record === newest && (
              <div className="row">
                <Button size="small" icon={Send} onClick={() => onHand(record)}>
                  {t('titlesPackage.records.hand')}
                </Button>
                <Button size="small" kind="quiet" icon={FileText} onClick={() => onPrint(record)}>
                  {t('titlesPackage.records.paper')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
