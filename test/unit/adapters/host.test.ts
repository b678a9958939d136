import { describe, expect, it } from 'vitest';
import { hasScreen, hostOf, isOpenable, openCommand } from '#main/adapters/host.ts';
import { fileRef } from '#shared/contract/ids.ts';
import { fail, ok } from '#shared/contract/result.ts';

const ref = fileRef.parse('file:00000000-0000');

describe('opening a file', () => {
  it('hands its path to the machine, and says when the machine cannot', async () => {
    const opened: string[] = [];
    const opener = {
      open: (path: string) => Promise.resolve(opened.push(path) === 1),
      show: () => Promise.resolve(true),
    };
    const host = hostOf(() => '/papers/A.docx', opener);
    expect(await host.openFile(ref)).toEqual(ok(null));
    expect(await host.openFile(ref)).toEqual(fail('cannot-open-file', { name: 'A.docx' }));
    expect(opened).toEqual(['/papers/A.docx', '/papers/A.docx']);
  });

  it('never runs a program, whatever the reference stands for', async () => {
    const opener = { open: () => Promise.resolve(true), show: () => Promise.resolve(true) };
    const host = hostOf(() => '/papers/A.docx.exe', opener);
    expect(await host.openFile(ref)).toEqual(fail('cannot-open-file', { name: 'A.docx.exe' }));
    expect(await host.showInFolder(ref)).toEqual(ok(null));
    for (const name of ['a.bat', 'a.lnk', 'a.desktop', 'a.sh', 'a']) expect(isOpenable(name)).toBe(false);
    for (const name of ['a.docx', 'a.XLSX', 'a.pdf']) expect(isOpenable(name)).toBe(true);
  });

  it('does not know a reference of another run', async () => {
    const opener = { open: () => Promise.resolve(true), show: () => Promise.resolve(true) };
    expect(await hostOf(() => undefined, opener).openFile(ref)).toEqual(fail('file-unknown', {}));
  });

  it('needs no shell: the path is one parameter', () => {
    expect(openCommand('win32', 'open', 'C:\\a & b.docx')).toEqual(['explorer.exe', 'C:\\a & b.docx']);
    expect(openCommand('win32', 'show', 'C:\\a.docx')).toEqual(['explorer.exe', '/select,C:\\a.docx']);
    expect(openCommand('darwin', 'show', '/a.docx')).toEqual(['open', '-R', '/a.docx']);
    expect(openCommand('linux', 'show', '/p/a.docx')).toEqual(['xdg-open', '/p']);
  });
});

it('a screen is there on Windows and macOS, and on Linux with a display', () => {
  expect(hasScreen('win32', {})).toBe(true);
  expect(hasScreen('linux', {})).toBe(false);
  expect(hasScreen('linux', { DISPLAY: '' })).toBe(false);
  expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});
