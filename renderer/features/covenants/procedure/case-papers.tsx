import { useTranslation } from 'react-i18next';
import { call, useCommand } from '#renderer/api/index.ts';
import { usePaperPreview } from '#renderer/features/documents/index.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Editing, Sheet, Tag } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import { ok } from '#shared/contract/result.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { PaperLines } from './case-panel.tsx';
import { useCaseRecord } from './use-case-record.ts';

const groups = [
  ['draft', ['plan', 'posting-draft', 'amendment', 'comparison', 'tracked', 'tracked-print', 'consolidated']],
  ['opinions', ['opinion-slip', 'opinion-tally', 'posting-minutes']],
  ['adoption', ['invitation', 'minutes', 'household-slips', 'slip-minutes', 'resolution']],
  ['commune', ['request', 'covenant-signed', 'recognition', 'refusal']],
  ['after', ['posting-notice', 'review-minutes']],
] as const satisfies readonly (readonly [string, readonly ProcedurePaper[]])[];

/** Papers that only an amendment gives, since they compare it with what is in force. */
const amending: ReadonlySet<ProcedurePaper> = new Set([
  'amendment',
  'comparison',
  'tracked',
  'tracked-print',
  'consolidated',
]);

/** All papers of a case by the part of the way to which they belong, and the dossier as one. */
export function CasePapers({ view, covenant }: { readonly view: CaseView; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const { write, busy, error } = useCaseRecord(covenant);
  const dossier = useCommand('covenants.writeDossier');
  const preview = usePaperPreview();
  const look = () =>
    preview.show({
      ask: () => call('covenants.dossierPapers', { covenant }),
      folders: [view.today.slice(0, 4), 'Hương ước, quy ước', view.unit],
      saveWord: async () => {
        const answer = await dossier.run({ covenant });
        return answer.ok ? ok([answer.value.whole]) : answer;
      },
    });
  const run = view.book.current;
  return (
    <Sheet
      fill
      title={t('covenantsProcedure.case.papers')}
      note={t('covenantsProcedure.case.papersNote', { count: view.book.papers.length })}
      actions={
        run !== undefined && (
          <>
            <Button size="small" busy={preview.busy} onClick={() => void look()}>
              {t('covenantsProcedure.case.printDossier')}
            </Button>
            <Button changes size="small" busy={busy} onClick={() => void write('dossier')}>
              {t('covenantsProcedure.case.makeDossier')}
            </Button>
          </>
        )
      }
    >
      <ErrorBanner error={error ?? preview.error} />
      {preview.element}
      <div className="case-paper-groups">
        {groups.map(([group, papers]) => (
          <section key={group} aria-label={t(`covenantsProcedure.case.groups.${group}`)}>
            <h3 className="panel-head">{t(`covenantsProcedure.case.groups.${group}`)}</h3>
            <PaperLines
              papers={papers.filter((paper) => !amending.has(paper) || view.amended)}
              view={view}
              covenant={covenant}
              ahead
            />
          </section>
        ))}
      </div>
      <PrescribedForms view={view} />
    </Sheet>
  );
}

/** The forms that a decree prescribes; one click notes that ours was held against the signed text. */
function PrescribedForms({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const check = useCommand('covenants.checkForm');
  return (
    <section aria-label={t('covenantsProcedure.case.forms')}>
      <h3 className="panel-head">
        {t('covenantsProcedure.case.forms')}{' '}
        <span className="small ink-3">{t('covenantsProcedure.case.formsNote')}</span>
      </h3>
      <ErrorBanner error={check.error} />
      <ul className="calendar-lines">
        {view.forms.map(({ paper, name, source, checked }) => (
          <li key={paper}>
            <span className="grow">
              {name} <span className="small ink-3">{source}</span>
            </span>
            <Editing>
              <button
                type="button"
                className="form-check"
                aria-pressed={checked}
                aria-label={`${name}: ${t(`covenantsProcedure.case.${checked ? 'checked' : 'unchecked'}`)}`}
                onClick={() => void check.run({ paper, checked: !checked })}
              >
                <Tag tone={checked ? 'ok' : 'wait'}>
                  {t(`covenantsProcedure.case.${checked ? 'checked' : 'unchecked'}`)}
                </Tag>
              </button>
            </Editing>
          </li>
        ))}
      </ul>
    </section>
  );
}
