import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedFile } from '#main/app/ports.ts';
import { sealContent, sealedField, sealedFieldOf, sealedMethod } from './seal.ts';

const stored = 0;
const deflated = 8;
/** Names are UTF-8 (bit 11); content is sealed (bit 0). */
const utf8Flag = 0x0800;
const sealedFlag = 0x0001;
/** 2.0 reads deflated files, 5.1 sealed ones (APPNOTE 4.4.3). */
const plainVersion = 20;
const sealedVersion = 51;

/** What is a zip itself is not deflated again: it would take time and save nothing. */
const packedAlready = /\.(?:xlsx|docx|zip|png|jpg|pdf)$/i;

type Entry = {
  readonly name: Buffer;
  readonly head: Buffer;
  readonly extra: Buffer;
  readonly content: Buffer;
  readonly offset: number;
};

/** Day and time as a zip keeps them: of this machine's clock, to two seconds. */
function dosTime(iso: string): { readonly date: number; readonly time: number } {
  const day = new Date(iso);
  return {
    date: (Math.max(0, day.getFullYear() - 1980) << 9) | ((day.getMonth() + 1) << 5) | day.getDate(),
    time: (day.getHours() << 11) | (day.getMinutes() << 5) | (day.getSeconds() >> 1),
  };
}

/** The part of an entry's header that stands before its content and in the directory alike (APPNOTE 4.3.7, 4.3.12). */
function headOf(options: {
  readonly sealed: boolean;
  readonly method: number;
  readonly at: { readonly date: number; readonly time: number };
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: number;
  readonly extra: number;
}): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(options.sealed ? sealedVersion : plainVersion, 0);
  head.writeUInt16LE(utf8Flag | (options.sealed ? sealedFlag : 0), 2);
  head.writeUInt16LE(options.method, 4);
  head.writeUInt16LE(options.at.time, 6);
  head.writeUInt16LE(options.at.date, 8);
  head.writeUInt32LE(options.crc, 10);
  head.writeUInt32LE(options.packed, 14);
  head.writeUInt32LE(options.size, 18);
  head.writeUInt16LE(options.name, 22);
  head.writeUInt16LE(options.extra, 24);
  return head;
}

function entryOf(file: PackedFile, at: string, offset: number, passphrase: string | undefined): Entry {
  const { path, bytes } = file;
  const inside = packedAlready.test(path) || bytes.length === 0 ? stored : deflated;
  const packed = inside === stored ? Buffer.from(bytes) : deflateRawSync(bytes, { level: 6 });
  const name = Buffer.from(path.normalize('NFC'));
  const sealed = passphrase !== undefined;
  const content = sealed ? sealContent(packed, passphrase) : packed;
  const field = sealed ? sealedFieldOf(inside) : Buffer.alloc(0);
  const extra = sealed
    ? Buffer.concat([Buffer.from([sealedField & 0xff, sealedField >> 8, field.length, 0]), field])
    : field;
  const head = headOf({
    sealed,
    method: sealed ? sealedMethod : inside,
    at: dosTime(at),
    // AE-2 leaves the sum out: over a short file it would tell what is in it.
    crc: sealed ? 0 : crc32(bytes),
    packed: content.length,
    size: bytes.length,
    name: name.length,
    extra: extra.length,
  });
  return { name, head, extra, content, offset };
}

/**
 * A zip that every program for zips opens; with a passphrase every file in it is sealed (AES-256), names stay readable.
 * @param at day and time of all files, ISO
 */
export function writeZip(files: readonly PackedFile[], at: string, passphrase?: string): Buffer {
  const chunks: Buffer[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const file of files) {
    const entry = entryOf(file, at, offset, passphrase);
    const local = [Buffer.from('PK\u0003\u0004', 'latin1'), entry.head, entry.name, entry.extra, entry.content];
    chunks.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
    entries.push(entry);
  }
  const directory = entries.map((entry) => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.offset, 10);
    const madeBy = Buffer.from([plainVersion, 0]);
    return Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), madeBy, entry.head, rest, entry.name, entry.extra]);
  });
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}
