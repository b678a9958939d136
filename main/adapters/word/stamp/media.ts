import { strFromU8 } from 'fflate';
import { documentPath } from '#main/adapters/word/write/write-docx.ts';
import type { PackageParts } from './compile.ts';
import type { BroughtImage } from './stamp-text.ts';
import { deflateEntry, storedEntry, type DeflatedEntry } from './zip.ts';

const relationsPath = 'word/_rels/document.xml.rels';
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

// Numbers of their own: those that follow the form's are taken by its font table and pictures.
const relation = (index: number) => `rIdPerson${String(index + 1)}`;
const name = (index: number) => `media/person-${String(index + 1)}.png`;

/** What a batch adds to its form's package: the images that people bring, and the relations that name them. */
export type MediaFiles = {
  /** Takes in a PNG and answers the relation that names it. */
  add(image: BroughtImage): string;
  /** The files that differ from the form's: the relations and the images, which are made now. */
  entries(): readonly DeflatedEntry[];
  /** Forgets the images so far: the next package begins anew. */
  clear(): void;
};

/**
 * @param form package of the compiled form
 * @param standIns relations of the images that stood in while the form was compiled; their places are taken
 */
export function mediaFiles(form: PackageParts, standIns: readonly string[]): MediaFiles {
  const before = standIns.reduce((text, id) => text.replace(relationPattern(id), ''), relationsOf(form));
  let images: BroughtImage[] = [];
  return {
    add(image) {
      images.push(image);
      return relation(images.length - 1);
    },
    entries() {
      if (standIns.length === 0) return [];
      const added = images.map(
        (_, index) => `<Relationship Id="${relation(index)}" Type="${imageType}" Target="${name(index)}"/>`,
      );
      const all = before.replace('</Relationships>', `${added.join('')}</Relationships>`);
      return [
        deflateEntry(relationsPath, Buffer.from(all, 'utf8')),
        ...images.map((image, index) => storedEntry(`word/${name(index)}`, image())),
      ];
    },
    clear() {
      images = [];
    },
  };
}

/** The files of the form's package that every copy shares: without the text, and where people bring images without the relations. */
export function sharedParts(
  form: PackageParts,
  standIns: readonly string[],
): readonly (readonly [string, Uint8Array])[] {
  const relations = relationsOf(form);
  const own = new Set(standIns.map((id) => `word/${relationPattern(id).exec(relations)?.[1] ?? ''}`));
  if (standIns.length > 0) own.add(relationsPath);
  return Object.entries(form).filter(([path]) => path !== documentPath && !own.has(path));
}

const relationsOf = (form: PackageParts) => strFromU8(form[relationsPath] ?? new Uint8Array());
const relationPattern = (id: string) => new RegExp(`<Relationship Id="${id}"[^>]*Target="([^"]*)"[^>]*/>`);
