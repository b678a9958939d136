import { CircleX, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import { useErrorText } from '../texts.ts';
import { Button, Icon } from '../ui/index.ts';
import { Seal } from './seal.tsx';

/** The folder that an error is about, when it names one. */
export function folderOf(error: AppError): string | undefined {
  return 'folder' in error.params ? error.params.folder : undefined;
}

/** The whole window, when the data could not be opened: what happened, the folder, and trying again. */
export function FailedPage({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const folder = folderOf(error);
  return (
    <main className="full-page">
      <div className="full-page-inner" role="alert">
        <div className="full-page-head">
          <Seal size={44} label={t('common.appName')} />
          <div>
            <h1>{t('frame.failedTitle')}</h1>
            <p>{t('frame.failedHint')}</p>
          </div>
        </div>
        <section className="sheet full-page-rows">
          <div>
            <Icon of={CircleX} size={20} className="text-son" />
            <b>{t('damage.found')}</b>
            <div>{errorText(error)}</div>
          </div>
        </section>
        <div className="full-page-actions">
          <Button kind="primary" size="large" icon={RotateCcw} autoFocus onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </div>
        {folder !== undefined && (
          <dl className="full-page-facts">
            <dt>{t('frame.dataFolder')}</dt>
            <dd>{folder}</dd>
          </dl>
        )}
      </div>
    </main>
  );
}
