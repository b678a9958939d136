import type { DocumentNumber, Letterhead, PlaceDate, SignaturePlace } from '#shared/documents/model.ts';
import type { Commune, Signer } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { symbolOf, type DocumentKind } from '#shared/documents/kinds.ts';

/** `Ủy ban nhân dân xã Vân Khê`. */
export function committeeName(commune: Commune): string {
  return `Ủy ban nhân dân ${communeName(commune)}`;
}

/** The letterhead of the commune's committee on a paper without a number. */
export function committeeLetterhead(commune: Commune, placeDate: PlaceDate): Letterhead {
  return { agency: ['ỦY BAN NHÂN DÂN', communeName(commune).toUpperCase()], placeDate };
}

/** The number of a paper of the committee: `120` or `120a`; without one, room to write it in. */
export function committeeNumber(kind: DocumentKind, given?: string): DocumentNumber {
  const symbol = symbolOf(kind, 'UBND');
  const match = /^(\d+)([a-z]?)/.exec(given ?? '');
  if (match === null) return { symbol };
  const suffix = match[2] ?? '';
  return { symbol, value: Number(match[1]), ...(suffix === '' ? {} : { suffix }) };
}

/** The letterhead of a village: the commune above, the village below; a village gives no numbers. */
export function villageLetterhead(commune: Commune, unitName: string, placeDate: PlaceDate): Letterhead {
  if (unitName.toLowerCase() === communeName(commune).toLowerCase()) return committeeLetterhead(commune, placeDate);
  return { parent: [communeName(commune).toUpperCase()], agency: [unitName.toUpperCase()], placeDate };
}

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

/** The chairperson's place to sign, in the signer's own capacity (Nghị định 30/2020/NĐ-CP, appendix I, part II, I.7). */
export function chairPlace(signer: Signer | undefined): SignaturePlace {
  if (signer === undefined) return { capacity: ['CHỦ TỊCH'] };
  const post = signer.post.toUpperCase();
  const capacity = signer.authority === 'KT.' ? ['KT. CHỦ TỊCH', post] : [post];
  return { capacity, name: signer.name };
}
