import { Check, Pencil, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, SidePanel, Tag } from '#renderer/ui/index.ts';
import type { OldWordingUse } from '#shared/contract/methods/covenants-library.ts';
import type { OfficeClause, OfficeLibrary } from '#shared/covenants/library.ts';
import { articleOf } from '../provision-page.tsx';
import { ClauseDialog } from './clause-dialog.tsx';

/** One clause of the library: both wordings, source and mark, who still has an old wording, and what can be done with it. */
export function ClausePanel({
  clause,
  library,
  onClose,
}: {
  readonly clause: OfficeClause;
  readonly library: OfficeLibrary;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const retire = useCommand('covenants.retireClause');
  const tick = useCommand('covenants.checkClause');
  const [editing, setEditing] = useState(false);
  const place = library.places.find((one) => one.id === clause.place)?.name;
  const topic = library.topics.find((one) => one.id === clause.topic)?.name;
  const { source } = clause;
  const named = [source.decision, source.article, source.item].filter((part) => part !== '').join(', ');
  const setRetired = async (retired: boolean) => {
    const answer = await retire.run({ clause: clause.id, retired });
    if (answer.ok && retired) undoToast(t('covenantsLibrary.clause.retiredToast', { title: clause.title }));
  };
  return (
    <SidePanel
      title={clause.title}
      note={[topic, place].filter(Boolean).join(' · ')}
      onClose={onClose}
      foot={
        <>
          <Button changes icon={Pencil} onClick={() => setEditing(true)}>
            {t('covenantsLibrary.clause.edit')}
          </Button>
          <Button
            changes
            icon={clause.retired ? RotateCcw : Undo2}
            busy={retire.busy}
            onClick={() => void setRetired(!clause.retired)}
          >
            {clause.retired ? t('covenantsLibrary.clause.back') : t('covenantsLibrary.clause.retire')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={retire.error ?? tick.error} />
      <div className="clause-tags">
        {clause.kind === 'own' && <Tag tone="ink">{t('covenantsLibrary.clause.own')}</Tag>}
        {clause.kind === 'changed' && <Tag tone="ink">{t('covenantsLibrary.clause.changed')}</Tag>}
        {clause.retired && <Tag tone="none">{t('covenantsLibrary.clause.retired')}</Tag>}
        {clause.mark === 'I' && <Tag tone="none">{t('covenantsLibrary.clause.drafted')}</Tag>}
        {clause.mayRestateLaw && <Tag tone="none">{t('covenants.library.restates')}</Tag>}
      </div>
      {(['short', 'long'] as const).map((wording) => (
        <section key={wording} className="clause-part">
          <h3 className="small ink-3">{t(`covenantsLibrary.dialog.${wording}`)}</h3>
          <p className="clause-words">
            {clause[wording].split(/(\{[a-z_]+\})/).map((part, index) => {
              const fill = clause.fill.find((one) => `{${one.name}}` === part);
              return fill === undefined ? part : <u key={`${fill.name}-${String(index)}`}>{fill.value}</u>;
            })}
          </p>
        </section>
      ))}
      {named !== '' && <p className="small ink-3">{named}</p>}
      {clause.kind !== 'own' && (
        <div className="clause-tags">
          {clause.checked ? (
            <Tag tone="ok" icon={Check}>
              {t('covenantsLibrary.clause.checked')}
            </Tag>
          ) : (
            <Tag tone="wait">{t('covenants.library.unchecked')}</Tag>
          )}
          <Button
            changes
            kind="quiet"
            size="small"
            busy={tick.busy}
            onClick={() => void tick.run({ clause: clause.id, checked: !clause.checked })}
          >
            {clause.checked ? t('covenantsLibrary.clause.untick') : t('covenantsLibrary.clause.tick')}
          </Button>
        </div>
      )}
      {!clause.retired && (
        <Button
          block
          kind="primary"
          changes={false}
          onClick={() => go(addressOf('covenants', 'many', `clause:${clause.id}`))}
        >
          {t('covenantsLibrary.clause.offerMany')}
        </Button>
      )}
      {clause.past.length > 0 && <OldUses clause={clause.id} />}
      {editing && <ClauseDialog library={library} clause={clause} onClose={() => setEditing(false)} />}
    </SidePanel>
  );
}

/** Covenants in which the wording before still stands, each with the jump to it and the change to today's. */
function OldUses({ clause }: { readonly clause: string }) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const uses = useSnapshot('covenants.oldWordings', {}, ['legal', 'covenant-', 'case-']);
  const add = useCommand('covenants.addOperations');
  const own = (uses.value ?? []).filter((use) => use.clause === clause);
  if (own.length === 0) return null;
  const change = async ({ covenant, record, label, villageName }: OldWordingUse) => {
    if (record === undefined) return;
    const reason = t('covenantsLibrary.clause.oldReason');
    const answer = await add.run({
      covenant,
      operations: [{ record, reason, source: { kind: 'clause', ref: clause } }],
    });
    if (answer.ok) undoToast(t('covenantsLibrary.clause.toNewDone', { label, village: villageName }));
  };
  return (
    <section className="old-uses">
      <h3>{t('covenantsLibrary.clause.oldUses', { count: own.length })}</h3>
      <ErrorBanner error={add.error} />
      <ul className="plain-list">
        {own.map((use) => (
          <li key={`${use.covenant}-${use.at}`}>
            <button
              type="button"
              className="link grow"
              onClick={() => go(addressOf('covenants', use.covenant, articleOf(use.at)))}
            >
              {use.villageName}, {use.label}
            </button>
            {use.record !== undefined && (
              <Button changes size="small" busy={add.busy} onClick={() => void change(use)}>
                {t('covenantsLibrary.clause.toNew')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
