/** So many files may be handed in at once; more are the wrong folder. */
export const mostFilesAtOnce = 1000;

/** A file below a chosen folder: the names on the way to it, its own last. */
export type FolderFile<T> = { readonly names: readonly string[]; readonly file: T };

const neverLookedInto: ReadonlySet<string> = new Set(['__MACOSX', '$RECYCLE.BIN', 'System Volume Information']);

/** True for what systems put on a stick beside people's own files; nobody is asked about these. */
export function isOfTheSystem(name: string): boolean {
  return name.startsWith('.') || neverLookedInto.has(name);
}

/**
 * The files of a folder that are wanted, in the order in which people number them, each called by its way below the
 * folder: `Xã Vân Khê › Gói.zip`.
 * @param accept endings with their dot, small letters; empty means any file
 */
export function wantedFiles<T>(
  found: readonly FolderFile<T>[],
  accept: readonly string[],
): readonly { readonly name: string; readonly file: T }[] {
  const order = new Intl.Collator('vi', { numeric: true });
  return found
    .filter(({ names }) => !names.some(isOfTheSystem))
    .map(({ names, file }) => ({ name: names.join(' › '), file }))
    .filter(({ name }) => accept.length === 0 || accept.some((ending) => name.toLowerCase().endsWith(ending)))
    .toSorted((first, second) => order.compare(first.name, second.name));
}
