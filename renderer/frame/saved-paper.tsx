import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { call } from '../api/index.ts';
import { Banner, Button } from '../ui/index.ts';
import { commonFolder } from './common-folder.ts';
import { ErrorBanner } from './error-banner.tsx';

/** Says where papers were written: “Đã lưu … vào … · Mở · Mở thư mục”. Opening is in the program that the machine has. */
export function SavedPaperBanner({
  papers,
  onClose,
}: {
  readonly papers: readonly SavedPaper[];
  readonly onClose?: () => void;
}) {
  const { t } = useTranslation();
  const [error, setError] = useState<AppError>();
  const first = papers[0];
  if (first === undefined) return null;
  const act = async (method: 'files.open' | 'files.reveal') => {
    setError(undefined);
    const answer = await call(method, { file: first.ref });
    if (!answer.ok) setError(answer.error);
  };
  return (
    <>
      <Banner
        tone="success"
        actions={
          <>
            {papers.length === 1 && (
              <Button kind="quiet" size="small" onClick={() => void act('files.open')}>
                {t('common.openPaper')}
              </Button>
            )}
            <Button kind="quiet" size="small" onClick={() => void act('files.reveal')}>
              {t('common.showInFolder')}
            </Button>
          </>
        }
        {...(onClose === undefined ? {} : { onClose })}
      >
        {papers.length === 1
          ? t('common.paperSaved', { name: first.name, folder: first.folder })
          : t('common.papersSaved', { count: papers.length, folder: commonFolder(papers.map(({ folder }) => folder)) })}
      </Banner>
      <ErrorBanner error={error} />
    </>
  );
}
