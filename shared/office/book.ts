import { z } from 'zod';
import { yearlyHoliday } from '#shared/calendar/holidays.ts';
import { isoDate, isoInstant } from '#shared/contract/ids.ts';
import { layoutSettings } from '#shared/documents/model-schema.ts';

/** A person who signs for the office, as the signature block needs them. */
export const signer = z.strictObject({
  id: z.string(),
  /** Full name without academic titles (Nghị định 30/2020/NĐ-CP, appendix I). */
  name: z.string(),
  /** Post in words, e.g. `Chủ tịch`, `Phó Chủ tịch`. */
  post: z.string(),
  /** How they sign: on behalf of the collective, for the head, acting, by order. */
  authority: z.enum(['TM.', 'KT.', 'Q.', 'TL.', 'TUQ.', '']),
});
export type Signer = z.infer<typeof signer>;

/** A day on which the office is closed, or a day off that is worked instead. The office enters both. */
export const holiday = z.strictObject({
  date: isoDate,
  name: z.string(),
  kind: z.enum(['off', 'worked']),
});
export type Holiday = z.infer<typeof holiday>;

/** The commune as its papers name it. */
export const commune = z.strictObject({
  kind: z.enum(['xa', 'phuong', 'dac-khu']),
  /** Name without its kind: `Vân Khê`. */
  name: z.string().trim().min(1).max(100),
  /** Parent authority on the letterhead and in papers: `thành phố Hà Nội`. */
  parent: z.string().trim().min(1).max(200),
  /** Where reports and packages go: `Sở Văn hóa và Thể thao`. */
  receiver: z.string().trim().max(200),
  /** Place name before the date on papers: `Vân Khê`. */
  place: z.string().trim().min(1).max(100),
});
export type Commune = z.infer<typeof commune>;

/** The book `office`: settings that every feature reads. */
export const officeBook = z.strictObject({
  /** Undefined until first start is done. */
  commune: commune.optional(),
  signers: z.array(signer),
  holidays: z.array(holiday),
  /** The yearly days off as the office corrected or ticked them; undefined while the table that ships stands. */
  yearlyHolidays: z.array(yearlyHoliday).max(40).optional(),
  /** True for the sample commune: the window carries a yellow frame so that nobody takes it for real data. */
  practice: z.boolean(),
  /** Villages expected, as told at first start; the register is the truth once it is filled. */
  villagesExpected: z.int().min(0).max(500),
  setUpAt: isoInstant.optional(),
  /** How the office sets its papers, within the decree's ranges; undefined for the default. */
  layout: layoutSettings.optional(),
});
export type OfficeBook = z.infer<typeof officeBook>;

/** An office before first start. */
export const emptyOffice: OfficeBook = { signers: [], holidays: [], practice: false, villagesExpected: 0 };
