import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '#main/preload/channels.ts';
import { ipcHandlers, type IpcEvent, type Window } from '#main/shell/electron/ipc.ts';
import { documentAddress } from '#main/shell/electron/policy.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { fakeOffice } from '../../../support/fake-office.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const own: IpcEvent = { senderFrame: { url: documentAddress, parent: null } };

const noWindow: Window = {
  choose: () => Promise.resolve([]),
  printers: () => Promise.resolve([{ name: 'hp', label: 'HP' }]),
  print: () => Promise.resolve(ok({ printed: true })),
  pdf: () => Promise.resolve(undefined),
};

function ask(office: Parameters<typeof ipcHandlers>[0], window: Partial<Window> = {}) {
  const handlers = ipcHandlers(office, { ...noWindow, ...window });
  return async (channel: string, question: unknown, event: IpcEvent = own): Promise<unknown> => {
    const text = typeof question === 'string' ? question : JSON.stringify(question);
    return JSON.parse((await handlers.get(channel)?.(event, text)) ?? 'null');
  };
}

describe('every channel', () => {
  const strangers: readonly (readonly [string, IpcEvent])[] = [
    ['a frame inside our page', { senderFrame: { url: documentAddress, parent: {} } }],
    ['a page of another origin', { senderFrame: { url: 'https://example.com/', parent: null } }],
    ['a frame that is gone', { senderFrame: null }],
  ];
  it.each(strangers)('refuses %s', async (_name, event) => {
    const asked: string[] = [];
    const office = fakeOffice('/nowhere', (method) => {
      asked.push(method);
      return Promise.resolve(ok(null));
    });
    for (const channel of Object.values(channels).filter((each) => each !== channels.event)) {
      expect(await ask(ok(office))(channel, { method: 'a', input: {} }, event)).toEqual(fail('refused', {}));
    }
    expect(asked).toEqual([]);
  });

  it('answers a failed start with its error', async () => {
    const failure = fail('disk-full', { folder: 'Tài liệu' });
    expect(await ask(failure)(channels.call, { method: 'a', input: {} })).toEqual(failure);
  });
});

it('printing is asked for with a choice, or with the dialog; another question is refused', async () => {
  const heard: unknown[] = [];
  const window = ask(ok(fakeOffice('/nowhere')), {
    print: (choice) => {
      heard.push(choice);
      return Promise.resolve(ok({ printed: true }));
    },
  });
  const choice = { printer: 'hp', copies: 2, pages: [{ from: 1, to: 2 }], sides: 'long' };
  expect(await window(channels.print, { choice })).toEqual(ok({ printed: true }));
  expect(await window(channels.print, {})).toEqual(ok({ printed: true }));
  expect(heard).toEqual([choice, undefined]);
  expect(await window(channels.print, { choice: { ...choice, copies: 0 } })).toMatchObject({
    error: { code: 'bad-input' },
  });
  expect(await window(channels.printers, {})).toEqual(ok([{ name: 'hp', label: 'HP' }]));
});

it('a call reaches the door', async () => {
  const call = ask(ok(fakeOffice('/nowhere')));
  expect(await call(channels.call, { method: 'a.b', input: { n: 1 } })).toEqual(ok({ method: 'a.b', input: { n: 1 } }));
});

it('a thrown error stays here: the page gets a Result, the log the rest', async () => {
  const office = fakeOffice('/nowhere');
  const call = ask(ok(office), { choose: () => Promise.reject(new Error('secret path')) });
  const answer = await call(channels.pickFiles, { accept: [], multiple: false });
  expect(answer).toEqual(fail('not-reachable', {}));
  expect(office.logged).toEqual(['ipc']);
});

it('chosen and dropped files are known by reference, without their path', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'Danh sách.xlsx');
  await writeFile(path, 'x');
  const call = ask(ok(fakeOffice(folder)), { choose: () => Promise.resolve([path]) });
  for (const answer of [
    await call(channels.pickFiles, { accept: ['.xlsx'], multiple: false }),
    await call(channels.takeFiles, { paths: [path], accept: [] }),
    await call(channels.takeFiles, { paths: [folder], accept: ['.xlsx'] }),
    await call(channels.pickFiles, { accept: [], multiple: false, folder: false }),
  ]) {
    expect(answer).toMatchObject({ ok: true, value: [{ name: 'Danh sách.xlsx', size: 1 }] });
    expect(JSON.stringify(answer)).not.toContain(folder);
  }
});

it('of a chosen folder every wanted file is known, called by its way below it', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'Xã Vân Khê'));
  await writeFile(join(folder, 'Xã Vân Khê', 'Gói.ZIP'), 'x');
  await writeFile(join(folder, 'thư.txt'), 'x');
  const call = ask(ok(fakeOffice(folder)), { choose: () => Promise.resolve([folder]) });
  expect(await call(channels.pickFiles, { accept: ['.zip'], multiple: true, folder: true })).toMatchObject({
    ok: true,
    value: [{ name: 'Xã Vân Khê › Gói.ZIP', size: 1 }],
  });
});

it('a drop without a path on the disk is refused', async () => {
  expect(await ask(ok(fakeOffice('/nowhere')))(channels.takeFiles, { paths: [''], accept: [] })).toMatchObject({
    ok: false,
  });
});

it.each([
  [channels.pickFiles, { accept: ['../x'], multiple: false }],
  [channels.pickFiles, { accept: [], multiple: false, defaultPath: '/etc' }],
  [channels.takeFiles, { path: '/etc/passwd' }],
  [channels.takeFiles, { paths: ['/etc'], accept: ['../x'] }],
  [channels.savePdf, { folders: [], name: '' }],
  [channels.call, 'not json'],
])('%s refuses what it was not made for', async (channel, question) => {
  expect(await ask(ok(fakeOffice('/nowhere')))(channel, question)).toMatchObject({ error: { code: 'bad-input' } });
});

it('keeps a PDF among the papers', async () => {
  const folder = await temporaryFolder();
  const call = ask(ok(fakeOffice(folder)), { pdf: () => Promise.resolve(new TextEncoder().encode('%PDF-')) });
  expect(await call(channels.savePdf, { folders: ['2026'], name: 'Biên bản' })).toMatchObject({
    ok: true,
    value: { name: 'Biên bản.pdf', folder: 'Giấy tờ › 2026', size: 5 },
  });
});
