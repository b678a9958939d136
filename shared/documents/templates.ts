import { fold } from '../vietnamese/fold.ts';

/** A field that a paper kind can fill, as the office's template may name it: `{{họ_tên}}` and `{{ho_ten}}` are the same. */
export type KnownField = {
  /** Without marks: `ho_ten`. */
  readonly name: string;
  /** As the clerk types it: `họ_tên`. */
  readonly label: string;
  /** What it holds, in words for the clerk. */
  readonly means: string;
  /** `block`: a whole part of our paper, put in alone in its paragraph by `{{@nội_dung}}`. */
  readonly kind: 'text' | 'condition' | 'list' | 'block';
  /** A paper without it says too little. */
  readonly needed: boolean;
  /** Of a list: the fields of its members. */
  readonly members?: readonly KnownField[];
};

/** A field as a template has it. */
export type TemplateField = {
  /** As it was typed, without braces. */
  readonly tag: string;
  /** The list or condition that it stands in, outermost first. */
  readonly inside: readonly string[];
  readonly kind: 'text' | 'section';
  /** The words around it. */
  readonly excerpt: string;
};

/** What makes a template unreadable at a place. */
export type TemplateFault = {
  readonly code:
    | 'unclosed'
    | 'unopened'
    | 'section-unclosed'
    | 'section-unopened'
    | 'section-mismatch'
    | 'block-not-alone'
    | 'broken';
  readonly tag: string;
  readonly excerpt: string;
};

/** What the engine read from a template. */
export type TemplateContent = { readonly fields: readonly TemplateField[]; readonly faults: readonly TemplateFault[] };

/** "Kiểm tra mẫu": everything that a clerk must know before the template is used. */
export type TemplateReport = {
  readonly usable: boolean;
  readonly known: readonly { readonly name: string; readonly means: string }[];
  /** Fields that no paper of this kind fills; the nearest known one is offered. */
  readonly unknown: readonly { readonly tag: string; readonly excerpt: string; readonly nearest: string | undefined }[];
  readonly missing: readonly { readonly name: string; readonly means: string }[];
  /** Fields of the kind that the template does not use. */
  readonly unused: readonly string[];
  readonly faults: readonly TemplateFault[];
};

/** The form in which field names are compared: without marks, words joined by `_`. */
export function fieldKey(tag: string): string {
  return fold(tag).replace(/[\s-]+/g, '_');
}

/** Holds a template's fields against those that the paper kind knows. */
export function checkTemplate(content: TemplateContent, fields: readonly KnownField[]): TemplateReport {
  const used = new Set<string>();
  const unknown: TemplateReport['unknown'][number][] = [];
  for (const { tag, inside, excerpt } of content.fields) {
    const scope = scopeOf(inside, fields);
    const key = fieldKey(tag);
    const field = scope.find(({ name }) => name === key);
    if (field) used.add(field.name);
    else unknown.push({ tag, excerpt, nearest: nearest(key, scope) });
  }
  const known = everyField(fields)
    .filter(({ name }) => used.has(name))
    .map(({ name, means }) => ({ name, means }));
  const missing = fields
    .filter(({ name, needed }) => needed && !used.has(name))
    .map(({ name, means }) => ({ name, means }));
  const { faults } = content;
  return {
    usable: faults.length === 0 && unknown.length === 0 && missing.length === 0,
    known,
    unknown,
    missing,
    unused: fields.filter(({ name }) => !used.has(name)).map(({ label }) => label),
    faults,
  };
}

/** Fields with those of their members, whatever the depth. */
function everyField(fields: readonly KnownField[]): readonly KnownField[] {
  return fields.flatMap((field) => [field, ...everyField(field.members ?? [])]);
}

/** Fields that stand at a place: the members of the lists around it, and all of the paper's own. */
function scopeOf(inside: readonly string[], fields: readonly KnownField[]): readonly KnownField[] {
  let scope = fields;
  for (const outer of inside) {
    const section = scope.find(({ name }) => name === fieldKey(outer));
    if (section?.members) scope = [...section.members, ...scope];
  }
  return scope;
}

/** The known field that differs in the fewest letters; undefined when none is near. */
function nearest(key: string, fields: readonly KnownField[]): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const { name } of fields) {
    const distance = editDistance(key, name);
    if (distance <= Math.max(2, Math.floor(name.length / 3)) && (best === undefined || distance < best.distance)) {
      best = { name, distance };
    }
  }
  return best?.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
