import { z } from 'zod';
import { inkPrefix } from '#shared/documents/pictures.ts';

/**
 * A signature given on the screen, as its strokes: each a row of x, y, x, y … in units of which the box is `width` ×
 * `height`. Vectors stay sharp at any size and are a few kilobytes.
 */
export const ink = z.strictObject({
  width: z.int().min(1).max(4_000),
  height: z.int().min(1).max(4_000),
  strokes: z
    .array(z.array(z.int().min(-100).max(4_100)).min(2).max(8_000))
    .min(1)
    .max(400),
});
export type Ink = z.infer<typeof ink>;

/** Blue of the pen, as on a signed paper; the red, green and blue of `--muc`. */
export const inkBlue = [0x27, 0x46, 0x8a] as const;
/** Width of the pen as a share of the box's, as the screen draws it. */
export const penShare = 3.2 / 360;

/** Whether there is something that could be a signature: strokes with some length, not a tap. */
export function isSignature({ strokes }: Ink): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= 40;
}

function lengthOf(stroke: readonly number[]): number {
  return segmentsOf(stroke).reduce((sum, [x1, y1, x2, y2]) => sum + Math.hypot(x2 - x1, y2 - y1), 0);
}

/** The straight pieces of a stroke; a single dot is a piece without length. */
export function segmentsOf(stroke: readonly number[]): readonly (readonly [number, number, number, number])[] {
  const pieces: (readonly [number, number, number, number])[] = [];
  const [firstX = 0, firstY = 0] = stroke;
  for (let index = 2; index + 1 < stroke.length; index += 2) {
    pieces.push([stroke[index - 2] ?? 0, stroke[index - 1] ?? 0, stroke[index] ?? 0, stroke[index + 1] ?? 0]);
  }
  return pieces.length === 0 ? [[firstX, firstY, firstX, firstY]] : pieces;
}

/** Strokes as a value of a form's field. */
export const inkField = (strokes: Ink): string => inkPrefix + JSON.stringify(strokes);

/** The strokes in a field's value; undefined for any other value. */
export function inkInField(value: string): Ink | undefined {
  if (!value.startsWith(inkPrefix)) return undefined;
  try {
    return ink.safeParse(JSON.parse(value.slice(inkPrefix.length))).data;
  } catch {
    return undefined;
  }
}
