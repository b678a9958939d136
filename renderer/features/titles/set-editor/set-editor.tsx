import { Check, Plus } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetFault } from '#shared/titles/check-set.ts';
import type { CriteriaSet } from '#shared/titles/criteria-set.ts';
import type { SetEdit } from '#shared/titles/edit-set.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, Editing, Sheet } from '#renderer/ui/index.ts';
import { EditedText } from '../edited-text.tsx';
import { LineMenu, LineRow } from './line-row.tsx';
import { Particulars } from './particulars.tsx';
import { SetFaults } from './set-faults.tsx';

/** A set that no year uses, under the clerk's hand: every field is kept when it is left, every change can be undone. */
export function SetEditor({ set, faults }: { readonly set: CriteriaSet; readonly faults: readonly SetFault[] }) {
  const { t } = useTranslation();
  const { run, error } = useCommand('titles.editSet');
  const edit = (change: SetEdit) => void run({ set: set.id, edit: change });
  return (
    <>
      <ErrorBanner error={error} />
      <SetFaults set={set} faults={faults} onEdit={edit} />
      <Sheet
        fill
        title={set.name}
        note={t('titlesSets.autosave')}
        actions={
          <Button
            kind="primary"
            changes={false}
            size="small"
            icon={Check}
            onClick={() => go(addressOf('titles', set.title, 'sets', set.id))}
          >
            {t('titlesSets.done')}
          </Button>
        }
      >
        <Editing>
          <Particulars set={set} onEdit={edit} />
          <TreeEditor set={set} onEdit={edit} />
          <DisqualifierEditor set={set} onEdit={edit} />
        </Editing>
      </Sheet>
    </>
  );
}

type Part = { readonly set: CriteriaSet; readonly onEdit: (edit: SetEdit) => void };

/** Rows are keyed by their place, not by their id: an id follows the label, and the field being typed in must stay. */
function TreeEditor({ set, onEdit }: Part) {
  const { t } = useTranslation();
  return (
    <div className="set-tree-editor">
      <div className="set-row set-row-head small ink-3" aria-hidden="true">
        <span>{t('titlesSets.heads.label')}</span>
        <span>{t('titlesSets.heads.title')}</span>
        <span />
        <span>{t('titlesSets.heads.max')}</span>
      </div>
      {set.standards.map((standard, index) => (
        <section key={String(index)} aria-label={`${standard.label}. ${standard.title}`}>
          <LineRow level="standard" onEdit={onEdit} line={lineOf(standard, { minimum: standard.minimum })} />
          {standard.criteria.map((item, at) => (
            <Fragment key={String(at)}>
              <LineRow level="criterion" onEdit={onEdit} line={lineOf(item, { codeOfConduct: item.codeOfConduct })} />
              {item.subs.map((sub, place) => (
                <LineRow key={String(place)} level="sub" onEdit={onEdit} line={lineOf(sub, {})} />
              ))}
            </Fragment>
          ))}
          <Button
            kind="quiet"
            size="small"
            icon={Plus}
            onClick={() => onEdit({ kind: 'add', under: standard.id })}
            aria-label={`${t('titlesSets.addCriterion')} ${standard.label}`}
          >
            {t('titlesSets.addCriterion')}
          </Button>
        </section>
      ))}
      <Button changes icon={Plus} onClick={() => onEdit({ kind: 'add' })}>
        {t('titlesSets.addStandard')}
      </Button>
    </div>
  );
}

function lineOf<Extra extends object>(
  {
    id,
    label,
    title,
    max,
  }: { readonly id: string; readonly label: string; readonly title: string; readonly max: number },
  extra: Extra,
) {
  return { id, label, title, max, ...extra };
}

function DisqualifierEditor({ set, onEdit }: Part) {
  const { t } = useTranslation();
  return (
    <section className="set-tree-editor" aria-label={t('titles.sets.disqualifiers')}>
      <h3 className="set-standard">{t('titles.sets.disqualifiers')}</h3>
      {set.disqualifiers.map((item, index) => (
        <div key={String(index)} className="set-row set-row-disqualifier">
          <EditedText
            label={t('titlesSets.labelOf', { id: item.label })}
            value={item.label}
            faultOf={(text) => (text === '' ? t('titlesSets.needed') : undefined)}
            onCommit={(label) => onEdit({ kind: 'disqualifier', id: item.id, label, text: item.text })}
          />
          <EditedText
            label={t('titlesSets.titleOf', { id: item.label })}
            lines={item.text.length > 80 ? 2 : 1}
            value={item.text}
            faultOf={() => undefined}
            onCommit={(text) => onEdit({ kind: 'disqualifier', id: item.id, label: item.label, text })}
          />
          <LineMenu id={item.id} onEdit={onEdit} />
        </div>
      ))}
      <Button changes kind="quiet" size="small" icon={Plus} onClick={() => onEdit({ kind: 'add-disqualifier' })}>
        {t('titlesSets.addDisqualifier')}
      </Button>
    </section>
  );
}
