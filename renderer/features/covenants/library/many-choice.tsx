import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Field, SearchInput, Segmented, Sheet, TextInput } from '#renderer/ui/index.ts';
import type { OfficeClause, OfficeLibrary } from '#shared/covenants/library.ts';
import { fold } from '#shared/vietnamese/fold.ts';

/** What is offered to the villages. */
export type ManyChoice = {
  readonly kind: 'clauses' | 'phrase';
  readonly clauses: ReadonlySet<string>;
  readonly wording: 'short' | 'long';
  readonly find: string;
  readonly with: string;
  readonly reason: string;
};

/** At the left: clauses by topic with how many villages lack it, or a phrase and what takes its place. */
export function ManyChoicePane({
  library,
  missing,
  choice,
  onChange,
}: {
  readonly library: OfficeLibrary;
  /** Villages that lack a topic. */
  readonly missing: ReadonlyMap<string, number>;
  readonly choice: ManyChoice;
  readonly onChange: (choice: ManyChoice) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const groups = useMemo(() => {
    const wanted = fold(text);
    const fits = (clause: OfficeClause) => wanted === '' || fold(`${clause.title} ${clause.short}`).includes(wanted);
    return library.topics.map((topic) => ({
      topic,
      clauses: library.clauses.filter((clause) => clause.topic === topic.id && !clause.retired && fits(clause)),
    }));
  }, [library, text]);
  const toggle = (id: string) => {
    const clauses = new Set(choice.clauses);
    if (!clauses.delete(id)) clauses.add(id);
    onChange({ ...choice, clauses });
  };
  const chooseMissing = () => {
    const wanted = library.topics.filter((topic) => (missing.get(topic.id) ?? 0) > 0);
    const first = wanted.flatMap(
      (topic) => library.clauses.find((clause) => clause.topic === topic.id && !clause.retired)?.id ?? [],
    );
    onChange({ ...choice, clauses: new Set(first) });
  };
  return (
    <Sheet fill bare label={t('covenantsLibrary.many.what')}>
      <div className="covenant-bar">
        <Segmented
          label={t('covenantsLibrary.many.what')}
          value={choice.kind}
          onChange={(kind) => onChange({ ...choice, kind })}
          items={(['clauses', 'phrase'] as const).map((key) => ({
            key,
            label: t(`covenantsLibrary.many.tabs.${key}`),
          }))}
        />
      </div>
      {choice.kind === 'phrase' ? (
        <div className="many-phrase">
          <Field label={t('covenantsLibrary.many.find')}>
            <TextInput value={choice.find} onChange={(find) => onChange({ ...choice, find })} maxLength={300} />
          </Field>
          <Field label={t('covenantsLibrary.many.with')}>
            <TextInput value={choice.with} onChange={(value) => onChange({ ...choice, with: value })} maxLength={300} />
          </Field>
          <Field optional label={t('covenantsLibrary.many.reason')}>
            <TextInput value={choice.reason} onChange={(reason) => onChange({ ...choice, reason })} maxLength={300} />
          </Field>
        </div>
      ) : (
        <>
          <div className="many-find">
            <SearchInput value={text} onChange={setText} placeholder={t('covenants.library.find')} />
            <Segmented
              label={t('covenantsLibrary.many.wording')}
              value={choice.wording}
              onChange={(wording) => onChange({ ...choice, wording })}
              items={(['short', 'long'] as const).map((key) => ({ key, label: t(`covenants.editor.${key}`) }))}
            />
          </div>
          <div className="side-note side-note-row">
            <span>{t('covenantsLibrary.many.chosen', { count: choice.clauses.size })}</span>
            {choice.clauses.size === 0 ? (
              <Button kind="quiet" size="small" onClick={chooseMissing}>
                {t('covenantsLibrary.many.chooseMissing')}
              </Button>
            ) : (
              <Button kind="quiet" size="small" onClick={() => onChange({ ...choice, clauses: new Set() })}>
                {t('covenantsLibrary.many.chooseNone')}
              </Button>
            )}
          </div>
          <div className="side-scroll">
            {groups.map(
              ({ topic, clauses }) =>
                clauses.length > 0 && (
                  <section key={topic.id} className="many-topic">
                    <h3>
                      {topic.name}
                      {(missing.get(topic.id) ?? 0) > 0 && (
                        <span className="text-nghe">
                          {t('covenantsLibrary.many.missingIn', { count: missing.get(topic.id) ?? 0 })}
                        </span>
                      )}
                    </h3>
                    {clauses.map((clause) => (
                      <Checkbox
                        key={clause.id}
                        checked={choice.clauses.has(clause.id)}
                        onChange={() => toggle(clause.id)}
                        note={choice.clauses.has(clause.id) ? clause[choice.wording].replace(/[{}]/g, '') : undefined}
                      >
                        {clause.title}
                      </Checkbox>
                    ))}
                  </section>
                ),
            )}
          </div>
        </>
      )}
    </Sheet>
  );
}
