import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { programRoot } from '#main/shell/root.ts';
import { commandScript } from '#main/tools/packages.ts';

const root = programRoot();

/** A room, the rooms it may build on, and files that it must refuse or take. */
type Room = {
  readonly room: string;
  readonly beside: readonly string[];
  readonly refused: readonly string[];
  /** Refused too, but compiled apart: a file of a foreign room brings that room's types with it. */
  readonly refusedImports: readonly string[];
  readonly taken: readonly string[];
};

const node = [
  "import { readFile } from 'node:fs';\nexport const a = readFile;",
  "import { join } from 'path';\nexport const a = join;",
  'export const a = () => process.cwd();',
  "export const a = () => Buffer.from('');",
  'export const a = () => setTimeout(() => undefined, 1);',
];
const dom = [
  'export const a = () => document.title;',
  'export const a = () => window.location;',
  "export const a = () => localStorage.getItem('');",
];
const habits = [
  // Strict flags, one file each.
  'export const a = (values: readonly string[]): string => values[0];',
  'export const a = (values: { readonly [key: string]: string }) => values.name;',
  'export const a: { readonly b?: string } = { b: undefined };',
  'export enum A {\n  B,\n}',
  'export class A {\n  constructor(private readonly b: string) {}\n}',
  "import { MethodMap } from '#shared/contract/method.ts';\nexport type A = MethodMap;",
  'export function a(value: string): number {\n  if (value) return 1;\n}',
  'export const a = (value) => value;',
];

const rooms: readonly Room[] = [
  {
    room: 'shared',
    beside: [],
    refused: [...node, ...dom, ...habits, "export const a = () => fetch('');"],
    refusedImports: [
      "import type { Ports } from '#main/app/ports.ts';\nexport type A = Ports;",
      "import { call } from '#renderer/api/client.ts';\nexport const a = call;",
    ],
    taken: [
      "import { z } from 'zod';\nimport { ok } from '#shared/contract/result.ts';\nexport const a = ok(z.string());",
    ],
  },
  {
    room: 'main/app',
    beside: ['shared'],
    refused: [...node, ...dom],
    refusedImports: [
      "import { knownFiles } from '#main/adapters/files.ts';\nexport const a = knownFiles;",
      "import { openOffice } from '#main/shell/compose.ts';\nexport const a = openOffice;",
    ],
    taken: ["import { ok } from '#shared/contract/result.ts';\nexport const a = ok(1);"],
  },
  {
    room: 'main/adapters',
    beside: ['shared', 'main/app'],
    refused: dom,
    refusedImports: ["import { openOffice } from '#main/shell/compose.ts';\nexport const a = openOffice;"],
    taken: ["import { readFile } from 'node:fs';\nexport const a = readFile;"],
  },
  {
    room: 'main/shell',
    beside: ['shared', 'main/app', 'main/adapters', 'main/preload'],
    refused: dom,
    refusedImports: ["import { call } from '#renderer/api/client.ts';\nexport const a = call;"],
    taken: ["import { app } from 'electron';\nexport const a = app;"],
  },
  {
    room: 'renderer',
    beside: ['shared'],
    refused: node.filter((source) => !source.includes('setTimeout')),
    refusedImports: ["import type { Ports } from '#main/app/ports.ts';\nexport type A = Ports;"],
    taken: ["import { useState } from 'react';\nexport const a = () => useState(document.title);"],
  },
];

const scratch: string[] = [];
afterAll(async () => {
  for (const folder of scratch) await rm(folder, { recursive: true, force: true });
});

/** Compiles probes as files of a room, under its own settings, and answers which of them have an error. */
async function probesWithErrors({ room, beside }: Room, probes: readonly string[]): Promise<readonly string[]> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/walls-'));
  scratch.push(folder);
  for (const [index, source] of probes.entries()) await writeFile(join(folder, `probe-${index}.ts`), `${source}\n`);
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: `../../${room}/tsconfig.json`,
      compilerOptions: { rootDir: '../..', outDir: './out', tsBuildInfoFile: './out/probes.tsbuildinfo' },
      include: ['./probe-*.ts'],
      references: [...beside, room].map((other) => ({ path: `../../${other}` })),
    }),
  );
  const parameters = [commandScript('typescript', 'tsc'), '-b', folder, '--pretty', 'false'];
  const ended: unknown = await promisify(execFile)(process.execPath, parameters, {
    cwd: root,
    maxBuffer: 50_000_000,
  }).catch((error: unknown) => error);
  const { stdout } = z.object({ stdout: z.string() }).parse(ended);
  const numbers = [...stdout.matchAll(/probe-(\d+)\.ts\(\d+,\d+\): error/g)].map((match) => Number(match[1]));
  return probes.filter((_source, index) => numbers.includes(index));
}

describe.each(rooms)('the compiler in $room', (wall) => {
  const { refused, refusedImports, taken } = wall;
  let errors: readonly string[];
  beforeAll(async () => {
    errors = [
      ...(await probesWithErrors(wall, [...refused, ...taken])),
      ...(await probesWithErrors(wall, refusedImports)),
    ];
  }, 120_000);

  it.each([...refused, ...refusedImports])('refuses %s', (source) => expect(errors).toContain(source));

  it.each(taken)('takes %s', (source) => expect(errors).not.toContain(source));
});
