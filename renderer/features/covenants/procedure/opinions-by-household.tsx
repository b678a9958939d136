import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Chips, SearchInput, Sheet, State, Toolbar, type StateTone } from '#renderer/ui/index.ts';
import type { CovenantId, HouseholdId } from '#shared/contract/ids.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { Opinion } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { householdVoices, onWhole, type HouseholdVoice } from '#shared/covenants/procedure/opinions.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { OpinionForm } from './opinion-form.tsx';

const kinds = ['agree', 'change', 'against'] as const;
const tones: { readonly [V in HouseholdVoice]: StateTone } = {
  silent: 'none',
  agree: 'ok',
  change: 'wait',
  against: 'bad',
};
const PAGE = 10;

/**
 * The village's households one below the other, as their slips come back: ↑ ↓ go, 1 2 3 tick the slip and go on, 0 takes
 * the tick back, Enter writes what the household says of a provision.
 */
export function OpinionsByHousehold({
  view,
  covenant,
  opinions,
}: {
  readonly view: CaseView;
  readonly covenant: CovenantId;
  readonly opinions: readonly Opinion[];
}) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvents');
  const [find, setFind] = useState('');
  const [filter, setFilter] = useState<HouseholdVoice | 'all'>('all');
  const [active, setActive] = useState<HouseholdId>();
  const list = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLInputElement>(null);
  const { householdList: households, today } = view;
  const voices = useMemo(
    () =>
      householdVoices(
        opinions,
        households.map(({ id }) => id),
      ),
    [opinions, households],
  );
  const shown = useMemo(() => {
    const wanted = fold(find);
    return households.filter(
      ({ id, head, group }) =>
        (filter === 'all' || voices.of.get(id) === filter) &&
        (wanted === '' || fold(`${head} ${group}`).includes(wanted)),
    );
  }, [households, voices, find, filter]);
  const at = Math.max(
    0,
    shown.findIndex((one) => one.id === active),
  );
  const chosen = shown[at];

  const goTo = (index: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, index))];
    if (next === undefined) return;
    setActive(next.id);
    list.current?.querySelector(`[data-household="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const tick = (household: (typeof shown)[number], kind: Opinion['kind'] | undefined) => {
    const before = onWhole(opinions, household.id);
    if (before?.kind === kind && kind !== undefined) return;
    const events: CaseEvent[] = before === undefined ? [] : [{ event: 'drop-opinion', opinion: before.id }];
    if (kind !== undefined) {
      const told = { household: household.id, from: household.head, provision: '', kind, text: '', on: today };
      events.push({ event: 'opinions', opinions: [told] });
    }
    if (events.length > 0) void record.run({ covenant, events });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const kind = kinds[Number(event.key) - 1];
    if (chosen !== undefined && (kind !== undefined || event.key === '0' || event.key === 'Delete')) {
      event.preventDefault();
      tick(chosen, kind);
      // Where the filter lets the ticked household go, the next one comes to its place by itself.
      if (kind !== undefined && (filter === 'all' || filter === kind)) goTo(at + 1);
      else setActive(shown[at + 1]?.id ?? shown[at - 1]?.id);
      return;
    }
    const steps: { readonly [key: string]: number } = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: shown.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      form.current?.focus();
    }
  };
  return (
    <>
      <Toolbar>
        <SearchInput value={find} onChange={setFind} placeholder={t('covenantsProcedure.opinion.find')} />
        <Chips
          label={t('covenantsProcedure.opinion.by')}
          value={filter}
          onChange={setFilter}
          items={(['all', 'silent', 'agree', 'change', 'against'] as const).map((key) => ({
            key,
            label: t(`covenantsProcedure.opinion.voices.${key}`),
            count: key === 'all' ? voices.total : voices[key],
          }))}
        />
      </Toolbar>
      <ErrorBanner error={record.error} />
      <div className="opinion-panes">
        <Sheet
          fill
          bare
          label={t('covenantsProcedure.opinion.views.household')}
          foot={
            <span>
              {t('covenantsProcedure.opinion.sums', {
                heard: voices.total - voices.silent,
                total: voices.total,
                agree: voices.agree,
                change: voices.change,
                against: voices.against,
              })}
              {voices.others > 0 && t('covenantsProcedure.opinion.others', { count: voices.others })}
            </span>
          }
        >
          <div
            ref={list}
            className="household-slips"
            role="listbox"
            tabIndex={0}
            aria-label={t('covenantsProcedure.opinion.list')}
            aria-activedescendant={chosen === undefined ? undefined : `slip-${chosen.id}`}
            onKeyDown={onKeyDown}
          >
            {shown.map((household, index) => {
              const voice = voices.of.get(household.id) ?? 'silent';
              const said = opinions.filter((one) => one.household === household.id && one.provision !== '').length;
              return (
                <div
                  key={household.id}
                  id={`slip-${household.id}`}
                  data-household={household.id}
                  role="option"
                  aria-selected={index === at}
                  className={index === at ? 'household-slip here' : 'household-slip'}
                  onClick={() => setActive(household.id)}
                >
                  <span className="num ink-3">{index + 1}</span>
                  <span className="ellipsis">
                    {household.head} <span className="small ink-3">{household.group}</span>
                  </span>
                  <span className="small ink-3">
                    {said > 0 && t('covenantsProcedure.opinion.said', { count: said })}
                  </span>
                  <State tone={tones[voice]}>{t(`covenantsProcedure.opinion.voices.${voice}`)}</State>
                </div>
              );
            })}
            {shown.length === 0 && <p className="opinion-nobody">{t('covenantsProcedure.opinion.nobody')}</p>}
          </div>
        </Sheet>
        <Sheet fill title={chosen?.head ?? ''} note={chosen?.group}>
          {chosen !== undefined && (
            <OpinionForm
              key={chosen.id}
              ref={form}
              view={view}
              covenant={covenant}
              household={chosen}
              opinions={opinions.filter((one) => one.household === chosen.id)}
              onDone={() => list.current?.focus()}
              onTick={(kind) => tick(chosen, kind)}
            />
          )}
        </Sheet>
      </div>
    </>
  );
}
