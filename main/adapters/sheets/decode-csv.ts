import { TextDecoder } from 'node:util';
import type { SourceWorkbook } from '#shared/registry/workbook.ts';
import { decodeText } from '#shared/vietnamese/legacy/decode.ts';
import { scoreEncodings } from '#shared/vietnamese/legacy/detect.ts';

/** Text of a .csv with the encoding it was found in. */
export type CsvText = { readonly text: string; readonly encoding: NonNullable<SourceWorkbook['encoding']> };

const SAMPLE = 20_000;

/**
 * The text of a .csv: by its byte-order mark, as UTF-8 when it is valid, else the old encoding in which the letters make
 * Vietnamese words (TCVN3, VNI, windows-1258).
 */
export function decodeCsv(bytes: Uint8Array): CsvText {
  const marked = decodeByMark(bytes);
  if (marked !== undefined) return { text: marked, encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeOld(bytes);
  }
}

/** UTF-16 by its mark, or by every other byte being zero (Excel's "Unicode text" saved by other programs has no mark). */
function decodeByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 200);
  const zeros = (odd: number): number => head.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (head.length >= 8 && zeros(1) > head.length / 5 && zeros(0) === 0)
    return new TextDecoder('utf-16le').decode(bytes);
  if (head.length >= 8 && zeros(0) > head.length / 5 && zeros(1) === 0)
    return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function decodeOld(bytes: Uint8Array): CsvText {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const scores = scoreEncodings(western.slice(0, SAMPLE));
  const by1258 = scoreEncodings(vietnamese.slice(0, SAMPLE)).unicode;
  if (by1258 >= scores.tcvn3 && by1258 >= scores.vni) return { text: vietnamese, encoding: 'windows-1258' };
  const encoding = scores.tcvn3 >= scores.vni ? 'tcvn3' : 'vni';
  // Line by line: a decoder may look at neighbours, and a list is large.
  return {
    text: western
      .split('\n')
      .map((line) => decodeText(line, encoding))
      .join('\n'),
    encoding,
  };
}
