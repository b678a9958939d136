import type { Commune } from '#shared/office/book.ts';
import { fold } from '#shared/vietnamese/fold.ts';

const kinds: readonly (readonly [string, Commune['kind']])[] = [
  ['dac khu', 'dac-khu'],
  ['phuong', 'phuong'],
  ['xa', 'xa'],
];

/** Kind and name of a commune as a clerk types it: `xã Vân Khê`, `Phường Hạ Vân`; undefined when the kind is missing. */
export function parseCommuneName(typed: string): Pick<Commune, 'kind' | 'name'> | undefined {
  const words = typed.trim().split(/\s+/);
  for (const [prefix, kind] of kinds) {
    const length = prefix.split(' ').length;
    if (words.length <= length || fold(words.slice(0, length).join(' ')) !== prefix) continue;
    return { kind, name: words.slice(length).join(' ') };
  }
  return undefined;
}
