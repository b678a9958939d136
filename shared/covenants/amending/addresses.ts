import { ordinal } from './names.ts';
import type { Address, Operation } from './operations.ts';
import { addressKey } from './outline.ts';
import type { Outline, Provision } from './outline.ts';
import type { Refusal } from './outcome.ts';
import { levelNames, partNames } from './wording.ts';

/** An address with the provision that it names. */
export type Located = { readonly address: Address; readonly provision: Provision };

/** An operation with the provisions that its addresses name in the covenant in force. */
export type LocatedOperation = {
  readonly operation: Operation;
  readonly target: Located | undefined;
  readonly targets: readonly Located[];
  readonly anchor: (Located & { readonly side: 'after' | 'before' | 'into' }) | undefined;
  /** Places of a phrase; undefined when it is replaced everywhere. */
  readonly places: readonly Located[] | undefined;
};

/** An address in Vietnamese, also of something that is not there: "điểm b khoản 2 Điều 12". */
export function addressLabel(items: boolean, place: Address): string {
  const nouns = items ? levelNames.items : levelNames.articles;
  const parts: string[] = [];
  if (place.part === 'title') parts.push(partNames.title);
  if (place.part === 'lead') parts.push(partNames.lead);
  if (place.dash !== undefined) parts.push(`${nouns.dash} ${ordinal(place.dash)}`);
  if (place.point !== undefined) parts.push(`${nouns.point} ${place.point}`);
  if (place.clause !== undefined) parts.push(`${items ? nouns.article : nouns.clause} ${place.clause}`);
  if (place.article !== undefined) parts.push(`${nouns.article} ${place.article}`);
  const outer = place.chapter ?? place.heading;
  if (outer !== undefined) parts.push(`${nouns.chapter} ${outer}`);
  return parts.join(' ');
}

function addressesOf(operation: Operation): Address[] {
  const found: (Address | undefined)[] = [];
  if ('target' in operation) found.push(operation.target);
  if (operation.op === 'insert' || operation.op === 'move')
    found.push(operation.after, operation.before, operation.into);
  if (operation.op === 'merge') found.push(...operation.targets);
  if (operation.op === 'replace-phrase' && operation.at !== 'all') found.push(...operation.at);
  return found.filter((one) => one !== undefined);
}

/** Whether an address has the form that this kind of covenant has: numbered lines have neither articles nor points. */
function fits(outline: Outline, place: Address): boolean {
  if (outline.items) return place.chapter === undefined && place.article === undefined;
  return place.heading === undefined && (place.clause === undefined || place.article !== undefined);
}

function provisionsAt(outline: Outline, place: Address): readonly Provision[] {
  return fits(outline, place) ? (outline.byAddress.get(addressKey(place)) ?? []) : [];
}

/** Whether the address is there to be changed; a placeholder of an older amendment may only be an anchor. */
function isThere(found: Provision | undefined, place: Address, operation: Operation, anchor: boolean): boolean {
  if (!found || (found.state !== undefined && !anchor)) return false;
  const repealsOpening = operation.op === 'repeal' && place.part === 'lead' && found.level === 'article';
  return !repealsOpening || found.children.some((child) => child.level === 'lead');
}

/** First stage: finds every addressed provision, or says which are not there. */
export function locateOperations(
  outline: Outline,
  operations: readonly Operation[],
): { located: LocatedOperation[]; errors: Refusal[] } {
  const errors: Refusal[] = [];
  const located = operations.map((operation): LocatedOperation => {
    const anchors = new Set<Address | undefined>(
      operation.op === 'insert' || operation.op === 'move' ? [operation.after, operation.before, operation.into] : [],
    );
    const found = new Map<Address, Located>();
    for (const place of addressesOf(operation)) {
      const here = provisionsAt(outline, place);
      const provision = here[0];
      if (provision && isThere(provision, place, operation, anchors.has(place)))
        found.set(place, { address: place, provision });
      const code = here.length > 1 ? 'target-ambiguous' : 'target-not-found';
      if (here.length > 1 || !found.has(place))
        errors.push({ code, operations: [operation.id], at: addressLabel(outline.items, place) });
    }
    const at = (place: Address | undefined) => (place ? found.get(place) : undefined);
    const all = (places: readonly Address[]) => places.flatMap((place) => at(place) ?? []);
    const side = (name: 'after' | 'before' | 'into', place: Address | undefined) => {
      const one = at(place);
      return one ? { ...one, side: name } : undefined;
    };
    const placed = operation.op === 'insert' || operation.op === 'move';
    return {
      operation,
      target: 'target' in operation ? at(operation.target) : undefined,
      targets: operation.op === 'merge' ? all(operation.targets) : [],
      anchor: placed
        ? (side('after', operation.after) ?? side('before', operation.before) ?? side('into', operation.into))
        : undefined,
      places: operation.op === 'replace-phrase' && operation.at !== 'all' ? all(operation.at) : undefined,
    };
  });
  return { located, errors };
}
