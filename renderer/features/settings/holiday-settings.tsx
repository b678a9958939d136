import { ChevronLeft, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekday } from '#shared/calendar/days.ts';
import type { YearlyHoliday } from '#shared/calendar/holidays.ts';
import type { HolidayView } from '#shared/contract/methods/office.ts';
import type { Holiday } from '#shared/office/book.ts';
import { useCommand, useSnapshot } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useUndoToast } from '../../frame/history.ts';
import { useOffice } from '../../frame/office.ts';
import {
  Button,
  DateInput,
  Editing,
  Field,
  formatDate,
  formatDayMonth,
  IconButton,
  NumberInput,
  Select,
  Sheet,
  State,
  TextInput,
  TickBox,
} from '../../ui/index.ts';

type Change = {
  readonly table?: readonly YearlyHoliday[] | null;
  readonly own?: readonly Holiday[];
};

/** The yearly days off and what the office enters beside them; the terms of all cases are counted by both. */
export function HolidaySettings() {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const { start } = useOffice();
  const [year, setYear] = useState(Number(start.today.slice(0, 4)));
  const view = useSnapshot('office.holidays', { year }, ['office']);
  const save = useCommand('office.setHolidays');
  const change = async ({ table, own }: Change) => {
    const answer = await save.run({
      ...(table === undefined ? {} : { table: table === null ? null : [...table] }),
      ...(own === undefined ? {} : { own: [...own] }),
    });
    if (answer.ok) undoToast(t('holidays.saved'));
    return answer.ok;
  };
  return (
    <div className="settings-form">
      <ErrorBanner error={view.error ?? save.error} onClose={save.clearError} />
      {view.value !== undefined && (
        <>
          <Yearly view={view.value} year={year} onYear={setYear} onChange={change} />
          <OwnDays view={view.value} year={year} onChange={change} />
        </>
      )}
    </div>
  );
}

function Yearly({
  view,
  year,
  onYear,
  onChange,
}: {
  readonly view: HolidayView;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onChange: (change: Change) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const set = (index: number, patch: Partial<YearlyHoliday>) =>
    void onChange({ table: view.table.map((day, at) => (at === index ? { ...day, ...patch } : day)) });
  return (
    <Sheet
      title={t('holidays.yearly')}
      note={t('holidays.yearlyNote')}
      actions={
        <>
          <IconButton icon={ChevronLeft} label={t('holidays.previous')} onClick={() => onYear(year - 1)} />
          <b className="num">{t('holidays.year', { year: String(year) })}</b>
          <IconButton icon={ChevronRight} label={t('holidays.next')} onClick={() => onYear(year + 1)} />
        </>
      }
      foot={
        <>
          <span>{t('holidays.source', { source: view.source })}</span>
          {!view.shipped && (
            <Button changes kind="quiet" size="small" onClick={() => void onChange({ table: null })}>
              {t('holidays.reset')}
            </Button>
          )}
        </>
      }
    >
      <Editing>
        <table className="holiday-table">
          <thead>
            <tr>
              {(['name', 'when', 'from', 'days', 'checked'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`holidays.column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.table.map((day, index) => {
              const dates = view.dates[index] ?? [];
              const [first] = dates;
              const last = dates.at(-1);
              return (
                <tr key={day.name}>
                  <td>
                    {day.name}{' '}
                    <span className="small ink-3">
                      {t(`holidays.${day.calendar}`, { day: day.day, month: day.month })}
                    </span>
                  </td>
                  <td className="num">
                    {first === undefined || last === undefined
                      ? ''
                      : first === last
                        ? formatDate(first)
                        : t('holidays.range', { from: formatDayMonth(first), to: formatDate(last) })}
                  </td>
                  <td>
                    <NumberInput
                      size="small"
                      stepped
                      max={5}
                      label={t('holidays.before', { name: day.name })}
                      value={Math.max(0, -day.from)}
                      onChange={(value) => {
                        if (value !== undefined && value <= 5) set(index, { from: value === 0 ? 0 : -value });
                      }}
                    />
                  </td>
                  <td>
                    <NumberInput
                      size="small"
                      stepped
                      min={1}
                      max={10}
                      label={t('holidays.length', { name: day.name })}
                      value={day.days}
                      onChange={(days) => {
                        if (days !== undefined && days >= 1 && days <= 10) set(index, { days });
                      }}
                    />
                  </td>
                  <td>
                    <TickBox
                      checked={day.checked}
                      label={t('holidays.check', { name: day.name })}
                      onToggle={() => set(index, { checked: !day.checked })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Editing>
    </Sheet>
  );
}

function OwnDays({
  view,
  year,
  onChange,
}: {
  readonly view: HolidayView;
  readonly year: number;
  readonly onChange: (change: Change) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const [date, setDate] = useState<string>();
  const [kind, setKind] = useState<Holiday['kind']>('off');
  const [name, setName] = useState('');
  const shown = view.own.filter((day) => day.date.startsWith(String(year)));
  const weekend = date !== undefined && weekday(date) > 5;
  const hint =
    date === undefined
      ? undefined
      : kind === 'off' && weekend
        ? t('holidays.weekendOff')
        : kind === 'worked' && !weekend
          ? t('holidays.weekdayWorked')
          : undefined;
  const add = async () => {
    if (date === undefined) return;
    const added = await onChange({ own: [...view.own, { date, kind, name: name.trim() }] });
    if (!added) return;
    setDate(undefined);
    setName('');
  };
  return (
    <Sheet title={t('holidays.own')} note={t('holidays.ownNote')}>
      <Editing>
        <form
          className="holiday-entry"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Field label={t('holidays.date')} {...(hint === undefined ? {} : { hint })}>
            <DateInput value={date} onChange={setDate} />
          </Field>
          <Field label={t('holidays.kind')}>
            <Select
              value={kind}
              onChange={setKind}
              options={(['off', 'worked'] as const).map((value) => ({ value, label: t(`holidays.kinds.${value}`) }))}
            />
          </Field>
          <Field label={t('holidays.name')} optional>
            <TextInput value={name} onChange={setName} maxLength={200} placeholder={t('holidays.nameHint')} />
          </Field>
          <Button changes type="submit" icon={Plus} disabled={date === undefined}>
            {t('holidays.add')}
          </Button>
        </form>
      </Editing>
      {shown.length === 0 && <p className="ink-3">{t('holidays.none', { year: String(year) })}</p>}
      <ul className="holiday-days" aria-label={t('holidays.own')}>
        {shown.map((day) => (
          <li key={day.date}>
            <b className="num">{formatDate(day.date)}</b>
            <State tone={day.kind === 'off' ? 'wait' : 'ok'}>{t(`holidays.kinds.${day.kind}`)}</State>
            <span className="grow">{day.name}</span>
            <IconButton
              changes
              icon={Trash2}
              size={16}
              label={t('holidays.remove', { date: formatDate(day.date) })}
              onClick={() => void onChange({ own: view.own.filter((one) => one.date !== day.date) })}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
