import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fieldMeaning } from '#shared/i18n/field-meaning.ts';
import type { KnownField, TemplateReport } from '#shared/documents/templates.ts';
import { useLanguage } from '../../texts.ts';
import { Banner } from '../../ui/index.ts';

/** "Kiểm tra mẫu": what is broken, unknown or missing in a file, each with its place, and what it uses and leaves out. */
export function TemplateResult({
  name,
  report,
  fields,
}: {
  readonly name: string;
  readonly report: TemplateReport;
  readonly fields: readonly KnownField[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { usable, known, unknown, missing, unused, faults } = report;
  const labelOf = (key: string) => fields.find((field) => field.name === key)?.label ?? key;
  const lists = [
    {
      title: t('documents.template.faults'),
      lines: faults.map((fault) => `${t(`documents.template.fault.${fault.code}`)}: “${fault.excerpt}”`),
    },
    {
      title: t('documents.template.unknown'),
      lines: unknown.map(({ tag, excerpt, nearest }) => {
        const guess = nearest === undefined ? '' : ` (${t('documents.template.nearest', { name: labelOf(nearest) })})`;
        return `${tag}${guess}: “${excerpt}”`;
      }),
    },
    {
      title: t('documents.template.missing'),
      lines: missing.map((field) => `${labelOf(field.name)}: ${fieldMeaning(field.means, language)}`),
    },
  ];
  return (
    <div className="template-result">
      <Banner
        tone={usable ? 'success' : 'warning'}
        icon={usable ? CircleCheck : TriangleAlert}
        title={t(usable ? 'documents.template.usable' : 'documents.template.broken')}
      >
        {name}
        {usable && `. ${t('documents.template.usableNote')}`}
      </Banner>
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      {known.length > 0 && (
        <details>
          <summary>{t('documents.template.known', { count: known.length })}</summary>
          <p className="small ink-2">{known.map((field) => labelOf(field.name)).join(', ')}</p>
        </details>
      )}
      {unused.length > 0 && (
        <details>
          <summary>{t('documents.template.unused', { count: unused.length })}</summary>
          <p className="small ink-2">{unused.join(', ')}</p>
        </details>
      )}
    </div>
  );
}
