import { CircleAlert, CircleCheck, MessageSquarePlus, Trash2, TriangleAlert } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { Button, classNames, formatInstant, Icon, IconButton, Sheet, Tabs, TextArea } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { LineComment } from '#shared/covenants/book.ts';
import type { LeftOutLine } from '#shared/covenants/text/covenant-text.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { lineName } from './line-names.ts';
import type { TextFault, TextFindings } from './text-faults.ts';

type Tab = 'checks' | 'comments' | 'left';

/** At the right of the text: what the checks found, what people say on its lines, what the file had besides. */
export const TextSide = memo(function TextSide({
  covenant,
  findings,
  comments,
  leftOut,
  placed,
  chosen,
  onShow,
}: {
  readonly covenant: CovenantId;
  readonly findings: TextFindings;
  readonly comments: readonly LineComment[];
  readonly leftOut: readonly LeftOutLine[];
  readonly placed: readonly PlacedLine[];
  /** The line under the clerk's hands. */
  readonly chosen: PlacedLine | undefined;
  readonly onShow: (line: string) => void;
}) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<Tab>('checks');
  const open = comments.filter((comment) => comment.done === undefined).length;
  return (
    <Sheet fill bare label={t('covenantText.side.checks')}>
      <Tabs
        inSheet
        label={t('covenantText.side.checks')}
        value={tab}
        onChange={setTab}
        items={[
          { key: 'checks', label: t('covenantText.side.checks'), count: findings.faults.length },
          { key: 'comments', label: t('covenantText.side.comments'), count: open },
          { key: 'left', label: t('covenantText.side.left'), count: leftOut.length },
        ]}
      />
      <div className="side-scroll">
        {tab === 'checks' && <Checks findings={findings} onShow={onShow} />}
        {tab === 'comments' && (
          <Comments covenant={covenant} comments={comments} placed={placed} chosen={chosen} onShow={onShow} />
        )}
        {tab === 'left' && (
          <>
            <div className="side-note">
              {leftOut.length === 0 ? t('covenantText.side.noneLeft') : t('covenantText.side.leftNote')}
            </div>
            {leftOut.map((line, index) => (
              <div key={index} className="left-row">
                {line.text}
              </div>
            ))}
          </>
        )}
      </div>
    </Sheet>
  );
});

const Checks = memo(function Checks({
  findings,
  onShow,
}: {
  readonly findings: TextFindings;
  readonly onShow: (line: string) => void;
}) {
  const { t } = useTranslation();
  const words = (fault: TextFault): string => {
    if (fault.kind === 'dangling') return t('covenantText.side.dangling', { text: fault.text });
    if (fault.kind === 'empty') return t('covenantText.side.emptyLine');
    return t(`covenantText.side.${fault.kind}`, { label: lineName(fault.line, t) });
  };
  const dead = findings.faults.some((fault) => fault.kind === 'dangling');
  return (
    <>
      <div className="side-note">{t('covenantText.side.checks')}</div>
      {findings.faults.slice(0, 200).map((fault, index) => (
        <div key={index} className="check-row">
          <span className={fault.kind === 'dangling' ? 'son' : 'nghe'}>
            <Icon of={fault.kind === 'dangling' ? TriangleAlert : CircleAlert} size={16} />
          </span>
          <span>{words(fault)}</span>
          <button type="button" className="link" onClick={() => onShow(fault.line.line.id)}>
            {t('covenantText.side.go')}
          </button>
          <small>{lineName(fault.line, t)}</small>
        </div>
      ))}
      {!dead && (
        <div className="check-row">
          <span className="la">
            <Icon of={CircleCheck} size={16} />
          </span>
          <span>
            {findings.internal === 0
              ? t('covenantText.side.noReferences')
              : t('covenantText.side.noFaults', { count: findings.internal })}
          </span>
        </div>
      )}
      {findings.external.length > 0 && (
        <>
          <div className="side-note">{t('covenantText.side.outside')}</div>
          {findings.external.slice(0, 100).map((reference, index) => (
            <div key={index} className="left-row">
              {reference.text}
            </div>
          ))}
        </>
      )}
    </>
  );
});

function Comments({
  covenant,
  comments,
  placed,
  chosen,
  onShow,
}: {
  readonly covenant: CovenantId;
  readonly comments: readonly LineComment[];
  readonly placed: readonly PlacedLine[];
  readonly chosen: PlacedLine | undefined;
  readonly onShow: (line: string) => void;
}) {
  const { t } = useTranslation();
  const add = useCommand('covenants.addComment');
  const resolve = useCommand('covenants.resolveComment');
  const remove = useCommand('trash.remove');
  const say = useUndoToast();
  const [text, setText] = useState('');
  const label =
    chosen === undefined
      ? t('covenantText.side.commentOnAll')
      : t('covenantText.side.commentOn', { label: lineName(chosen, t) });
  const write = async () => {
    const answer = await add.run({ covenant, text, ...(chosen === undefined ? {} : { line: chosen.line.id }) });
    if (answer.ok) setText('');
  };
  const throwAway = async ({ id }: LineComment) => {
    const removed = await remove.run({ item: { kind: 'comment', covenant, comment: id } });
    if (removed.ok) say(t('trash.removed', { name: t('trash.kinds.comment') }));
  };
  const ordered = [...comments].sort((a, b) => Number(a.done !== undefined) - Number(b.done !== undefined));
  return (
    <>
      <ErrorBanner error={add.error ?? resolve.error ?? remove.error} />
      <div className="comment-new">
        <span className="small ink-3">{label}</span>
        <TextArea value={text} onChange={setText} rows={2} label={label} />
        <div>
          <Button
            changes
            size="small"
            icon={MessageSquarePlus}
            disabled={text.trim() === ''}
            busy={add.busy}
            onClick={() => void write()}
          >
            {t('covenantText.side.addComment')}
          </Button>
        </div>
      </div>
      {comments.length === 0 && <div className="side-note">{t('covenantText.side.noComments')}</div>}
      {ordered.map((comment) => {
        const on = placed.find(({ line }) => line.id === comment.line);
        return (
          <article key={comment.id} className={classNames('comment-card', comment.done && 'comment-card-done')}>
            {on === undefined ? (
              <span className="small ink-3">
                {comment.line === undefined ? t('covenantText.side.commentOnAll') : t('covenantText.side.lineGone')}
              </span>
            ) : (
              <button type="button" className="link" onClick={() => onShow(on.line.id)}>
                {lineName(on, t)}
              </button>
            )}
            <p>{comment.text}</p>
            <div className="row small ink-3">
              <span className="grow">{`${comment.by} · ${formatInstant(comment.at)}`}</span>
              <Button
                changes
                size="small"
                kind={comment.done === undefined ? 'quiet' : 'plain'}
                busy={resolve.busy}
                onClick={() => void resolve.run({ covenant, comment: comment.id, done: comment.done === undefined })}
              >
                {comment.done === undefined ? t('covenantText.side.done') : t('covenantText.side.reopen')}
              </Button>
              <IconButton
                changes
                icon={Trash2}
                size={16}
                label={t('trash.removeOne')}
                disabled={remove.busy}
                onClick={() => void throwAway(comment)}
              />
            </div>
          </article>
        );
      })}
    </>
  );
}
