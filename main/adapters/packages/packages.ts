import { createHash } from 'node:crypto';
import type { Packages } from '#main/app/ports.ts';
import { openPackage } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

/** Packages as zips that any office opens without this program. */
export const zipPackages: Packages = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  pack: (files, at, passphrase) => Promise.resolve(writeZip(files, at, passphrase)),
  open: openPackage,
};
