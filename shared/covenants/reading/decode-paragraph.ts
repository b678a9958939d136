import type { SourceRun } from '../source-document.ts';
import { decodePieces, type DecodedPiece } from '#shared/vietnamese/legacy/decode.ts';
import { detectEncoding } from '#shared/vietnamese/legacy/detect.ts';
import { drawsCapitals, encodingOfFont, type TextEncoding } from '#shared/vietnamese/legacy/fonts.ts';
import { symbolText } from '#shared/vietnamese/legacy/symbols.ts';

/** One run after decoding, with what the report on fonts needs. */
export type DecodedRun = {
  readonly source: SourceRun;
  readonly encoding: TextEncoding;
  readonly text: string;
  /** Where its text ends in the paragraph's text. */
  readonly end: number;
  /** Characters that have no letter in the run's encoding. */
  readonly lost: readonly string[];
};

/** A paragraph's text in Unicode NFC; spaces, tabs and breaks as in the file. */
export type DecodedText = { readonly text: string; readonly runs: readonly DecodedRun[] };

const STARTS_WITH_MARK = /^[\u0300-\u036F]/;
/** Invisible in Unicode text; in the old fonts U+00AD is the letter ư and was decoded before. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/**
 * Decodes runs by the encoding of their font, or by content where the font lies. Neighbours of one encoding are decoded
 * together, because a VNI letter may stand in one run and its mark in the next.
 */
export function decodeRuns(runs: readonly SourceRun[]): DecodedText {
  const decoded: DecodedRun[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const group of groupsOf(runs)) {
    const stored = group.runs.map((run) => run.text).join('');
    const encoding = detectEncoding(stored, group.claim);
    const shares = encoding === 'unicode' ? unicodeShares(group.runs) : legacyShares(group.runs, stored, encoding);
    group.runs.forEach((source, at) => {
      const share = shares[at] ?? { text: '', lost: [] };
      const text = share.text.normalize('NFC');
      const last = parts.at(-1);
      if (last !== undefined && STARTS_WITH_MARK.test(text)) {
        // The mark belongs to a letter of the run before.
        parts[parts.length - 1] = (last + text).normalize('NFC');
        length += (parts.at(-1) ?? '').length - last.length;
      } else if (text !== '') {
        parts.push(text);
        length += text.length;
      }
      decoded.push({ source, encoding, text, end: length, lost: share.lost });
    });
  }
  return { text: parts.join(''), runs: decoded };
}

type Group = { readonly claim: TextEncoding; readonly runs: SourceRun[] };
type Share = { text: string; lost: string[] };

function groupsOf(runs: readonly SourceRun[]): Group[] {
  const groups: Group[] = [];
  for (const run of runs) {
    const claim = encodingOfFont(run.font);
    const last = groups.at(-1);
    if (last?.claim === claim) last.runs.push(run);
    else groups.push({ claim, runs: [run] });
  }
  return groups;
}

function unicodeShares(runs: readonly SourceRun[]): Share[] {
  return runs.map((run) => {
    const { text, lost } = symbolText(run.text.replace(INVISIBLE, ''), run.font);
    return { text, lost: [...lost] };
  });
}

/** Gives each piece to the run that holds its first character. */
function legacyShares(runs: readonly SourceRun[], stored: string, encoding: TextEncoding): Share[] {
  const shares: Share[] = runs.map(() => ({ text: '', lost: [] }));
  let at = 0;
  let end = runs[0]?.text.length ?? 0;
  let offset = 0;
  for (const piece of decodePieces(stored, encoding)) {
    while (offset >= end && at < runs.length - 1) {
      at += 1;
      end += runs[at]?.text.length ?? 0;
    }
    const share = shares[at];
    if (share !== undefined) addPiece(share, piece, encoding === 'tcvn3' && drawsCapitals(runs[at]?.font));
    offset += piece.length;
  }
  return shares;
}

function addPiece(share: Share, piece: DecodedPiece, capitals: boolean): void {
  share.text += capitals ? piece.text.toUpperCase() : piece.text;
  if (piece.lost === true) share.lost.push(piece.text);
}
