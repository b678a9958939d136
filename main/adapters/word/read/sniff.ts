/** The kinds of container that a word-processor file comes in. */
export type FileKind = 'zip' | 'ole' | 'rtf' | 'html' | 'text' | 'unknown';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The kind of a file by its first bytes; names lie. Plain text has no such mark, so there the name has a say: bytes
 * without control codes are text only under a name that does not promise another kind.
 */
export function sniff(bytes: Uint8Array, name: string): FileKind {
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) return 'ole';
  const start = beginning(bytes);
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (
    /^(?:<!doctype html|<html|<head|<body|<!--|<meta|<p\b|<div\b|<\?xml[^>]*>\s*(?:<!doctype html|<html))/i.test(start)
  )
    return 'html';
  const promises = /\.(?:docx?|docm|dotx?|odt|rtf|jpe?g|png|gif|pdf|xlsx?|zip|exe)$/i.test(name);
  return !promises && looksLikeText(bytes) ? 'text' : 'unknown';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** The first characters as Latin-1, or as UTF-16 when a byte-order mark says so, without leading white space. */
function beginning(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 2_048);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'latin1';
  return new TextDecoder(encoding)
    .decode(head)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
}

function looksLikeText(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return true;
  const head = bytes.subarray(0, 65_536);
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);
}
