import type { StateTone } from '#renderer/ui/index.ts';
import type { SignatureState } from '#shared/commitments/book.ts';

/** How each state of a signature is coloured; its words always stand beside. */
export const stateTone: { readonly [S in SignatureState]: StateTone } = {
  'not-printed': 'none',
  printed: 'ink',
  signed: 'ok',
  absent: 'wait',
  refused: 'bad',
  exempt: 'line',
  left: 'line',
};
