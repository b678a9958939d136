import { fail, ok, type Result } from '#shared/contract/result.ts';

/**
 * 31 signs that are not mistaken for one another on paper. A prime number of them, so that the weighted check sign
 * finds every single wrong sign and every two neighbours that changed places.
 */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXY';
const markLength = 2;
const personLength = 5;

/** The parts of a code on a form: which campaign, which person. */
export type FormCode = { readonly mark: string; readonly person: string };

function valueOf(sign: string): number {
  return signs.indexOf(sign);
}

function checkSign(body: string): string {
  const sum = Array.from(body).reduce((total, sign, index) => total + (index + 1) * valueOf(sign), 0);
  return signs.charAt(sum % signs.length);
}

/** The code as it is printed and typed: `KM-3F7QA-9`. */
export function writtenCode(code: FormCode): string {
  return `${code.mark}-${code.person}-${checkSign(code.mark + code.person)}`;
}

/**
 * What a reader or a clerk entered, small letters, spaces and dashes not minded. Answers `code-wrong` when it is no
 * code or its check sign does not fit: one sign was mistyped.
 */
export function readCode(entered: string): Result<FormCode> {
  const bare = entered.toUpperCase().replaceAll(/[\s–-]/g, '');
  const body = bare.slice(0, -1);
  const known = bare.length === markLength + personLength + 1 && Array.from(bare).every((sign) => valueOf(sign) >= 0);
  if (!known || checkSign(body) !== bare.slice(-1)) return fail('code-wrong', { code: entered.trim().slice(0, 40) });
  return ok({ mark: body.slice(0, markLength), person: body.slice(markLength) });
}

/** Signs drawn from a random id (FNV-1a over all of it), as many as asked for; the same id gives the same signs. */
function signsFrom(id: string, length: number): string {
  const hash = (salt: number) =>
    Array.from(id).reduce(
      (state, letter) => Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0,
      2_166_136_261 ^ salt,
    );
  return Array.from({ length }, (_, index) => signs.charAt((hash(index * 0x9e37) >>> 7) % signs.length)).join('');
}

/** A mark for a new campaign that none of `taken` has. */
export function newMark(nextId: () => string, taken: ReadonlySet<string>): string {
  return fresh(nextId, markLength, taken);
}

/** A person's part for a new form that none of `taken` has. */
export function newPersonPart(nextId: () => string, taken: ReadonlySet<string>): string {
  return fresh(nextId, personLength, taken);
}

function fresh(nextId: () => string, length: number, taken: ReadonlySet<string>): string {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const text = signsFrom(nextId(), length);
    if (!taken.has(text)) return text;
  }
  throw new Error('no free code left');
}
