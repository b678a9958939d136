import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openScreenBuild } from '#main/shell/page/assets.ts';
import { serveOffice, type WebShell } from '#main/shell/web/server.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { fakeOffice } from '../../../support/fake-office.ts';
import { rawRequest } from '../../../support/raw-request.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const running: WebShell[] = [];
afterEach(async () => {
  for (const shell of running.splice(0)) await shell.close();
});

async function screenBuild() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<meta name="le-lang-token" content="__LE_LANG_TOKEN__"><i nonce="__CSP_NONCE__"></i>',
  );
  await writeFile(join(folder, 'assets/app.js'), 'export {};');
  return openScreenBuild(folder);
}

async function started() {
  const office = fakeOffice(await temporaryFolder());
  const shell = await serveOffice(ok(office), 'Tài liệu › Lệ Làng', await screenBuild());
  running.push(shell);
  const port = Number(new URL(shell.origin).port);
  const host = `127.0.0.1:${port}`;
  const page = await rawRequest(port, pathOf(shell.openAddress()));
  const token = /content="([^"]*)"/.exec(page.text)?.[1] ?? '';
  const post = { 'x-le-lang-token': token, origin: shell.origin, host, 'content-type': 'application/json' };
  return { office, shell, port, host, page, token, post };
}

const pathOf = (address: string) => address.slice(address.indexOf('/?'));

describe('the document', () => {
  it('holds the token on the first load with a key, and never again with the same key', async () => {
    const { shell, port } = await started();
    const path = pathOf(shell.openAddress());
    const first = await rawRequest(port, path);
    const second = await rawRequest(port, path);
    expect(first.text).toMatch(/content="[\w-]{32}"/);
    expect(second.status).toBe(200);
    expect(second.text).toContain('content=""');
  });

  it.each(['/', '/?key=', '/?key=guess'])('holds no token for %s', async (path) => {
    const { port } = await started();
    expect((await rawRequest(port, path)).text).toContain('content=""');
  });

  it('has a fresh nonce at each load, the same in the policy and the page', async () => {
    const { port } = await started();
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, text } = await rawRequest(port, '/');
        const inPage = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
        expect(headers['content-security-policy']).toContain(`'nonce-${inPage}'`);
        return inPage;
      }),
    );
    expect(nonces[0]).toMatch(/^[\w-]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('the assets', () => {
  it('come with their type and may be kept', async () => {
    const { port } = await started();
    const { status, headers, text } = await rawRequest(port, '/assets/app.js');
    expect([status, text]).toEqual([200, 'export {};']);
    expect(headers['content-type']).toContain('text/javascript');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/__proto__',
    '/index.html',
  ])('refuse %s', async (path) => {
    const { port } = await started();
    expect((await rawRequest(port, path)).status).toBe(404);
  });
});

describe('the door', () => {
  it('answers a call from its own page', async () => {
    const { port, post } = await started();
    const answer = await rawRequest(port, '/api/call', {
      method: 'POST',
      headers: post,
      body: '{"method":"a.b","input":{"n":1}}',
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual(ok({ method: 'a.b', input: { n: 1 } }));
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['a foreign host name', { host: 'evil.example' }],
    ['localhost by name', { host: 'localhost' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['no origin', { origin: undefined }],
    ['a wrong token', { 'x-le-lang-token': 'wrong' }],
    ['no token', { 'x-le-lang-token': undefined }],
  ])('refuses %s', async (_name, change) => {
    const { port, post } = await started();
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries({ ...post, ...change })) if (value !== undefined) headers[name] = value;
    const answer = await rawRequest(port, '/api/call', { method: 'POST', headers, body: '{"method":"a","input":{}}' });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toEqual(fail('refused', {}));
  });

  it('refuses a body over the limit and stays up', async () => {
    const { port, post } = await started();
    const big = await rawRequest(port, '/api/call', { method: 'POST', headers: post, body: 'x'.repeat(17_000_000) });
    expect(big.status).toBe(413);
    expect(JSON.parse(big.text)).toEqual(fail('too-large', { limitMegabytes: 16 }));
    const next = await rawRequest(port, '/api/call', {
      method: 'POST',
      headers: post,
      body: '{"method":"a","input":{}}',
    });
    expect(next.status).toBe(200);
  });

  it.each(['', 'not json', '[]', '{"method":1,"input":{}}', '{"method":"a","input":{},"more":1}'])(
    'refuses what is no call: %s',
    async (body) => {
      const { port, post } = await started();
      const answer = await rawRequest(port, '/api/call', { method: 'POST', headers: post, body });
      expect(JSON.parse(answer.text)).toEqual(fail('bad-input', { path: '', reason: 'not-a-call' }));
    },
  );

  it.each([
    ['GET', '/api/call'],
    ['PUT', '/api/files'],
    ['POST', '/api/other'],
  ])('has nothing at %s %s', async (method, path) => {
    const { port, post } = await started();
    expect((await rawRequest(port, path, { method, headers: post })).status).toBe(404);
  });
});

describe('uploads', () => {
  it('are known by a reference, under the clerk’s own name', async () => {
    const { office, port, post } = await started();
    const answer = await rawRequest(port, `/api/files?name=${encodeURIComponent('Danh sách hộ.xlsx')}`, {
      method: 'POST',
      headers: { ...post, 'content-type': 'application/octet-stream' },
      body: 'bytes',
    });
    const result: unknown = JSON.parse(answer.text);
    expect(result).toMatchObject({ ok: true, value: { name: 'Danh sách hộ.xlsx', size: 5 } });
    expect(answer.text).not.toContain(tmpdir());
    expect(office.logged).toEqual([]);
  });

  it('cannot leave their folder by their name, and are gone after closing', async () => {
    const { office, shell, port, post } = await started();
    const before = new Set(await readdir(tmpdir()));
    const answer = await rawRequest(port, `/api/files?name=${encodeURIComponent('../../../evil.docx')}`, {
      method: 'POST',
      headers: post,
      body: 'x',
    });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { name: '-..-..-evil.docx' } });
    const made = (await readdir(tmpdir())).filter((name) => !before.has(name) && /^le-lang-[A-Za-z0-9]{6}$/.test(name));
    expect(made).toHaveLength(1);
    await shell.close();
    running.length = 0;
    expect(await readdir(tmpdir())).not.toContain(made[0]);
    expect(office.logged).toEqual([]);
  });
});

describe('the events', () => {
  it('arrive as an event stream and end their subscription with the connection', async () => {
    const { office, shell, token } = await started();
    const stop = new AbortController();
    const response = await fetch(`${shell.origin}/api/events`, {
      headers: { 'x-le-lang-token': token },
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    office.emit({ type: 'saved', at: '2026-11-20T02:41:00.000Z' });
    expect((await reader?.read())?.value).toBe('data: {"type":"saved","at":"2026-11-20T02:41:00.000Z"}\n\n');
    stop.abort();
    await expect.poll(office.listeners).toBe(0);
  });

  it('are not for a page of another site', async () => {
    const { port, host, token } = await started();
    const answer = await rawRequest(port, '/api/events', {
      headers: { host, 'x-le-lang-token': token, 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('an office that could not be opened', () => {
  it('is shown as a page of its own that names the folder and what to do', async () => {
    const failure = fail('data-folder-denied', { folder: 'Tài liệu › Lệ Làng' });
    const shell = await serveOffice(failure, 'Tài liệu › Lệ Làng', await screenBuild());
    running.push(shell);
    const port = Number(new URL(shell.origin).port);
    const page = await rawRequest(port, pathOf(shell.openAddress()));
    expect(page.text).toContain('Không đọc hoặc ghi được thư mục dữ liệu Tài liệu › Lệ Làng');
    expect(page.text).not.toContain('<script');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });
});
