import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import './state.css';

/** A step of a procedure. `date` is when it was done, or until when; `note` the legal term or why it is blocked. */
export type Step = {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'now' | 'later';
  readonly date?: ReactNode;
  readonly note?: ReactNode;
};

function useStepWords(): (state: Step['state']) => string {
  const { t } = useTranslation();
  return (state) =>
    state === 'done' ? t('common.stepDone') : state === 'now' ? t('common.stepNow') : t('common.stepLater');
}

/** The steps of a procedure one below the other: done, now, later. */
export function Stepper({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  const words = useStepWords();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={`step-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="step-mark" aria-hidden="true">
            {step.state === 'done' && <Icon of={Check} size={11} />}
          </span>
          <div className="step-line">
            <span className="step-name">
              {step.label}
              <span className="visually-hidden">, {words(step.state)}</span>
            </span>
            {step.date !== undefined && <span className="step-date">{step.date}</span>}
          </div>
          {step.note !== undefined && <div className="step-note">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}

/** The few steps of an import in one line, at the head of its page or dialog. */
export function StepStrip({
  label,
  steps,
  now,
}: {
  readonly label: string;
  readonly steps: readonly string[];
  readonly now: number;
}) {
  const words = useStepWords();
  return (
    <ol className="step-strip" aria-label={label}>
      {steps.map((step, index) => {
        const state = index < now ? 'done' : index === now ? 'now' : 'later';
        return (
          <li key={step} className={`step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="step-mark" aria-hidden="true">
              {state === 'done' ? <Icon of={Check} size={12} /> : index + 1}
            </span>
            {step}
            <span className="visually-hidden">, {words(state)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The box that says what comes next for a record, with its one button. `late` turns it red. */
export function NextStep({
  label,
  title,
  late = false,
  action,
  children,
}: {
  /** “Bước tiếp theo”. */
  readonly label: string;
  readonly title: string;
  readonly late?: boolean;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <section className={late ? 'next-step next-step-late' : 'next-step'} aria-label={label}>
      <div className="next-step-label">{label}</div>
      <h3>{title}</h3>
      <p>{children}</p>
      {action}
    </section>
  );
}
