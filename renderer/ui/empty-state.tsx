import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from './icon.tsx';
import './state.css';

/** A place with nothing in it yet: what belongs here, and one or two buttons that bring it. */
export function EmptyState({
  icon,
  title,
  actions,
  children,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <Icon of={icon} size={32} />
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}
