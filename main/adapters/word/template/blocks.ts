import { strFromU8, unzipSync } from 'fflate';
import type PizZip from 'pizzip';
import { paragraph, titleLine } from '#shared/documents/build.ts';
import { defaultLayout, type LayoutSettings } from '#shared/documents/layout.ts';
import type { Appendix, Block, OfficialDocument } from '#shared/documents/model.ts';
import { blockFields } from '#shared/documents/paper-values.ts';
import { documentPath, writeDocx } from '../write/write-docx.ts';
import { addStyles, stylesPath } from './template-styles.ts';
import type { Blocks } from './scope.ts';

const relationsPath = 'word/_rels/document.xml.rels';
const typesPath = '[Content_Types].xml';
const imageRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** A picture that a block brings with it, under a name that no template has. */
type Media = { readonly id: string; readonly file: string; readonly bytes: Uint8Array };

type BlockName = keyof typeof blockFields;

/** Writes parts of our papers for the package of a template, and then gives it the styles and pictures that they need. */
export type BlockWriter = {
  readonly blocksOf: (paper: OfficialDocument) => Promise<Blocks>;
  readonly finish: (zip: PizZip) => void;
};

/**
 * @param used the blocks that the template asks for; no other is written
 * @param margins of the template's pages, in millimetres, by which tables are as wide as its text
 */
export function blockWriter(
  used: ReadonlySet<string>,
  margins: Pick<LayoutSettings['margins'], 'left' | 'right'>,
): BlockWriter {
  const media: Media[] = [];
  let styles: string | undefined;

  const xmlOf = async (paper: OfficialDocument, part: Pick<OfficialDocument, 'body' | 'code'>): Promise<string> => {
    const settings = paper.settings ?? defaultLayout;
    const parts = unzipSync(
      await writeDocx({
        title: '',
        kind: 'other',
        layout: 'free',
        settings: { ...settings, margins: { ...settings.margins, ...margins } },
        ...(paper.revision === undefined ? {} : { revision: paper.revision }),
        ...part,
      }),
    );
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    styles ??= text(stylesPath);
    const own = innerBody(text(documentPath));
    return own.replace(/(?<=<a:blip r:embed=")[^"]+/g, (relation) => {
      const target = new RegExp(`<Relationship [^>]*Id="${relation}"[^>]*Target="([^"]+)"`).exec(
        text(relationsPath),
      )?.[1];
      const bytes = target === undefined ? undefined : parts[`word/${target}`];
      const place = String(media.length + 1);
      const file = `media/le-lang-${place}${/\.\w+$/.exec(target ?? '')?.[0] ?? '.png'}`;
      media.push({ id: `rIdLeLang${place}`, file, bytes: bytes ?? new Uint8Array() });
      return `rIdLeLang${place}`;
    });
  };

  return {
    blocksOf: async (paper) => {
      const made: { [field: string]: { readonly xml: string } } = {};
      for (const name of blockNames) {
        if (used.has(name)) made[name] = { xml: await xmlOf(paper, partOf(paper, name)) };
      }
      return made;
    },
    finish: (zip) => {
      if (styles !== undefined) addStyles(zip, styles);
      if (media.length === 0) return;
      for (const { file, bytes } of media) zip.file(`word/${file}`, bytes);
      const relations = media
        .map(({ id, file }) => `<Relationship Id="${id}" Type="${imageRelation}" Target="${file}"/>`)
        .join('');
      rewrite(zip, relationsPath, (xml) => xml.replace('</Relationships>', `${relations}</Relationships>`));
      const endings = new Set(media.map(({ file }) => file.slice(file.lastIndexOf('.') + 1)));
      rewrite(zip, typesPath, (xml) =>
        [...endings].reduce((types, ending) => {
          if (new RegExp(`Extension="${ending}"`, 'i').test(types)) return types;
          const kind = ending === 'png' ? 'image/png' : 'image/jpeg';
          return types.replace(/(<Types[^>]*>)/, `$1<Default Extension="${ending}" ContentType="${kind}"/>`);
        }, xml),
      );
    },
  };
}

const isBlock = (name: string): name is BlockName => Object.hasOwn(blockFields, name);
const blockNames = Object.keys(blockFields).filter(isBlock);

function partOf(paper: OfficialDocument, name: BlockName): Pick<OfficialDocument, 'body' | 'code'> {
  switch (name) {
    case 'noi_dung':
      return { body: paper.body };
    case 'phu_luc':
      return { body: (paper.appendices ?? []).flatMap(appendixBlocks) };
    case 'ma_qr':
      return { body: [], ...(paper.code === undefined ? {} : { code: paper.code }) };
    case 'anh_chu_ky': {
      const image = paper.signatures?.places.find((place) => place.image !== undefined)?.image;
      return { body: image === undefined ? [] : [paragraph([image], { align: 'center', indent: 'none' })] };
    }
  }
}

function appendixBlocks({ label, title, note, body }: Appendix): readonly Block[] {
  return [
    { type: 'page-break' },
    ...(label === undefined ? [] : [titleLine(label)]),
    titleLine(title),
    ...(note === undefined ? [] : [paragraph(`(${note})`, { role: 'note', align: 'center', indent: 'none' })]),
    ...body,
  ];
}

/** What stands in the body of a document, without the properties of its last section. */
function innerBody(xml: string): string {
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  return xml.slice(start, xml.lastIndexOf('<w:sectPr'));
}

/** Rewrites one part of a package as text. */
export function rewrite(zip: PizZip, path: string, change: (xml: string) => string): void {
  const before = zip.file(path)?.asText();
  if (before !== undefined) zip.file(path, change(before));
}
