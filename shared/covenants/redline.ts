import type { ProvisionLine } from './provision-lines.ts';

/** A line of the text in force or of the amended one, with what the amendment does to it. */
export type RedlineLine = ProvisionLine & {
  readonly change: 'none' | 'inserted' | 'deleted' | 'replaced';
  /** The words in force, when `replaced`. */
  readonly before?: string;
};

/**
 * The amended text with its changes shown, line by line. Both texts must be numbered alike (numbers kept), since a
 * line is known by its path; lines without a number of their own (dashes, openings) are known by their words.
 */
export function redlineLines(
  base: readonly ProvisionLine[],
  amended: readonly ProvisionLine[],
): readonly RedlineLine[] {
  const before = keyed(base);
  const after = keyed(amended);
  const old = new Map(before.map((entry, index) => [entry.key, { line: entry.line, index }]));
  const kept = new Set(after.map((entry) => entry.key));
  const lines: RedlineLine[] = [];
  let next = 0;
  const emitGone = (until: string | undefined) => {
    while (next < before.length && before[next]?.key !== until) {
      const entry = before[next];
      if (entry !== undefined && !kept.has(entry.key)) lines.push({ ...entry.line, change: 'deleted' });
      next += 1;
    }
    next += 1;
  };
  for (const { key, line } of after) {
    const was = old.get(key);
    if (was === undefined) {
      lines.push({ ...line, change: 'inserted' });
      continue;
    }
    if (was.index >= next) emitGone(key);
    lines.push(
      was.line.text === line.text
        ? { ...line, change: 'none' }
        : { ...line, change: 'replaced', before: was.line.text },
    );
  }
  emitGone(undefined);
  return lines;
}

/** Lines with the key by which they are met again: their path, or path and words where they have no number. */
function keyed(lines: readonly ProvisionLine[]): readonly { readonly key: string; readonly line: ProvisionLine }[] {
  return lines.map((line) => ({
    key:
      line.number === ''
        ? `${line.at}|${line.level}|${line.text}${line.rows === undefined ? '' : JSON.stringify(line.rows)}`
        : `${line.level}|${line.at}`,
    line,
  }));
}
