import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { machineClock } from '#main/adapters/clock.ts';
import { openAccess } from '#main/adapters/disk/access.ts';
import { originalsOf } from '#main/adapters/disk/disk.ts';
import type { FileSystem } from '#main/adapters/disk/file-system.ts';
import { openSecondPlace } from '#main/adapters/disk/second-place.ts';
import { knownFiles, type KnownFiles } from '#main/adapters/files.ts';
import { hostOf, type Moves, type Opener } from '#main/adapters/host.ts';
import { randomIds } from '#main/adapters/ids.ts';
import { fileLog } from '#main/adapters/log.ts';
import { zipPackages } from '#main/adapters/packages/packages.ts';
import { shippedResources } from '#main/adapters/resources.ts';
import { createDispatch, type Dispatch } from '#main/app/dispatch.ts';
import { withOfficeLayout } from '#main/app/documents/office-layout.ts';
import { withOfficeTemplates } from '#main/app/documents/office-templates.ts';
import type { Log, Pages, Scans, Sheets, Word } from '#main/app/ports.ts';
import { expireTrash } from '#main/app/trash/expire.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { programBuild } from './build.ts';
import { folderInWords } from './office-folder.ts';
import { programRoot } from './root.ts';

/** One opened office: the door to it, and what a shell needs around the door. */
export type Office = {
  readonly dispatch: Dispatch;
  readonly files: KnownFiles;
  readonly log: Log;
  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Waits for what is being written and lets the data go. Safe to call twice. */
  close(): Promise<void>;
};

/** What differs between shells. */
export type OfficeOptions = {
  /** The office's folder: its data in `Dữ liệu`, its papers in `Giấy tờ`. Made when it is not there. */
  readonly folder: string;
  /** Where papers go when not into the office's own folder of papers. */
  readonly papers?: string;
  readonly opener: Opener;
  /** How it goes on in another folder; left out, it stays. */
  readonly moves?: Moves;
  /** The disk that papers go to; left out, this machine's. */
  readonly paperDisk?: FileSystem;
};

const dataName = 'Dữ liệu';
const papersName = 'Giấy tờ';
const manifest = z.object({ version: z.string() });

/** Where the data of an office lies, below its folder. */
export function dataFolderOf(officeFolder: string): string {
  return join(officeFolder, dataName);
}

/**
 * Puts an office together: the real disk, clock, Word and sheets behind the ports, and the door before them. The one
 * place where adapters and use-cases meet. Sealed data is locked at first. Fails as `openAccess` does; nothing is left open
 * then.
 */
export async function openOffice({ folder, papers, opener, paperDisk, moves }: OfficeOptions): Promise<Result<Office>> {
  const root = programRoot();
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const data = dataFolderOf(folder);
  const who = userInfo().username;
  const { version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const chosenBackups = new Set<string>();
  const opened = await openAccess({
    folder: data,
    folderLabel: folderInWords(data),
    clock: machineClock,
    who,
    writer: programBuild(version),
    secondPlace: await openSecondPlace(data),
    chosenPlaces: () => [...chosenBackups],
    emit,
    opened: (store) => expireTrash({ store, clock: machineClock }),
  });
  if (!opened.ok) return opened;
  const { port: access, store, cipher, originalCopy } = opened.value;
  const places = {
    papers: papers ?? join(folder, papersName),
    papersInWords: papersName,
    originals: originalsOf({ folder: data }),
    copyOf: originalCopy,
    chosenBackups,
  };
  const files = knownFiles(places, paperDisk, cipher);
  const log = fileLog(join(data, 'log', 'le-lang.log'), machineClock, root);
  const dispatch = createDispatch({
    version,
    who,
    store,
    access,
    clock: machineClock,
    ids: randomIds,
    files,
    word: withOfficeLayout(withOfficeTemplates(wordWhenNeeded, store), store),
    pages: pagesWhenNeeded,
    scans: scansWhenNeeded,
    sheets: sheetsWhenNeeded,
    packages: zipPackages,
    resources: shippedResources(join(root, 'resources')),
    host: hostOf(files.pathOf, opener, moves),
    log,
    emit,
  });
  return ok({
    dispatch,
    files,
    log,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const closed = await opened.value.close();
      if (!closed.ok) log.info(`closing: ${closed.error.code}`);
    },
  });
}

/** Word's libraries take a good part of the start; they are loaded with the first document. */
const wordWhenNeeded: Word = {
  readDocument: async (bytes, name) =>
    (await import('#main/adapters/word/read/read-document.ts')).readDocument(bytes, name),
  writeDocument: async (document) =>
    (await import('#main/adapters/word/write/word-writer.ts')).createWordWriter().writeDocument(document),
  writeStock: async (print) =>
    (await import('#main/adapters/word/write/word-writer.ts')).createWordWriter().writeStock(print),
  writeBatch: async (batch, progress) =>
    (await import('#main/adapters/word/write/word-writer.ts')).createWordWriter().writeBatch(batch, progress),
  stampForms: async (template, people, progress) =>
    (await import('#main/adapters/word/write/word-writer.ts'))
      .createWordWriter()
      .stampForms(template, people, progress),
  stampEach: async (template, people, take) =>
    (await import('#main/adapters/word/write/word-writer.ts')).createWordWriter().stampEach(template, people, take),
  readTemplate: async (bytes, name) =>
    (await import('#main/adapters/word/template/template.ts')).readTemplate(bytes, name),
  writeFromTemplate: async (template, papers, progress) =>
    (await import('#main/adapters/word/template/template.ts')).writeFromTemplate(template, papers, progress),
  writeStarter: async (paper, standIns) =>
    (await import('#main/adapters/word/template/write-starter.ts')).writeStarter(paper, standIns),
  readLayout: async (bytes, name) => (await import('#main/adapters/word/check/read-layout.ts')).readLayout(bytes, name),
  correctLayout: async (bytes, name) =>
    (await import('#main/adapters/word/check/correct-docx.ts')).correctDocx(bytes, name),
};

const pagesWhenNeeded: Pages = {
  writePdf: async (batch, progress) =>
    (await import('#main/adapters/pdf/pdf-writer.ts')).createPdfWriter().writePdf(batch, progress),
};

/** The readers of PDF and codes are some megabytes of WebAssembly; most offices never scan. */
const scansWhenNeeded: Scans = {
  readPages: async (bytes, name, seen) =>
    (await import('#main/adapters/scans/read-pages.ts')).readPages(bytes, name, seen),
  pageImage: async (bytes, name, page) =>
    (await import('#main/adapters/scans/page-image.ts')).pageImage(bytes, name, page),
  cut: async (sources) => (await import('#main/adapters/scans/cut.ts')).cut(sources),
};

const sheetsWhenNeeded: Sheets = {
  readWorkbook: async (bytes, name) =>
    (await import('#main/adapters/sheets/read-workbook.ts')).readWorkbook(bytes, name),
  writeWorkbook: async (sheets) => (await import('#main/adapters/sheets/write-workbook.ts')).writeWorkbook(sheets),
};
