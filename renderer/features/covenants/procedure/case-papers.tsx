import { useTranslation } from 'react-i18next';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Sheet } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
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
  const run = view.book.current;
  return (
    <Sheet
      fill
      title={t('covenantsProcedure.case.papers')}
      note={t('covenantsProcedure.case.papersNote', { count: view.book.papers.length })}
      actions={
        run !== undefined && (
          <Button size="small" busy={busy} onClick={() => void write('dossier')}>
            {t('covenantsProcedure.case.makeDossier')}
          </Button>
        )
      }
    >
      <ErrorBanner error={error} />
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
    </Sheet>
  );
}
