import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag } from '#renderer/ui/index.ts';
import { clauseText, type LibraryClause } from '#shared/covenants/clauses.ts';
import { shortSource } from './library/short-source.ts';
import './covenants.css';

/** A clause of the library with its fillable parts, its source, and the button that inserts it. */
export function ClauseCard({
  clause,
  used,
  action,
  busy,
  onInsert,
}: {
  readonly clause: LibraryClause;
  readonly used: boolean;
  /** Words of the button; undefined while there is no place to insert into. */
  readonly action: string | undefined;
  readonly busy: boolean;
  readonly onInsert: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [wording, setWording] = useState<'short' | 'long'>('short');
  const [values, setValues] = useState<{ readonly [name: string]: string }>({});
  const parts = clause[wording].split(/(\{[a-z_]+\})/);
  return (
    <article className="clause-card">
      <div className="clause-card-head">
        <b>{clause.title}</b>
        <span>{shortSource(clause)}</span>
      </div>
      <p>
        {parts.map((part, index) => {
          const fill = clause.fill.find((one) => `{${one.name}}` === part);
          if (fill === undefined) return part;
          return (
            <input
              key={`${fill.name}-${index}`}
              className="fill-inline"
              aria-label={fill.label}
              title={fill.label}
              value={values[fill.name] ?? fill.value}
              onChange={(event) => setValues({ ...values, [fill.name]: event.target.value })}
            />
          );
        })}
      </p>
      {clause.mayRestateLaw && <div className="small ink-3">{t('covenants.editor.restates')}</div>}
      <div className="clause-card-actions">
        {used ? (
          <Tag tone="ok">{t('covenants.editor.used')}</Tag>
        ) : (
          action !== undefined && (
            <Button changes size="small" busy={busy} onClick={() => onInsert(clauseText(clause, wording, values))}>
              {action}
            </Button>
          )
        )}
        <Button kind="plain" size="small" onClick={() => setWording(wording === 'short' ? 'long' : 'short')}>
          {wording === 'short' ? t('covenants.editor.long') : t('covenants.editor.short')}
        </Button>
      </div>
    </article>
  );
}
