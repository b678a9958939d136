import { FileSpreadsheet } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import './state.css';

/** A dashed place that takes files dropped on it; `action` is the button that opens the dialog instead. */
export function FileDrop({
  icon = FileSpreadsheet,
  action,
  onDrop,
  children,
}: {
  readonly icon?: LucideIcon;
  readonly action: ReactNode;
  /** `entries` are the same things as folders and files that can be walked. */
  readonly onDrop: (files: readonly File[], entries: readonly FileSystemEntry[]) => void;
  readonly children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  return (
    <div
      className={classNames('file-drop', over && 'file-drop-over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const { files, items } = event.dataTransfer;
        onDrop(
          [...files],
          [...items].flatMap((item) => item.webkitGetAsEntry() ?? []),
        );
      }}
    >
      <Icon of={icon} size={24} />
      <span className="grow">{children}</span>
      {action}
    </div>
  );
}
