import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, Editing, Icon, Tag, useToast } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CovenantFinding } from '#shared/covenants/checks/finding.ts';
import { articleOf } from '../provision-page.tsx';
import './library.css';

const icons = { error: TriangleAlert, warning: CircleAlert, notice: Info } as const;
/** More than these fold away, so that the clauses below stay in sight. */
const FEW = 4;

/** What the checks find in the covenant as the amendment leaves it, each with the place and, where safe, its mending. */
export function CheckList({ covenant }: { readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const toast = useToast();
  const books = [`covenant-${covenant}`, 'legal', 'office'];
  const check = useSnapshot('covenants.check', { covenant, amended: true }, books);
  const add = useCommand('covenants.addOperations');
  const undo = useCommand('history.undo');
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<number>();
  if (check.value === undefined) return <ErrorBanner error={check.error} />;
  const { findings, references } = check.value;
  const fix = async ({ code, title, explanation, source: rule, correction }: CovenantFinding) => {
    if (correction === undefined) return;
    const source = { kind: 'finding' as const, ref: code };
    const [why = explanation] = explanation.split(/(?<=[.;]) /u);
    const law = [rule.article, rule.law].filter((part) => part !== '').join(' ');
    const reason = `${why.replace(/[.;]$/u, '')} (${law})`;
    const answer = await add.run({ covenant, operations: [{ record: correction.record, reason, source }] });
    if (!answer.ok) return;
    toast({
      text: t('covenantsLibrary.checks.fixed', { title }),
      action: { label: t('common.undo'), onClick: () => void undo.run({ book: `covenant-${covenant}` }) },
    });
  };
  const shown = all ? findings : findings.slice(0, FEW);
  return (
    <section className="check-list" aria-label={t('covenantsLibrary.checks.title')}>
      <h3 className="side-note">{t('covenantsLibrary.checks.title')}</h3>
      <ErrorBanner error={add.error} />
      <ul>
        {shown.map((finding, index) => {
          const isOpen = open === index;
          const place = finding.places.find((one) => one.at !== '');
          return (
            <li key={`${finding.code}-${finding.title}`} className={`finding finding-${finding.severity}`}>
              <Icon of={icons[finding.severity]} size={16} />
              <div className="grow">
                <button
                  type="button"
                  className="finding-title"
                  aria-expanded={isOpen}
                  onClick={() => {
                    setOpen(isOpen ? undefined : index);
                    if (place !== undefined) go(addressOf('covenants', covenant, articleOf(place.at)));
                  }}
                >
                  <span className="visually-hidden">{t(`covenantsLibrary.checks.severity.${finding.severity}`)}: </span>
                  {finding.title}
                </button>
                {!isOpen && index === 0 && finding.severity === 'error' && (
                  <div className="small ink-3">{finding.explanation}</div>
                )}
                {isOpen && <FindingNote finding={finding} />}
              </div>
              {finding.correction !== undefined && (
                <Editing>
                  <button type="button" className="link nowrap" disabled={add.busy} onClick={() => void fix(finding)}>
                    {finding.places.length > 1 ? t('covenantsLibrary.checks.fixAll') : t('covenantsLibrary.checks.fix')}
                  </button>
                </Editing>
              )}
            </li>
          );
        })}
        {findings.length === 0 && (
          <li className="finding finding-ok">
            <Icon of={CircleCheck} size={16} />
            <span>{t('covenantsLibrary.checks.nothing')}</span>
          </li>
        )}
        {references.total > 0 && references.dead === 0 && (
          <li className="finding finding-ok">
            <Icon of={CircleCheck} size={16} />
            <span>{t('covenantsLibrary.checks.references', { count: references.total })}</span>
          </li>
        )}
      </ul>
      {findings.length > FEW && (
        <Button kind="quiet" size="small" onClick={() => setAll(!all)}>
          {all
            ? t('covenantsLibrary.checks.showFew')
            : t('covenantsLibrary.checks.showAll', { count: findings.length })}
        </Button>
      )}
    </section>
  );
}

/** Why it is found, the rule behind it, and what the mending would put in. */
function FindingNote({ finding }: { readonly finding: CovenantFinding }) {
  const { t } = useTranslation();
  const { explanation, source, mark, checked, correction } = finding;
  const named = [source.law, source.article].filter((part) => part !== '').join(', ');
  return (
    <div className="small ink-3 finding-note">
      <p>{explanation}</p>
      {correction !== undefined && (
        <p className="ink-2">
          {correction.with === ''
            ? t('covenantsLibrary.checks.drop')
            : t('covenantsLibrary.checks.correction', { words: correction.with })}
        </p>
      )}
      <p>{t('covenantsLibrary.checks.source', { source: named })}</p>
      {mark !== 'C' && !checked && <Tag tone="wait">{t('covenantsLibrary.checks.unchecked')}</Tag>}
    </div>
  );
}
