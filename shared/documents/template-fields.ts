import type { FormValues } from './form-values.ts';
import { fieldKey, type KnownField } from './templates.ts';

/** A value that a template may ask for. */
export type FieldValue = FormValues[string];

/** A field that a kind of paper offers, with how its value comes from what the paper is made from. */
export type PaperField<T> = KnownField & { readonly value: (from: T) => FieldValue };

/** How a field is called: as the clerk types it, `họ_tên`; templates may leave the marks out. */
function named(label: string, means: string): Pick<KnownField, 'name' | 'label' | 'means'> {
  return { name: fieldKey(label), label, means };
}

/** A text of a paper. */
export function textField<T>(label: string, means: string, value: (from: T) => string): PaperField<T> {
  return { ...named(label, means), kind: 'text', needed: false, value };
}

/** Something that holds or does not: `{{#đảng_viên}} … {{/đảng_viên}}`. */
export function conditionField<T>(label: string, means: string, value: (from: T) => boolean): PaperField<T> {
  return { ...named(label, means), kind: 'condition', needed: false, value };
}

/** A list; what stands between `{{#ý_kiến}}` and `{{/ý_kiến}}` is repeated for each of its members. */
export function listField<T, M>(
  label: string,
  means: string,
  members: readonly PaperField<M>[],
  value: (from: T) => readonly M[],
): PaperField<T> {
  return {
    ...named(label, means),
    kind: 'list',
    needed: false,
    members: members.map(({ value: _value, ...field }) => field),
    value: (from) => value(from).map((member) => valuesOf(members, member)),
  };
}

/** The values of a paper under the names of its fields. */
export function valuesOf<T>(fields: readonly PaperField<T>[], from: T): FormValues {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value(from)]));
}

/** A field that each person of a form fills. */
export function personField(
  label: string,
  means: string,
  kind: 'text' | 'condition' = 'text',
  needed = false,
): KnownField {
  return { ...named(label, means), kind, needed };
}

/** Fields as a template is held against them. */
export function knownFields<T>(fields: readonly PaperField<T>[]): readonly KnownField[] {
  return fields.map(({ value: _value, ...field }) => field);
}
