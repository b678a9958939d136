import type { NumberingDefinitions, SourceListPlace } from '#shared/covenants/source-document.ts';

/** Numbers that stand ready-made in a file, as lists of one paragraph each. */
export type DrawnLabels = {
  place(label: string): SourceListPlace;
  finish(): NumberingDefinitions;
};

/** No numbers yet. */
export function drawnLabels(): DrawnLabels {
  const labels = new Map<string, string>();
  return {
    place(label) {
      const id = `drawn-${labels.size}`;
      labels.set(id, label);
      return { list: id, level: 0, by: 'paragraph' };
    },
    finish: () => ({
      patterns: Object.fromEntries(
        [...labels].map(([id, text]) => [id, { levels: { 0: { start: 1, format: formatOf(text), text } } }]),
      ),
      lists: Object.fromEntries([...labels.keys()].map((id) => [id, { pattern: id, starts: {}, levels: {} }])),
    }),
  };
}

function formatOf(label: string): string {
  if (/^[-–•·*+o§]$/.test(label)) return 'bullet';
  return /^\(?[a-z][).]/.test(label) ? 'lowerLetter' : 'decimal';
}
