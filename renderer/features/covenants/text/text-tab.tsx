import { ListOrdered, Plus, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Loading } from '#renderer/frame/snapshot-view.tsx';
import { useShortcut } from '#renderer/frame/shortcuts.ts';
import { Button, EmptyState, IconButton, Segmented, Sheet, useReadOnly, useToast } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { CountingRule } from '#shared/covenants/text/covenant-text.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { PaneToggles, usePanes } from '../panes.tsx';
import { lineName } from './line-names.ts';
import { LockBar } from './lock-bar.tsx';
import { ReplacePanel } from './replace-panel.tsx';
import { countsItems } from './text-faults.ts';
import { articleOfLine, blockOf, isArticle, isHead, treeItems } from './text-outline.ts';
import { TextPage, type Focus } from './text-page.tsx';
import { TextSide } from './text-side.tsx';
import { TextToolbar } from './text-toolbar.tsx';
import { TextTree } from './text-tree.tsx';
import { useFindings } from './use-findings.ts';
import { useSteady } from './use-steady.ts';
import { useWorkingText, type TextWork, type WorkingState } from './use-working-text.ts';
import './text.css';

/** The covenant's own text, typed in place: tree at the left, page in the middle, checks and comments at the right. */
export function TextTab({ covenant }: { readonly covenant: CovenantId }) {
  const work = useWorkingText(covenant);
  if (work.state === undefined)
    return (
      <>
        <ErrorBanner error={work.problem} />
        <Loading />
      </>
    );
  return <TextPanes covenant={covenant} work={work} state={work.state} />;
}

const noLines: readonly PlacedLine[] = [];

function TextPanes({
  covenant,
  work,
  state,
}: {
  readonly covenant: CovenantId;
  readonly work: TextWork;
  readonly state: WorkingState;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const [focus, setFocus] = useState<Focus>();
  const [shown, setShown] = useState<{ readonly line: string; readonly times: number }>();
  const [alone, setAlone] = useState<string>();
  const [finding, setFinding] = useState(false);
  const [typing, setTyping] = useState(false);
  const panes = usePanes();
  const { text, lock } = state;
  const { placed } = state.placement;
  const findings = useFindings(text, placed);
  // The page comes first; the tree and the side follow in the next moment.
  const settled = useDeferredValue(placed);
  const items = useMemo(() => treeItems(settled), [settled]);
  const focused = useDeferredValue(focus?.line);
  const chosen = placed.find(({ line }) => line.id === focus?.line);
  const article = useMemo(() => articleOfLine(settled, focused), [settled, focused]);
  const beside = useMemo(() => settled.find(({ line }) => line.id === focused), [settled, focused]);
  const visible = useMemo(() => (alone === undefined ? placed : blockOf(placed, alone)), [placed, alone]);
  const marked = useMemo(
    () =>
      new Set(state.comments.flatMap((one) => (one.done === undefined && one.line !== undefined ? [one.line] : []))),
    [state.comments],
  );
  const reader = useReadOnly() !== undefined;
  const readOnly = lock !== undefined || reader;
  const hasOwnNumbers = useMemo(() => text.lines.some((line) => line.number !== undefined), [text]);
  const ofItems = useMemo(() => countsItems(text), [text]);

  const show = useSteady((line: string) => {
    if (alone !== undefined && !visible.some((one) => one.line.id === line)) setAlone(undefined);
    setShown((before) => ({ line, times: (before?.times ?? 0) + 1 }));
    setFocus((before) => ({ line, caret: 0, times: (before?.times ?? 0) + 1 }));
  });
  const edit = useSteady((edits: readonly TextEdit[]) => {
    const outcome = work.edit(edits);
    const last = edits.at(-1);
    if (outcome === undefined || 'refused' in outcome || last === undefined) return outcome;
    const stays = last.kind === 'level' || last.kind === 'move' || last.kind === 'relabel';
    if (outcome.focus !== undefined && !stays) setFocus(outcome.focus);
    return outcome;
  });
  const takeBack = useSteady((again: boolean) => void (again ? redo : undo).run({ book: `covenant-${covenant}` }));
  const remove = useSteady(() => {
    if (chosen === undefined) return;
    // What is being typed is saved first, or it would come after its line is gone.
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
    const outcome = edit([{ kind: 'remove', line: chosen.line.id }]);
    if (outcome === undefined || 'refused' in outcome) return;
    toast({
      text: t('covenantText.editor.removed', { label: lineName(chosen, t) }),
      action: { label: t('common.undo'), onClick: () => takeBack(false) },
    });
  });
  const names = useSteady((line: PlacedLine) => lineName(line, t));
  const select = useSteady((key: string) => {
    const level = placed.find((one) => one.line.id === key)?.line.level;
    if (alone !== undefined && level !== undefined && isArticle(level)) setAlone(key);
    panes.close();
    show(key);
  });
  const act = useSteady((edits: (line: string) => TextEdit) => {
    if (chosen !== undefined) edit([edits(chosen.line.id)]);
  });
  const setNumbering = useSteady((editing: CountingRule['editing']) => void edit([{ kind: 'counting', editing }]));
  const toggles = panes.hidden.length > 0 && <PaneToggles panes={panes} side={t('covenantText.side.checks')} />;

  useShortcut('Ctrl+F', () => setFinding(true), true);
  useShortcut('Ctrl+H', () => setFinding(true), true);
  useShortcut('Ctrl+Z', () => takeBack(false));
  useShortcut('Ctrl+Y', () => takeBack(true));

  return (
    <div className="covenant-panes covenant-panes-text" data-open={panes.open}>
      <Sheet fill bare label={t('covenantText.editor.tree')}>
        <div className="covenant-bar">
          <Segmented
            label={t('covenantText.editor.tree')}
            value={alone === undefined ? 'all' : 'alone'}
            onChange={(value) => setAlone(value === 'alone' ? (article?.line.id ?? items[0]?.key) : undefined)}
            items={[
              { key: 'all', label: t('covenantText.editor.all') },
              { key: 'alone', label: t('covenantText.editor.alone') },
            ]}
          />
          <IconButton
            icon={Search}
            size={16}
            label={`${t('covenantText.editor.find')} (Ctrl+F)`}
            onClick={() => setFinding(!finding)}
          />
        </div>
        <TextTree
          label={text.title}
          items={items}
          selected={beside !== undefined && isHead(beside.line.level) ? beside.line.id : article?.line.id}
          onSelect={select}
        />
      </Sheet>
      <section className="covenant-desk" aria-label={t('covenantText.editor.page')}>
        {lock !== undefined ? (
          <LockBar lock={lock} covenant={covenant} lead={toggles} />
        ) : (
          <TextToolbar
            level={chosen?.line.level}
            items={ofItems}
            numbering={text.counting.editing}
            lead={toggles}
            onAct={act}
            onRemove={remove}
            onNumbering={setNumbering}
          />
        )}
        <ErrorBanner error={work.problem ?? undo.error ?? redo.error} />
        {finding && (
          <ReplacePanel
            text={text}
            placed={placed}
            readOnly={readOnly}
            onShow={show}
            onClose={() => setFinding(false)}
            onReplace={(change, lines) => {
              const outcome = edit([change]);
              if (outcome === undefined || 'refused' in outcome) return;
              toast({
                text: t('covenantText.replace.done', { count: lines }),
                action: { label: t('common.undo'), onClick: () => takeBack(false) },
              });
            }}
          />
        )}
        {placed.length === 0 ? (
          <EmptyState
            icon={ListOrdered}
            title={t('covenantText.editor.empty')}
            actions={
              <Button
                kind="primary"
                icon={Plus}
                disabled={readOnly}
                onClick={() => edit([{ kind: 'insert', level: 'article', text: '' }])}
              >
                {t('covenantText.editor.addFirst')}
              </Button>
            }
          >
            {t('covenantText.editor.keys')}
          </EmptyState>
        ) : (
          <TextPage
            placed={visible}
            items={ofItems}
            dead={findings.dead}
            focus={focus}
            marked={marked}
            shown={shown}
            readOnly={readOnly}
            names={names}
            onFocus={setFocus}
            onEdit={edit}
            onUndo={takeBack}
            onTyping={setTyping}
          />
        )}
        <div className="text-foot">
          <span>{t('covenantText.editor.keys')}</span>
          {!readOnly && hasOwnNumbers && (
            <Button size="small" kind="quiet" onClick={() => edit([{ kind: 'renumber' }])}>
              {t('covenantText.editor.countAgain')}
            </Button>
          )}
          <span role="status">{typing || work.saving ? t('covenantText.editor.unsaved') : ''}</span>
        </div>
      </section>
      <TextSide
        covenant={covenant}
        findings={findings}
        comments={state.comments}
        leftOut={state.leftOut}
        placed={state.comments.length === 0 ? noLines : settled}
        chosen={beside}
        onShow={show}
      />
    </div>
  );
}
