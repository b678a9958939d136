import { useEffect, useRef } from 'react';
import './field.css';

/** A bare tick box with a name only for readers: rows of lists. With words beside it, use `Checkbox`. */
export function TickBox({
  label,
  checked,
  partly = false,
  outOfTabOrder = false,
  onToggle,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly partly?: boolean;
  /** The list around it ticks with Space; the box is for the mouse. */
  readonly outOfTabOrder?: boolean;
  readonly onToggle: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <input
      ref={box}
      type="checkbox"
      className="tick"
      aria-label={label}
      checked={checked}
      tabIndex={outOfTabOrder ? -1 : undefined}
      onClick={(event) => event.stopPropagation()}
      onChange={onToggle}
    />
  );
}
