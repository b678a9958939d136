import {
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { classNames } from './class-names.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import { KeyHint, ReadOnlyReason } from './button.tsx';
import { currentTextSize } from './width.ts';
import './overlay.css';

/** One action of a menu; a `separator` draws a line above it. */
export type MenuItem = {
  readonly key: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Whether choosing it changes the data: then it rests where nothing may be changed. */
  readonly changes?: boolean;
  /** Set on items of which one is chosen (years, filters). */
  readonly checked?: boolean;
  readonly separator?: boolean;
  readonly onSelect: () => void;
};

type TriggerProps = {
  readonly onClick: () => void;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
};

/**
 * Actions behind a button. Give it the button as a function so that it carries the right roles:
 * `<Menu label="…" items={…} renderTrigger={(props) => <IconButton icon={Ellipsis} label="…" {...props} />} />`.
 * Arrow keys move, Enter chooses, Escape or a click beside it closes. It is drawn in the top layer, above dialogs too.
 */
export function Menu({
  label,
  items,
  renderTrigger,
  align = 'start',
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly renderTrigger: (props: TriggerProps) => ReactNode;
  readonly align?: 'start' | 'end';
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) anchor.current?.querySelector<HTMLElement>('button')?.focus();
  };

  useLayoutEffect(() => {
    const menu = list.current;
    const button = anchor.current?.querySelector('button')?.getBoundingClientRect();
    if (!open || menu === null || button === undefined) return;
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    const size = currentTextSize();
    const left = align === 'end' ? button.right - width : button.left;
    const below = button.bottom + 4;
    const top = below + height > window.innerHeight - 8 ? Math.max(8, button.top - 4 - height) : below;
    menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8)) / size}px`;
    menu.style.top = `${top / size}px`;
    const chosen = menu.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? menu.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }, [open, align]);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return;
      if (list.current?.contains(event.target) === true || anchor.current?.contains(event.target) === true) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
      return;
    }
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const last = buttons.length - 1;
    const to =
      event.key === 'ArrowDown'
        ? (at + 1) % buttons.length
        : event.key === 'ArrowUp'
          ? (at + last) % buttons.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? last
              : undefined;
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  return (
    <span ref={anchor} className="menu-anchor">
      {renderTrigger({
        onClick: () => setOpen(!open),
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': id,
      })}
      {open && (
        <div ref={list} id={id} className="menu" role="menu" aria-label={label} popover="manual" onKeyDown={onKeyDown}>
          {items.map((item) => (
            <MenuRow key={item.key} item={item} onDone={() => close(true)} />
          ))}
        </div>
      )}
    </span>
  );
}

function MenuRow({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const reason = useContext(ReadOnlyReason);
  const rests = item.changes === true && reason !== undefined;
  return (
    <>
      {item.separator === true && <hr />}
      <button
        type="button"
        role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
        aria-checked={item.checked}
        tabIndex={-1}
        disabled={item.disabled === true || rests}
        title={rests ? reason : undefined}
        className={classNames('menu-item', item.danger && 'menu-item-danger')}
        onClick={() => {
          onDone();
          item.onSelect();
        }}
      >
        {item.icon && <Icon of={item.icon} size={16} />}
        {item.label}
        {item.keys !== undefined && <KeyHint>{item.keys}</KeyHint>}
      </button>
    </>
  );
}
