/** Joins the class names that apply: `classNames('tag', isLate && 'tag-bad')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
