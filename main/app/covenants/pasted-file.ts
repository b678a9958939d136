import { strToU8 } from 'fflate';
import type { PastedText } from '#shared/contract/methods/covenants-sources.ts';

/** What was pasted as a file. The mark at its beginning says UTF-8, whatever the page says of where it was copied from. */
export function pastedFile({ html, text }: PastedText): { readonly name: string; readonly bytes: Uint8Array } {
  return html === undefined
    ? { name: 'Dán từ bảng tạm.txt', bytes: strToU8(text) }
    : { name: 'Dán từ Word.html', bytes: strToU8(`\ufeff<html>${html}</html>`) };
}
