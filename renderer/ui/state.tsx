import { Check, CircleAlert, CircleDashed, Clock, Info, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from './icon.tsx';
import './state.css';

/** Done, in hand, waiting, wrong or late, not begun, shut. */
export type StateTone = 'ok' | 'ink' | 'wait' | 'bad' | 'none' | 'line';

const toneIcons: { readonly [T in StateTone]: LucideIcon } = {
  ok: Check,
  ink: Info,
  wait: Clock,
  bad: CircleAlert,
  none: CircleDashed,
  line: Lock,
};

type StateProps = { readonly tone: StateTone; readonly icon?: LucideIcon; readonly children: ReactNode };

/** A state as a small label: always icon, word and colour together. */
export function Tag({ tone, icon, children }: StateProps) {
  return (
    <span className={`tag tag-${tone}`}>
      <Icon of={icon ?? toneIcons[tone]} size={13} />
      {children}
    </span>
  );
}

/** A state as coloured text with its icon, for dense rows where a label would be loud. */
export function State({ tone, icon, children }: StateProps) {
  return (
    <span className={`state state-${tone}`}>
      <Icon of={icon ?? toneIcons[tone]} size={14} />
      {children}
    </span>
  );
}

/** One stretch of a bar. `mid` is under way, `bad` late or failed. */
export type BarPart = { readonly value: number; readonly tone?: 'ink' | 'mid' | 'ok' | 'wait' | 'bad' };

/**
 * How far something has come, in a cell or under a figure. It repeats a number that stands beside it, so it is hidden
 * from readers unless `label` names it.
 */
export function Bar({
  parts,
  total,
  label,
}: {
  readonly parts: readonly BarPart[];
  readonly total: number;
  readonly label?: string;
}) {
  const share = (value: number) => (total <= 0 ? 0 : Math.min(100, (value * 100) / total));
  const first = parts[0]?.value ?? 0;
  const role =
    label === undefined
      ? ({ 'aria-hidden': true } as const)
      : ({ role: 'progressbar', 'aria-label': label, 'aria-valuenow': first, 'aria-valuemax': total } as const);
  return (
    <div className="bar" {...role}>
      {parts.map((part, index) => (
        <span
          // Parts have no identity but their place.
          key={String(index)}
          className={part.tone === undefined ? undefined : `bar-${part.tone}`}
          style={{ width: `${share(part.value)}%` }}
        />
      ))}
    </div>
  );
}
