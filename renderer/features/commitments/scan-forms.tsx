import { FileScan } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropFiles, pickFiles, useCommand, useJob, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import {
  Banner,
  Button,
  Combobox,
  FileDrop,
  formatNumber,
  ProgressCard,
  Sheet,
  State,
  Table,
  useToast,
  type Column,
  type StateTone,
} from '#renderer/ui/index.ts';
import type { PageVerdict } from '#shared/commitments/scan-reading.ts';
import { personId, type CampaignId, type FileRef, type PersonId } from '#shared/contract/ids.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { ScanPageRow, ScanReading } from '#shared/contract/methods/commitments-signing.ts';
import type { CampaignPerson } from '#shared/contract/methods/commitments.ts';
import type { Result } from '#shared/contract/result.ts';
import type { AppError } from '#shared/contract/errors.ts';
import './commitments.css';

const verdictTone: { readonly [V in PageVerdict]: StateTone } = {
  matched: 'ok',
  twice: 'wait',
  blank: 'line',
  'other-campaign': 'bad',
  outdated: 'wait',
  unknown: 'bad',
  unreadable: 'wait',
};

const endings = ['.pdf', '.jpg', '.jpeg', '.png'];

/** Scans of signed forms: one file of many pages is cut by its codes; what no code tells, the clerk does. */
export function ScanForms({
  campaign,
  people,
}: {
  readonly campaign: CampaignId;
  readonly people: readonly CampaignPerson[];
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const read = useJob('commitments.readScan');
  const keep = useCommand('commitments.keepScan');
  const undo = useCommand('history.undo');
  const [reading, setReading] = useState<{ readonly file: FileRef; readonly found: ScanReading }>();
  const [owners, setOwners] = useState<ReadonlyMap<number, PersonId>>(new Map());
  const [looked, setLooked] = useState<number>();
  const [error, setError] = useState<AppError>();

  const take = async (picked: Result<readonly FileInfo[]>) => {
    setError(picked.ok ? undefined : picked.error);
    const file = picked.ok ? picked.value[0] : undefined;
    if (file === undefined) return;
    const answer = await read.start((job) => ({ campaign, file: file.ref, job }));
    if (!answer.ok) return;
    setReading({ file: file.ref, found: answer.value });
    setOwners(
      new Map(
        answer.value.pages.flatMap((page) =>
          page.verdict === 'matched' && page.person !== undefined ? [[page.page, page.person]] : [],
        ),
      ),
    );
    setLooked(answer.value.pages.find(({ verdict }) => verdict === 'unreadable')?.page ?? 1);
  };
  const save = async () => {
    if (reading === undefined) return;
    const pages = [...owners].map(([page, person]) => ({ page, person }));
    const answer = await keep.run({ campaign, file: reading.file, pages });
    if (!answer.ok) return;
    toast({
      text: t('commitments.scans.kept', { count: answer.value.kept }),
      action: { label: t('common.undo'), onClick: () => void undo.run({ book: `campaign-${campaign}` }) },
    });
    setReading(undefined);
  };
  const assign = (page: number, owner: PersonId | undefined) => {
    const next = new Map(owners);
    if (owner === undefined) next.delete(page);
    else next.set(page, owner);
    setOwners(next);
  };
  const failed = error ?? read.error ?? keep.error;

  if (reading === undefined) {
    return (
      <Sheet fill label={t('commitments.scans.tab')}>
        <ErrorBanner error={failed} />
        <FileDrop
          icon={FileScan}
          onDrop={(files) => void dropFiles(files).then(take)}
          action={
            <Button
              kind="primary"
              busy={read.running}
              onClick={() => void pickFiles({ multiple: false, accept: endings }).then(take)}
            >
              {t('commitments.scans.choose')}
            </Button>
          }
        >
          {t('commitments.scans.drop')}
        </FileDrop>
        {read.running ? (
          <ProgressCard
            title={t('commitments.scans.reading')}
            progress={read.progress}
            onStop={read.cancel}
            stopLabel={t('commitments.scans.stop')}
          />
        ) : (
          <p className="ink-3 scan-none">{t('commitments.scans.none')}</p>
        )}
      </Sheet>
    );
  }
  return (
    <div className="scan-forms">
      <div className="scan-list">
        <ErrorBanner error={failed} />
        {reading.found.keptBefore && <Banner tone="warning">{t('commitments.scans.keptBefore')}</Banner>}
        <Sheet
          fill
          bare
          title={reading.found.name}
          note={t('commitments.scans.summary', {
            found: formatNumber(owners.size),
            total: formatNumber(reading.found.pages.length),
          })}
          actions={
            <>
              <Button size="small" onClick={() => setReading(undefined)}>
                {t('commitments.scans.cancel')}
              </Button>
              <Button
                size="small"
                kind="primary"
                busy={keep.busy}
                disabled={owners.size === 0}
                onClick={() => void save()}
              >
                {t('commitments.scans.keep', { count: owners.size })}
              </Button>
            </>
          }
        >
          <PageTable
            pages={reading.found.pages}
            people={people}
            owners={owners}
            looked={looked}
            onLook={setLooked}
            onAssign={assign}
          />
        </Sheet>
      </div>
      {looked !== undefined && <PageImage file={reading.file} page={looked} />}
    </div>
  );
}

function PageTable({
  pages,
  people,
  owners,
  looked,
  onLook,
  onAssign,
}: {
  readonly pages: readonly ScanPageRow[];
  readonly people: readonly CampaignPerson[];
  readonly owners: ReadonlyMap<number, PersonId>;
  readonly looked: number | undefined;
  readonly onLook: (page: number) => void;
  readonly onAssign: (page: number, owner: PersonId | undefined) => void;
}) {
  const { t } = useTranslation();
  const options = useMemo(
    () => people.map((person) => ({ value: person.id, label: [person.name, person.unit].filter(Boolean).join(', ') })),
    [people],
  );
  const columns: readonly Column<ScanPageRow>[] = [
    { key: 'page', head: t('commitments.scans.page'), width: 72, align: 'right', cell: ({ page }) => page },
    {
      key: 'verdict',
      head: t('commitments.column.state'),
      width: 216,
      cell: ({ verdict }) => <State tone={verdictTone[verdict]}>{t(`commitments.scans.verdict.${verdict}`)}</State>,
    },
    {
      key: 'person',
      head: t('commitments.scans.person'),
      width: { share: 1, least: 240 },
      cell: ({ page, hasScan }) => (
        <span className="scan-owner" onClick={(event) => event.stopPropagation()}>
          <Combobox<string>
            clearable
            label={`${t('commitments.scans.person')}, ${t('commitments.scans.page')} ${page}`}
            placeholder={t('commitments.scans.nobody')}
            value={owners.get(page)}
            onChange={(chosen) => onAssign(page, chosen === undefined ? undefined : personId.parse(chosen))}
            options={options}
          />
          {hasScan && <span className="small ink-3">{t('commitments.scans.replaces')}</span>}
        </span>
      ),
    },
  ];
  return (
    <Table
      label={t('commitments.scans.tab')}
      rows={pages}
      rowKey={({ page }) => String(page)}
      rowName={({ page }) => `${t('commitments.scans.page')} ${page}`}
      twoLines
      columns={columns}
      selected={looked === undefined ? undefined : String(looked)}
      onSelect={({ page }) => onLook(page)}
    />
  );
}

function PageImage({ file, page }: { readonly file: FileRef; readonly page: number }) {
  const { t } = useTranslation();
  const image = useSnapshot('commitments.scanPage', { file, page }, []);
  return (
    <div className="scan-image">
      <ErrorBanner error={image.error} />
      {image.value !== undefined && (
        <img
          src={`data:${image.value.type};base64,${image.value.base64}`}
          alt={t('commitments.scans.image', { page })}
        />
      )}
    </div>
  );
}
