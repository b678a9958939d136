import type { TFunction } from 'i18next';
import { CircleAlert, CircleCheck, FileX, HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppStart } from '#shared/contract/methods/app.ts';
import type { StoreFinding } from '#shared/store/findings.ts';
import { Button, Icon } from '../ui/index.ts';
import { ArrowRight } from 'lucide-react';
import { go } from './route.ts';
import { Seal } from './seal.tsx';

/** Findings that the clerk must see: what touches nothing that was saved (a half-written temporary file) is none. */
export function seriousFindings(findings: readonly StoreFinding[]): readonly StoreFinding[] {
  return findings.filter((finding) => finding.rebuiltFrom !== 'not-needed');
}

/** What may be gone of one file, in words. */
function lossOf({ file, lost, rebuiltFrom }: StoreFinding, t: TFunction): string {
  const isJournal = file.endsWith('.log');
  if (!isJournal && rebuiltFrom === 'nothing') return t('damage.from.nothing', { file });
  if (lost === undefined) return isJournal ? t('damage.journalGone', { file }) : t('damage.from.nothing', { file });
  return isJournal ? t('damage.journalLost', { file, count: lost }) : t('damage.bookLost', { file, count: lost });
}

/**
 * What start-up found damaged, what it rebuilt and what may be missing, before anything else is shown. Nothing was
 * deleted: damaged files were set aside under the names given here.
 */
export function DamagePage({ start, onOpen }: { readonly start: AppStart; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const findings = seriousFindings(start.findings);
  const rebuilt = findings.filter((finding) => finding.rebuiltFrom !== 'nothing');
  const lost = findings.filter((finding) => finding.rebuiltFrom === 'nothing' || finding.lost !== undefined);
  return (
    <main className="full-page">
      <div className="full-page-inner">
        <div className="full-page-head">
          <Seal size={44} label={t('common.appName')} />
          <div>
            <h1>{lost.length === 0 ? t('damage.titleRebuilt') : t('damage.titleLost')}</h1>
            <p>{t('damage.nothingDeleted')}</p>
          </div>
        </div>
        <section className="sheet full-page-rows">
          <div>
            <Icon of={FileX} size={20} className="text-son" />
            <b>{t('damage.found')}</b>
            <div>
              {findings.map((finding) => (
                <div key={finding.file}>
                  {t(`damage.problem.${finding.problem}`, { file: finding.file })}
                  {finding.keptAs !== undefined && <small>{t('damage.keptAs', { name: finding.keptAs })}</small>}
                </div>
              ))}
            </div>
          </div>
          {rebuilt.length > 0 && (
            <div>
              <Icon of={CircleCheck} size={20} className="text-la" />
              <b>{t('damage.rebuilt')}</b>
              <div>
                {rebuilt.map((finding) => (
                  <div key={finding.file}>{t(`damage.from.${finding.rebuiltFrom}`, { file: finding.file })}</div>
                ))}
              </div>
            </div>
          )}
          {lost.length > 0 && (
            <div>
              <Icon of={CircleAlert} size={20} className="text-nghe" />
              <b>{t('damage.missing')}</b>
              <div>
                {lost.map((finding) => (
                  <div key={finding.file}>{lossOf(finding, t)}</div>
                ))}
              </div>
            </div>
          )}
        </section>
        <div className="full-page-actions">
          <Button kind="primary" size="large" trailing={ArrowRight} autoFocus onClick={onOpen}>
            {t('damage.open')}
          </Button>
          {lost.length > 0 && (
            <Button
              size="large"
              icon={HardDrive}
              onClick={() => {
                go('settings/data');
                onOpen();
              }}
            >
              {t('damage.toBackups')}
            </Button>
          )}
        </div>
        <dl className="full-page-facts">
          <dt>{t('frame.dataFolder')}</dt>
          <dd>{start.folder}</dd>
        </dl>
      </div>
    </main>
  );
}
