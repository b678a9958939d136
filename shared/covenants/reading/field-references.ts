import type { SourceParagraph } from '../source-document.ts';
import type { Line } from './line.ts';
import type { CovenantReading, FieldReference } from './reading.ts';

/** The fields of a file that point to another of its provisions, with the place they stand in. */
export function fieldReferences(
  paragraphs: readonly SourceParagraph[],
  lines: readonly Line[],
): Pick<CovenantReading, 'field_reference' | 'field_references'> {
  const found = paragraphs.flatMap((paragraph): FieldReference[] => {
    const fields: { field: string; cached: string }[] = [];
    let open: string | undefined;
    for (const run of paragraph.runs) {
      const field = run.field !== undefined && /^REF\s/.test(run.field) ? run.field : undefined;
      const last = fields.at(-1);
      if (field !== undefined && field === open && last !== undefined) last.cached += run.text;
      else if (field !== undefined) fields.push({ field, cached: run.text });
      open = field;
    }
    if (fields.length === 0) return [];
    const at = lines.find((line) => line.sources.includes(paragraph.index))?.at ?? '';
    return fields.map((one) => ({ at, ...one }));
  });
  const [first] = found;
  return first === undefined ? {} : { field_reference: first, field_references: found };
}
