const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const word = (digit: number) => digits[digit] ?? '';

/** Groups of three digits above the thousands begin again after tỷ. */
const groups = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** Largest number that is put into words: below a thousand tỷ tỷ no paper of a commune counts. */
export const largestInWords = 999_999_999_999_999;

/**
 * A whole number in words as papers and checks have it: 1205 → `một nghìn hai trăm linh năm`, 21 → `hai mươi mốt`, 15 → `mười
 * lăm`, 24 → `hai mươi tư`. Numbers that are not whole or larger than {@link largestInWords} are given back as digits.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || Math.abs(value) > largestInWords) return String(value);
  if (value < 0) return `âm ${numberInWords(-value)}`;
  return value === 0 ? word(0) : underThousandBillions(value);
}

function underThousandBillions(value: number): string {
  const billions = Math.floor(value / 1e9);
  const rest = value % 1e9;
  const parts: string[] = [];
  if (billions > 0) parts.push(threeGroups(billions, false), groups[3]);
  if (rest > 0) parts.push(threeGroups(rest, billions > 0));
  return parts.join(' ');
}

/** `follows`: something stands before, so that empty hundreds are spoken. */
function threeGroups(value: number, follows: boolean): string {
  const parts: string[] = [];
  for (const power of [2, 1, 0] as const) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    parts.push(threeDigits(group, follows || parts.length > 0));
    if (power > 0) parts.push(groups[power]);
  }
  return parts.join(' ');
}

function threeDigits(value: number, full: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const parts: string[] = [];
  if (hundreds > 0 || full) parts.push(word(hundreds), 'trăm');
  if (tens === 0) {
    if (ones > 0 && parts.length > 0) parts.push('linh');
  } else if (tens === 1) parts.push('mười');
  else parts.push(word(tens), 'mươi');
  if (ones > 0) parts.push(lastDigit(ones, tens));
  return parts.join(' ');
}

function lastDigit(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  if (ones === 5 && tens > 0) return 'lăm';
  return word(ones);
}

/** A count with its words, as checks and minutes ask for: 171 → `171 (một trăm bảy mươi mốt)`. */
export function numberWithWords(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${digits} (${numberInWords(value)})`;
}

/** An amount of money in words with a capital, as on receipts: `Một nghìn hai trăm linh năm đồng`. */
export function moneyInWords(dong: number): string {
  const words = numberInWords(dong);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}
