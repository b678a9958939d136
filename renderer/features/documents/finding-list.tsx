import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/documents/check/findings.ts';
import { documents as words } from '#shared/i18n/vi/documents.ts';
import { Tag } from '../../ui/index.ts';

type Term = keyof typeof words.term;
const isTerm = (text: string): text is Term => Object.hasOwn(words.term, text);

/** What the checker found, each with what is asked and the decree's place. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const worded = (text: string) => (isTerm(text) ? t(`documents.term.${text}`) : text);
  return (
    <ul className="finding-list">
      {findings.map((finding, index) => (
        <li key={index}>
          <div className="finding-head">
            <b>{t(`documents.component.${finding.component}`)}</b>
            <Tag tone={finding.severity === 'error' ? 'bad' : 'wait'}>{t(`documents.check.${finding.severity}`)}</Tag>
          </div>
          <div>
            {t(`documents.finding.${finding.code}`)}: <span className="finding-found">{worded(finding.found)}</span>
            {'. '}
            {t('documents.check.column.asked')} <b>{worded(finding.asked)}</b>.
          </div>
          <small>
            {finding.place.excerpt !== undefined && <>“{finding.place.excerpt}” · </>}
            {finding.times > 1 && <>{t('documents.check.times', { count: finding.times })} · </>}
            {finding.source}
          </small>
        </li>
      ))}
    </ul>
  );
}
