import { inkImage } from '#shared/commitments/ink-image.ts';
import { inkInField } from '#shared/commitments/ink.ts';

/** Pixels across: a signature of 36 mm at some 220 dots an inch, its edges soft. */
const inkWidth = 320;

/** The file of a picture: what is there in base64, strokes drawn as a PNG, which takes a thousandth of a second or two. */
export function pictureBytes(data: string): Uint8Array {
  const ink = inkInField(data);
  return ink === undefined ? Uint8Array.from(Buffer.from(data, 'base64')) : inkImage(ink, inkWidth);
}
