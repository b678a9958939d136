import { strFromU8, strToU8 } from 'fflate';
import { documentPath } from '#main/adapters/word/write/write-docx.ts';
import { codeImage } from '#main/adapters/word/write/code.ts';
import type { PackageParts } from './compile.ts';

const relationsPath = 'word/_rels/document.xml.rels';
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

// Numbers of their own: those that follow the form's are taken by its font table and pictures.
const relation = (index: number) => `rIdCode${String(index + 1)}`;
const name = (index: number) => `media/code-${String(index + 1)}.png`;

/** What a batch adds to its form's package: an image for each person's code, and the relations that name them. */
export type CodeFiles = {
  /** Takes in the next person's code and answers the id of its image. */
  add(code: string): string;
  /** The files that differ from the form's: the relations and the images. */
  files(): ReadonlyMap<string, Uint8Array>;
  /** Forgets the codes so far: the next package begins anew. */
  clear(): void;
};

/**
 * @param form package of the compiled form
 * @param template relation of the image that stood in for a code while the form was compiled; its place is taken
 */
export function codeFiles(form: PackageParts, template: string | undefined): CodeFiles {
  const relations = strFromU8(form[relationsPath] ?? new Uint8Array());
  const own =
    template === undefined ? '' : (new RegExp(`<Relationship Id="${template}"[^>]*/>`).exec(relations)?.[0] ?? '');
  const before = own === '' ? relations : relations.replace(own, '');
  let codes: string[] = [];
  return {
    add(code) {
      codes.push(code);
      return relation(codes.length - 1);
    },
    files() {
      if (template === undefined) return new Map();
      const added = codes.map(
        (_, index) => `<Relationship Id="${relation(index)}" Type="${imageType}" Target="${name(index)}"/>`,
      );
      const all = before.replace('</Relationships>', `${added.join('')}</Relationships>`);
      const files = new Map<string, Uint8Array>([[relationsPath, strToU8(all)]]);
      codes.forEach((code, index) => files.set(`word/${name(index)}`, codeImage(code)));
      return files;
    },
    clear() {
      codes = [];
    },
  };
}

/** The files of the form's package that every copy shares: without the text, and where there are codes without the relations. */
export function sharedParts(
  form: PackageParts,
  template: string | undefined,
): readonly (readonly [string, Uint8Array])[] {
  const relations = strFromU8(form[relationsPath] ?? new Uint8Array());
  const target =
    template === undefined
      ? undefined
      : new RegExp(`<Relationship Id="${template}"[^>]*Target="([^"]*)"`).exec(relations)?.[1];
  return Object.entries(form).filter(
    ([path]) =>
      path !== documentPath && (path !== relationsPath || template === undefined) && path !== `word/${target ?? ''}`,
  );
}
