import type { Result } from '#shared/contract/result.ts';
import { ok } from '#shared/contract/result.ts';
import { xmlSink, type XmlAttributes } from '#main/adapters/word/read/xml-stream.ts';
import type { ZipParts } from '#main/adapters/word/read/zip-parts.ts';

/** An element with its text in order; names carry the usual prefixes. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: XmlNode[];
  text: string;
};

/** A part of a package as a tree; undefined when the package has no such part. */
export async function readTree(zip: ZipParts, path: string): Promise<Result<XmlNode | undefined>> {
  if (!zip.has(path)) return ok(undefined);
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  const sink = xmlSink({
    open(name, attributes) {
      const node: XmlNode = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text(text) {
      const top = open.at(-1);
      if (top) top.text += text;
    },
    close() {
      open.pop();
    },
  });
  const read = await zip.read(path, (chunk) => sink.write(chunk));
  if (!read.ok) return read;
  sink.end();
  return ok(root.children[0]);
}

/** The first child so named. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** An attribute of a child, `w:val` unless said otherwise. */
export function valueOf(node: XmlNode | undefined, name: string, attribute = 'w:val'): string | undefined {
  return child(node, name)?.attributes[attribute];
}

/** The descendant at a path of names. */
export function at(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((found, name) => child(found, name), node);
}

/** All descendants so named, in document order. */
export function* descendants(node: XmlNode | undefined, name: string): Generator<XmlNode> {
  for (const next of node?.children ?? []) {
    if (next.name === name) yield next;
    yield* descendants(next, name);
  }
}

/** A switch of WordprocessingML: undefined when it is not named. */
export function toggle(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (!found) return undefined;
  const value = found.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** A number in an attribute; undefined when it is none. */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
