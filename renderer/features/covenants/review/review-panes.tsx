import type { TFunction } from 'i18next';
import { useEffect, useMemo, useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/index.ts';
import { Segmented, Sheet } from '#renderer/ui/index.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import { PaneToggles, usePanes } from '../panes.tsx';
import { TextTree, type TreeItem } from '../text/text-tree.tsx';
import { faultsOf, type ReadingFaults } from './faults.ts';
import { Questions, type Answers } from './questions.tsx';
import { ReadingReport } from './reading-report.tsx';
import { ReadingsCompared } from './readings-compared.tsx';
import { ReviewPage, type ReviewView } from './review-page.tsx';
import type { FileReview } from './use-reading.ts';
import './review.css';

const treeRoles: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'heading', 'article', 'item']);

/** The review of what was read: the tree, the text with its marks, the report with its questions. */
export function ReviewPanes({
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
  const [view, setView] = useState<ReviewView | 'compare'>('read');
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useState<{ readonly key: string; readonly times: number }>();
  const panesState = usePanes();
  const file = review.source?.kind === 'file' ? review.source.file : undefined;
  const sources = useSources(file, view === 'source' || view === 'both');
  const faults = useMemo(() => faultsOf(reading), [reading]);
  const items = reading.items !== undefined;
  const tree = useMemo(() => treeOfLines(reading, faults), [reading, faults]);
  const changed = useMemo(() => new Set(Object.keys(review.decisions.roles)), [review.decisions]);
  const { counts } = reading;
  const figures = [
    [counts.chapters, t('covenants.review.chapters')],
    [counts.articles, t('covenants.review.articles')],
    [counts.clauses, t('covenants.review.clauses')],
    [counts.points, t('covenants.review.points')],
  ] as const;
  const views: readonly (ReviewView | 'compare')[] = [
    'read',
    ...(file === undefined ? [] : (['source', 'both'] as const)),
    ...(reading.view === undefined && changed.size === 0 ? [] : (['compare'] as const)),
  ];
  const shownView = views.includes(view) ? view : 'read';
  const show = (key: string) => {
    panesState.close();
    if (view === 'compare') setView('read');
    setChosen(key);
    setShown((before) => ({ key, times: (before?.times ?? 0) + 1 }));
  };
  const at = reading.lines.findIndex((line) => line.key === chosen);
  const article = reading.lines.findLast((line, index) => index <= at && treeRoles.has(line.role))?.key;
  return (
    <div className="covenant-panes covenant-panes-review" data-open={panesState.open}>
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
          <PaneToggles panes={panesState} side={t('covenants.review.findings')} />
          <Segmented
            label={t('covenants.review.steps.review')}
            value={shownView}
            onChange={setView}
            items={views.map((key) => ({
              key,
              label: t(`covenantText.review.views.${key}`),
            }))}
          />
          <span className="small ink-3">
            {changed.size > 0 ? t('covenantText.review.relabelled', { count: changed.size }) : ''}
          </span>
        </div>
        {shownView === 'compare' ? (
          <ReadingsCompared {...comparedWays(review, reading, t)} />
        ) : (
          <ReviewPage
            lines={reading.lines}
            sources={sources}
            marks={faults.marks}
            view={shownView}
            items={items}
            chosen={chosen}
            shown={shown}
            changed={changed}
            onChoose={setChosen}
            onRelabel={(line, role) => review.relabel(line.key, role)}
            onUndo={review.undo}
          />
        )}
      </section>
      <ReadingReport
        reading={reading}
        faults={faults}
        onShow={show}
        onShowPlace={(path) => {
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

function treeOfLines(reading: CovenantReading, faults: ReadingFaults): readonly TreeItem[] {
  const { lines } = reading;
  const wrong = new Set((reading.lint ?? []).map((finding) => finding.at.split('.')[0] ?? ''));
  const conduct = new Set(reading.code_of_conduct_at);
  const doubtful = new Set(faults.lines);
  let article = '';
  const doubts = new Set<string>();
  for (const line of lines) {
    if (treeRoles.has(line.role)) article = line.key;
    if (doubtful.has(line.key)) doubts.add(article);
  }
  return lines.flatMap((line, index): TreeItem[] => {
    if (!treeRoles.has(line.role)) return [];
    const head = line.role !== 'article' && line.role !== 'item';
    const next = lines[index + 1];
    const more = next?.role === 'heading-title' || next?.role === 'article-title' ? ` ${next.text}` : '';
    const label = head && line.role !== 'heading' && !/[.:]$/.test(line.label) ? `${line.label}.` : line.label;
    const sign =
      !head && wrong.has(line.at)
        ? 'wrong'
        : doubts.has(line.key)
          ? 'doubt'
          : !head && conduct.has(line.at)
            ? 'conduct'
            : undefined;
    return [
      {
        key: line.key,
        head,
        text: `${label} ${line.text}${more}`.trim(),
        ...(sign !== undefined && { end: <i className={`review-sign review-sign-${sign}`} aria-hidden="true" /> }),
      },
    ];
  });
}

/** The other way to read the file: the other answer about its tracked changes, or without the clerk's own levels. */
function comparedWays(
  review: FileReview,
  reading: CovenantReading,
  t: TFunction,
): ComponentProps<typeof ReadingsCompared> {
  const { source, decisions } = review;
  const from = source?.kind === 'file' ? { file: source.file.ref } : (source?.pasted ?? { text: '' });
  const { roles } = decisions;
  if (reading.view === undefined)
    return {
      asked: { source: from, one: {}, other: { roles } },
      before: t('covenantText.review.asRead'),
      after: t('covenantText.review.asSet'),
    };
  return {
    asked: { source: from, one: { view: 'reject_all', roles }, other: { view: 'accept_all', roles } },
    before: t('covenantText.review.reject'),
    after: t('covenantText.review.accept'),
  };
}
