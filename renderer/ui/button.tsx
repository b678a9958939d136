import { LoaderCircle } from 'lucide-react';
import { createContext, useContext, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import './button.css';

/** Why nothing may be changed in this window, in words; undefined where everything may. */
export const ReadOnlyReason = createContext<string | undefined>(undefined);

/** `primary` is the one blue button: the next step. `normal` is edged; `quiet` is blue ink; `plain` is grey text. */
export type ButtonKind = 'primary' | 'normal' | 'quiet' | 'plain' | 'danger' | 'danger-quiet';

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'> & {
  readonly kind?: ButtonKind;
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: LucideIcon;
  /** Behind the word: an arrow to the next step, a chevron on a menu. */
  readonly trailing?: LucideIcon;
  /** Shows that the action is running and keeps it from being pressed twice. */
  readonly busy?: boolean;
  /** The shortcut that does the same, e.g. `Ctrl P`. */
  readonly keys?: string;
  readonly block?: boolean;
  /** Only the icon remains in narrow windows (150 %). Needs `icon`; not for the primary action. */
  readonly foldable?: boolean;
  readonly type?: 'button' | 'submit';
  /**
   * Whether pressing it changes the data: then it rests, and says why, where nothing may be changed. Left out: the
   * primary and the dangerous buttons do, the others do not.
   */
  readonly changes?: boolean;
};

/** A button. Its words are a verb and its object, with the count where there is one: “In 19 bản”. */
export function Button({
  kind = 'normal',
  size = 'medium',
  icon,
  trailing,
  busy = false,
  keys,
  block = false,
  foldable = false,
  type = 'button',
  disabled,
  changes = kind === 'primary' || kind === 'danger',
  children,
  title,
  ...rest
}: ButtonProps) {
  const reason = useContext(ReadOnlyReason);
  const rests = changes && reason !== undefined;
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      disabled={disabled === true || busy || rests}
      aria-busy={busy || undefined}
      title={(rests ? reason : title) ?? (foldable && typeof children === 'string' ? children : undefined)}
      className={classNames(
        'button',
        kind !== 'normal' && `button-${kind}`,
        size !== 'medium' && `button-${size}`,
        block && 'button-block',
        foldable && 'button-foldable',
      )}
    >
      {busy ? <Icon of={LoaderCircle} size={16} className="turning" /> : icon && <Icon of={icon} size={16} />}
      <span className="button-text">{children}</span>
      {trailing && <Icon of={trailing} size={16} />}
      {keys !== undefined && <KeyHint>{keys}</KeyHint>}
    </button>
  );
}

/** A key or shortcut as it stands on the keyboard: `Ctrl K`. */
export function KeyHint({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="key-hint" aria-hidden="true">
      {children}
    </kbd>
  );
}

/** A button that is only an icon: undo, help, close, zoom. `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  edged = false,
  size = 18,
  changes = false,
  disabled,
  ...rest
}: Omit<ComponentProps<'button'>, 'className' | 'style' | 'children' | 'type' | 'aria-label' | 'title'> & {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly edged?: boolean;
  readonly size?: number;
  /** As with {@link Button}. */
  readonly changes?: boolean;
}) {
  const reason = useContext(ReadOnlyReason);
  const rests = changes && reason !== undefined;
  return (
    <button
      {...rest}
      type="button"
      disabled={disabled === true || rests}
      aria-label={label}
      title={rests ? reason : label}
      className={classNames('icon-button', edged && 'icon-button-edged')}
    >
      <Icon of={icon} size={size} />
    </button>
  );
}

/** A few small actions of one kind side by side, such as In · Excel · Word. */
export function ButtonGroup({
  label,
  actions,
  changes = false,
}: {
  readonly label: string;
  /** Whether they change the data or write papers; as with {@link Button}. */
  readonly changes?: boolean;
  readonly actions: readonly { readonly label: string; readonly onClick: () => void; readonly disabled?: boolean }[];
}) {
  const reason = useContext(ReadOnlyReason);
  const rests = changes && reason !== undefined;
  return (
    <div className="button-group" role="group" aria-label={label}>
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          onClick={action.onClick}
          disabled={action.disabled === true || rests}
          title={rests ? reason : undefined}
        >
          {action.label}
        </button>
      ))}
    </div>
  );
}
