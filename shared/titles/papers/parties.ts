import { committeeName } from '#shared/documents/letterhead.ts';
import type { SignaturePlace } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import type { TitleKind } from '../criteria-set.ts';
import { headPlace } from './frame.ts';

/** Who asks for a title, whom, and where those who have something against it turn to. */
export type Parties = {
  readonly proposer: string;
  /** The chairperson who decides. */
  readonly decides: string;
  readonly signs: readonly SignaturePlace[];
  readonly hears: string;
};

/**
 * The parties of a title (Nghị định 86/2023/NĐ-CP): the village proposes its households; the commune's council of
 * emulation its villages; of the commune itself the authority above decides.
 */
export function partiesOf(title: TitleKind, commune: Commune, unitName: string): Parties {
  const chair = `Chủ tịch ${committeeName(commune)}`;
  const hint = '(Ký, ghi rõ họ tên)';
  switch (title) {
    case 'gia-dinh':
      return {
        proposer: unitName,
        decides: chair,
        signs: [{ capacity: ['TM. BAN CÔNG TÁC MẶT TRẬN'], hint }, headPlace(unitName)],
        hears: 'trưởng thôn, tổ trưởng tổ dân phố',
      };
    case 'thon':
      return {
        proposer: `Hội đồng Thi đua - Khen thưởng ${communeName(commune)}`,
        decides: chair,
        signs: [{ capacity: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH HỘI ĐỒNG'], hint }],
        hears: committeeName(commune),
      };
    case 'xa':
      return {
        proposer: committeeName(commune),
        decides: `Chủ tịch Ủy ban nhân dân ${commune.parent}`,
        signs: [{ capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], hint }],
        hears: committeeName(commune),
      };
  }
}
