const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Upper-case Roman numerals; nothing below 1 or above 32,767, which Word does not draw either. */
export function roman(number: number): string {
  if (number < 1 || number > 32_767) return '';
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** The value of Roman numerals of either case; undefined when they are not written by the rule. */
export function romanValue(text: string): number | undefined {
  const upper = text.toUpperCase();
  let at = 0;
  let value = 0;
  for (const [worth, sign] of ROMAN) {
    while (upper.startsWith(sign, at)) {
      value += worth;
      at += sign.length;
    }
  }
  return at === upper.length && value > 0 && roman(value) === upper ? value : undefined;
}
