import { fold } from '#shared/vietnamese/fold.ts';
import { hasMarks, isShouting, tidyName, tidyText } from '#shared/vietnamese/names.ts';

/** A village as a list names it. */
export type NamedVillage = { readonly name: string; readonly kind: 'thon' | 'to-dan-pho' };

const KIND = 'thôn|tổ dân phố|tổ dp|tdp|khu phố|khối phố|khu dân cư|làng|bản|ấp|buôn|phum|sóc';
const TITLE = new RegExp(
  `(?:^|[\\s,;:–-])(${KIND})\\s+(?!nào|trong|có|và|,)(.+?)(?=\\s*(?:[-–,;(]|năm\\s+\\d|đến\\s+ngày|xã\\s|phường\\s|$))`,
  'iu',
);
const PREFIX = new RegExp(`^(${KIND})\\.?\\s+`, 'iu');
const UNMARKED_PREFIX = /^(thon|to dan pho|tdp|lang|khu pho|ban|ap)\.?\s+/i;
const GENERIC_SHEET =
  /^(sheet|trang[ _]?tinh|table|worksheet|danh sach( ho)?|ds( ho)?|tong hop|data|du lieu|bieu|mau)\s*[\d.-]*$/;

function kindOf(words: string): NamedVillage['kind'] {
  return /^(to|tdp|khu pho|khoi)/.test(fold(words)) ? 'to-dan-pho' : 'thon';
}

/** A village's name without its kind, spelled as a name: `THÔN ĐOÀI THƯỢNG` → Đoài Thượng, thon. */
export function readVillageName(text: string): NamedVillage | undefined {
  const tidy = tidyText(text).replace(/\s*\(.*\)\s*$/u, '');
  const prefix = PREFIX.exec(tidy) ?? UNMARKED_PREFIX.exec(tidy);
  const bare = prefix === null ? tidy : tidy.slice(prefix[0].length);
  if (bare === '') return undefined;
  const name = isShouting(bare) ? tidyName(bare) : bare;
  // "Tổ dân phố số 5" and "Thôn 3" are only told apart from a bare number by their kind, so the number is the name.
  return { name, kind: prefix === null ? 'thon' : kindOf(prefix[1] ?? '') };
}

/**
 * The village that a sheet is about, by its titles and its name. Where both give it, the one with marks is believed: a
 * sheet is often named without.
 */
export function villageOfSheet(titles: readonly string[], sheetName: string): NamedVillage | undefined {
  const bySheet = GENERIC_SHEET.test(fold(sheetName)) ? undefined : readVillageName(sheetName);
  for (const title of titles) {
    const [, kind = '', name] = TITLE.exec(tidyText(title)) ?? [];
    if (name === undefined) continue;
    const byTitle = readVillageName(`${kind} ${name}`);
    if (byTitle === undefined) continue;
    const isSame = bySheet !== undefined && fold(bySheet.name) === fold(byTitle.name);
    return isSame && hasMarks(bySheet.name) ? { ...bySheet, kind: byTitle.kind } : byTitle;
  }
  return bySheet;
}

/** The parts of an address: `Xóm Bến, thôn Nội Khê` → group Xóm Bến, village Nội Khê. The group keeps the words it was given. */
export function splitAddress(text: string): { readonly group: string; readonly village: NamedVillage | undefined } {
  if (!/[,;–]| - |^(thôn|tổ|tdp|khu|khối|làng|bản|ấp|buôn|phum|sóc)\s/iu.test(text))
    return { group: text, village: undefined };
  const parts = tidyText(text)
    .split(/\s*[,;]\s*|\s+[-–]\s+/u)
    .filter((part) => part !== '');
  const at = parts.findIndex((part, index) => index > 0 && PREFIX.test(part));
  const whole = parts.length === 1 && PREFIX.test(parts[0] ?? '');
  if (whole) return { group: '', village: readVillageName(parts[0] ?? '') };
  if (at < 0) return { group: tidyText(text), village: undefined };
  const group = parts.slice(0, at).join(', ');
  return { group, village: readVillageName(parts[at] ?? '') };
}

/** A year named in a sheet's name or titles; the sheet's name is believed first. */
export function yearOfSheet(titles: readonly string[], sheetName: string): number | undefined {
  for (const text of [sheetName, ...titles]) {
    const [, year] = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text) ?? [];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}
