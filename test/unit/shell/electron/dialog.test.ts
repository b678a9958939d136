import { expect, it } from 'vitest';
import { openDialogOptions } from '#main/shell/electron/dialog.ts';

it('offers the usable kinds first, and always any file', () => {
  expect(openDialogOptions({ accept: ['.xlsx', '.xls'], multiple: false })).toEqual({
    title: 'Chọn tệp',
    filters: [
      { name: 'Tệp dùng được', extensions: ['xlsx', 'xls'] },
      { name: 'Mọi tệp', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
});

it('lets several files be chosen where several are asked for', () => {
  expect(openDialogOptions({ accept: [], multiple: true })).toEqual({
    title: 'Chọn các tệp',
    filters: [{ name: 'Mọi tệp', extensions: ['*'] }],
    properties: ['openFile', 'multiSelections'],
  });
});

it('lets a whole folder be chosen', () => {
  expect(openDialogOptions({ accept: ['.zip'], multiple: true, folder: true })).toEqual({
    title: 'Chọn thư mục',
    properties: ['openDirectory'],
  });
});
