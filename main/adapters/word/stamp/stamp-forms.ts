import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { partsOf, type Part } from '#main/adapters/word/write/sections.ts';
import { documentPath, writeBatch, writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { codeFiles, sharedParts, type CodeFiles } from './codes.ts';
import { compileSections, compileUnits, type Compiled, type SectionXml } from './compile.ts';
import { holdsMark, type Stencil } from './markers.ts';
import { blockTraits, sheetOf, type Sheet, type UnitUse } from './person.ts';
import { closeSection, stampUnit, type Counters } from './stamp-text.ts';
import { createZip, deflateEntry, type DeflatedEntry } from './zip.ts';

/** So many people are looked at before the form's units for them are compiled. */
const peopleAtOnce = 200;
/** Fewer people than this are written by `docx` directly. */
const worthStamping = 3;

/** Told how many are done; answers false to stop. */
export type StampProgress = (done: number) => boolean;

/**
 * One form for many people in one file, each on a new page, in their order. The form is built once with `docx`, cut at its
 * fields and stamped; the file's document.xml is what `docx` itself writes for the same people, in a twentieth of the time.
 */
export async function stampForms(
  form: OfficialDocument,
  people: readonly FormValues[],
  progress: StampProgress = () => true,
): Promise<Result<Uint8Array>> {
  if (people.length === 0) return fail('bad-input', { path: 'people', reason: 'empty' });
  if (people.length < worthStamping || !canBeStamped(form)) {
    const documents = people.map((values) => fillForm(form, values));
    return ok(await writeBatch({ title: form.title, documents }));
  }
  const press = await pressFor(form, people, 3);
  const zip = createZip(Date.now());
  for (const entry of press.shared) zip.add(entry);
  const state = { stopped: false };
  await zip.addText(documentPath, batchText(press, people, progress, state));
  if (state.stopped) return fail('cancelled', {});
  for (const [path, content] of press.codes.files()) zip.add(deflateEntry(path, content));
  return ok(zip.finish());
}

/**
 * The same as a file for each person. `take` gets each file in order and answers false to stop; how many it took is answered.
 */
export async function stampEach(
  form: OfficialDocument,
  people: readonly FormValues[],
  take: (bytes: Uint8Array, index: number) => Promise<boolean>,
): Promise<number> {
  const press = canBeStamped(form) && people.length >= worthStamping ? await pressFor(form, people, 1) : undefined;
  for (const [index, values] of people.entries()) {
    const bytes = press === undefined ? await writeDocx(fillForm(form, values)) : await oneFile(press, values);
    if (!(await take(bytes, index))) return index + 1;
  }
  return people.length;
}

/** Tracked changes are numbered through a file, and marks in the form's own text would be cut: such forms are written directly. */
function canBeStamped(form: OfficialDocument): boolean {
  const text = JSON.stringify(form);
  return !text.includes('"change":') && !holdsMark(text);
}

/** A form made ready. */
type Press = {
  readonly form: OfficialDocument;
  readonly parts: readonly Part[];
  readonly sections: SectionXml;
  readonly stencils: Map<string, Stencil>;
  readonly sheet: (values: FormValues) => Sheet;
  readonly codes: CodeFiles;
  readonly shared: readonly DeflatedEntry[];
};

async function pressFor(form: OfficialDocument, people: readonly FormValues[], papers: 1 | 3): Promise<Press> {
  const parts = partsOf(form, { nextId: () => 0 });
  const traits = blockTraits();
  const sheet = (values: FormValues) => sheetOf(parts, form.code, values, traits);
  const stencils = new Map<string, Stencil>();
  // Pictures are numbered in the order in which a file is built: a form that has any is compiled in one go.
  const first = JSON.stringify(form).includes('"type":"picture"') ? people : people.slice(0, peopleAtOnce);
  const compiled = await compileMissing(form, parts, first.map(sheet), stencils, form.code !== undefined);
  const sections = await compileSections(form, parts, papers);
  const codes = codeFiles(compiled.package, compiled.codeRelation);
  const shared = sharedParts(compiled.package, compiled.codeRelation).map(([path, content]) =>
    deflateEntry(path, content),
  );
  return { form, parts, sections, stencils, sheet, codes, shared };
}

async function compileMissing(
  form: OfficialDocument,
  parts: readonly Part[],
  sheets: readonly Sheet[],
  stencils: Map<string, Stencil>,
  withCode: boolean,
): Promise<Compiled> {
  const missing = new Map<string, UnitUse>();
  for (const { uses } of sheets) {
    for (const use of uses) if (!stencils.has(use.key) && !missing.has(use.key)) missing.set(use.key, use);
  }
  if (withCode && !missing.has('code')) {
    missing.set('code', { key: 'code', source: () => ({ kind: 'code' }), texts: [], closes: false });
  }
  const wanted = [...missing.values()];
  const compiled = await compileUnits(
    form,
    parts,
    wanted.map((use) => ({ source: use.source(), closes: use.closes })),
  );
  wanted.forEach((use, index) => {
    const stencil = compiled.stencils[index];
    if (stencil) stencils.set(use.key, stencil);
  });
  return compiled;
}

async function* batchText(
  press: Press,
  people: readonly FormValues[],
  progress: StampProgress,
  state: { stopped: boolean },
): AsyncGenerator<string> {
  const { sections, stencils, codes } = press;
  const counters: Counters = { drawing: 0, codeRelation: '' };
  yield sections.prologue;
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    const sheets = people.slice(start, start + peopleAtOnce).map(press.sheet);
    if (sheets.some(({ uses }) => uses.some((use) => !stencils.has(use.key)))) {
      await compileMissing(press.form, press.parts, sheets, stencils, false);
    }
    let text = '';
    sheets.forEach((sheet, index) => {
      const place = start + index;
      const properties = place === 0 ? sections.first : place === people.length - 1 ? sections.last : sections.middle;
      text += sheetText(sheet, stencils, codes, properties, counters, place === people.length - 1);
    });
    yield text;
    if (!progress(start + sheets.length)) {
      state.stopped = true;
      return;
    }
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  yield sections.epilogue;
}

async function oneFile(press: Press, values: FormValues): Promise<Uint8Array> {
  const { sections, stencils, codes } = press;
  const sheet = press.sheet(values);
  if (sheet.uses.some((use) => !stencils.has(use.key))) {
    await compileMissing(press.form, press.parts, [sheet], stencils, false);
  }
  codes.clear();
  const counters: Counters = { drawing: 0, codeRelation: '' };
  const body = sheetText(sheet, stencils, codes, sections.last, counters, true);
  const zip = createZip(Date.now());
  for (const entry of press.shared) zip.add(entry);
  zip.add(deflateEntry(documentPath, Buffer.from(sections.prologue + body + sections.epilogue, 'utf8')));
  for (const [path, content] of codes.files()) zip.add(deflateEntry(path, content));
  return zip.finish();
}

/** A person's paper; each of its parts ends with the section's properties, the file's last ones after the last paragraph. */
function sheetText(
  sheet: Sheet,
  stencils: ReadonlyMap<string, Stencil>,
  codes: CodeFiles,
  properties: readonly string[],
  counters: Counters,
  last: boolean,
): string {
  if (sheet.code !== undefined) counters.codeRelation = codes.add(sheet.code);
  let text = '';
  let part = 0;
  for (const use of sheet.uses) {
    const stencil = stencils.get(use.key);
    if (stencil === undefined) throw new Error(`form unit not compiled: ${use.key}`);
    const xml = stampUnit(stencil, use.texts, counters);
    if (!use.closes) {
      text += xml;
      continue;
    }
    const own = properties[part] ?? '';
    part += 1;
    text += last && part === properties.length ? xml + own : closeSection(xml, own);
  }
  return text;
}
