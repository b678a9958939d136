import { useEffect, useState } from 'react';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import { layOut } from '#shared/documents/pages/paginate.ts';

/** Pages laid out so far; `done` once there are no more. */
export type Pages = { readonly pages: readonly LaidPage[]; readonly done: boolean };

/** The layout works so long before it lets the screen have its turn: well under what a hand notices. */
const stretch = 12;

const noPages: Pages = { pages: [], done: false };

/** Lays papers out in the pauses of the screen; the first page is there at once, however many follow. */
export function usePages(documents: readonly OfficialDocument[]): Pages {
  const [state, setState] = useState<{ readonly of: readonly OfficialDocument[]; readonly laid: Pages }>();

  useEffect(() => {
    const pages: LaidPage[] = [];
    const rest = layOut(documents);
    let timer = 0;
    const work = () => {
      const until = performance.now() + stretch;
      let done = false;
      do {
        const next = rest.next();
        done = next.done === true;
        if (next.done !== true) pages.push(next.value);
      } while (!done && performance.now() < until);
      setState({ of: documents, laid: { pages: [...pages], done } });
      if (!done) timer = window.setTimeout(work, 0);
    };
    work();
    return () => window.clearTimeout(timer);
  }, [documents]);

  return state?.of === documents ? state.laid : noPages;
}
