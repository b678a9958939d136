const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a text in base64 (RFC 4648, section 4); what is no letter of it is passed over. */
export function bytesOfBase64(text: string): Uint8Array {
  const letters = Array.from(text, (letter) => alphabet.indexOf(letter)).filter((value) => value >= 0);
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  for (let at = 0; at < bytes.length; at += 1) {
    const first = Math.floor((at * 4) / 3);
    const shift = 4 - (at % 3) * 2;
    const pair = ((letters[first] ?? 0) << 6) | (letters[first + 1] ?? 0);
    bytes[at] = (pair >> shift) & 0xff;
  }
  return bytes;
}
