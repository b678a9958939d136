import { blank, draftOf } from '../amending/draft.ts';
import { followReferences } from '../amending/follow.ts';
import type { HeldReference } from '../amending/references.ts';
import { targetKey } from '../amending/references.ts';
import { placeOf, referencesIn } from '../reading/references.ts';
import type { CovenantText, TextLine } from '../text/covenant-text.ts';
import { depthOf } from '../text/numbers.ts';
import { placeLines, type PlacedLine } from '../text/places.ts';
import { engineLevel, outlineOfText, type TextOutline } from './outline-of-text.ts';

/**
 * Lets the references of a text follow their provisions after an edit: "khoản 2 Điều 5" becomes "khoản 2 Điều 6" when a
 * điều came in before. What points at a provision that is gone stays as it was written, and dangles.
 */
export function followText(before: CovenantText, after: CovenantText): CovenantText {
  const now = placeLines(after);
  if (!anyNumberChanged(before, now)) return after;
  const laid = outlineOfText(before);
  const held = heldReferences(laid);
  if (held.length === 0) return after;
  const draft = draftOf(laid.outline);
  for (const one of laid.outline.provisions) {
    const here = draft.of(one);
    here.children = [];
    here.parent = undefined;
    here.heirs = [];
  }
  draft.root.children = [];
  const open: { readonly depth: number; readonly one: ReturnType<typeof blank> }[] = [];
  const made = new Map<string, ReturnType<typeof blank>>();
  for (const { line, number } of now) {
    const level = engineLevel[line.level];
    const depth = depthOf[line.level];
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    if (level === undefined) continue;
    const known = laid.provisions.get(line.id);
    const here = known === undefined ? blank(level, undefined, line.text) : draft.of(known);
    const parent = open.at(-1)?.one ?? draft.root;
    here.level = level;
    here.text = line.text;
    here.state = line.state;
    here.amending = number;
    here.final = number;
    here.heirs = undefined;
    here.parent = parent;
    parent.children.push(here);
    made.set(line.id, here);
    if (level !== 'lead' && level !== 'dash') open.push({ depth, one: here });
  }
  followReferences(draft, held, [], 'renumber');
  let changed = false;
  const lines = after.lines.map((line): TextLine => {
    const text = made.get(line.id)?.text ?? line.text;
    if (text === line.text) return line;
    changed = true;
    return { ...line, text };
  });
  return changed ? { ...after, lines } : after;
}

function anyNumberChanged(before: CovenantText, now: readonly PlacedLine[]): boolean {
  const old = new Map(placeLines(before).map(({ line, at, number }) => [line.id, `${line.level} ${at} ${number}`]));
  let met = 0;
  for (const { line, at, number } of now) {
    const was = old.get(line.id);
    if (was === undefined) continue;
    met += 1;
    if (was !== `${line.level} ${at} ${number}`) return true;
  }
  return met < old.size;
}

/** The references written in a text, as objects of the engine. */
function heldReferences(laid: TextOutline): readonly HeldReference[] {
  const { outline } = laid;
  return laid.placed.flatMap(({ line, at }) => {
    const holder = laid.provisions.get(line.id);
    if (holder === undefined) return [];
    return referencesIn(line.text, placeOf(at), outline.items).map((found): HeldReference => ({
      reference: { at, text: found.text, kind: found.kind, targets: found.targets },
      holder,
      targets: found.targets.map((target) => outline.byAddress.get(targetKey(outline.items, target))?.[0]),
    }));
  });
}
