import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { Banner, Sheet, Tag } from '#renderer/ui/index.ts';
import './commitments.css';

/** The forms that ship, each with its source and whether it was checked against the signed text. */
export function FormLibrary() {
  const { t } = useTranslation();
  const forms = useSnapshot('commitments.forms', {}, []);
  if (forms.value === undefined) return null;
  return (
    <>
      <Banner tone="warning">{forms.value.note}</Banner>
      <Sheet fill label={t('commitments.tabs.forms')}>
        {forms.value.forms.map((form) => (
          <article key={form.id} className="form-card">
            <div className="form-card-head">
              <h2>{form.name}</h2>
              <span className="small ink-3">{t('commitments.forms.version', { version: form.version })}</span>
              {!form.checked && <Tag tone="wait">{t('commitments.forms.unchecked')}</Tag>}
            </div>
            <div className="small ink-3">
              {t(`commitments.forms.audience.${form.audience}`)} · {t('commitments.forms.source')}: {form.source}
            </div>
            <p>{form.basis}</p>
            <ol>
              {form.items.map((item) => (
                <li key={item.text}>
                  {item.text}
                  {item.when !== undefined && (
                    <span className="small ink-3"> ({t(`commitments.forms.when.${item.when}`)})</span>
                  )}
                </li>
              ))}
            </ol>
            <p>{form.responsibility}</p>
          </article>
        ))}
      </Sheet>
    </>
  );
}
