import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';

/** A way to spoil a file that is there. */
export type Damage = { readonly name: string; readonly spoil: (path: string, other: string) => Promise<void> };

const rewrite =
  (change: (bytes: Buffer) => Uint8Array) =>
  async (path: string): Promise<void> => {
    await writeFile(path, change(await readFile(path)));
  };

const sixteenths = Array.from({ length: 16 }, (_, index) => index);

/** Every way in which disks, copying and people spoil a file. */
export const damages: readonly Damage[] = [
  ...sixteenths.map((part) => ({
    name: `cut at ${part}/16`,
    spoil: rewrite((bytes) => bytes.subarray(0, Math.floor((bytes.length * part) / 16))),
  })),
  ...sixteenths.map((part) => ({
    name: `a bit flipped at ${part}/16`,
    spoil: rewrite((bytes) => {
      const at = Math.floor((bytes.length * part) / 16);
      return bytes.with(at, (bytes[at] ?? 0) ^ (1 << (part % 8)));
    }),
  })),
  { name: 'all zeros', spoil: rewrite((bytes) => Buffer.alloc(bytes.length)) },
  { name: 'the second half zeros', spoil: rewrite((bytes) => Buffer.from(bytes).fill(0, bytes.length >> 1)) },
  { name: 'null', spoil: rewrite(() => Buffer.from('null')) },
  { name: 'an empty object', spoil: rewrite(() => Buffer.from('{}')) },
  { name: 'a BOM', spoil: rewrite((bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes])) },
  {
    name: 'Windows line ends',
    spoil: rewrite((bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n'))),
  },
  { name: 'a neighbour in its place', spoil: async (path, other) => copyFile(other, path) },
  { name: 'gone', spoil: async (path) => rm(path) },
];
