import type { ProvisionLine } from '../provision-lines.ts';
import type { RawFinding } from './finding.ts';
import { findingPlace } from './places.ts';

const LONGEST: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A lunar month has no more. */
const LUNAR = 30;

function isNoDay(day: number, month: number, year: number | undefined, lunar: boolean): boolean {
  const last = lunar ? LUNAR : LONGEST[month - 1];
  if (last === undefined || day < 1 || day > last) return true;
  const leap = year === undefined || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return !lunar && month === 2 && day === 29 && !leap;
}

/** Days that no calendar has (31 tháng 4, 29/2/2023), and minutes over 59. */
export function checkDates(lines: readonly ProvisionLine[]): readonly RawFinding[] {
  return lines.flatMap((line): RawFinding[] => {
    const written = [
      ...line.text.matchAll(/(\d{1,2}) tháng (\d{1,2})(?:(?: năm |[/-])(\d{4}))?(?!\d)/gu),
      ...line.text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu),
    ];
    const days = written.flatMap((match): RawFinding[] => {
      const [words, day, month, year] = match;
      const lunar = /^[^.;]{0,20}âm lịch/u.test(line.text.slice(match.index + words.length));
      const wrong = isNoDay(Number(day), Number(month), year === undefined ? undefined : Number(year), lunar);
      return wrong ? [{ places: [findingPlace(line)], words }] : [];
    });
    const minutes = [...line.text.matchAll(/\d{1,2} giờ (\d{2}) phút/gu)].flatMap(([words, minute]): RawFinding[] =>
      Number(minute) > 59 ? [{ places: [findingPlace(line)], words }] : [],
    );
    return [...days, ...minutes];
  });
}

const amount = (text: string | undefined) => Number((text ?? '').replaceAll('.', ''));

/** "từ 50.000 đồng đến 20.000 đồng": the end below the beginning. */
export function checkRanges(lines: readonly ProvisionLine[]): readonly RawFinding[] {
  const range = /từ (\d[\d.]*) (?:đồng |tuổi |hộ |mâm |người )?đến (\d[\d.]*) (?:đồng|tuổi|hộ|mâm|người)/gu;
  return lines.flatMap((line): RawFinding[] =>
    [...line.text.matchAll(range)].flatMap(([words, from, to]) =>
      amount(from) > amount(to) ? [{ places: [findingPlace(line)], words }] : [],
    ),
  );
}
