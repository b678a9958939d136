import { join } from 'node:path';
import type { StoreFinding } from '#shared/store/findings.ts';
import { checkWhole } from '#shared/store/check-change.ts';
import { bookAdapter, bookEnd, previousEnd } from './book-file.ts';
import { booksOf, journalOf, type Disk } from './disk.ts';
import { listSegments, readSegment, type SegmentFile } from './journal.ts';
import { setAside } from './set-aside.ts';
import type { View } from './view.ts';

/** What was looked at, and what was wrong. */
export type Checked = { readonly files: number; readonly findings: readonly StoreFinding[] };

/**
 * Reads every file of the data folder and holds it against its checksum and schema, whether it is needed now or not. A
 * book whose file is damaged is written anew (from memory, or rebuilt as at start); the damaged file is set aside.
 * @param found the list to which opening a damaged book adds what it found
 */
export async function checkData(disk: Disk, view: View, found: readonly StoreFinding[]): Promise<Checked> {
  const before = found.length;
  const findings: StoreFinding[] = [];
  let files = 0;
  for (const name of view.names()) {
    files += 1;
    const finding = await checkBook(disk, view, name);
    if (finding !== undefined) findings.push(finding);
  }
  const previous = (await disk.fs.list(booksOf(disk))).filter((file) => file.endsWith(previousEnd));
  for (const file of previous) {
    files += 1;
    const finding = await checkPrevious(disk, file);
    if (finding !== undefined) findings.push(finding);
  }
  const segments: SegmentFile[] = [];
  for (const name of await listSegments(disk.fs, journalOf(disk))) {
    files += 1;
    segments.push(await readSegment(disk.fs, journalOf(disk), name, disk.cipher));
  }
  findings.push(...checkJournal(segments));
  return { files, findings: [...found.slice(before), ...findings] };
}

async function checkBook(disk: Disk, view: View, name: string): Promise<StoreFinding | undefined> {
  const path = join(booksOf(disk), name + bookEnd);
  const file = await bookAdapter(disk.fs, path, name, disk).read();
  const book = view.shelf.opened().get(name);
  if (file?.is === 'good') {
    const schema = disk.schemas.schemaOf(name);
    const isOld = file.stored.schema < disk.schemas.version;
    const problem = schema === undefined || isOld ? undefined : checkWhole(schema, file.stored.data);
    if (problem === undefined) return undefined;
    return { file: name + bookEnd, problem: 'wrong-shape', keptAs: undefined, rebuiltFrom: 'nothing', detail: problem };
  }
  if (book === undefined) {
    // Opening finds what is wrong, rebuilds and reports.
    await view.shelf.open(name);
    return undefined;
  }
  if (file?.is !== 'damaged') {
    if (book.saved <= 0) return undefined;
    view.shelf.unsaved(name);
    return { file: name + bookEnd, problem: 'missing', keptAs: undefined, rebuiltFrom: 'journal' };
  }
  const keptAs = await setAside(disk.fs, disk.folder, path, disk.now());
  view.shelf.unsaved(name);
  return { file: name + bookEnd, problem: file.problem, keptAs, rebuiltFrom: 'journal' };
}

/** A damaged previous file is no loss while the book itself is whole; it only must not be relied on. */
async function checkPrevious(disk: Disk, file: string): Promise<StoreFinding | undefined> {
  const name = file.slice(0, -previousEnd.length);
  const path = join(booksOf(disk), file);
  if (disk.schemas.schemaOf(name) === undefined) return undefined;
  const read = await bookAdapter(disk.fs, path, name, disk).read();
  if (read?.is !== 'damaged') return undefined;
  const keptAs = await setAside(disk.fs, disk.folder, path, disk.now());
  return { file, problem: read.problem, keptAs, rebuiltFrom: 'not-needed' };
}

function checkJournal(segments: readonly SegmentFile[]): StoreFinding[] {
  const findings: StoreFinding[] = [];
  const finding = (file: string, problem: StoreFinding['problem'], detail: string) => {
    findings.push({ file, problem, keptAs: undefined, rebuiltFrom: 'nothing', detail });
  };
  segments.forEach((segment, index) => {
    const { name, header, flaws, tail, continuedIn } = segment;
    if (header === undefined || flaws.length > 0) finding(name, 'bad-checksum', `${flaws.length} parts`);
    else if (tail > 0) finding(name, 'torn-tail', `${tail} bytes`);
    const next = segments[index + 1];
    if (continuedIn !== undefined && next?.name !== continuedIn) finding(continuedIn, 'missing', '');
  });
  return findings;
}
