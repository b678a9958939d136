import { lineText, type LaidPage } from '#shared/documents/pages/page.ts';
import { fold } from '#shared/vietnamese/fold.ts';

/** Places where a text stands, as pages counted from 0; a page where it stands twice is named twice. Marks do not matter. */
export function findInPages(pages: readonly LaidPage[], text: string): readonly number[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  return pages.flatMap((page, index) => {
    const whole = fold(
      page.items
        .map((item) => (item.kind === 'line' ? lineText(item) : ''))
        .filter((line) => line !== '')
        .join(' '),
    );
    return Array<number>(whole.split(wanted).length - 1).fill(index);
  });
}
