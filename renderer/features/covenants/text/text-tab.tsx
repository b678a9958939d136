import { ListOrdered, LockKeyhole, Plus, Search, Stamp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Loading } from '#renderer/frame/snapshot-view.tsx';
import { useShortcut } from '#renderer/frame/shortcuts.ts';
import { Banner, Button, EmptyState, formatDate, IconButton, Segmented, Sheet, useToast } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { EditLock } from '#shared/contract/methods/covenants-editing.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { TextLevel } from '#shared/covenants/text/covenant-text.ts';
import { depthOf } from '#shared/covenants/text/numbers.ts';
import { placeLines, type PlacedLine } from '#shared/covenants/text/places.ts';
import { lineName } from './line-names.ts';
import { RecogniseDialog } from './recognise-dialog.tsx';
import { ReplacePanel } from './replace-panel.tsx';
import { findFaults } from './text-faults.ts';
import { TextPage, type Focus } from './text-page.tsx';
import { TextSide } from './text-side.tsx';
import { TextToolbar } from './text-toolbar.tsx';
import { TextTree, type TreeItem } from './text-tree.tsx';
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

const articleLevels: Readonly<Partial<Record<TextLevel, true>>> = { article: true, item: true };
const headLevels: ReadonlySet<TextLevel> = new Set<TextLevel>(['part', 'chapter', 'section', 'heading']);

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
  const { text, lock } = state;
  const placed = useMemo(() => placeLines(text), [text]);
  const calm = useCalm(text);
  const findings = useMemo(() => findFaults(calm), [calm]);
  const items = useMemo(() => treeItems(placed), [placed]);
  const chosen = placed.find(({ line }) => line.id === focus?.line);
  const article = useMemo(() => articleOf(placed, focus?.line), [placed, focus]);
  const visible = useMemo(() => (alone === undefined ? placed : blockOf(placed, alone)), [placed, alone]);
  const marked = useMemo(
    () =>
      new Set(state.comments.flatMap((one) => (one.done === undefined && one.line !== undefined ? [one.line] : []))),
    [state.comments],
  );
  const readOnly = lock !== undefined;
  const ofItems = text.lines.some((line) => line.level === 'item');

  const show = (line: string) => {
    if (alone !== undefined && !visible.some((one) => one.line.id === line)) setAlone(undefined);
    setShown((before) => ({ line, times: (before?.times ?? 0) + 1 }));
    setFocus((before) => ({ line, caret: 0, times: (before?.times ?? 0) + 1 }));
  };
  const edit = (edits: readonly TextEdit[]) => {
    const outcome = work.edit(edits);
    const last = edits.at(-1);
    if (outcome === undefined || 'refused' in outcome || last === undefined) return outcome;
    const stays = last.kind === 'level' || last.kind === 'move' || last.kind === 'relabel';
    if (outcome.focus !== undefined && !stays) setFocus(outcome.focus);
    return outcome;
  };
  const remove = (one: PlacedLine) => {
    // What is being typed is saved first, or it would come after its line is gone.
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
    const outcome = edit([{ kind: 'remove', line: one.line.id }]);
    if (outcome === undefined || 'refused' in outcome) return;
    toast({
      text: t('covenantText.editor.removed', { label: lineName(one, t) }),
      action: { label: t('common.undo'), onClick: () => takeBack(false) },
    });
  };
  const takeBack = (again: boolean) => void (again ? redo : undo).run({ book: `covenant-${covenant}` });
  const act = (edits: (line: string) => TextEdit) => {
    if (chosen !== undefined) edit([edits(chosen.line.id)]);
  };

  useShortcut('Ctrl+F', () => setFinding(true), true);
  useShortcut('Ctrl+H', () => setFinding(true), true);
  useShortcut('Ctrl+Z', () => takeBack(false));
  useShortcut('Ctrl+Y', () => takeBack(true));

  return (
    <div className="covenant-panes covenant-panes-text">
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
          selected={headLevels.has(chosen?.line.level ?? 'text') ? chosen?.line.id : article?.line.id}
          onSelect={(key) => {
            if (alone !== undefined && articleLevels[placed.find((one) => one.line.id === key)?.line.level ?? 'text'])
              setAlone(key);
            show(key);
          }}
        />
      </Sheet>
      <section className="covenant-desk" aria-label={t('covenantText.editor.page')}>
        {readOnly ? (
          <LockBar lock={lock} covenant={covenant} />
        ) : (
          <TextToolbar
            chosen={chosen}
            items={ofItems}
            numbering={text.counting.editing}
            onAct={act}
            onRemove={remove}
            onNumbering={(editing) => edit([{ kind: 'counting', editing }])}
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
            names={(line) => lineName(line, t)}
            onFocus={setFocus}
            onEdit={edit}
            onUndo={takeBack}
            onTyping={setTyping}
          />
        )}
        <div className="text-foot">
          <span>{t('covenantText.editor.keys')}</span>
          {!readOnly && text.lines.some((line) => line.number !== undefined) && (
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
        placed={placed}
        chosen={chosen}
        onShow={show}
      />
    </div>
  );
}

/** Looking a long text through takes longer than a key may: it waits until the keys rest. */
const restMilliseconds = 400;

/** The value as it was when it last rested. */
function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}

function treeItems(placed: readonly PlacedLine[]): readonly TreeItem[] {
  return placed.flatMap(({ line, label }): TreeItem[] => {
    const head = headLevels.has(line.level);
    if (!head && articleLevels[line.level] !== true) return [];
    const mark = head && line.level !== 'heading' ? '.' : '';
    return [{ key: line.id, head, text: `${label}${mark} ${line.text}` }];
  });
}

function articleOf(placed: readonly PlacedLine[], line: string | undefined): PlacedLine | undefined {
  const index = placed.findIndex((one) => one.line.id === line);
  for (let at = index; at >= 0; at -= 1) {
    const one = placed[at];
    if (one === undefined || headLevels.has(one.line.level)) return undefined;
    if (articleLevels[one.line.level] === true) return one;
  }
  return undefined;
}

/** A line with all that belongs to it. */
function blockOf(placed: readonly PlacedLine[], id: string): readonly PlacedLine[] {
  const start = placed.findIndex((one) => one.line.id === id);
  const first = placed[start];
  if (first === undefined) return placed;
  let end = start + 1;
  while (end < placed.length && depthOf[placed[end]?.line.level ?? 'part'] > depthOf[first.line.level]) end += 1;
  return placed.slice(start, end);
}

function LockBar({ lock, covenant }: { readonly lock: EditLock; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const set = useCommand('covenants.setRecognised');
  return (
    <div className="text-lock">
      <Banner
        icon={LockKeyhole}
        actions={
          lock.reason === 'recognised' && (
            <Button size="small" kind="quiet" busy={set.busy} onClick={() => void set.run({ covenant, on: null })}>
              {t('covenantText.editor.takeRecognisedBack')}
            </Button>
          )
        }
      >
        {lock.reason === 'recognised'
          ? t('covenantText.editor.recognised', { on: formatDate(lock.on) })
          : t('covenantText.editor.amending', { operations: lock.operations })}
      </Banner>
    </div>
  );
}

/** Records the first recognition; from then on the text changes by amendments alone. */
export function RecogniseButton({ covenant }: { readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Stamp} foldable onClick={() => setOpen(true)}>
        {t('covenantText.editor.recordRecognised')}
      </Button>
      <RecogniseDialog open={open} covenant={covenant} onClose={() => setOpen(false)} />
    </>
  );
}
