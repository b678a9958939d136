import { expect, test } from 'vitest';
import {
  isNetworkPath,
  isRemovablePath,
  isSynchronisedPath,
  placeOf,
  placeOfDrive,
} from '#main/adapters/disk/folder-place.ts';
import { askedLetterOf, driveKindIn, driveQueries, windowsDriveKind } from '#main/adapters/windows-drives.ts';
import { inFolder, openToy } from '#test/support/toy-store.ts';

test.each([
  ['\\\\may-chu\\chung\\Lệ Làng', true],
  ['\\\\?\\UNC\\may-chu\\chung', true],
  ['//may-chu/chung', true],
  ['\\\\?\\C:\\Users\\x', false],
  ['C:\\Users\\Hoa\\Documents\\Lệ Làng', false],
  ['/home/hoa/Lệ Làng', false],
])('%s is on another machine: %s', (path, expected) => {
  expect(isNetworkPath(path)).toBe(expected);
});

test.each([
  ['C:\\Users\\Hoa\\OneDrive\\Documents\\Lệ Làng', true],
  ['C:\\Users\\Hoa\\OneDrive - UBND xã\\Lệ Làng', true],
  ['/home/hoa/Dropbox/Lệ Làng', true],
  ['G:\\My Drive\\x', true],
  ['C:\\Users\\Hoa\\Documents\\Lệ Làng', false],
  ['C:\\Toolbox\\Lệ Làng', false],
])('%s is copied to other machines: %s', (path, expected) => {
  expect(isSynchronisedPath(path)).toBe(expected);
});

test.each([
  ['/media/hoa/USB-XA/Lệ Làng', true],
  ['/run/media/hoa/USB-XA/Lệ Làng', true],
  ['/Volumes/USB XA/Lệ Làng', true],
  ['/home/media/Lệ Làng', false],
  ['E:\\Lệ Làng', false],
])('%s is on a stick: %s', (path, expected) => {
  expect(isRemovablePath(path)).toBe(expected);
});

test('a folder of this machine is said to be here, in the status too', () =>
  inFolder(async (folder) => {
    expect(await placeOf(folder)).toBe('local');
    const store = await openToy(folder);
    expect(store.status().place).toBe('local');
    await store.close();
  }));

/** As PowerShell and wmic print them: the one with a drive without its card, the other padded and with odd line ends. */
const printed = {
  powershell: 'C:\\ 3\r\nD:\\ 3\r\nE:\\ 2\r\nF:\\ 5\r\nZ:\\ 4\r\n',
  wmic: 'DeviceID  DriveType  \r\r\nC:        3          \r\r\nE:        2          \r\r\nZ:        4          \r\r\n\r\r\n',
};

test.each([
  [printed.powershell, 'E', 'removable'],
  [printed.powershell, 'e', 'removable'],
  [printed.powershell, 'Z', 'network'],
  [printed.powershell, 'D', undefined],
  [printed.powershell, 'F', undefined],
  [printed.powershell, 'X', undefined],
  [printed.wmic, 'E', 'removable'],
  [printed.wmic, 'Z', 'network'],
  [printed.wmic, 'C', undefined],
  ['', 'E', undefined],
  ['E: - Removable Drive', 'E', undefined],
])('%j says of %s: %s', (text, letter, expected) => {
  expect(driveKindIn(text, letter)).toBe(expected);
});

test.each([
  ['E:\\Lệ Làng', 'E'],
  ['\\\\?\\e:\\Lệ Làng', 'E'],
  ['D:\\Lệ Làng', undefined],
  ['\\\\may-chu\\chung', undefined],
  ['/home/hoa', undefined],
])('of %s the letter %s is asked', (path, letter) => {
  expect(askedLetterOf(path, 'd:')).toBe(letter);
});

test('the second way is asked when the first is not there, and nothing is known when neither is', async () => {
  const asked: string[] = [];
  const old = (file: string) => {
    asked.push(file);
    return file === 'wmic.exe' ? Promise.resolve(printed.wmic) : Promise.reject(new Error('ENOENT'));
  };
  expect(await windowsDriveKind('E', old)).toBe('removable');
  expect(asked).toEqual(driveQueries.map(({ file }) => file));
  expect(await windowsDriveKind('E', () => Promise.reject(new Error('ENOENT')))).toBeUndefined();
});

const kindOf = (letter: string) => Promise.resolve(letter === 'E' ? ('removable' as const) : undefined);

test('a folder on a letter of Windows is where its drive is; other systems are not asked', async () => {
  expect(await placeOfDrive('E:\\Lệ Làng', 'local', 'win32', kindOf)).toBe('removable');
  expect(await placeOfDrive('D:\\OneDrive\\x', 'synchronised', 'win32', kindOf)).toBe('synchronised');
  expect(await placeOfDrive('E:\\Lệ Làng', 'local', 'linux', () => Promise.reject(new Error('asked')))).toBe('local');
  expect(await placeOfDrive('E:\\x', 'network', 'win32', () => Promise.reject(new Error('asked')))).toBe('network');
});
