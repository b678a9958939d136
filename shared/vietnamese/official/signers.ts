/** How somebody signs (Nghị định 30/2020/NĐ-CP, art. 13 and appendix I, part I, section II.7). */
export type SigningAuthority = 'TM.' | 'KT.' | 'Q.' | 'TL.' | 'TUQ.' | '';

/** What the lines above a signature are made of. */
export type Capacity = {
  readonly authority: SigningAuthority;
  /** Own post in words, e.g. `Phó Chủ tịch`. */
  readonly post: string;
  /** Post of the head, for whom a deputy signs or by whose order, e.g. `Chủ tịch`. */
  readonly head: string;
  /** The collective on whose behalf the paper is issued, e.g. `Ủy ban nhân dân`; left out on the head's own papers. */
  readonly collective?: string;
};

/**
 * The lines above a signature in capitals: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. Only members of a collective
 * sign on its behalf; who signs by order or authorisation does so for the head.
 */
export function capacityLines({ authority, post, head, collective }: Capacity): readonly string[] {
  const own = post.toUpperCase();
  const chief = head.toUpperCase();
  const behalf = collective === undefined ? [] : [`TM. ${collective.toUpperCase()}`];
  switch (authority) {
    case 'TM.':
    case '':
      return [...behalf, own];
    case 'KT.':
      return [...behalf, `KT. ${chief}`, own];
    case 'Q.':
      return [...behalf, `Q. ${chief}`];
    case 'TL.':
    case 'TUQ.':
      return [`${authority} ${chief}`, own];
  }
}

const titles = /^(?:(?:GS|PGS|TSKH|TS|ThS|BS|BSCKII|BSCKI|CN|KS|DS|LS|NGƯT|NGND|GVC)\b[.,]?\s*)+/u;
const forms = /^(?:Ông|Bà|Đồng chí|Đ\/c|Anh|Chị)[.:]?\s+/u;

/** A name as it stands under a signature: without academic titles and forms of address (appendix I, part I, section II.7). */
export function signatureName(name: string): string {
  return name.trim().replace(forms, '').replace(titles, '').replace(/\s+/g, ' ').normalize('NFC').trim();
}
