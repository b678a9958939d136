import type { SearchHit } from '#shared/contract/methods/office.ts';
import { titleKind } from '#shared/titles/criteria-set.ts';
import { readSlipCode } from '#shared/titles/papers/slip-code.ts';
import type { Ports } from '../ports.ts';
import { loadOffice, subjectNames, titlesName } from './load.ts';

/** The row of a slip that came back, by the code printed on it, as typed or scanned; undefined when there is none. */
export async function findSlip(text: string, ports: Ports): Promise<SearchHit | undefined> {
  const code = readSlipCode(text);
  if (code === undefined || !(await ports.store.list('titles-')).includes(titlesName(code.year))) return undefined;
  const book = await ports.store.read(titlesName(code.year));
  const office = await loadOffice(ports);
  if (!book.ok || !office.ok) return undefined;
  for (const title of titleKind.options) {
    for (const [id, unit] of Object.entries(book.value.titles[title]?.units ?? {})) {
      const row = unit.subjects.indexOf(code.subject);
      if (row === -1) continue;
      const names = subjectNames(office.value.registry, office.value.commune, title);
      return {
        kind: 'slip',
        id: text,
        title: unit.results?.names[row] ?? names.get(code.subject)?.name ?? code.subject,
        detail: `${unit.name}, ${String(code.year)}`,
        place: `titles/${title}/grid/${id}/${code.subject}`,
      };
    }
  }
  return undefined;
}
