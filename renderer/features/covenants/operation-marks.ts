import type { RedlineLine } from '#shared/covenants/redline.ts';
import { articleOf } from './provision-page.tsx';

/** What an amendment does to an article. */
export type Mark = 'insert' | 'replace' | 'repeal';

/** The marks of each article that changes, in the order they are met. */
export function marksOf(lines: readonly RedlineLine[]): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, readonly Mark[]>();
  for (const line of lines) {
    if (line.change === 'none' || line.level === 'chapter' || line.level === 'heading') continue;
    const mark: Mark = line.change === 'inserted' ? 'insert' : line.change === 'deleted' ? 'repeal' : 'replace';
    const article = articleOf(line.at);
    const known = found.get(article) ?? [];
    if (!known.includes(mark)) found.set(article, [...known, mark]);
  }
  return found;
}
