/** How a phone number was written in a list. */
export type PhoneForm = 'num' | 'text' | 'spaced' | 'dots' | 'plus84' | 'none';

/** What a cell of phone numbers says. */
export type PhoneCell = {
  /** Digits only, with the leading zero, in the order written. */
  readonly phones: readonly string[];
  readonly form: PhoneForm;
  /** Text that is no phone number; shown to the clerk, never dropped. */
  readonly unread?: string;
};

const SEPARATORS = /[;,\n]|\s\/\s|\s-\s|\/(?=\s*(?:0|\+?84))/;

function readOne(text: string): string | undefined {
  const digits = text.replace(/^\s*\(?\+?84\)?(?=[\s.-]*\d{9})/, '0').replace(/\D/g, '');
  const whole = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
  return /^0\d{9,10}$/.test(whole) && !/[A-Za-zÀ-ỹ]/u.test(text) ? whole : undefined;
}

function formOf(text: string): PhoneForm {
  if (/^\(?\+84/.test(text)) return 'plus84';
  if (/\d\.\d/.test(text)) return 'dots';
  return /\d[\s-]+\d/.test(text) ? 'spaced' : 'text';
}

/**
 * Reads a cell of phone numbers: numbers that lost their zero get it back, spaces and dots go, +84 becomes 0, two numbers
 * in one cell are told apart.
 */
export function readPhones(value: string | number | boolean | undefined): PhoneCell {
  if (typeof value === 'number') {
    const phone = readOne(String(value));
    return phone === undefined ? { phones: [], form: 'num', unread: String(value) } : { phones: [phone], form: 'num' };
  }
  if (typeof value === 'string' && /^0\d{9}$/.test(value)) return { phones: [value], form: 'text' };
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return { phones: [], form: 'none' };
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const phones = parts.map(readOne);
  const unread = parts.filter((_, index) => phones[index] === undefined).join('; ');
  const read = phones.filter((phone) => phone !== undefined);
  const form = parts.length > 1 ? 'text' : formOf(text);
  return unread === '' ? { phones: read, form } : { phones: read, form, unread };
}

/** A phone number as people read it: `0951 234 567`. */
export function showPhone(phone: string): string {
  return phone.replace(/^(\d{4})(\d{3})(\d{3,4})$/, '$1 $2 $3');
}
