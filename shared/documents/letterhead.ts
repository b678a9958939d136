import type { Commune, Signer } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { officialNumber } from '../vietnamese/official/dates.ts';
import { capacityLines, signatureName } from '../vietnamese/official/signers.ts';
import { symbolOf, type DocumentKind } from './kinds.ts';
import type { DocumentNumber, Letterhead, PlaceDate, SignaturePlace } from './model.ts';

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

/** `5a` as papers write it in a sentence: `05a`; of a number typed with its symbol, `412/QĐ-UBND`, the number alone (Nghị định 30/2020/NĐ-CP, appendix I, part I, II.3). */
export function writtenNumber(number: string): string {
  return number.replace(/\/.*$/, '').replace(/^\d+/, (digits) => officialNumber(Number(digits)));
}

/** The letterhead of a village: the commune above, the village below; a village gives no numbers. */
export function villageLetterhead(commune: Commune, unitName: string, placeDate: PlaceDate): Letterhead {
  if (unitName.toLowerCase() === communeName(commune).toLowerCase()) return committeeLetterhead(commune, placeDate);
  return { parent: [communeName(commune).toUpperCase()], agency: [unitName.toUpperCase()], placeDate };
}

/** Where somebody signs a paper of the chairperson's own, or for the chairperson (Nghị định 30/2020/NĐ-CP, appendix I, part I, II.7). */
export function chairPlace(signer: Signer | undefined): SignaturePlace {
  return signer === undefined ? { capacity: ['CHỦ TỊCH'] } : signerPlace(signer);
}

/** Where the committee's chair signs for the committee (Nghị định 30/2020/NĐ-CP, appendix I, part I, II.7). */
export function committeePlace(signer: Signer | undefined): SignaturePlace {
  if (signer === undefined) return { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] };
  return signerPlace(signer, 'Ủy ban nhân dân');
}

function signerPlace({ authority, post, name }: Signer, collective?: string): SignaturePlace {
  const of = { authority, post, head: 'Chủ tịch', ...(collective === undefined ? {} : { collective }) };
  return { capacity: capacityLines(of), name: signatureName(name) };
}
