import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { crashAddress, pagesOf } from '#main/shell/electron/pages.ts';
import { openScreenBuild } from '#main/shell/page/assets.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { fakeOffice } from '../../../support/fake-office.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

async function pages(office: Parameters<typeof pagesOf>[0] = ok(fakeOffice('/nowhere'))) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<i nonce="__CSP_NONCE__"></i><b content="__LE_LANG_TOKEN__"></b>');
  await writeFile(join(folder, 'assets/app.js'), 'export {};');
  const answer = pagesOf(office, 'Tài liệu › Lệ Làng', await openScreenBuild(folder));
  return (url: string, method = 'GET') => answer({ url, method });
}

it('serves the document with the policy and a fresh nonce, and no token', async () => {
  const get = await pages();
  const [first, second] = [await get('app://le-lang/'), await get('app://le-lang/?again')];
  const texts = [await first.text(), await second.text()];
  const nonce = /nonce="([^"]+)"/.exec(texts[0] ?? '')?.[1] ?? '';
  expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(texts[0]).toContain('content=""');
  expect(texts[1]).not.toContain(nonce);
});

it('serves the same bytes of the screen as the build holds', async () => {
  const get = await pages();
  const asset = await get('app://le-lang/assets/app.js');
  expect([asset.status, await asset.text()]).toEqual([200, 'export {};']);
});

it.each([
  ['app://le-lang/assets/../../package.json', 404],
  ['app://le-lang/%2e%2e/%2e%2e/etc/passwd', 404],
  ['app://le-lang/..%5c..%5cpackage.json', 404],
  ['app://le-lang/__proto__', 404],
  ['app://evil/assets/app.js', 403],
])('refuses %s', async (url, status) => {
  expect((await (await pages())(url)).status).toBe(status);
});

it('answers nothing but GET', async () => {
  expect((await (await pages())('app://le-lang/', 'POST')).status).toBe(403);
});

it('shows a failed start as a page of its own, and a crash with a way back', async () => {
  const get = await pages(fail('data-newer', { file: 'office.json', version: 9, known: 1 }));
  expect(await (await get('app://le-lang/')).text()).toContain('do bản Lệ Làng mới hơn ghi');
  const crash = await (await get(crashAddress)).text();
  expect(crash).toContain('href="app://le-lang/"');
  expect(crash).not.toContain('<script');
});
