/** One step of an RTF file (RTF 1.9.1): a brace, a control word or symbol, a byte in hexadecimal, or plain text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Cuts an RTF file into its tokens; binary data is passed over. Text bytes beyond ASCII come as bytes. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      at += 1;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === BACKSLASH) {
      const control = readControl(bytes, at + 1);
      at = control.end;
      if (control.token !== undefined) yield control.token;
    } else if (byte === 0x0d || byte === 0x0a || byte === 0) at += 1;
    else if (byte > 0x7f) {
      at += 1;
      yield { kind: 'byte', value: byte };
    } else {
      const start = at;
      while (at < bytes.length && isPlain(bytes[at] ?? 0)) at += 1;
      yield { kind: 'text', text: String.fromCharCode(...bytes.subarray(start, Math.min(at, start + 4_096))) };
      at = Math.min(at, start + 4_096);
    }
  }
}

function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7f && byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function readControl(bytes: Uint8Array, from: number): { readonly token: RtfToken | undefined; readonly end: number } {
  const first = bytes[from] ?? 0;
  if (first === 0x27) {
    const value = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16);
    return { token: Number.isNaN(value) ? undefined : { kind: 'byte', value }, end: from + 3 };
  }
  if (!isLetter(first)) {
    const symbol = first === 0x0d || first === 0x0a ? 'par' : String.fromCharCode(first);
    return { token: { kind: 'word', word: symbol, value: undefined }, end: from + 1 };
  }
  let at = from;
  while (isLetter(bytes[at] ?? 0)) at += 1;
  const word = String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 40)));
  const numberFrom = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at] ?? 0) && at - numberFrom < 12) at += 1;
  const digits = String.fromCharCode(...bytes.subarray(numberFrom, at));
  const value = /\d/.test(digits) ? Number(digits) : undefined;
  if (bytes[at] === 0x20) at += 1;
  if (word === 'bin' && value !== undefined && value > 0) return { token: undefined, end: at + value };
  return { token: { kind: 'word', word, value }, end: at };
}
