import { fold } from '#shared/vietnamese/fold.ts';
import type { OfficeClause } from './library.ts';
import type { ProvisionLine } from './provision-lines.ts';

/** A provision that still has a wording which its clause of the library had before. */
export type OldWording = {
  readonly clause: string;
  readonly line: ProvisionLine;
  readonly wording: 'short' | 'long';
  /** What stands in the fillable parts there. */
  readonly values: { readonly [name: string]: string };
};

const flat = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const holders: ReadonlySet<ProvisionLine['level']> = new Set(['clause', 'point', 'lead', 'dash']);

type Template = { readonly pattern: RegExp; readonly names: readonly string[] };

/** A wording as a pattern: its words in their order, anything short in the fillable parts. */
function templateOf(text: string): Template {
  const names: string[] = [];
  const parts = text.split(/\{([a-z_]+)\}/);
  const source = parts
    .map((part, index) => {
      if (index % 2 === 0) return flat(part);
      names.push(part);
      return '(.{1,120}?)';
    })
    .filter((part) => part !== '')
    .join(' ?');
  return { pattern: new RegExp(`^${source}$`), names };
}

/** The provisions that stand as a clause of the library stood before it was worded anew, and not as it stands now. */
export function oldWordings(lines: readonly ProvisionLine[], clauses: readonly OfficeClause[]): readonly OldWording[] {
  const changed = clauses
    .filter((clause) => clause.past.length > 0)
    .map((clause) => ({
      clause,
      now: [clause.short, clause.long].map(templateOf),
      before: clause.past
        .toReversed()
        .flatMap((past) => (['short', 'long'] as const).map((wording) => ({ wording, ...templateOf(past[wording]) }))),
    }));
  if (changed.length === 0) return [];
  return lines.flatMap((line): OldWording[] => {
    if (!holders.has(line.level) || line.state !== undefined) return [];
    const text = flat(line.text);
    for (const { clause, now, before } of changed) {
      if (now.some((template) => template.pattern.test(text))) continue;
      for (const { wording, pattern, names } of before) {
        const match = pattern.exec(text);
        if (match === null) continue;
        const values = Object.fromEntries(
          names.map((name, index) => [name, valueIn(line.text, match[index + 1] ?? '')]),
        );
        return [{ clause: clause.id, line, wording, values }];
      }
    }
    return [];
  });
}

/** The words of a text, as written there, that are these when folded. */
function valueIn(text: string, folded: string): string {
  const words = text.split(' ');
  const wanted = folded.split(' ').length;
  for (let at = 0; at + 1 <= words.length; at += 1) {
    for (let count = 1; count <= wanted + 2 && at + count <= words.length; count += 1) {
      const written = words.slice(at, at + count).join(' ');
      if (flat(written) === folded) return written.replace(/[.,;:]+$/u, '');
    }
  }
  return folded;
}
