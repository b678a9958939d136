/** Turns what is written into what lies on the disk, and back. Without a passphrase both are the same. */
export type Cipher = {
  readonly seal: (bytes: Uint8Array) => Uint8Array;
  /** Undefined when the bytes were not sealed with this key, or were changed since. */
  readonly open: (bytes: Uint8Array) => Uint8Array | undefined;
};
