import { deflateSync } from 'node:zlib';

/** Objects of a PDF, written one after the other. */
export type PdfFile = {
  /** A number for an object that is written later. */
  reserve(): number;
  /** Writes an object's content under its number, or a new one. */
  write(content: string, id?: number): number;
  /** Writes a stream, deflated. */
  stream(content: Buffer | string, entries?: string, id?: number): number;
  /** Writes a stream whose content is packed already, as its entries say. */
  packed(content: Uint8Array, entries: string): number;
  finish(root: number, info: number): Uint8Array;
};

/** Streams shorter than this stay as they are. */
const worthDeflating = 200;

/** An empty PDF 1.7 (ISO 32000-1). */
export function pdfFile(): PdfFile {
  const chunks: Buffer[] = [];
  const places: number[] = [0];
  let length = 0;
  const push = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  // Bytes above 127 tell programs that carry files on that this one is no text.
  push(Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1'));
  const reserve = () => places.push(0) - 1;
  const begin = (id: number) => {
    places[id] = length;
    push(Buffer.from(`${String(id)} 0 obj\n`, 'latin1'));
    return id;
  };
  const put = (id: number, bytes: Uint8Array, entries: string) => {
    begin(id);
    push(Buffer.from(`<< /Length ${String(bytes.length)}${entries} >>\nstream\n`, 'latin1'));
    push(Buffer.from(bytes));
    push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return id;
  };
  return {
    reserve,
    write(content, id = reserve()) {
      begin(id);
      push(Buffer.from(`${content}\nendobj\n`, 'latin1'));
      return id;
    },
    stream(content, entries = '', id = reserve()) {
      const plain = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
      const isLong = plain.length >= worthDeflating;
      const bytes = isLong ? deflateSync(plain, { level: 4 }) : plain;
      return put(id, bytes, (isLong ? ' /Filter /FlateDecode' : '') + entries);
    },
    packed: (content, entries) => put(reserve(), content, entries),
    finish(root, info) {
      const start = length;
      const rows = places.map((place, id) =>
        id === 0 ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
      );
      push(Buffer.from(`xref\n0 ${String(places.length)}\n${rows.join('')}`, 'latin1'));
      const trailer = `<< /Size ${String(places.length)} /Root ${String(root)} 0 R /Info ${String(info)} 0 R >>`;
      push(Buffer.from(`trailer\n${trailer}\nstartxref\n${String(start)}\n%%EOF\n`, 'latin1'));
      return Buffer.concat(chunks);
    },
  };
}

/** A text outside of pages, as a title has it: UTF-16 with its mark, in hex (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}

/** A number as a PDF has it: at most three decimals, no exponent. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
