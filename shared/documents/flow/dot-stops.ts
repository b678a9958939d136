import type { Inline } from '../model.ts';
import { faceOf, pointsPerMillimetre, textWidth } from '../text-width.ts';
import type { Label } from './flow.ts';

/** Dots to the end of the line. */
export function isDottedLine(piece: Inline | Label): boolean {
  return typeof piece !== 'string' && piece.type === 'dots' && piece.width === 'line';
}

/**
 * Where the dotted lines of a paragraph end, in millimetres from its left edge: the room that its text leaves in one line is
 * shared evenly, and the last ends at the right edge.
 */
export function dotStops(
  content: readonly (Inline | Label)[],
  { width, size, firstLine }: { readonly width: number; readonly size: number; readonly firstLine: number },
): readonly number[] {
  const lines = content.filter(isDottedLine).length;
  if (lines === 0) return [];
  const widths = content.map((piece) => inlineWidth(piece, size));
  const text = widths.reduce((sum, each) => sum + each, firstLine);
  const share = Math.max(10, (width - text) / lines);
  const stops: number[] = [];
  let position = firstLine;
  content.forEach((piece, index) => {
    position += isDottedLine(piece) ? share : (widths[index] ?? 0);
    if (isDottedLine(piece)) stops.push(Math.min(position, width));
  });
  return stops.map((stop, index) => (index === stops.length - 1 ? width : stop));
}

/** Width of a piece of text in millimetres; dotted lines have none of their own. */
export function inlineWidth(piece: Inline | Label, size: number): number {
  if (typeof piece === 'string') return textWidth(piece, size) / pointsPerMillimetre;
  switch (piece.type) {
    case 'text':
      return textWidth(piece.text, piece.size ?? size, faceOf(piece.bold, piece.italic)) / pointsPerMillimetre;
    case 'label':
      return textWidth(piece.text, size, 'bold') / pointsPerMillimetre;
    case 'dots':
      return piece.width === 'line' ? 0 : piece.width;
    case 'picture':
      return piece.width;
    case 'check':
      return size / pointsPerMillimetre;
    case 'field':
      return textWidth(`{{${piece.name}}}`, size) / pointsPerMillimetre;
    case 'break':
      return 0;
  }
}

/** Dots of a given width as text. */
export function dotsOf(width: number, size: number): string {
  const one = textWidth('.', size) / pointsPerMillimetre;
  return '.'.repeat(Math.max(1, Math.round(width / one)));
}
