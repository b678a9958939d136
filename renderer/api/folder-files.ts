import { wantedFiles, type FolderFile } from '#shared/contract/folder-files.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';

/** A file and what to call it: its way below the folder that was chosen. */
export type NamedFile = { readonly name: string; readonly file: File };

/** A file that was chosen itself. */
export function namedByItself(file: File): NamedFile {
  return { name: file.name, file };
}

function orNone(folder: string, files: readonly NamedFile[], accept: readonly string[]): Result<readonly NamedFile[]> {
  return files.length === 0 ? fail('folder-without-files', { folder, endings: accept.join(', ') }) : ok(files);
}

/** What is wanted of a folder that the browser's dialog read; the browser names every file by its way from the folder. */
export function filesOfFolder(files: readonly File[], accept: readonly string[]): Result<readonly NamedFile[]> {
  const found = files.map((file) => ({ names: file.webkitRelativePath.split('/').slice(1), file }));
  return orNone(files[0]?.webkitRelativePath.split('/')[0] ?? '', wantedFiles(found, accept), accept);
}

/** What was dropped: files as they are, of folders what is wanted below them. `file-denied` where one cannot be read. */
export async function filesOfEntries(
  entries: readonly FileSystemEntry[],
  accept: readonly string[],
): Promise<Result<readonly NamedFile[]>> {
  const files: NamedFile[] = [];
  for (const entry of entries) {
    try {
      if (!isFolder(entry)) {
        if (isFile(entry)) files.push(namedByItself(await fileOf(entry)));
        continue;
      }
      const found: FolderFile<File>[] = [];
      await collect(entry, [], found);
      const wanted = orNone(entry.name, wantedFiles(found, accept), accept);
      if (!wanted.ok) return wanted;
      files.push(...wanted.value);
    } catch {
      return fail('file-denied', { name: entry.name });
    }
  }
  return ok(files);
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function collect(
  folder: FileSystemDirectoryEntry,
  names: readonly string[],
  found: FolderFile<File>[],
): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // A reader answers a hundred or so at a time, and nothing when it has told all.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const entry of some) {
      const way = [...names, entry.name];
      if (isFolder(entry)) await collect(entry, way, found);
      else if (isFile(entry)) found.push({ names: way, file: await fileOf(entry) });
    }
  }
}
