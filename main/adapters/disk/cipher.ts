import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Turns what is written into what lies on the disk, and back. Without a passphrase nothing is sealed. */
export type Cipher = {
  /** Tells this key from every other and gives nothing of it away; stands beside what was sealed with it. */
  readonly id: string;
  /** @param place what the bytes are, e.g. `book registry`: sealed bytes put elsewhere do not open there */
  readonly seal: (bytes: Uint8Array, place: string) => Buffer;
  /** Undefined when the bytes were not sealed with this key for this place, or were changed since. */
  readonly open: (bytes: Uint8Array, place: string) => Buffer | undefined;
};

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Bytes of a key. */
export const keyLength = 32;

/**
 * AES-256-GCM with a fresh random nonce for each piece: nonce, sealed bytes, tag.
 * @param key {@link keyLength} random bytes
 */
export function cipherOf(key: Uint8Array): Cipher {
  return {
    id: createHash('sha256').update('le-lang key id').update(key).digest('hex').slice(0, 8),
    seal: (bytes, place) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open: (bytes, place) => {
      if (bytes.length < nonceLength + tagLength) return undefined;
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagLength));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}
