import { draftWithOrigins } from '#shared/covenants/amending/draft-amendment.ts';
import type { NumberingMode } from '#shared/covenants/amending/operations.ts';
import type { AmendmentDraft } from '#shared/covenants/amending/outcome.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { trackedLines, type TrackedKind, type TrackedLine } from '#shared/covenants/tracked/tracked-lines.ts';
import type { CovenantTree } from '#shared/covenants/tree.ts';

/** A text of the tree's provisions, as a first version holds it. */
export function textOf(tree: CovenantTree): CovenantText {
  const roman = !tree.chapters.some((chapter) => /^\d/.test(chapter.number));
  const empty: CovenantText = {
    docName: 'Quy ước',
    unit: tree.unit ?? 'thôn Thử',
    title: '',
    signatories: [],
    counting: { chapters: roman ? 'roman' : 'arabic', articles: 'run-on', editing: 'keep' },
    nextId: 1,
    lines: [],
  };
  return textOfTree(tree, empty, []);
}

export type Tracked = {
  readonly lines: readonly TrackedLine[];
  readonly base: CovenantText;
  readonly next: CovenantText;
  readonly draft: AmendmentDraft;
};

/** An amendment of a text, tracked. */
export function track(base: CovenantText, operations: readonly unknown[], numbering: NumberingMode): Tracked {
  const outcome = draftWithOrigins({ base: treeOf(base), operations, numbering });
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  const { draft, origins } = outcome;
  const lines = trackedLines(base, { consolidated: draft.consolidated, numbers: draft.number_table, origins });
  return { lines, base, draft, next: textOfTree(draft.consolidated, base, draft.number_table) };
}

const gone: Record<'accept' | 'reject', ReadonlySet<TrackedKind>> = {
  accept: new Set<TrackedKind>(['old', 'from']),
  reject: new Set<TrackedKind>(['new', 'to']),
};

/** The paragraphs that are left when all changes are accepted or refused: a paragraph whose end goes is joined with the next. */
export function settled(lines: readonly TrackedLine[], how: 'accept' | 'reject'): readonly string[] {
  const out: string[] = [];
  let open = '';
  for (const line of lines) {
    const left = (runs: TrackedLine['text']) =>
      runs
        .filter((one) => !gone[how].has(one.kind))
        .map((one) => one.text)
        .join('');
    const label = left(line.label);
    open += label === '' ? left(line.text) : `${label} ${left(line.text)}`;
    if (gone[how].has(line.mark)) continue;
    out.push(open.trim());
    open = '';
  }
  return open === '' ? out : [...out, open.trim()];
}
