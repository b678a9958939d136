import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from './icon.tsx';
import './page.css';

/** One line: what it is, a figure beside it, and the button that leads there. */
export type Line = {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly hint?: string;
  readonly figure?: ReactNode;
  readonly action: ReactNode;
};

/** A short list of places with what is known of each. Put it in a `Sheet bare`. */
export function LineList({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="line-list">
      {lines.map((line) => (
        <li key={line.key}>
          <Icon of={line.icon} size={20} />
          <div>
            <b className="medium">{line.name}</b>
            {line.hint !== undefined && <small>{line.hint}</small>}
          </div>
          <div className="line-figure">{line.figure}</div>
          {line.action}
        </li>
      ))}
    </ul>
  );
}
