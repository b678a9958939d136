import { execFile } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { programRoot } from '#main/shell/root.ts';
import { commandScript } from '#main/tools/packages.ts';
import { temporaryFolderForAll } from '../../support/temporary-folder.ts';

const root = programRoot();
const temporaryFolder = temporaryFolderForAll();
const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

const imports = 'eslint(no-restricted-imports)';
const bans: readonly (readonly [room: string, source: string, rule: string])[] = [
  ['shared', "export { readFile } from 'node:fs';", imports],
  ['shared', "export { app } from 'electron';", imports],
  ['shared', "export { useState } from 'react';", imports],
  ['shared', "export { Document } from 'docx';", imports],
  ['shared', "export { Low } from 'lowdb';", imports],
  ['shared', "export type { Ports } from '#main/app/ports.ts';", imports],
  ['shared', "export { call } from '#renderer/api/client.ts';", imports],
  ['shared/covenants', "export type { Ports } from '../../main/app/ports.ts';", imports],
  ['shared', 'export const a = Date.now();', 'eslint(no-restricted-properties)'],
  ['shared', 'export const a = Math.random();', 'eslint(no-restricted-properties)'],
  ['shared', 'export const a = () => process;', 'eslint(no-restricted-globals)'],
  ['shared', 'export const a = () => document;', 'eslint(no-restricted-globals)'],
  ['main/app', "export { readFile } from 'node:fs';", imports],
  ['main/app', "export { app } from 'electron';", imports],
  ['main/app', "export { knownFiles } from '#main/adapters/files.ts';", imports],
  ['main/app', "export { openOffice } from '#main/shell/compose.ts';", imports],
  ['main/app/covenants', "export { knownFiles } from '../../adapters/files.ts';", imports],
  ['main/app', 'export const a = Date.now();', 'eslint(no-restricted-properties)'],
  ['main/adapters', "export { app } from 'electron';", imports],
  ['main/adapters', "export { openOffice } from '#main/shell/compose.ts';", imports],
  ['main/adapters', "export { call } from '#renderer/api/client.ts';", imports],
  ['main/adapters', "export { useState } from 'react';", imports],
  ['main/shell/web', "export { app } from 'electron';", imports],
  ['main/shell/cli', "export { app } from 'electron/main';", imports],
  ['main/shell/page', "export { app } from 'electron';", imports],
  ['main/tools', "export { app } from 'electron';", imports],
  ['main/shell/electron', "export { useState } from 'react';", imports],
  ['main/shell/electron', "export { call } from '#renderer/api/client.ts';", imports],
  ['main/preload', "export { call } from '#renderer/api/client.ts';", imports],
  ['renderer', "export { readFile } from 'node:fs';", imports],
  ['renderer', "export { ipcRenderer } from 'electron';", imports],
  ['renderer', "export type { Ports } from '#main/app/ports.ts';", imports],
  ['renderer/features/covenants', "export { readFile } from 'node:fs/promises';", imports],
  ['renderer', "export { openApp } from '#test/support/app.ts';", imports],
  // Habits that hold in every room.
  ['shared', 'const a = 1;\nexport default a;', 'import(no-default-export)'],
  ['main/adapters', 'export function a(value: any): unknown {\n  return value;\n}', 'typescript(no-explicit-any)'],
  [
    'main/app',
    'export function a(value: string | undefined): string {\n  return value!;\n}',
    'typescript(no-non-null-assertion)',
  ],
  [
    'renderer',
    'export function a(value: unknown): string {\n  return value as string;\n}',
    'typescript(no-unsafe-type-assertion)',
  ],
  ['shared', '// @ts-ignore\nexport const a = 1;', 'typescript(ban-ts-comment)'],
  [
    'main/tools',
    'async function a(): Promise<void> {\n  await Promise.resolve();\n}\na();',
    'typescript(no-floating-promises)',
  ],
  ['main/adapters', 'export const a = () => console.log(1);', 'eslint(no-console)'],
];

const allowed: readonly (readonly [room: string, source: string])[] = [
  ['shared', "export { z } from 'zod';\nexport { ok } from '#shared/contract/result.ts';"],
  ['main/app', "export { ok } from '#shared/contract/result.ts';"],
  ['main/adapters', "export { readFile } from 'node:fs';\nexport { Document } from 'docx';"],
  ['main/shell/web', "export { createServer } from 'node:http';\nexport { openOffice } from '#main/shell/compose.ts';"],
  ['main/shell/electron', "export { app } from 'electron';"],
  ['main/preload', "export { ipcRenderer } from 'electron';"],
  ['renderer', "export { useState } from 'react';\nexport { ok } from '#shared/contract/result.ts';"],
];

let found: ReadonlyMap<string, readonly string[]>;

/** Lints all probes at once, under the project's own configuration, in rooms of the same names elsewhere. */
beforeAll(async () => {
  const folder = await temporaryFolder();
  const probes = [...bans, ...allowed].map(([room, source], index) => ({ path: probePath(room, index), source }));
  for (const { path, source } of probes) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${source}\n`);
  }
  await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        module: 'ESNext',
        moduleResolution: 'bundler',
        allowImportingTsExtensions: true,
        noEmit: true,
      },
      files: probes.map(({ path }) => path),
    }),
  );
  found = await lint(folder);
}, 60_000);

function probePath(room: string, index: number): string {
  return `${room}/probe-${index}.ts`;
}

async function lint(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const parameters = [commandScript('oxlint'), '--type-aware', '--format', 'json', 'shared', 'main', 'renderer'];
  const failed: unknown = await promisify(execFile)(process.execPath, parameters, { cwd: folder }).catch(
    (error: unknown) => error,
  );
  const output = z.object({ stdout: z.string() }).parse(failed).stdout;
  const codes = new Map<string, string[]>();
  for (const { filename, code } of report.parse(JSON.parse(output)).diagnostics) {
    const path = filename.replaceAll('\\', '/');
    codes.set(path, [...(codes.get(path) ?? []), code]);
  }
  return codes;
}

describe('the linter refuses', () => {
  it.each(bans.map(([room, source, rule], index) => ({ room, source, rule, index })))(
    'in $room: $source',
    ({ room, rule, index }) => expect(found.get(probePath(room, index))).toContain(rule),
  );
});

describe('the linter lets in', () => {
  it.each(allowed.map(([room, source], index) => ({ room, source, index })))('into $room: $source', ({ room, index }) =>
    expect(found.get(probePath(room, bans.length + index)) ?? []).not.toContain(imports),
  );
});
