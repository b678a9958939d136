const step = ' › ';

/** The folder in which all of these are, in the words in which folders are told: `Giấy tờ › 2026`. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  const steps = first.split(step);
  const differs = steps.findIndex((name, place) => others.some((other) => other.split(step)[place] !== name));
  return (differs === -1 ? steps : steps.slice(0, differs)).join(step);
}
