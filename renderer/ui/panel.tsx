import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { useLayer } from './layers.ts';
import './overlay.css';

/**
 * One record beside its list: state, next step, papers missing, history. At 125 % it lies over the list, at 150 % it is
 * a drawer. Escape closes it.
 */
export function SidePanel({
  title,
  note,
  foot,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly foot?: ReactNode;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  useLayer(true, onClose);
  return (
    <aside className={classNames('side-panel', wide && 'side-panel-wide')} aria-label={title}>
      <div className="side-panel-head">
        <div className="grow">
          <h2 className="ellipsis">{title}</h2>
          {note !== undefined && <div className="small ink-3">{note}</div>}
        </div>
        <IconButton icon={X} label={t('common.close')} onClick={onClose} />
      </div>
      <div className="side-panel-body">{children}</div>
      {foot !== undefined && <div className="side-panel-foot">{foot}</div>}
    </aside>
  );
}

/** One line of a tray: its name at the left, what is set at the right. */
export type TrayLine = { readonly name: string; readonly value: ReactNode };

/**
 * The right-hand tray through which every print passes: figures, then lines (filter, form, order, copies), then what was
 * printed before, then the buttons with the primary one last. It takes the focus, gives it back, and Escape closes it.
 */
export function Tray({
  title,
  lines,
  before,
  foot,
  onClose,
  children,
}: {
  readonly title: string;
  readonly lines?: readonly TrayLine[];
  /** Above the lines: usually `Figures`. */
  readonly before?: ReactNode;
  readonly foot: ReactNode;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useLayer(true, onClose);
  useEffect(() => {
    const from = document.activeElement;
    box.current?.focus();
    return () => {
      if (from instanceof HTMLElement) from.focus();
    };
  }, []);
  return (
    <>
      <div className="tray-layer" aria-hidden="true" onClick={onClose} />
      <aside ref={box} className="tray" role="dialog" aria-labelledby={id} tabIndex={-1}>
        <div className="tray-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon={X} label={t('common.close')} onClick={onClose} />
        </div>
        <div className="tray-body">
          {before}
          {lines !== undefined && (
            <dl className="tray-lines">
              {lines.flatMap(({ name, value }) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
            </dl>
          )}
          {children}
        </div>
        <div className="tray-foot">{foot}</div>
      </aside>
    </>
  );
}

/** The dark bar at the foot of a list while rows are ticked: how many, and what can be done with them. */
export function BulkBar({
  text,
  onClear,
  children,
}: {
  /** “Đã chọn 19 người”. */
  readonly text: string;
  readonly onClear: () => void;
  /** `Button`s. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="bulk-bar" role="region" aria-label={text}>
      <b>{text}</b>
      <div className="bulk-bar-actions">
        {children}
        <IconButton icon={X} label={t('common.clearSelection')} onClick={onClear} />
      </div>
    </div>
  );
}
