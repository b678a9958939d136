import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { PaperLayout } from '#shared/documents/check/paper-layout.ts';
import { openZip, type ZipParts } from '#main/adapters/word/read/zip-parts.ts';
import { sniff } from '#main/adapters/word/read/sniff.ts';
import { runReader, styleSheet } from './formatting.ts';
import { bodyReader } from './read-body.ts';
import { sectionReader } from './read-sections.ts';
import { at, descendants, readTree, valueOf, type XmlNode } from './xml-tree.ts';

const documentPath = 'word/document.xml';

/**
 * The layout of any .docx, resolved through its styles, defaults and theme. Errors: `file-empty`, `file-damaged`, `file-encrypted`,
 * `file-unsafe`, `file-wrong-kind`.
 */
export async function readLayout(bytes: Uint8Array, name: string): Promise<Result<PaperLayout>> {
  if (bytes.length === 0) return fail('file-empty', { name });
  if (sniff(bytes, name) !== 'zip') return fail('file-wrong-kind', { name, expected: 'Word (.docx)' });
  const zip = await openZip(bytes, name);
  if (!zip.ok) return zip;
  try {
    if (!zip.value.has(documentPath)) return fail('file-wrong-kind', { name, expected: 'Word (.docx)' });
    return await layoutOf(zip.value, name);
  } finally {
    zip.value.close();
  }
}

async function layoutOf(zip: ZipParts, name: string): Promise<Result<PaperLayout>> {
  const paths = [
    documentPath,
    'word/styles.xml',
    'word/numbering.xml',
    'word/theme/theme1.xml',
    'word/_rels/document.xml.rels',
    'docProps/custom.xml',
  ];
  const trees: (XmlNode | undefined)[] = [];
  for (const path of paths) {
    const tree = await readTree(zip, path);
    if (!tree.ok) return tree;
    trees.push(tree.value);
  }
  const [document, styles, numbering, theme, relations, custom] = trees;
  const body = at(document, 'w:body');
  if (!body) return fail('file-damaged', { name });
  const readRun = runReader(theme);
  const sheet = styleSheet(styles, readRun);
  const targets = new Map(
    [...descendants(relations, 'Relationship')].map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
  const headers = new Map<string, XmlNode>();
  for (const reference of [...descendants(body, 'w:headerReference'), ...descendants(body, 'w:footerReference')]) {
    const id = reference.attributes['r:id'] ?? '';
    const target = targets.get(id);
    if (target === undefined || headers.has(id)) continue;
    const part = await readTree(zip, target.startsWith('/') ? target.slice(1) : `word/${target}`);
    if (!part.ok) return part;
    if (part.value) headers.set(id, part.value);
  }
  const { paragraphs, tables } = bodyReader(sheet, readRun, numberFormats(numbering)).read(body);
  const sections = sectionReader(sheet, readRun, headers)(body);
  return ok({ sections, paragraphs, tables, declared: declaredIn(custom) });
}

/** The format of an automatic number, by list and level. */
function numberFormats(numbering: XmlNode | undefined): (id: string, level: number) => string | undefined {
  const formats = new Map<string, string>();
  const abstract = new Map<string, XmlNode>();
  for (const node of numbering?.children ?? []) {
    if (node.name === 'w:abstractNum') abstract.set(node.attributes['w:abstractNumId'] ?? '', node);
    if (node.name !== 'w:num') continue;
    const levels = abstract.get(valueOf(node, 'w:abstractNumId') ?? '');
    for (const level of levels?.children ?? []) {
      if (level.name !== 'w:lvl') continue;
      const format = valueOf(level, 'w:numFmt');
      const key = `${node.attributes['w:numId'] ?? ''} ${level.attributes['w:ilvl'] ?? '0'}`;
      if (format !== undefined) formats.set(key, format);
    }
  }
  return (id, level) => formats.get(`${id} ${String(level)}`);
}

/** What our writers say of a paper's layout in its properties. */
function declaredIn(custom: XmlNode | undefined): PaperLayout['declared'] {
  for (const property of custom?.children ?? []) {
    if (property.attributes['name'] !== 'Thể thức') continue;
    return property.children[0]?.text === 'tự do' ? 'free' : 'official';
  }
  return undefined;
}
