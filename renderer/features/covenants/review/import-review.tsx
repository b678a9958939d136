import { ArrowLeft, Check, Combine, FileText, FolderOpen, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropFiles, pickFiles, useCommand, useSnapshot } from '#renderer/api/index.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { useErrorText } from '#renderer/texts.ts';
import {
  Banner,
  Button,
  Combobox,
  Field,
  FileDrop,
  formatSize,
  Icon,
  IconButton,
  PageBody,
  PageHead,
  Sheet,
  StepStrip,
} from '#renderer/ui/index.ts';
import { villageId, type VillageId } from '#shared/contract/ids.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { Result } from '#shared/contract/result.ts';
import { takeHandedFiles } from '#renderer/frame/handed-files.ts';
import { PasteBox } from './paste-box.tsx';
import { allAnswered, type Answers } from './questions.tsx';
import { ReviewPanes } from './review-panes.tsx';
import { useReading } from './use-reading.ts';
import '../covenants.css';
import './review.css';

/** What a file dialog for covenants offers. */
export const covenantFiles = { accept: ['.docx', '.doc', '.rtf', '.odt', '.txt', '.htm', '.html'] } as const;

/** Brings in a village's old file: choose, look at what was read, then the one button that saves. */
export function ImportReview({ village }: { readonly village: string | undefined }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const list = useSnapshot('covenants.list', {}, ['covenant-', 'registry']);
  const save = useCommand('covenants.import');
  const savePasted = useCommand('covenants.importPasted');
  const review = useReading();
  const [chosen, setChosen] = useState<VillageId | undefined>(villageId.safeParse(village).data);
  const [comments, setComments] = useState<Answers['comments']>();
  const { source, reading, busy } = review;
  // A village named in the address may have a covenant: this text is then to take its place.
  const open = list.value?.filter((row) => row.id === undefined || row.village === village) ?? [];
  const name = open.find((row) => row.village === chosen)?.villageName;

  const [handed] = useState(() => takeHandedFiles()[0]);
  const { read } = review;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || handed === undefined) return;
    begun.current = true;
    void read({ kind: 'file', file: handed });
  }, [handed, read]);

  const taken = (answer: Result<readonly FileInfo[]>) => {
    if (!answer.ok) {
      review.setError(answer.error);
      return;
    }
    const [first] = answer.value;
    if (first !== undefined) void review.read({ kind: 'file', file: first });
  };
  const answers: Answers = { view: review.decisions.view, comments };
  const answered = reading !== undefined && allAnswered(reading, answers);
  const keep = async () => {
    if (source === undefined || chosen === undefined) return;
    const { view, roles } = review.decisions;
    const decided = {
      village: chosen,
      roles,
      ...(view === undefined ? {} : { view }),
      ...(comments === undefined ? {} : { comments }),
    };
    const answer =
      source.kind === 'file'
        ? await save.run({ file: source.file.ref, ...decided })
        : await savePasted.run({ pasted: source.pasted, ...decided });
    const replaces = open.some((row) => row.id !== undefined && row.id === (answer.ok ? answer.value.id : undefined));
    if (answer.ok) go(addressOf('covenants', answer.value.id, ...(replaces ? ['case'] : [])));
  };
  const problem = review.error ?? save.error ?? savePasted.error;

  return (
    <>
      <PageHead
        title={name === undefined ? t('covenants.review.title') : t('covenants.review.titleOf', { village: name })}
        lead={<IconButton icon={ArrowLeft} label={t('covenants.editor.back')} onClick={() => go('covenants')} />}
        tabs={
          <StepStrip
            label={t('covenants.review.title')}
            steps={(['choose', 'review', 'save'] as const).map((key) => t(`covenants.review.steps.${key}`))}
            now={reading === undefined ? 0 : 1}
          />
        }
        actions={
          reading === undefined ? (
            <>
              {chosen !== undefined && (
                <Button icon={Combine} foldable onClick={() => go(addressOf('covenants', 'merge', chosen))}>
                  {t('covenantText.merge.action')}
                </Button>
              )}
              <Button icon={FolderOpen} foldable onClick={() => go('covenants/folder')}>
                {t('covenantText.folder.action')}
              </Button>
            </>
          ) : (
            <>
              {Object.keys(review.decisions.roles).length > 0 && (
                <Button icon={Undo2} foldable onClick={review.undo}>
                  {t('covenantText.review.undo')}
                </Button>
              )}
              <Button icon={RotateCcw} foldable busy={busy} onClick={review.restart}>
                {t('covenantText.review.restart')}
              </Button>
            </>
          )
        }
      />
      <PageBody column>
        {problem !== undefined && <Banner tone="error">{errorText(problem)}</Banner>}
        {reading === undefined ? (
          <Sheet fill label={t('covenants.review.steps.choose')}>
            <div className="import-choice">
              <Field label={t('covenants.chooseVillage')}>
                <Combobox
                  value={chosen}
                  onChange={setChosen}
                  options={open.map((row) => ({ value: row.village, label: row.villageName }))}
                />
              </Field>
              <FileDrop
                icon={FileText}
                onDrop={(files) => void dropFiles(files).then(taken)}
                action={
                  <Button busy={busy} onClick={() => void pickFiles({ ...covenantFiles, multiple: false }).then(taken)}>
                    {t('covenants.review.chooseFile')}
                  </Button>
                }
              >
                {busy ? t('covenants.review.reading') : t('covenants.review.drop')}{' '}
                <span className="ink-3">{t('covenants.review.dropNote')}</span>
              </FileDrop>
              <PasteBox onPaste={(pasted) => void review.read({ kind: 'pasted', pasted })} />
            </div>
          </Sheet>
        ) : (
          <ReviewPanes review={review} reading={reading} answers={answers} onComments={setComments} />
        )}
        {reading !== undefined && source !== undefined && (
          <div className="action-bar">
            <Icon of={FileText} size={16} />
            <span className="ellipsis">
              {source.kind === 'file'
                ? t('covenants.review.kept', { name: source.file.name, size: formatSize(source.file.size) })
                : t('covenantText.review.pastedKept')}
            </span>
            <div className="action-bar-end">
              {chosen === undefined && (
                <Combobox
                  label={t('covenants.chooseVillage')}
                  placeholder={t('covenants.chooseVillage')}
                  value={chosen}
                  onChange={setChosen}
                  options={open.map((row) => ({ value: row.village, label: row.villageName }))}
                />
              )}
              {!answered && <span className="nghe">{t('covenantText.review.answerFirst')}</span>}
              <Button onClick={review.close}>{t('covenants.review.again')}</Button>
              <Button
                kind="primary"
                icon={Check}
                busy={save.busy || savePasted.busy}
                disabled={chosen === undefined || !answered || busy}
                onClick={() => void keep()}
              >
                {t('covenants.review.save')}
              </Button>
            </div>
          </div>
        )}
      </PageBody>
    </>
  );
}
