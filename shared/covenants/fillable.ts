import { fold } from '#shared/vietnamese/fold.ts';
import type { LibraryClause } from './clauses.ts';

type Fill = LibraryClause['fill'][number];

/** A wording as the clerk types it: fillable parts as `[nhãn: giá trị]`. */
export function typedWording(text: string, fill: readonly Fill[]): string {
  return text.replace(/\{([a-z_]+)\}/g, (whole, name: string) => {
    const part = fill.find((one) => one.name === name);
    return part === undefined ? whole : `[${part.label}: ${part.value}]`;
  });
}

/** What was typed, as the library keeps it. Parts with the same label are one part, with the value typed first. */
export function fillableWordings<K extends string>(
  typed: Readonly<Record<K, string>>,
): { readonly texts: Readonly<Record<string, string>>; readonly fill: readonly Fill[] } {
  const fill: Fill[] = [];
  const texts: Record<string, string> = {};
  for (const [key, text] of Object.entries<string>(typed)) {
    texts[key] = text.trim().replace(/\[([^\][:]{1,80}):([^\][]{0,150})\]/g, (_whole, label: string, value: string) => {
      const name = nameOf(label);
      if (!fill.some((one) => one.name === name)) fill.push({ name, label: label.trim(), value: value.trim() });
      return `{${name}}`;
    });
  }
  return { texts, fill };
}

function nameOf(label: string): string {
  const name = fold(label)
    .replace(/[^a-z]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return name === '' ? 'phan' : name;
}
