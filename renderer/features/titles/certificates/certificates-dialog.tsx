import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { correctedShift, crossAt, type CertificateLayout } from '#shared/titles/certificates.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Banner, Button, DateInput, Dialog, Field } from '#renderer/ui/index.ts';
import type { UnitDialogProps } from '../unit-dialogs.tsx';
import { CertificatePreview } from './certificate-preview.tsx';
import { CertificateTexts } from './certificate-texts.tsx';
import { NumberField } from './number-field.tsx';

/** Certificates of a village: where the words stand on the stock, the printer's correction, printing, handing out. */
export function CertificatesDialog({
  board,
  unit,
  name,
  onPapers,
  onClose,
}: UnitDialogProps & { readonly onPapers: (papers: readonly SavedPaper[]) => void }) {
  const { t } = useTranslation();
  const where = { year: board.year, title: board.title, unit };
  const sheet = useSnapshot('titles.certificates', where, ['criteria', `titles-${String(board.year)}`]);
  const print = useCommand('titles.writeCertificates');
  const trial = useCommand('titles.tryCertificates');
  const keep = useCommand('titles.setCertificates');
  const record = useCommand('titles.recordStep');
  const [trials, setTrials] = useState<readonly SavedPaper[]>([]);
  const [on, setOn] = useState<string | undefined>(board.today);

  const tryOne = async () => {
    const answer = await trial.run(where);
    if (answer.ok) setTrials([answer.value]);
  };
  const printAll = async () => {
    const answer = await print.run(where);
    if (!answer.ok) return;
    onPapers([answer.value]);
    onClose();
  };
  const handedOut = async () => {
    if (on === undefined) return;
    const answer = await record.run({ ...where, step: 'certificates', on });
    if (answer.ok) onClose();
  };
  const count = sheet.value?.certificates.length ?? 0;
  return (
    <Dialog
      open
      size="large"
      title={t('titlesCertificates.title', { name })}
      note={t('titlesCertificates.note')}
      onClose={onClose}
      footStart={
        <div className="certificate-handed">
          <span>{t('titlesCertificates.handed')}</span>
          <DateInput label={t('titlesCertificates.handed')} value={on} onChange={setOn} />
          <Button changes busy={record.busy} disabled={on === undefined} onClick={() => void handedOut()}>
            {t('titlesCertificates.record')}
          </Button>
        </div>
      }
      foot={
        <>
          <Button changes busy={trial.busy} onClick={() => void tryOne()}>
            {t('titlesCertificates.test')}
          </Button>
          <Button
            kind="primary"
            icon={Printer}
            busy={print.busy}
            disabled={count === 0}
            onClick={() => void printAll()}
          >
            {count === 0 ? t('titlesCertificates.none') : t('titlesCertificates.print', { count })}
          </Button>
        </>
      }
    >
      <SnapshotView of={sheet}>
        {({ layout, provenance, certificates, sample }) => {
          const set = (part: Partial<CertificateLayout>) =>
            void keep.run({ title: board.title, layout: { ...layout, ...part } });
          return (
            <div className="certificate-panes">
              <div className="certificate-left">
                <ErrorBanner error={print.error ?? trial.error ?? keep.error ?? record.error} />
                <SavedPaperBanner papers={trials} onClose={() => setTrials([])} />
                {provenance !== undefined && <Banner tone="warning">{t('titlesCertificates.shipped')}</Banner>}
                <CertificatePreview label={t('titlesCertificates.preview')} layout={layout} values={sample} />
                {certificates.length > 0 && (
                  <p className="small ink-3">{t('titlesCertificates.exampleOf', { name: sample.tên })}</p>
                )}
                <Shift layout={layout} onChange={set} />
              </div>
              <div className="certificate-right">
                <h3>{t('titlesCertificates.sheet')}</h3>
                <div className="form-grid">
                  {(['width', 'height'] as const).map((side) => (
                    <Field
                      key={side}
                      label={t(side === 'width' ? 'titlesCertificates.sheetWidth' : 'titlesCertificates.sheetHeight')}
                    >
                      <NumberField
                        value={layout.sheet[side]}
                        least={50}
                        most={450}
                        onChange={(value) => set({ sheet: { ...layout.sheet, [side]: value } })}
                      />
                    </Field>
                  ))}
                </div>
                <CertificateTexts layout={layout} onChange={(texts) => set({ texts: [...texts] })} />
                {provenance === undefined && (
                  <Button changes kind="quiet" size="small" onClick={() => void keep.run({ title: board.title })}>
                    {t('titlesCertificates.backToShipped')}
                  </Button>
                )}
              </div>
            </div>
          );
        }}
      </SnapshotView>
    </Dialog>
  );
}

const shown = (value: number) => String(value).replace('.', ',');

/** The printer's correction: what was measured on the trial goes in, the correction comes out. */
function Shift({
  layout,
  onChange,
}: {
  readonly layout: CertificateLayout;
  readonly onChange: (part: Partial<CertificateLayout>) => void;
}) {
  const { t } = useTranslation();
  const [x, setX] = useState<number>();
  const [y, setY] = useState<number>();
  const apply = () => {
    onChange({ shift: correctedShift(layout.shift, { x: x ?? crossAt, y: y ?? crossAt }) });
    setX(undefined);
    setY(undefined);
  };
  return (
    <section className="certificate-shift" aria-label={t('titlesCertificates.shift')}>
      <h3>{t('titlesCertificates.shift')}</h3>
      <p className="small ink-3">{t('titlesCertificates.shiftHint', { at: crossAt })}</p>
      <div className="certificate-measures">
        <Field label={t('titlesCertificates.measuredX')}>
          <NumberField value={x} least={0} most={60} onChange={setX} />
        </Field>
        <Field label={t('titlesCertificates.measuredY')}>
          <NumberField value={y} least={0} most={60} onChange={setY} />
        </Field>
        <Button disabled={x === undefined && y === undefined} onClick={apply}>
          {t('titlesCertificates.applyShift')}
        </Button>
      </div>
      <p className="small">
        {t('titlesCertificates.shiftNow', { x: shown(layout.shift.x), y: shown(layout.shift.y) })}
      </p>
    </section>
  );
}
