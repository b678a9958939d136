import type { ProvisionLine } from '../provision-lines.ts';
import type { CovenantText } from './covenant-text.ts';
import { placeLines, type PlacedLine } from './places.ts';

/** The whole text line by line with everything that stands in it, tables included: what pages show and papers print. */
export function textLines(text: CovenantText): readonly ProvisionLine[] {
  return placeLines(text).map(pageLine);
}

function pageLine({ line, number, label, at }: PlacedLine): ProvisionLine {
  return {
    level: line.level === 'text' ? 'lead' : line.level === 'item' ? 'clause' : line.level,
    at,
    number,
    label,
    text: line.text,
    ...(line.state === undefined ? {} : { state: line.state }),
    ...(line.rows === undefined ? {} : { rows: line.rows }),
  };
}
