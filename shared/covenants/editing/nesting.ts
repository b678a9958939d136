import type { TextLevel, TextLine } from '../text/covenant-text.ts';
import { depthOf } from '../text/numbers.ts';
import type { EditRefusal } from './edit.ts';

/** What may stand where: the legal nesting phần › chương › mục › điều › khoản › điểm › gạch đầu dòng. */
type Holder = 'article' | 'item' | undefined;

/** The first line that may not stand where it stands, and why; undefined when all may. */
export function nestingFault(
  lines: readonly Pick<TextLine, 'level'>[],
): { readonly index: number; readonly reason: EditRefusal } | undefined {
  const articles = lines.some((line) => line.level === 'article');
  const items = lines.some((line) => line.level === 'item' || line.level === 'heading');
  let holder: Holder;
  let begun = false;
  for (const [index, line] of lines.entries()) {
    const reason = faultOf(line.level, holder, begun, articles && items);
    if (reason !== undefined) return { index, reason };
    if (line.level === 'article' || line.level === 'item') holder = line.level;
    if (depthOf[line.level] < depthOf.article) holder = undefined;
    if (line.level !== 'preamble' && line.level !== 'table') begun = true;
  }
  return undefined;
}

function faultOf(level: TextLevel, holder: Holder, begun: boolean, mixed: boolean): EditRefusal | undefined {
  switch (level) {
    case 'preamble':
      return begun ? 'preamble-first' : undefined;
    case 'item':
    case 'heading':
      return mixed ? 'articles-and-items' : undefined;
    case 'clause':
      return holder === 'article' ? undefined : 'needs-article';
    case 'point':
    case 'dash':
    case 'text':
      return holder === undefined ? 'needs-holder' : undefined;
    case 'part':
    case 'chapter':
    case 'section':
    case 'article':
    case 'table':
      return undefined;
  }
}

/** Index behind the last line that belongs to the one at `from`. */
export function endOfBlock(lines: readonly Pick<TextLine, 'level'>[], from: number): number {
  const depth = depthOf[lines[from]?.level ?? 'text'];
  let end = from + 1;
  // Plain text and tables hold nothing.
  if (depth >= depthOf.text) return end;
  while (end < lines.length && depthOf[lines[end]?.level ?? 'part'] > depth) end += 1;
  return end;
}

/** Index of the line that the one at `index` stands under. */
export function parentOf(lines: readonly Pick<TextLine, 'level'>[], index: number): number | undefined {
  const depth = depthOf[lines[index]?.level ?? 'part'];
  for (let above = index - 1; above >= 0; above -= 1) {
    if (depthOf[lines[above]?.level ?? 'text'] < depth) return above;
  }
  return undefined;
}
