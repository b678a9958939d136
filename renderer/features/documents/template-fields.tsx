import { useTranslation } from 'react-i18next';
import { fieldMeaning } from '#shared/i18n/field-meaning.ts';
import type { KnownField } from '#shared/documents/templates.ts';
import { useLanguage } from '../../texts.ts';

/** The fields that a kind of paper offers, each as it is typed into Word. */
export function TemplateFields({ fields }: { readonly fields: readonly KnownField[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (fields.length === 0) return null;
  return (
    <section className="template-fields" aria-label={t('documents.template.fields')}>
      <h3>{t('documents.template.fields')}</h3>
      <p className="small ink-3">{t('documents.template.fieldsLead')}</p>
      <dl>
        {fields.map((field) => (
          <div key={field.name}>
            <dt>{writtenField(field)}</dt>
            <dd>
              {fieldMeaning(field.means, language)}
              {field.members !== undefined && (
                <span className="ink-3"> ({field.members.map(({ label }) => `{{${label}}}`).join(', ')})</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function writtenField({ kind, label }: KnownField): string {
  switch (kind) {
    case 'text':
      return `{{${label}}}`;
    case 'block':
      return `{{@${label}}}`;
    case 'list':
    case 'condition':
      return `{{#${label}}} … {{/${label}}}`;
  }
}
