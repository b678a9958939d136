import { FilePlus2, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { Banner, Button, Sheet, Tag } from '#renderer/ui/index.ts';
import type { CommitmentForm } from '#shared/commitments/forms.ts';
import { FormEditor } from './form-editor.tsx';
import './commitments.css';

/** The forms in their newest wording, each with its source and whether it was checked, to be worded anew by the office. */
export function FormLibrary() {
  const { t } = useTranslation();
  const forms = useSnapshot('commitments.forms', {}, ['forms']);
  const [editing, setEditing] = useState<{ readonly form: CommitmentForm; readonly isNew: boolean }>();
  const list = forms.value?.forms ?? [];
  const [first] = list;
  if (forms.value === undefined) return null;
  return (
    <>
      <Banner
        tone="warning"
        actions={
          first === undefined ? undefined : (
            <Button kind="quiet" size="small" icon={FilePlus2} onClick={() => setEditing({ form: first, isNew: true })}>
              {t('commitments.forms.add')}
            </Button>
          )
        }
      >
        {forms.value.note}
      </Banner>
      <Sheet fill label={t('commitments.tabs.forms')}>
        {list.map((form) => (
          <article key={form.id} className="form-card">
            <div className="form-card-head">
              <h2>{form.name}</h2>
              <span className="small ink-3">{t('commitments.forms.version', { version: form.version })}</span>
              {!form.checked && <Tag tone="wait">{t('commitments.forms.unchecked')}</Tag>}
              <Button size="small" icon={PenLine} onClick={() => setEditing({ form, isNew: false })}>
                {t('commitments.forms.edit')}
              </Button>
            </div>
            <div className="small ink-3">
              {t(`commitments.forms.audience.${form.audience}`)} · {t('commitments.forms.source')}: {form.source}
            </div>
            <FormVersions form={form} />
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
      {editing !== undefined && <FormEditor key={editing.form.id} {...editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

/** How many versions there were, and how many forms went out with each. */
function FormVersions({ form }: { readonly form: CommitmentForm }) {
  const { t } = useTranslation();
  const versions = useSnapshot('commitments.formVersions', { form: form.id }, ['forms', 'campaign-']);
  const printed = versions.value?.filter((one) => one.printed > 0) ?? [];
  if (printed.length === 0) return null;
  return (
    <div className="small ink-3">
      {printed
        .map((one) =>
          [
            t('commitments.forms.version', { version: one.version }),
            t('commitments.forms.printedWith', { count: one.printed }),
          ].join(': '),
        )
        .join(' · ')}
    </div>
  );
}
