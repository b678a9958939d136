import { TextDecoder } from 'node:util';
import { noChanges, noNumbering } from '#shared/covenants/source-document.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { scoreEncodings } from '#shared/vietnamese/legacy/detect.ts';
import type { SourceContent } from './source-content.ts';

/**
 * Reads plain text: a line is a paragraph. UTF-8 or UTF-16 by mark or by validity; anything else is taken byte by byte
 * as windows-1252, in which old fonts' texts were saved, and told apart by content later.
 */
export function readText(bytes: Uint8Array, _name: string): Result<SourceContent> {
  const text = decodeBytes(bytes).replace(/\r\n?/g, '\n');
  return ok({
    format: 'txt',
    blocks: text
      .split(/[\n\f]/)
      .map((line, index) => ({ kind: 'paragraph', index, runs: line === '' ? [] : [{ text: line }] })),
    numbering: noNumbering,
    comments: [],
    notes: [],
    changes: noChanges,
    missing: ['fonts', 'layout'],
  });
}

/** The characters of a text file of unknown encoding. */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOldBytes(bytes);
  }
}

/**
 * Bytes of before Unicode: windows-1258 when they make more sense in it than in any code that stands in windows-1252,
 * in which TCVN3 and VNI texts were saved.
 */
function decodeOldBytes(bytes: Uint8Array): string {
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const western = new TextDecoder('windows-1252').decode(bytes);
  const scores = scoreEncodings(western);
  const best = Math.max(scores.unicode, scores.tcvn3, scores.vni);
  return scoreEncodings(vietnamese).unicode > best ? vietnamese : western;
}
