import { blankOfficialDate, officialDate, officialNumber } from '../vietnamese/official/dates.ts';
import type { DocumentNumber, PlaceDate } from './model.ts';

/** "Số: 05/QĐ-UBND", or with room to write the number in (Nghị định 30/2020/NĐ-CP, appendix I, part I, II.3). */
export function numberLine({ value, suffix = '', symbol }: DocumentNumber): string {
  return `Số: ${value === undefined ? '        ' : officialNumber(value)}${suffix}/${symbol}`;
}

/** "Vân Khê, ngày 05 tháng 02 năm 2026", or with room for day and month (appendix I, part I, II.4). */
export function placeDateLine({ place, date, year }: PlaceDate): string {
  return `${place}, ${date === undefined ? blankOfficialDate(year) : officialDate(date)}`;
}

/** The bases as they are printed: ";" after each and "." after the last (appendix I, part I, II.6). */
export function basisLines(bases: readonly string[]): readonly string[] {
  return bases.map((basis, index) => `${basis}${index === bases.length - 1 ? '.' : ';'}`);
}

/** The addressees as they are printed: one on the line of "Kính gửi:", several below it (appendix I, part I, II.9). */
export function addresseeLines(addressees: readonly string[]): readonly string[] {
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return [`Kính gửi: ${only}`];
  return ['Kính gửi:', ...addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? '.' : ';'}`)];
}

/** "Nơi nhận:" and its lines: "- …;" and at the last "- Lưu: VT, ….", (appendix I, part I, II.9). */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return recipients.map((name, index) => `- ${name}${index === recipients.length - 1 ? '.' : ';'}`);
}
