import type { Letterhead, PlaceDate, SignaturePlace } from '#shared/documents/model.ts';
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

/** The letterhead of the commune's committee with room for the number, or with the number given. */
export function committeeLetterhead(
  commune: Commune,
  kind: DocumentKind,
  placeDate: PlaceDate,
  number?: string,
): Letterhead {
  const value = number === undefined ? undefined : /^\d+/.exec(number)?.[0];
  return {
    agency: ['ỦY BAN NHÂN DÂN', communeName(commune).toUpperCase()],
    number: { symbol: symbolOf(kind, 'UBND'), ...(value === undefined ? {} : { value: Number(value) }) },
    placeDate,
  };
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
