import { diff } from 'fast-myers-diff';

/** A stretch of text that is in both, only in the old one, or only in the new one. */
export type WordRun = { readonly kind: 'same' | 'old' | 'new'; readonly text: string };

/** Words with the marks of their letters; what is between them is one piece for each character. */
const PIECES = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** What changed from one run of lines to another: whole lines first, so that a new line is seen as one, then words. */
export function compareLines(before: string, after: string): readonly WordRun[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const runs: WordRun[] = [];
  const push = (kind: WordRun['kind'], lines: readonly string[]) => {
    if (lines.length > 0) runs.push({ kind, text: lines.join('') });
  };
  let at = 0;
  for (const [oldStart, oldEnd, newStart, newEnd] of diff(old, fresh)) {
    push('same', old.slice(at, oldStart));
    if (oldStart < oldEnd && newStart < newEnd)
      runs.push(...compareWords(old.slice(oldStart, oldEnd).join(''), fresh.slice(newStart, newEnd).join('')));
    else {
      push('old', old.slice(oldStart, oldEnd));
      push('new', fresh.slice(newStart, newEnd));
    }
    at = oldEnd;
  }
  push('same', old.slice(at));
  return runs;
}

/** Lines with their ends, so that a line put in brings its own. */
const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => `${line}\n`);

/** What changed from one text to another, word by word; both are composed first, so that no letter is torn. */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const old = before.normalize('NFC').match(PIECES) ?? [];
  const fresh = after.normalize('NFC').match(PIECES) ?? [];
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  const push = (kind: WordRun['kind'], pieces: readonly string[]) => {
    if (pieces.length === 0) return;
    const last = runs.at(-1);
    const text = pieces.join('');
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let at = 0;
  for (const [oldStart, oldEnd, newStart, newEnd] of diff(old, fresh)) {
    push('same', old.slice(at, oldStart));
    push('old', old.slice(oldStart, oldEnd));
    push('new', fresh.slice(newStart, newEnd));
    at = oldEnd;
  }
  push('same', old.slice(at));
  return joinIslands(runs);
}

/** A lone space or comma between two changes is read with them. */
function joinIslands(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  let old = '';
  let fresh = '';
  const flush = () => {
    if (old !== '') result.push({ kind: 'old', text: old });
    if (fresh !== '') result.push({ kind: 'new', text: fresh });
    old = fresh = '';
  };
  runs.forEach((run, index) => {
    if (run.kind === 'old') old += run.text;
    else if (run.kind === 'new') fresh += run.text;
    else if (old !== '' && fresh !== '' && runs[index + 1] !== undefined && /^[\s,;.]{1,2}$/.test(run.text)) {
      old += run.text;
      fresh += run.text;
    } else {
      flush();
      result.push(run);
    }
  });
  flush();
  return result;
}
