import { Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { createZip, deflateEntry } from '#main/adapters/word/stamp/zip.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { cleanText } from '#shared/documents/clean-text.ts';
import { defaultLayout } from '#shared/documents/layout.ts';
import type { OfficialBatch, OfficialDocument } from '#shared/documents/model.ts';
import { rowStretches, type RowStretches } from './row-stretches.ts';
import { sectionsOf, wordSections, type Section } from './sections.ts';
import { paperStyles } from './styles.ts';

/** Keeps Word from laying the paper out as an older Word would. */
export const wordVersion = 15;

/** The property by which a file says what its layout follows; the checker holds free layouts against nothing. */
export const layoutProperty = 'Thể thức';
export const freeLayout = 'tự do';
const decree = 'Nghị định 30/2020/NĐ-CP';

/** Where the text of a paper stands in the package. */
export const documentPath = 'word/document.xml';

/** Properties, version and styles of a file; all but its sections. */
export function documentOptions(batch: OfficialBatch) {
  const [first] = batch.documents;
  const properties = first?.properties ?? {};
  return {
    title: cleanText(batch.title),
    creator: cleanText(properties.author ?? 'Lệ Làng'),
    lastModifiedBy: cleanText(properties.author ?? 'Lệ Làng'),
    ...(properties.subject === undefined ? {} : { subject: cleanText(properties.subject) }),
    ...(properties.keywords === undefined ? {} : { keywords: cleanText(properties.keywords.join(', ')) }),
    customProperties: [{ name: layoutProperty, value: first?.layout === 'free' ? freeLayout : decree }],
    compatabilityModeVersion: wordVersion,
    styles: paperStyles(first?.settings ?? defaultLayout),
  };
}

/** Papers as a `docx` document, not packed yet. Without `stretches`, every row of every table is written by `docx`. */
export function buildWord(batch: OfficialBatch, stretches?: RowStretches): Document {
  return packable(batch, [...builtSections(batch, stretches)].flat());
}

/** The sections of each paper, built when it is asked for. */
function* builtSections({ documents }: OfficialBatch, stretches?: RowStretches): Generator<readonly Section[]> {
  let id = 0;
  const nextId = () => (id += 1);
  for (const document of documents) yield sectionsOf(document, { nextId, stretches });
}

const packable = (batch: OfficialBatch, sections: readonly Section[]) =>
  new Document({ ...documentOptions(batch), sections: wordSections(sections) });

/** The .docx of one paper. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  return writeBatch({ title: document.title, documents: [document] });
}

/** The .docx of several papers, each on a new page with its own page count. The settings of the first hold for the styles. */
export async function writeBatch(batch: OfficialBatch): Promise<Uint8Array> {
  const stretches = rowStretches();
  return packedWith(buildWord(batch, stretches), stretches);
}

/**
 * The same, told on its way: `progress` hears of a paper when it is half done, for to build all of them takes as long as to pack them;
 * when it answers false the work stops with `cancelled`.
 */
export async function writeBatchInSteps(
  batch: OfficialBatch,
  progress: (done: number) => boolean,
): Promise<Result<Uint8Array>> {
  const stretches = rowStretches();
  const sections: Section[] = [];
  let built = 0;
  for (const own of builtSections(batch, stretches)) {
    sections.push(...own);
    built += 1;
    if (built % papersAtOnce !== 0) continue;
    if (!progress(Math.floor(built / 2))) return fail('cancelled', {});
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  const bytes = await packedWith(packable(batch, sections), stretches);
  return progress(batch.documents.length) ? ok(bytes) : fail('cancelled', {});
}

/** Between two stretches of so many papers others get their turn. */
const papersAtOnce = 10;

async function packedWith(document: Document, stretches: RowStretches): Promise<Uint8Array> {
  const packed = new Uint8Array(await Packer.toBuffer(document));
  return stretches.count() === 0 ? packed : withRows(packed, stretches);
}

async function withRows(packed: Uint8Array, stretches: RowStretches): Promise<Uint8Array> {
  const { [documentPath]: text, ...others } = unzipSync(packed);
  const zip = createZip(Date.now());
  for (const [path, content] of Object.entries(others)) zip.add(deflateEntry(path, content));
  await zip.addText(documentPath, stretches.fill(strFromU8(text ?? new Uint8Array())));
  return zip.finish();
}
