import type { Commune } from './book.ts';

const kinds: { readonly [K in Commune['kind']]: string } = { xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' };

/** The commune with its kind, as papers and the screen write it: `xã Vân Khê`. A name, so the same in every language. */
export function communeName(commune: Pick<Commune, 'kind' | 'name'>): string {
  return `${kinds[commune.kind]} ${commune.name}`;
}
