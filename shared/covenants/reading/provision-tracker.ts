import { pointIndex, pointLetter } from '#shared/vietnamese/official/point-letters.ts';
import { numberValue, type ParsedLabel } from './label-forms.ts';
import type { Line } from './line.ts';
import type { RoleOverride } from './options.ts';

/** Follows where in the covenant the reader is, to tell provisions from numbers that only look like them. */
export type ProvisionTracker = {
  inArticle(): boolean;
  /** In an article, or in a numbered line of a covenant without điều. */
  inProvision(): boolean;
  /** What a numbered line is inside the article at hand; undefined when its number cannot be one here. */
  clauseRole(label: ParsedLabel): 'clause' | 'point' | undefined;
  /** A letter begins a list of points or goes on with one. */
  takesPoint(label: ParsedLabel): boolean;
  /** A capital (`C.`, `I.`) that goes on with the list of points at hand. */
  isNextLetter(letter: string): boolean;
  /** `3.1` below the numbered line 3. */
  isSubItem(label: ParsedLabel): boolean;
  /** The number that a line forced into a role gets when it has none of its own. */
  nextNumber(role: RoleOverride): string;
  follow(line: Pick<Line, 'role' | 'number' | 'mark'>): void;
};

/** A number may be ahead of the last one by this much and still be a gap rather than a figure in the text. */
const LARGEST_GAP = 10;

/** A tracker at the beginning of a covenant. */
export function provisionTracker(): ProvisionTracker {
  let article: string | undefined;
  let lastArticle: string | undefined;
  let clause: string | undefined;
  let clauseMark = '';
  let point: string | undefined;
  let item: string | undefined;
  let headings = 0;

  return {
    inArticle: () => article !== undefined,
    inProvision: () => article !== undefined || item !== undefined,

    clauseRole(label) {
      const [whole = '', part] = label.number.split('.');
      if (part !== undefined) {
        if (whole === clause) return 'point';
        return whole === article || whole === clause?.split('.')[0] ? 'clause' : undefined;
      }
      if (label.rest === '') return undefined;
      const value = numberValue(label.number) ?? 0;
      const last = numberValue(clause ?? '0') ?? 0;
      // A second count with another mark, inside a clause, is a list below it.
      const other = clause !== undefined && label.mark !== clauseMark;
      if (other && (value <= last || /^\d/.test(point ?? ''))) return 'point';
      return value <= last + LARGEST_GAP ? 'clause' : undefined;
    },

    takesPoint: (label) => label.mark.endsWith(')') || label.number === 'a' || point !== undefined,

    isNextLetter(letter) {
      const next = pointIndex(letter);
      const last = point === undefined ? undefined : pointIndex(point);
      return next !== undefined && last !== undefined && next > last;
    },

    isSubItem: (label) => item !== undefined && label.number.startsWith(`${item}.`),

    nextNumber(role) {
      if (role === 'article') return after(lastArticle);
      if (role === 'clause') return after(clause);
      if (role === 'item') return after(item);
      if (role === 'point') return pointLetter(point === undefined ? 0 : (pointIndex(point) ?? -1) + 1);
      return role === 'dash' ? '-' : String(headings + 1);
    },

    follow({ role, number, mark }) {
      if (role === 'part' || role === 'chapter' || role === 'section' || role === 'heading') {
        headings += 1;
        article = clause = point = undefined;
        if (role === 'heading') item = undefined;
      } else if (role === 'article') {
        article = lastArticle = number;
        clause = point = undefined;
      } else if (role === 'clause') {
        if (clause === undefined) clauseMark = mark;
        clause = number;
        point = undefined;
      } else if (role === 'item') {
        item = number;
        point = undefined;
      } else if (role === 'point') point = number;
    },
  };
}

function after(number: string | undefined): string {
  return String((numberValue(number ?? '0') ?? 0) + 1);
}
