/** An identity number as a list gives it. */
export type IdNumber = {
  /** Digits with their zeros; for a wrong length, what was written without spaces. */
  readonly id: string;
  /** `cccd`: 12 digits; `cmnd`: the old 9; `bad-length`: neither, kept as written. */
  readonly kind: 'cccd' | 'cmnd' | 'bad-length';
  /** Zeros at the front that a number cell had lost were put back. */
  readonly restored: boolean;
};

/**
 * Codes of the provinces in identity numbers run from 001 to 096 (Thông tư 59/2021/TT-BCA, annex I); the fourth digit tells
 * century and sex, 0–3 for those born up to 2099.
 */
const PLAUSIBLE_CCCD = /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/;

/** Reads an identity number from text or from a number that lost its zeros; undefined for an empty cell. */
export function readIdNumber(value: string | number | boolean | undefined): IdNumber | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  if (typeof value === 'string' && /^\d{12}$/.test(value)) return { id: value, kind: 'cccd', restored: false };
  const written = String(value).replace(/[\s.\-'’\u00A0]/g, '');
  if (written === '') return undefined;
  if (!/^\d+$/.test(written)) return { id: String(value).trim(), kind: 'bad-length', restored: false };
  if (written.length === 12) return { id: written, kind: 'cccd', restored: false };
  if (written.length === 9) return { id: written, kind: 'cmnd', restored: false };
  if (written.length > 9 && written.length < 12) {
    const padded = written.padStart(12, '0');
    if (PLAUSIBLE_CCCD.test(padded)) return { id: padded, kind: 'cccd', restored: true };
  }
  if (typeof value === 'number' && written.length === 8) {
    return { id: written.padStart(9, '0'), kind: 'cmnd', restored: true };
  }
  return { id: written, kind: 'bad-length', restored: false };
}

/** An identity number with all but its last four digits hidden, for screens and papers that others see. */
export function maskId(id: string): string {
  return id.length <= 4 ? '•'.repeat(id.length) : '•'.repeat(id.length - 4) + id.slice(-4);
}
