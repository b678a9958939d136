import type { FileInfo } from '#shared/contract/methods/app.ts';

let handed: readonly FileInfo[] = [];

/** Leaves files for the screen that is about to open: first start hands chosen lists to the import. */
export function handFiles(files: readonly FileInfo[]): void {
  handed = files;
}

/** Takes the files that were left, once. */
export function takeHandedFiles(): readonly FileInfo[] {
  const files = handed;
  handed = [];
  return files;
}
