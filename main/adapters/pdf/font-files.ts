import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Face } from '#shared/documents/text-width.ts';

const styles: { readonly [F in Face]: string } = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  boldItalic: '700-italic',
};
const alphabets = ['latin', 'vietnamese'] as const;

/** The files of a face: its Latin letters, and what Vietnamese has besides. */
const namesOf = (face: Face) => alphabets.map((alphabet) => `tinos-${alphabet}-${styles[face]}.woff`);

/** Every font file that a PDF may need: the place of each in its package, and its name beside the program. */
export const fontFiles: readonly { readonly package: string; readonly name: string }[] = (
  ['regular', 'bold', 'italic', 'boldItalic'] as const
)
  .flatMap(namesOf)
  .map((name) => ({ package: `@fontsource/tinos/files/${name}`, name }));

/** The tables of a font by their tags. */
export type FontTables = ReadonlyMap<string, Buffer>;

/** The tables of both files of a face: from beside the built program, else from their package. */
export function tablesOf(face: Face): readonly FontTables[] {
  return namesOf(face).map((name) => {
    const beside = fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));
    const path = existsSync(beside)
      ? beside
      : createRequire(import.meta.url).resolve(`@fontsource/tinos/files/${name}`);
    return unpackWoff(readFileSync(path));
  });
}

/** Tables of a WOFF file, version 1 (W3C, WOFF File Format 1.0, sections 4 and 5). */
function unpackWoff(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>();
  const count = file.readUInt16BE(12);
  for (let index = 0; index < count; index += 1) {
    const at = 44 + index * 20;
    const [offset, packed, size] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const content = file.subarray(offset, offset + packed);
    tables.set(file.toString('latin1', at, at + 4), packed < size ? inflateSync(content) : content);
  }
  return tables;
}
