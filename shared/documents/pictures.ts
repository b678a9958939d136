import type { Picture } from './model.ts';

/** How base64 of a PNG (ISO/IEC 15948, section 5.2) and of a JPEG (ISO/IEC 10918-1, annex B) begins, and how the strokes of a pen do. */
const beginnings = { png: 'iVBORw0KGgo', jpg: '/9j/', ink: 'data:application/x-ink,' } as const;

/** How a field's value begins that is strokes: they are drawn by whoever sets them on paper. */
export const inkPrefix = beginnings.ink;

/** What a field's value is a picture of; undefined for any other value. */
export function pictureFormat(value: string): 'png' | 'ink' | undefined {
  if (value.startsWith(beginnings.png)) return 'png';
  return value.startsWith(beginnings.ink) ? 'ink' : undefined;
}

/** The picture, or words in its place when its data is missing or no picture: neither writer leaves a broken one on a paper. */
export function shownPicture(picture: Picture): Picture | string {
  return picture.data.startsWith(beginnings[picture.format]) ? picture : `[Thiếu hình: ${picture.description}]`;
}
