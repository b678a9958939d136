import { useState, type ReactNode } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { Result } from '#shared/contract/result.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { DocumentPreview, type PreviewTarget } from './preview.tsx';

/** Papers to be looked at. */
export type PreviewRequest = {
  /** Asks for the papers. */
  readonly ask: () => Promise<Result<OfficialDocument | readonly OfficialDocument[]>>;
  /** Where a PDF of them goes; its name is the first paper's own. */
  readonly folders: readonly string[];
  /** Writes the Word files as the screen itself does, and notes it in its records. */
  readonly saveWord: () => Promise<Result<readonly SavedPaper[]>>;
};

/** The preview of a screen's papers. */
export type PaperPreview = {
  readonly show: (request: PreviewRequest) => Promise<void>;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  /** Put it anywhere in the screen: it stands over the whole window while papers are looked at. */
  readonly element: ReactNode;
};

type Shown = {
  readonly documents: readonly OfficialDocument[];
  readonly target: PreviewTarget;
  readonly saveWord: PreviewRequest['saveWord'];
};

/** Longest name that a file of a PDF may have. */
const longestName = 150;

/** "Xem trước" beside every place where a paper is written: pages, find, print, PDF, and Word from there. */
export function usePaperPreview(): PaperPreview {
  const [shown, setShown] = useState<Shown>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const show = async ({ ask, folders, saveWord }: PreviewRequest) => {
    setBusy(true);
    setError(undefined);
    const answer = await ask();
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    const documents = 'title' in answer.value ? [answer.value] : answer.value;
    const name = (documents[0]?.title ?? '').replace(/[\\/]/g, '-').slice(0, longestName);
    setShown({ documents, target: { folders, name }, saveWord });
  };
  const element = shown !== undefined && (
    <DocumentPreview
      title={shown.target.name}
      documents={shown.documents}
      target={shown.target}
      saveWord={shown.saveWord}
      onClose={() => setShown(undefined)}
    />
  );
  return { show, busy, error, element };
}
