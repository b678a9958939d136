/** A small compound file (MS-CFB) with the given streams, each at least 4,096 bytes so that none is a mini stream. */
export function oleFile(streams: { readonly [name: string]: Uint8Array }): Uint8Array {
  const size = 512;
  const padded = Object.entries(streams).map(([name, bytes]) => {
    const length = Math.max(4_096, Math.ceil(bytes.length / size) * size);
    const whole = new Uint8Array(length);
    whole.set(bytes);
    return { name, bytes: whole };
  });
  const directorySectors = Math.ceil((padded.length + 1) / 4);
  const used = 1 + directorySectors + padded.reduce((sum, stream) => sum + stream.bytes.length / size, 0);
  const file = new Uint8Array((used + 1) * size);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4_096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 0; at < 109; at += 1) view.setUint32(76 + at * 4, at === 0 ? 0 : 0xffffffff, true);
  const table = (id: number, next: number): void => view.setUint32(size + id * 4, next, true);
  for (let id = 0; id < 128; id += 1) table(id, 0xffffffff);
  table(0, 0xfffffffd);
  const link = (start: number, count: number): void => {
    for (let at = 0; at < count; at += 1) table(start + at, at === count - 1 ? 0xfffffffe : start + at + 1);
  };
  link(1, directorySectors);
  let sector = 1 + directorySectors;
  const entry = (index: number, name: string, type: number, start: number, length: number): void => {
    const at = size * 2 + index * 128;
    for (let place = 0; place < name.length; place += 1) view.setUint16(at + place * 2, name.charCodeAt(place), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, type);
    for (const offset of [68, 72, 76]) view.setUint32(at + offset, 0xffffffff, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, length, true);
  };
  entry(0, 'Root Entry', 5, 0xfffffffe, 0);
  padded.forEach(({ name, bytes }, index) => {
    const count = bytes.length / size;
    entry(index + 1, name, 2, sector, bytes.length);
    link(sector, count);
    file.set(bytes, (sector + 1) * size);
    sector += count;
  });
  return file;
}
