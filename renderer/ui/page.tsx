import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import './page.css';

/** A whole screen below the top bar: a `PageHead`, then a `PageBody`. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className="page">{children}</div>;
}

/**
 * The line that says where we are: title, tabs of this task, actions at the right (the one primary button last).
 * At 150 % the tabs replace the title (it stays for readers).
 */
export function PageHead({
  title,
  lead,
  tag,
  tabs,
  actions,
}: {
  readonly title: string;
  /** Before the title: back, or previous and next of a series. */
  readonly lead?: ReactNode;
  readonly tag?: ReactNode;
  /** A `Tabs`. */
  readonly tabs?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="page-head">
      {lead}
      <div className="page-head-title">
        <h1 className="ellipsis" title={title}>
          {title}
        </h1>
        {tag}
      </div>
      {tabs}
      {actions !== undefined && <div className="page-head-actions">{actions}</div>}
    </div>
  );
}

/** What fills the window below the head: panes side by side, or with `column` one below the other. */
export function PageBody({
  column = false,
  scroll = false,
  children,
}: {
  readonly column?: boolean;
  /** The body itself scrolls (forms); lists scroll inside their own sheet instead. */
  readonly scroll?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={classNames('page-body', column && 'page-body-column', scroll && 'page-body-scroll')}>
      {children}
    </div>
  );
}

/** A pane that takes the free width, its parts below one another. */
export function PageColumn({ children }: { readonly children: ReactNode }) {
  return <div className="page-column">{children}</div>;
}

/** The row above a list: find, chips, and at the right (`end`) what is done with the list shown. */
export function Toolbar({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className="toolbar">
      {children}
      {end !== undefined && <div className="toolbar-end">{end}</div>}
    </div>
  );
}

/** A white sheet on the desk, with an optional head. `fill` takes the free height and scrolls inside. */
export function Sheet({
  title,
  note,
  actions,
  foot,
  fill = false,
  bare = false,
  label,
  children,
}: {
  readonly title?: string;
  /** Beside the title, smaller: “11 việc”. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  readonly fill?: boolean;
  /** No padding: for tables and lists that bring their own. */
  readonly bare?: boolean;
  /** Its name for readers when it has no title. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classNames('sheet', fill && 'sheet-fill')} aria-label={label ?? title}>
      {title !== undefined && (
        <div className="sheet-head">
          <h2>{title}</h2>
          {note !== undefined && <span className="small ink-3">{note}</span>}
          {actions !== undefined && <div className="sheet-actions">{actions}</div>}
        </div>
      )}
      {bare ? children : <div className="sheet-body">{children}</div>}
      {foot !== undefined && <div className="sheet-foot">{foot}</div>}
    </section>
  );
}

/** Names and values in two columns. */
export function DescriptionList({
  items,
}: {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className="description-list">
      {items.flatMap(({ name, value }) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

/** A few large numbers side by side, each with its words below. */
export function Figures({
  items,
}: {
  readonly items: readonly { readonly value: ReactNode; readonly label: string }[];
}) {
  return (
    <div className="figures">
      {items.map(({ value, label }) => (
        <div key={label}>
          <b>{value}</b>
          {label}
        </div>
      ))}
    </div>
  );
}

/** The places inside a screen, one below the other at its left (settings, registers). */
export function SubNavigation<K extends string>({
  label,
  items,
  value,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly {
    readonly key: K;
    readonly label: string;
    readonly icon?: LucideIcon;
    readonly count?: string;
  }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}) {
  return (
    <nav className="subnav" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          aria-current={item.key === value ? 'page' : undefined}
          onClick={() => onChange(item.key)}
        >
          {item.icon && <Icon of={item.icon} size={16} />}
          {item.label}
          {item.count !== undefined && <span className="count">{item.count}</span>}
        </button>
      ))}
    </nav>
  );
}
