import { CircleCheck, CircleAlert, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Bar, Button, Field, formatNumber, Icon, Sheet, TextInput, classNames } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CampaignId } from '#shared/contract/ids.ts';
import type { CampaignTick } from '#shared/contract/methods/commitments.ts';
import { beep } from './beep.ts';
import './commitments.css';

type Heard = { readonly key: number; readonly tick: CampaignTick } | { readonly key: number; readonly error: AppError };

/** Ticks returned forms: a reader types the code and presses Enter; each is answered by colour, words and a sound. */
export function TickForms({ campaign }: { readonly campaign: CampaignId }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const tick = useCommand('commitments.tick');
  const [code, setCode] = useState('');
  const [heard, setHeard] = useState<readonly Heard[]>([]);
  const next = useRef(1);
  const scanned = useRef({ key: 0, start: 0 });
  const [last] = heard;

  const scan = async () => {
    const entered = code.trim();
    if (entered === '') return;
    // Emptied at once: a reader does not wait for the answer before the next form.
    setCode('');
    const start = performance.now();
    const answer = await tick.run({ campaign, code: entered });
    const key = next.current;
    next.current += 1;
    beep(answer.ok ? (answer.value.repeated ? 'repeated' : 'done') : 'wrong');
    scanned.current = { key, start };
    setHeard((all) => [answer.ok ? { key, tick: answer.value } : { key, error: answer.error }, ...all].slice(0, 200));
  };
  // How long a clerk waits for the colour and the sound; the specs look at it.
  useEffect(() => {
    const { key, start } = scanned.current;
    if (last?.key === key) performance.measure('commitments.tick', { start });
  }, [last]);
  const figures = heard.find((one) => 'tick' in one);

  return (
    <div className="tick-forms">
      <Sheet label={t('commitments.tabs.tick')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void scan();
          }}
        >
          <Field label={t('commitments.tick.label')} hint={t('commitments.tick.hint')}>
            <TextInput size="large" value={code} onChange={setCode} ref={focusAtOnce} />
          </Field>
          <Button type="submit" size="large" kind="primary">
            {t('commitments.tick.action')}
          </Button>
        </form>
        <div
          className={classNames('tick-answer', last !== undefined && toneOf(last))}
          role="status"
          aria-live="assertive"
        >
          {last === undefined ? (
            t('commitments.tick.none')
          ) : (
            <>
              <Icon of={'error' in last ? CircleAlert : last.tick.repeated ? RotateCcw : CircleCheck} size={24} />
              <span>{wordsOf(last)}</span>
            </>
          )}
        </div>
        {figures !== undefined && 'tick' in figures && (
          <>
            <Bar parts={[{ value: figures.tick.signed }]} total={figures.tick.due} label={t('commitments.title')} />
            <p className="small ink-3 num">
              {t('commitments.tick.progress', {
                signed: formatNumber(figures.tick.signed),
                due: formatNumber(figures.tick.due),
              })}
            </p>
          </>
        )}
      </Sheet>
      <Sheet fill title={t('commitments.tick.recent')}>
        <ul className="tick-list">
          {heard.map((one) => (
            <li key={one.key} className={toneOf(one)}>
              {wordsOf(one)}
              {'tick' in one && <span className="small ink-3"> {[one.tick.post, one.tick.unit].join(', ')}</span>}
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );

  function wordsOf(one: Heard): string {
    if ('error' in one) return errorText(one.error);
    return one.tick.repeated
      ? t('commitments.tick.repeated', { name: one.tick.name })
      : t('commitments.tick.done', { name: one.tick.name });
  }
}

function toneOf(one: Heard): string {
  if ('error' in one) return 'tick-wrong';
  return one.tick.repeated ? 'tick-repeated' : 'tick-done';
}

/** A reader types wherever the cursor is, so it has to be here when the page opens. */
function focusAtOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
