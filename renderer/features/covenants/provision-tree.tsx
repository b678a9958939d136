import { useMemo } from 'react';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import { TextTree, type TreeItem } from './text/text-tree.tsx';
import './covenants.css';

const heads: ReadonlySet<RedlineLine['level']> = new Set(['part', 'chapter', 'section', 'heading']);

/** Chapters and articles of a covenant being amended; the marks at the right say what happens inside. */
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
  const items = useMemo(
    () =>
      lines.flatMap((line): TreeItem[] => {
        const head = heads.has(line.level);
        if (!head && line.level !== 'article') return [];
        const found = marks.get(line.at) ?? [];
        return [
          {
            key: line.at,
            head,
            text: `${line.label}${head && line.level !== 'heading' ? '.' : ''} ${line.text}`,
            fresh: line.change === 'inserted',
            ...(found.length > 0 && {
              end: found.map((mark) => (
                <span key={mark} className="operation-mark">
                  {mark}
                </span>
              )),
            }),
          },
        ];
      }),
    [lines, marks],
  );
  return <TextTree label={label} items={items} selected={selected} onSelect={onSelect} />;
}
