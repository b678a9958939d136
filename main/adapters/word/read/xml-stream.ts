import { TextDecoder } from 'node:util';
import { Parser } from 'htmlparser2';
import { UnsafeContent } from './zip-parts.ts';

/** Word nests some tens of elements; a parser's own stack must not be the victim of a file with a million. */
const MAX_DEPTH = 2_000;

/**
 * What one part may hold, far above any covenant (one of a thousand điều has 5,000 paragraphs, and some half a million
 * elements when Word cut its runs to pieces). More would not fit into the memory of an office machine once it is read.
 */
const MAX_ELEMENTS = 1_200_000;
const MAX_LETTERS = 8_000_000;
const MAX_PARAGRAPHS = 40_000;
const PARAGRAPHS: ReadonlySet<string> = new Set(['w:p', 'text:p', 'text:h']);

/** Namespaces under the prefix that the readers use, whatever prefix the file uses. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
]);

export type XmlAttributes = { readonly [name: string]: string };

/** What a reader is told; names carry the prefixes of this module. */
export type XmlHandler = {
  open(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Takes chunks of an XML part and tells the handler. Entities of a document type are never expanded: it is refused. */
export type XmlSink = {
  /** @throws UnsafeContent on a document type, absurd nesting, or more than an office machine could hold */
  write(chunk: Uint8Array): void;
  end(): void;
};

/** A streaming XML reader over bytes in UTF-8 or, when a byte-order mark says so, UTF-16. */
export function xmlSink(handler: XmlHandler): XmlSink {
  let decoder: TextDecoder | undefined;
  let depth = 0;
  let elements = 0;
  let letters = 0;
  let paragraphs = 0;
  const own = new Map<string, string>();
  const names = new Map<string, string>();
  let renaming = false;

  function canonical(name: string): string {
    const known = names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const mapped = own.get(prefix) ?? prefix;
    const result = mapped === '' ? name : `${mapped}:${colon < 0 ? name : name.slice(colon + 1)}`;
    names.set(name, result);
    return result;
  }

  function learn(attributes: XmlAttributes): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      const prefix = key === 'xmlns' ? '' : key.slice(6);
      const wanted = PREFIXES.get(value);
      if (wanted === undefined || own.get(prefix) === wanted) continue;
      own.set(prefix, wanted);
      names.clear();
      if (wanted !== prefix) renaming = true;
    }
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) throw new UnsafeContent('nesting');
        elements += 1;
        if (PARAGRAPHS.has(name)) paragraphs += 1;
        if (elements > MAX_ELEMENTS || paragraphs > MAX_PARAGRAPHS) throw new UnsafeContent('size');
        // Namespaces are declared on the outermost elements; looking for them in every run would cost a third of the time.
        if (depth <= 3) learn(attributes);
        if (!renaming) handler.open(name, attributes);
        else
          handler.open(
            canonical(name),
            Object.fromEntries(
              Object.entries(attributes).map(([key, value]) => [key.includes(':') ? canonical(key) : key, value]),
            ),
          );
      },
      ontext(text) {
        letters += text.length;
        if (letters > MAX_LETTERS) throw new UnsafeContent('size');
        handler.text?.(text);
      },
      onclosetag(name) {
        depth -= 1;
        handler.close?.(renaming ? canonical(name) : name);
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') throw new UnsafeContent('document type');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  return {
    write(chunk) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      parser.write(decoder.decode(chunk, { stream: true }));
    },
    end() {
      if (decoder !== undefined) parser.write(decoder.decode());
      parser.end();
    },
  };
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
