/**
 * A text with its `{{name}}` places filled from `values`; a place without a value stays visible as it is written.
 * For texts chosen by data (an error's code, a command's name), where the key is not known when the program is written.
 */
export function fill(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
