/** Millimetres in twentieths of a point, whole. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in twentieths of a point, whole. */
export function pointsToTwips(points: number): number {
  return Math.round(points * 20);
}

/** Millimetres in pixels of 1/96 inch, as `docx` takes the size of pictures. */
export function pixels(millimetres: number): number {
  return Math.round((millimetres * 96) / 25.4);
}
