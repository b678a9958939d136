import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultOfficeFolder, folderInWords } from '#main/shell/office-folder.ts';

const home = join('/home', 'lan');

it('the office lies in the documents, else in the user’s own folder', () => {
  expect(defaultOfficeFolder(home, () => true)).toBe(join(home, 'Documents', 'Lệ Làng'));
  expect(defaultOfficeFolder(home, () => false)).toBe(join(home, 'Lệ Làng'));
});

it('a folder is told in the clerk’s words where it has some, else by its path', () => {
  expect(folderInWords(join(home, 'Documents', 'Lệ Làng', 'Dữ liệu'), home)).toBe('Tài liệu › Lệ Làng › Dữ liệu');
  expect(folderInWords(join(home, 'Lệ Làng'), home)).toBe('Lệ Làng');
  expect(folderInWords('/mnt/usb/Lệ Làng', home)).toBe('/mnt/usb/Lệ Làng');
  expect(folderInWords('/home/lan-2/Lệ Làng', home)).toBe('/home/lan-2/Lệ Làng');
});
