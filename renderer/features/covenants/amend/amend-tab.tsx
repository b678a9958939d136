import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Segmented, Sheet, useToast } from '#renderer/ui/index.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import type { Operation } from '#shared/covenants/amending/operations.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import { marksOf } from '../operation-marks.ts';
import { PaneToggles, usePanes } from '../panes.tsx';
import { articleOf } from '../provision-page.tsx';
import { ProvisionTree } from '../provision-tree.tsx';
import { SentenceBar } from '../sentence-bar.tsx';
import { SidePane } from '../side-pane.tsx';
import { AmendPage, type ChosenLine } from './amend-page.tsx';
import { AmendToolbar } from './amend-toolbar.tsx';
import { addressOfLine, rewriting, rewritten, unnamed } from './line-operations.ts';
import { articlesBetween, pageRows } from './page-rows.ts';
import { provisionName } from './provision-name.ts';
import './amend.css';

/** The amendment at work: the tree with its marks, the text with its changes, the clauses that can be put in. */
export function AmendTab({ view, at }: { readonly view: CovenantView; readonly at: string | undefined }) {
  const { t } = useTranslation();
  const toast = useToast();
  const panes = usePanes();
  const add = useCommand('covenants.addOperations');
  const change = useCommand('covenants.changeOperation');
  const undo = useCommand('history.undo');
  const [show, setShow] = useState<'changes' | 'clean'>('changes');
  const [only, setOnly] = useState<'all' | 'changed'>('all');
  const [chosen, setChosen] = useState<ChosenLine>();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const lines = view.redline;
  const selected = at === undefined ? undefined : articleOf(at);
  const select = (path: string) => {
    panes.close();
    setChosen(undefined);
    go(addressOf('covenants', view.id, articleOf(path)));
  };
  const marks = useMemo(() => marksOf(lines), [lines]);
  const short = (mark: 'insert' | 'replace' | 'repeal') => t(`covenants.editor.short_${mark}`);
  const words = useMemo(
    () => new Map([...marks].map(([path, kinds]) => [path, kinds.map((one) => t(`covenants.editor.short_${one}`))])),
    [marks, t],
  );
  const treeLines = useMemo(
    () => (only === 'all' ? lines : lines.filter((line) => line.level !== 'article' || marks.has(line.at))),
    [only, lines, marks],
  );
  const rows = useMemo(() => {
    if (show === 'clean') {
      const kept = lines.filter((line) => line.change !== 'deleted');
      return pageRows(kept, false, unfolded);
    }
    return pageRows(lines, true, selected === undefined ? unfolded : new Set([...unfolded, selected]));
  }, [show, lines, unfolded, selected]);
  // A line of another điều than the one chosen is no longer what the clerk means, wherever that one was chosen.
  const isMeant = chosen !== undefined && (!/^\d/.test(chosen.line.at) || articleOf(chosen.line.at) === selected);
  const stands = isMeant && rows.some((row) => row.kind === 'line' && row.key === chosen.key);
  const here = stands
    ? chosen
    : rows.find(
        (row): row is ChosenLine & { kind: 'line' } =>
          row.kind === 'line' && row.line.level === 'article' && row.line.at === selected,
      );
  const operations = view.amendment?.operations ?? [];

  const record = async (operation: Operation, reason: string): Promise<boolean> => {
    const source = { kind: 'clerk' as const, ref: '' };
    const answer = await add.run({ covenant: view.id, operations: [{ record: operation, reason, source }] });
    return answer.ok;
  };
  const say = (text: string) =>
    toast({
      text,
      action: { label: t('common.undo'), onClick: () => void undo.run({ book: `covenant-${view.id}` }) },
    });
  const rewrite = async (line: RedlineLine, text: string): Promise<boolean> => {
    const again = rewritten(operations, line, text);
    if (again !== undefined) {
      const answer = await change.run({ covenant: view.id, operation: again.id, record: again.record });
      return answer.ok;
    }
    const fresh = rewriting(line, text);
    if (fresh === undefined || !(await record(fresh, ''))) return false;
    say(t('covenantText.amend.rewritten', { label: provisionName(line, t) }));
    return true;
  };
  const repeal = async (line: RedlineLine) => {
    const target = addressOfLine(line);
    if (target === undefined || !(await record({ id: unnamed, op: 'repeal', target }, ''))) return;
    say(t('covenantText.amend.repealed', { label: provisionName(line, t) }));
  };
  const canRewrite = (line: RedlineLine): boolean => {
    if (line.state !== undefined || line.change === 'deleted') return false;
    if (line.change === 'none') return addressOfLine(line) !== undefined;
    return rewritten(operations, line, line.text) !== undefined;
  };

  return (
    <div className="covenant-panes" data-open={panes.open}>
      <Sheet fill bare label={t('covenants.editor.tabs.edit')}>
        <div className="covenant-bar">
          <Segmented
            label={t('covenants.editor.changed')}
            value={only}
            onChange={setOnly}
            items={[
              { key: 'all', label: t('covenants.editor.allArticles', { count: view.tree.counts.articles }) },
              { key: 'changed', label: `${t('covenants.editor.changed')} ${marks.size}` },
            ]}
          />
        </div>
        <ProvisionTree label={view.unit} lines={treeLines} selected={selected} onSelect={select} marks={words} />
      </Sheet>
      <section className="covenant-desk" aria-label={view.docName}>
        <AmendToolbar
          view={view}
          chosen={here?.line}
          lead={<PaneToggles panes={panes} side={t('covenants.editor.sideTabs.suggest')} />}
          busy={add.busy || change.busy}
          error={add.error}
          show={show}
          onShow={setShow}
          onRecord={record}
          onRepeal={(line) => void repeal(line)}
          onDone={say}
        />
        <ErrorBanner error={add.error ?? change.error ?? undo.error} />
        <AmendPage
          rows={rows}
          clean={show === 'clean'}
          chosen={here}
          shown={selected}
          gutter={(line) =>
            line.change === 'none'
              ? undefined
              : short(line.change === 'inserted' ? 'insert' : line.change === 'deleted' ? 'repeal' : 'replace')
          }
          onChoose={(next) => {
            setChosen(next);
            const article = articleOf(next.line.at);
            if (article !== selected && /^\d/.test(article)) go(addressOf('covenants', view.id, article));
          }}
          onUnfold={(first, last) => setUnfolded(new Set([...unfolded, ...articlesBetween(lines, first, last)]))}
          canRewrite={canRewrite}
          onRewrite={rewrite}
        />
        <SentenceBar view={view} />
      </section>
      <SidePane view={view} article={selected} />
    </div>
  );
}
