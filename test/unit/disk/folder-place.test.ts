import { expect, test } from 'vitest';
import { isNetworkPath, isRemovablePath, isSynchronisedPath, placeOf } from '#main/adapters/disk/folder-place.ts';
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
