import type { DocumentNumber, Letterhead, PlaceDate, SignaturePlace } from '#shared/documents/model.ts';
import type { Commune, Signer } from '#shared/office/book.ts';
import { symbolOf, type DocumentKind } from '#shared/documents/kinds.ts';

const communeKinds = { xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' } as const;

/** `xã Vân Khê`. */
export function communeName(commune: Commune): string {
  return `${communeKinds[commune.kind]} ${commune.name}`;
}

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
export function villageLetterhead(commune: Commune, village: string, placeDate: PlaceDate): Letterhead {
  return { parent: [communeName(commune).toUpperCase()], agency: [village.toUpperCase()], placeDate };
}

/** The chairperson's place to sign, in the signer's own capacity (Nghị định 30/2020/NĐ-CP, appendix I, part II, I.7). */
export function chairPlace(signer: Signer | undefined): SignaturePlace {
  if (signer === undefined) return { capacity: ['CHỦ TỊCH'] };
  const post = signer.post.toUpperCase();
  const capacity = signer.authority === 'KT.' ? ['KT. CHỦ TỊCH', post] : [post];
  return { capacity, name: signer.name };
}
