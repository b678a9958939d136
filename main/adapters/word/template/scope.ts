import { cleanText } from '#shared/documents/clean-text.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { paperValues } from '#shared/documents/paper-values.ts';
import { fieldKey } from '#shared/documents/templates.ts';

/** What the engine fills a template with: texts, truths, lists, and blocks as XML. */
export type Scope = { readonly [field: string]: unknown };

/** Whole parts of our own paper as XML for the template's package, by the names of their fields. */
export type Blocks = { readonly [field: string]: { readonly xml: string } };

/** The values of one paper under the names of its fields, ready for the engine. */
export function scopeOf(paper: OfficialDocument, blocks: Blocks): Scope {
  return { ...cleaned(paperValues(paper)), ...cleaned(paper.values ?? {}), ...blocks };
}

/** What all of the papers have alike: a header of the file stands over every one of them. */
export function sharedScope(scopes: readonly Scope[]): Scope {
  const [first = {}, ...others] = scopes;
  return Object.fromEntries(
    Object.entries(first).filter(
      ([name, value]) => typeof value === 'string' && others.every((other) => other[name] === value),
    ),
  );
}

function cleaned(values: FormValues): Scope {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): readonly [string, unknown] => {
      if (typeof value === 'string') return [fieldKey(name), cleanText(value)];
      return [fieldKey(name), typeof value === 'boolean' ? value : value.map(cleaned)];
    }),
  );
}

/** The XML of a block; undefined for any other value. */
export function xmlOfValue(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('xml' in value)) return undefined;
  return typeof value.xml === 'string' ? value.xml : undefined;
}

/** A value where a template asks for text: a truth is a cross, a list its members' first texts, one a line. */
export function textOfValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'x' : '';
  if (!Array.isArray(value)) return '';
  return value.map(firstText).join('\n');
}

function firstText(member: unknown): string {
  if (typeof member !== 'object' || member === null) return '';
  const found: unknown = Object.values(member).find((part) => typeof part === 'string');
  return typeof found === 'string' ? found : '';
}
