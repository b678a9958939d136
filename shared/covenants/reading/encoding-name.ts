import type { SourceParagraph } from '../source-document.ts';
import type { TextParagraph } from './text-blocks.ts';

const DECOMPOSED = /[\u0300-\u036F]/;

/** How many paragraphs of the file hold combining marks ("Unicode tổ hợp" or NFD), changed text of both views included. */
export function decomposedParagraphs(paragraphs: readonly SourceParagraph[]): number {
  return paragraphs.filter((paragraph) => paragraph.runs.some((run) => DECOMPOSED.test(run.text))).length;
}

/**
 * Name of the encodings found: `unicode-nfc`, `unicode-decomposed`, `unicode-decomposed+nfc`, `tcvn3`, `vni-windows`, or
 * old ones with `+unicode` when the file is mixed.
 */
export function encodingName(paragraphs: readonly TextParagraph[], source: readonly SourceParagraph[]): string {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
  const has = (encoding: string): boolean => runs.some((run) => run.encoding === encoding && run.text.trim() !== '');
  const old = [...(has('tcvn3') ? ['tcvn3'] : []), ...(has('vni') ? ['vni-windows'] : [])];
  const modern = runs.some((run) => run.encoding === 'unicode' && hasLetterBeyondAscii(run.text));
  if (old.length > 0) return [...old, ...(modern ? ['unicode'] : [])].join('+');
  if (decomposedParagraphs(source) === 0) return 'unicode-nfc';
  const composed = source.some((paragraph) => {
    const text = paragraph.runs.map((run) => run.text).join('');
    return hasLetterBeyondAscii(text) && !DECOMPOSED.test(text);
  });
  return composed ? 'unicode-decomposed+nfc' : 'unicode-decomposed';
}

function hasLetterBeyondAscii(text: string): boolean {
  return /[^\p{ASCII}\P{L}]/u.test(text);
}
