/**
 * A number of a person (identity, telephone) as lists show it: its end tells two of a name apart, the rest is nobody's
 * business who looks over a shoulder.
 */
export function maskNumber(number: string): string {
  const end = number.trim().slice(-4);
  return number.trim().length <= 4 ? '••••' : `••••${end}`;
}

/** A birth (`1985-04-12`, or `1985` alone) as lists show it: the year. */
export function maskBirth(birth: string): string {
  const year = birth.slice(0, 4);
  return birth.length > 4 ? `••/••/${year}` : year;
}
