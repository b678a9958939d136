import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '#renderer/ui/index.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import './covenants.css';

/** The text of a covenant as the page would show it, with its changes or clean. */
export function ProvisionPage({
  lines,
  clean = false,
  selected,
  onSelect,
  gutter,
  lead,
}: {
  readonly lines: readonly RedlineLine[];
  /** Without marks and without what is struck. */
  readonly clean?: boolean;
  /** Path of the article chosen; it is brought into view. */
  readonly selected?: string | undefined;
  readonly onSelect?: (at: string) => void;
  /** What stands in the margin beside a changed line. */
  readonly gutter?: (line: RedlineLine) => string | undefined;
  /** Title and foreword, above the provisions. */
  readonly lead?: ReactNode;
}) {
  const chosen = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (selected !== undefined) chosen.current?.scrollIntoView({ block: 'start' });
  }, [selected]);
  const shown = clean ? lines.filter((line) => line.change !== 'deleted') : lines;
  return (
    <div className="provision-page">
      {lead}
      {shown.map((line, index) => {
        const isChosen = line.level === 'article' && line.at === selected;
        const mark = clean ? undefined : gutter?.(line);
        if (line.rows !== undefined) return <TableRows key={`table-${index}`} rows={line.rows} />;
        return (
          <p
            key={`${line.level}-${line.at}-${index}`}
            ref={isChosen ? chosen : undefined}
            className={classNames(
              `provision-${line.level}`,
              isChosen && 'provision-chosen',
              !clean && line.change !== 'none' && 'provision-changed',
            )}
            onClick={() => onSelect?.(articleOf(line.at))}
          >
            {mark !== undefined && <span className="operation-mark">{mark}</span>}
            <LineText line={line} clean={clean} />
          </p>
        );
      })}
    </div>
  );
}

/** A table of the covenant as it stands in the text. */
export function TableRows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <table className="provision-table">
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words of a line with its label and what the amendment does to it. */
export function LineText({ line, clean }: { readonly line: RedlineLine; readonly clean: boolean }) {
  const label = line.label === '' ? '' : `${line.label} `;
  const isHead = line.level === 'chapter' || line.level === 'part' || line.level === 'section';
  const body = (
    <Fragment>
      {label}
      {isHead && <br />}
      {line.text}
    </Fragment>
  );
  if (clean || line.change === 'none') return body;
  if (line.change === 'inserted') return <ins>{body}</ins>;
  if (line.change === 'deleted') return <del>{body}</del>;
  return (
    <>
      {label}
      <del>{line.before}</del> <ins>{line.text}</ins>
    </>
  );
}

/** The article that a path stands in: `6.2.a` is in `6`. */
export function articleOf(at: string): string {
  return at.split('.')[0] ?? at;
}
