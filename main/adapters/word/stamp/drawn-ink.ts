import { base64, inkImage } from '#shared/commitments/ink-image.ts';
import { inkInField } from '#shared/commitments/ink.ts';
import type { FormValues } from '#shared/documents/form-values.ts';

/** Pixels across: a signature of 36 mm at some 220 dots an inch, its edges soft. */
const width = 320;

/**
 * The same values with strokes drawn as PNGs. A picture takes a thousandth of a second or two, so it is made here, where a batch is
 * made, and not where the thread of the door gathers the people.
 */
export function withDrawnInk(values: FormValues): FormValues {
  const drawn = Object.entries(values).flatMap(([name, value]) => {
    const ink = typeof value === 'string' ? inkInField(value) : undefined;
    return ink === undefined ? [] : [[name, base64(inkImage(ink, width))] as const];
  });
  return drawn.length === 0 ? values : { ...values, ...Object.fromEntries(drawn) };
}
