import type { SignaturePlace } from '#shared/documents/model.ts';

/** Where the head of a village signs; the papers of the whole commune are signed by whoever chairs. */
export function headPlace(unitName: string, room?: number): SignaturePlace {
  const capacity = unitName.startsWith('Tổ dân phố')
    ? 'TỔ TRƯỞNG'
    : unitName.startsWith('Thôn')
      ? 'TRƯỞNG THÔN'
      : 'CHỦ TRÌ';
  return { capacity: [capacity], hint: '(Ký, ghi rõ họ tên)', ...(room === undefined ? {} : { room }) };
}

/** A unit's name in the middle of a sentence: `thôn Cao Xá`. */
export function unitInSentence(unitName: string): string {
  return `${unitName.slice(0, 1).toLowerCase()}${unitName.slice(1)}`;
}
