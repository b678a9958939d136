import { useEffect, useRef } from 'react';
import { classNames } from '#renderer/ui/index.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import './covenants.css';

const isHead = (line: RedlineLine) => line.level === 'chapter' || line.level === 'heading';

/** Chapters and articles of a covenant, one line each; the marks at the right say what happens inside. */
export function ProvisionTree({
  label,
  lines,
  selected,
  onSelect,
  marks,
}: {
  readonly label: string;
  readonly lines: readonly RedlineLine[];
  /** Path of the article chosen. */
  readonly selected: string | undefined;
  readonly onSelect: (at: string) => void;
  /** Short marks by the path of an article, e.g. `BS`. */
  readonly marks: ReadonlyMap<string, readonly string[]>;
}) {
  const items = lines.filter((line) => isHead(line) || line.level === 'article');
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected !== undefined) current.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div className="provision-tree" role="tree" aria-label={label}>
      {items.map((line) => {
        const chosen = line.at === selected;
        return (
          <button
            key={`${line.level}-${line.at}-${line.text}`}
            ref={chosen ? current : undefined}
            type="button"
            role="treeitem"
            aria-level={isHead(line) ? 1 : 2}
            aria-selected={chosen}
            className={classNames(isHead(line) && 'provision-tree-head', line.change === 'inserted' && 'provision-new')}
            onClick={() => onSelect(line.at)}
          >
            <span className="ellipsis">{`${line.label} ${line.text}`.replace(/(Chương \S+) /, '$1. ')}</span>
            {(marks.get(line.at) ?? []).map((mark) => (
              <span key={mark} className="operation-mark">
                {mark}
              </span>
            ))}
          </button>
        );
      })}
    </div>
  );
}
