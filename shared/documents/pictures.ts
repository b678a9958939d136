import type { Picture } from './model.ts';

/** How base64 of a PNG (ISO/IEC 15948, section 5.2) and of a JPEG (ISO/IEC 10918-1, annex B) begins. */
const beginnings = { png: 'iVBORw0KGgo', jpg: '/9j/' } as const;

/** The picture, or words in its place when its data is missing or no picture: neither writer leaves a broken one on a paper. */
export function shownPicture(picture: Picture): Picture | string {
  return picture.data.startsWith(beginnings[picture.format]) ? picture : `[Thiếu hình: ${picture.description}]`;
}
