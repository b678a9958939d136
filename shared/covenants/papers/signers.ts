import type { SignaturePlace, Signatures } from '#shared/documents/model.ts';

const place = (...capacity: readonly string[]): SignaturePlace => ({ capacity, hint: '(Ký, ghi rõ họ tên)' });

/**
 * The places to sign under a covenant: head of the community, head of the Mặt trận board, two household
 * representatives (Nghị định 61/2023/NĐ-CP, art. 6). A tổ dân phố has a tổ trưởng in the place of the trưởng thôn.
 */
export function covenantSignatures(unit: string): Signatures {
  return {
    columns: 2,
    places: [
      place('TRƯỞNG BAN', 'CÔNG TÁC MẶT TRẬN'),
      place(headOf(unit)),
      place('ĐẠI DIỆN', 'HỘ GIA ĐÌNH'),
      place('ĐẠI DIỆN', 'HỘ GIA ĐÌNH'),
    ],
  };
}

/** The post of whoever heads the community, in capitals. */
export function headOf(unit: string): string {
  const kind = unit.toLocaleLowerCase('vi');
  if (kind.startsWith('tổ dân phố') || kind.startsWith('tdp')) return 'TỔ TRƯỞNG TỔ DÂN PHỐ';
  if (kind.startsWith('làng')) return 'TRƯỞNG LÀNG';
  if (kind.startsWith('xóm')) return 'TRƯỞNG XÓM';
  return 'TRƯỞNG THÔN';
}
