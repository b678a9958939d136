import { ArrowLeft, Check, FileText, FolderOpen, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, dropFiles, pickFiles, useCommand, useSnapshot } from '#renderer/api/index.ts';
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
  Segmented,
  Sheet,
  StepStrip,
} from '#renderer/ui/index.ts';
import { villageId, type VillageId } from '#shared/contract/ids.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import type { Result } from '#shared/contract/result.ts';
import { TextTree, type TreeItem } from '../text/text-tree.tsx';
import { takeHandedFiles } from '#renderer/frame/handed-files.ts';
import { allAnswered, Questions, type Answers } from './questions.tsx';
import { ReadingReport } from './reading-report.tsx';
import { ReviewPage, type ReviewView } from './review-page.tsx';
import { useReading, type FileReview } from './use-reading.ts';
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
  const review = useReading();
  const [chosen, setChosen] = useState<VillageId | undefined>(villageId.safeParse(village).data);
  const [comments, setComments] = useState<Answers['comments']>();
  const { file, reading, busy } = review;
  // A village named in the address may have a covenant: this text is then to take its place.
  const open = list.value?.filter((row) => row.id === undefined || row.village === village) ?? [];
  const name = open.find((row) => row.village === chosen)?.villageName;

  const [handed] = useState(() => takeHandedFiles()[0]);
  const { read } = review;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || handed === undefined) return;
    begun.current = true;
    void read(handed);
  }, [handed, read]);

  const taken = (answer: Result<readonly FileInfo[]>) => {
    if (!answer.ok) {
      review.setError(answer.error);
      return;
    }
    const [first] = answer.value;
    if (first !== undefined) void review.read(first);
  };
  const answers: Answers = { view: review.decisions.view, comments };
  const answered = reading !== undefined && allAnswered(reading, answers);
  const keep = async () => {
    if (file === undefined || chosen === undefined) return;
    const { view, roles } = review.decisions;
    const answer = await save.run({
      file: file.ref,
      village: chosen,
      roles,
      ...(view === undefined ? {} : { view }),
      ...(comments === undefined ? {} : { comments }),
    });
    const replaces = open.some((row) => row.id !== undefined && row.id === (answer.ok ? answer.value.id : undefined));
    if (answer.ok) go(addressOf('covenants', answer.value.id, ...(replaces ? ['case'] : [])));
  };
  const problem = review.error ?? save.error;

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
            <Button icon={FolderOpen} onClick={() => go('covenants/folder')}>
              {t('covenantText.folder.action')}
            </Button>
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
            </div>
          </Sheet>
        ) : (
          <ReviewPanes review={review} reading={reading} answers={answers} onComments={setComments} />
        )}
        {reading !== undefined && file !== undefined && (
          <div className="action-bar">
            <Icon of={FileText} size={16} />
            <span className="ellipsis">
              {t('covenants.review.kept', { name: file.name, size: formatSize(file.size) })}
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
                busy={save.busy}
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

const treeRoles: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'heading', 'article', 'item']);

function ReviewPanes({
  review,
  reading,
  answers,
  onComments,
}: {
  readonly review: FileReview;
  readonly reading: CovenantReading;
  readonly answers: Answers;
  readonly onComments: (comments: Answers['comments']) => void;
}) {
  const { t } = useTranslation();
  const [view, setView] = useState<ReviewView>('read');
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useState<{ readonly key: string; readonly times: number }>();
  const sources = useSources(review.file, view !== 'read');
  const items = reading.items !== undefined;
  const tree = useMemo(() => treeOfLines(reading), [reading]);
  const changed = useMemo(() => new Set(Object.keys(review.decisions.roles)), [review.decisions]);
  const { counts } = reading;
  const figures = [
    [counts.chapters, t('covenants.review.chapters')],
    [counts.articles, t('covenants.review.articles')],
    [counts.clauses, t('covenants.review.clauses')],
    [counts.points, t('covenants.review.points')],
  ] as const;
  const show = (key: string) => {
    setChosen(key);
    setShown((before) => ({ key, times: (before?.times ?? 0) + 1 }));
  };
  const at = reading.lines.findIndex((line) => line.key === chosen);
  const article = reading.lines.findLast((line, index) => index <= at && treeRoles.has(line.role))?.key;
  return (
    <div className="covenant-panes covenant-panes-review">
      <Sheet fill bare label={t('covenants.review.steps.review')}>
        <div className="review-counts">
          {figures.map(([value, label]) => (
            <div key={label}>
              <b className="num">{value}</b>
              {label}
            </div>
          ))}
        </div>
        <TextTree label={reading.title} items={tree} selected={article} onSelect={show} />
      </Sheet>
      <section className="covenant-desk" aria-label={reading.title}>
        <div className="covenant-bar">
          <Segmented
            label={t('covenants.review.steps.review')}
            value={view}
            onChange={setView}
            items={(['read', 'source', 'both'] as const).map((key) => ({
              key,
              label: t(`covenantText.review.views.${key}`),
            }))}
          />
          <span className="small ink-3">
            {changed.size > 0 ? t('covenantText.review.relabelled', { count: changed.size }) : ''}
          </span>
        </div>
        <ReviewPage
          lines={reading.lines}
          sources={sources}
          view={view}
          items={items}
          chosen={chosen}
          shown={shown}
          changed={changed}
          onChoose={setChosen}
          onRelabel={(line, role) => review.relabel(line.key, role)}
          onUndo={review.undo}
        />
      </section>
      <ReadingReport
        reading={reading}
        onShow={(path) => {
          const line = reading.lines.find((one) => one.at === path && one.in_tree);
          if (line !== undefined) show(line.key);
        }}
        questions={<Questions reading={reading} answers={answers} onView={review.setView} onComments={onComments} />}
      />
    </div>
  );
}

/** The stored paragraphs of the file by their place, read once they are asked for. */
function useSources(file: FileInfo | undefined, wanted: boolean): ReadonlyMap<number, string> | undefined {
  const [sources, setSources] = useState<ReadonlyMap<number, string>>();
  useEffect(() => {
    if (!wanted || file === undefined || sources !== undefined) return;
    void call('covenants.source', { file: file.ref }).then((answer) => {
      if (answer.ok) setSources(new Map(answer.value.map(({ index, text }) => [index, text])));
    });
  }, [file, wanted, sources]);
  return sources;
}

function treeOfLines(reading: CovenantReading): readonly TreeItem[] {
  const { lines } = reading;
  return lines.flatMap((line, index): TreeItem[] => {
    if (!treeRoles.has(line.role)) return [];
    const head = line.role !== 'article' && line.role !== 'item';
    const next = lines[index + 1];
    const more = next?.role === 'heading-title' || next?.role === 'article-title' ? ` ${next.text}` : '';
    const label = head && line.role !== 'heading' && !/[.:]$/.test(line.label) ? `${line.label}.` : line.label;
    return [{ key: line.key, head, text: `${label} ${line.text}${more}`.trim() }];
  });
}
