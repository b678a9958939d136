import type { Block, Signatures } from '#shared/documents/model.ts';
import type { Stencil } from './markers.ts';
import type { Filling } from './stamp-text.ts';

/** What a unit is made from, with marks where a person's texts will stand. */
export type UnitSource =
  /** Fixed units put together after they were compiled. */
  | { readonly kind: 'joined' }
  | { readonly kind: 'code' }
  | { readonly kind: 'head'; readonly part: number }
  | { readonly kind: 'block'; readonly part: number; readonly block: Block; readonly keepNext: boolean }
  | { readonly kind: 'ending'; readonly part: number; readonly signatures: Signatures | undefined };

/** A piece of a form that looks the same for all people with the same fields filled; compiled once. */
export type Unit = {
  readonly source: UnitSource;
  /** The last of its part: the section's properties go into its last paragraph. */
  readonly closes: boolean;
  /** Set when `docx` has written it. */
  stencil: Stencil | undefined;
};

/** A unit and what a person puts into its holes. */
export type UnitUse = Filling & { readonly unit: Unit };

/** A form's units by key, made when they are first met. */
export type Units = {
  of(key: string, closes: boolean, source: () => UnitSource): Unit;
  /** The units that are not compiled yet. */
  missing(): readonly Unit[];
};

/** An empty stock of units. */
export function unitStock(): Units {
  const known = new Map<string, Unit>();
  let fresh: Unit[] = [];
  return {
    of(key, closes, source) {
      const found = known.get(key);
      if (found) return found;
      const unit: Unit = { source: source(), closes, stencil: undefined };
      known.set(key, unit);
      fresh.push(unit);
      return unit;
    },
    missing() {
      fresh = fresh.filter((unit) => unit.stencil === undefined);
      return fresh;
    },
  };
}
