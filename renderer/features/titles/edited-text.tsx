import { useState } from 'react';
import { CircleAlert } from 'lucide-react';
import { Icon, TextArea, TextInput } from '#renderer/ui/index.ts';

/**
 * A text that is kept when its field is left or Enter is pressed. What may not stand is told below it and stays as typed;
 * Escape takes the typing back.
 */
export function EditedText({
  value,
  label,
  lines = 1,
  placeholder,
  faultOf,
  onCommit,
}: {
  readonly value: string;
  readonly label?: string;
  readonly lines?: number;
  readonly placeholder?: string;
  /** What is wrong with a text; undefined when it may stand. */
  readonly faultOf: (text: string) => string | undefined;
  readonly onCommit: (text: string) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const fault = typed === undefined ? undefined : faultOf(typed.trim());
  const commit = () => {
    if (typed === undefined || fault !== undefined) return;
    if (typed.trim() !== value) onCommit(typed.trim());
    setTyped(undefined);
  };
  const common = {
    value: typed ?? value,
    onChange: setTyped,
    onBlur: commit,
    ...(label === undefined ? {} : { label }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      setTyped(undefined);
    }
  };
  return (
    <div className="edited-text">
      {lines === 1 ? (
        <TextInput {...common} size="small" onKeyDown={onKeyDown} />
      ) : (
        <TextArea {...common} rows={lines} onKeyDown={onKeyDown} />
      )}
      {fault !== undefined && (
        <div className="field-error" role="alert">
          <Icon of={CircleAlert} size={14} />
          <span>{fault}</span>
        </div>
      )}
    </div>
  );
}
