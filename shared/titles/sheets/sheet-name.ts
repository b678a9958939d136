/**
 * Names for the sheets of one workbook as Excel takes them: at most 31 characters, none of `[]:*?/\`, not beginning or
 * ending with an apostrophe, no two alike (case aside).
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\\s]+/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || 'Trang';
    let candidate = plain.slice(0, 31).trim();
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) {
      const suffix = ` (${String(count)})`;
      candidate = `${plain.slice(0, 31 - suffix.length).trim()}${suffix}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

/** A sheet's name inside a formula: quoted, apostrophes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
