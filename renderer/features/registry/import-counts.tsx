import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/ui/index.ts';
import type { ListKind } from '#shared/registry/book.ts';
import type { ImportPreview } from '#shared/registry/importing/preview.ts';

/** What the import would do, in four numbers. */
export function ImportCounts({ kind, preview }: { readonly kind: ListKind; readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const { counts } = preview;
  const isResults = kind === 'results';
  const knownWords =
    isResults || counts.same === 0
      ? t(`registry.import.counts.${kind}.updated`)
      : t(kind === 'cadres' ? 'registry.import.sameTooPeople' : 'registry.import.sameToo', {
          changed: formatNumber(counts.updated),
        });
  const figures = [
    {
      key: 'added',
      value: isResults ? preview.rows - counts.rejected : counts.added,
      label: t(`registry.import.counts.${kind}.added`),
    },
    { key: 'updated', value: isResults ? counts.updated : counts.updated + counts.same, label: knownWords },
    {
      key: 'joined',
      value: isResults ? counts.gone : counts.joined,
      label: t(`registry.import.counts.${kind}.joined`),
      tone: 'text-nghe',
    },
    { key: 'rejected', value: counts.rejected, label: t(`registry.import.counts.${kind}.rejected`), tone: 'text-son' },
  ];
  return (
    <div className="import-counts" role="status">
      {figures.map(({ key, value, label, tone }) => (
        <div key={key}>
          <b className={value > 0 ? tone : undefined}>{formatNumber(value)}</b>
          {label}
        </div>
      ))}
    </div>
  );
}
