import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { partsOf } from '#shared/documents/flow/parts.ts';
import { documentPath, writeBatch, writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { compileForm, compileUnits, type SectionXml } from './compile.ts';
import { mediaFiles, sharedParts, type MediaFiles } from './media.ts';
import { codeUnit, sheetOf, type Form, type Sheet } from './person.ts';
import { planner } from './plan.ts';
import { closeSection, stampUnit, type Counters } from './stamp-text.ts';
import { blockTraits, canBeStamped } from './traits.ts';
import { unitStock } from './units.ts';
import { createZip, deflateEntry, type DeflatedEntry } from './zip.ts';

/** So many people are looked at before the form's units for them are compiled. */
const peopleAtOnce = 50;
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
  const made: Made = { stopped: false, media: [] };
  await zip.addText(documentPath, batchText(press, people, progress, made));
  if (made.stopped) return fail('cancelled', {});
  for (const entry of made.media) zip.add(entry);
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

/** A form made ready. */
type Press = {
  readonly paper: OfficialDocument;
  readonly form: Form;
  readonly sections: SectionXml;
  readonly media: MediaFiles;
  readonly shared: readonly DeflatedEntry[];
};

async function pressFor(paper: OfficialDocument, people: readonly FormValues[], papers: 1 | 3): Promise<Press> {
  const units = unitStock();
  const form: Form = { parts: partsOf(paper), code: paper.code, units, planOf: planner(units, blockTraits()) };
  // Pictures are numbered in the order in which a file is built: a form that has any is compiled in one go.
  const first = JSON.stringify(paper).includes('"type":"picture"') ? people : people.slice(0, peopleAtOnce);
  for (const values of first) sheetOf(form, values);
  if (paper.code !== undefined) codeUnit(units);
  const compiled = await compileForm(paper, form.parts, units.missing(), papers);
  const { sections } = compiled;
  const media = mediaFiles(compiled.package, compiled.standIns);
  const shared = sharedParts(compiled.package, compiled.standIns);
  return { paper, form, sections, media, shared: shared.map(([path, content]) => deflateEntry(path, content)) };
}

async function sheetsFor({ paper, form }: Press, people: readonly FormValues[]): Promise<readonly Sheet[]> {
  const sheets = people.map((values) => sheetOf(form, values));
  const missing = form.units.missing();
  if (missing.length > 0) await compileUnits(paper, form.parts, missing);
  return sheets;
}

/** What came of a batch beside its text. */
type Made = { stopped: boolean; media: readonly DeflatedEntry[] };

async function* batchText(
  press: Press,
  people: readonly FormValues[],
  progress: StampProgress,
  made: Made,
): AsyncGenerator<string> {
  const { sections, media } = press;
  const counters: Counters = { drawing: 0, add: (image) => media.add(image) };
  yield sections.prologue;
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    const sheets = await sheetsFor(press, people.slice(start, start + peopleAtOnce));
    yield sheets
      .map((sheet, index) => {
        const place = start + index;
        const last = place === people.length - 1;
        const properties = place === 0 ? sections.first : last ? sections.last : sections.middle;
        return sheetText(sheet, properties, counters, last);
      })
      .join('');
    if (!progress(start + sheets.length)) {
      made.stopped = true;
      return;
    }
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  yield sections.epilogue;
  // The pool is still deflating the text: what people bring is made meanwhile.
  made.media = media.entries();
}

async function oneFile(press: Press, values: FormValues): Promise<Uint8Array> {
  const { sections, media } = press;
  const [sheet] = await sheetsFor(press, [values]);
  media.clear();
  const counters: Counters = { drawing: 0, add: (image) => media.add(image) };
  const body = sheet === undefined ? '' : sheetText(sheet, sections.last, counters, true);
  const zip = createZip(Date.now());
  for (const entry of press.shared) zip.add(entry);
  zip.add(deflateEntry(documentPath, Buffer.from(sections.prologue + body + sections.epilogue, 'utf8')));
  for (const entry of media.entries()) zip.add(entry);
  return zip.finish();
}

/** A person's paper; each of its parts ends with the section's properties, the file's last ones after the last paragraph. */
function sheetText(sheet: Sheet, properties: readonly string[], counters: Counters, last: boolean): string {
  let text = '';
  let part = 0;
  for (const { unit, ...filling } of sheet) {
    if (unit.stencil === undefined) throw new Error(`a ${unit.source.kind} of the form was not compiled`);
    const xml = stampUnit(unit.stencil, filling, counters);
    if (!unit.closes) {
      text += xml;
      continue;
    }
    const own = properties[part] ?? '';
    part += 1;
    text += last && part === properties.length ? xml + own : closeSection(xml, own);
  }
  return text;
}
