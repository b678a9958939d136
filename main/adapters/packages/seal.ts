import { createCipheriv, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Sealed files of a zip as WinZip's specification AE-2 with AES-256 has them (winzip.com/en/support/aes-encryption):
 * 7-Zip, WinRAR and WinZip open them with the passphrase, without this program. All numbers below are the specification's.
 */
const saltLength = 16;
const keyLength = 32;
const checkLength = 2;
const tagLength = 10;
const rounds = 1000;
const blockLength = 16;

/** The zip's number for the method "AES", and of the extra field that names the real method. */
export const sealedMethod = 99;
export const sealedField = 0x9901;

type Keys = { readonly cipher: Buffer; readonly tag: Buffer; readonly check: Buffer };

/** Made from a passphrase for one salt; PBKDF2 with HMAC-SHA1. */
function keysOf(passphrase: string, salt: Uint8Array): Keys {
  const all = pbkdf2Sync(passphrase.normalize('NFC'), salt, rounds, keyLength * 2 + checkLength, 'sha1');
  return {
    cipher: all.subarray(0, keyLength),
    tag: all.subarray(keyLength, keyLength * 2),
    check: all.subarray(keyLength * 2),
  };
}

/** So many blocks are made at once: the counter of a block is no secret and needs no stream. */
const blocksAtOnce = 4096;

/** AES in counter mode with the counter's lowest byte first, which Node's own mode does not have. Its own inverse. */
function counterMode(key: Uint8Array, bytes: Uint8Array): Buffer {
  const result = Buffer.from(bytes);
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  for (let at = 0; at < result.length; at += blocksAtOnce * blockLength) {
    const length = Math.min(blocksAtOnce * blockLength, result.length - at);
    const blocks = Math.ceil(length / blockLength);
    const counters = Buffer.alloc(blocks * blockLength);
    for (let block = 0; block < blocks; block += 1) {
      counters.writeUInt32LE(at / blockLength + block + 1, block * blockLength);
    }
    const stream = cipher.update(counters);
    for (let index = 0; index < length; index += 1)
      result[at + index] = (result[at + index] ?? 0) ^ (stream[index] ?? 0);
  }
  return result;
}

function tagOf(key: Uint8Array, sealed: Uint8Array): Buffer {
  return createHmac('sha1', key).update(sealed).digest().subarray(0, tagLength);
}

/** The extra field that a sealed file carries: version AE-2, vendor AE, strength AES-256, and how its content was packed. */
export function sealedFieldOf(method: number): Buffer {
  return Buffer.from([0x02, 0x00, 0x41, 0x45, 0x03, method & 0xff, method >> 8]);
}

/** How the content of a sealed file was packed; undefined when the field is of another kind of sealing. */
export function methodInside(field: Uint8Array): number | undefined {
  const known = field.length === 7 && field[2] === 0x41 && field[3] === 0x45 && field[4] === 0x03;
  return known ? (field[5] ?? 0) | ((field[6] ?? 0) << 8) : undefined;
}

/** Packed content sealed with a passphrase: salt, check, sealed bytes, tag. */
export function sealContent(packed: Uint8Array, passphrase: string): Buffer {
  const salt = randomBytes(saltLength);
  const keys = keysOf(passphrase, salt);
  const sealed = counterMode(keys.cipher, packed);
  return Buffer.concat([salt, keys.check, sealed, tagOf(keys.tag, sealed)]);
}

/** The packed content again; `passphrase` when it is another one, `damaged` when the bytes were changed since. */
export function openContent(content: Uint8Array, passphrase: string): Buffer | 'passphrase' | 'damaged' {
  if (content.length < saltLength + checkLength + tagLength) return 'damaged';
  const keys = keysOf(passphrase, content.subarray(0, saltLength));
  const check = content.subarray(saltLength, saltLength + checkLength);
  if (!timingSafeEqual(keys.check, check)) return 'passphrase';
  const sealed = content.subarray(saltLength + checkLength, content.length - tagLength);
  if (!timingSafeEqual(tagOf(keys.tag, sealed), content.subarray(content.length - tagLength))) return 'damaged';
  return counterMode(keys.cipher, sealed);
}
