import type { Address } from '../amending/operations.ts';
import { placeName } from '../coverage/coverage.ts';
import type { ProvisionLine } from '../provision-lines.ts';
import { placeOf } from '../reading/references.ts';
import type { FindingPlace } from './finding.ts';

/** Where a line stands, in words: `lời nói đầu`, `khoản 2 Điều 18`. */
export function findingPlace(line: ProvisionLine): FindingPlace {
  const label = line.at === '' ? 'lời nói đầu' : placeName(line);
  return { at: line.at, label };
}

/** Where an operation finds a line; undefined for lines that no operation names alone (dashes, tables, headings). */
export function addressOf(line: ProvisionLine, items: boolean): Address | undefined {
  const { article, clause, point } = placeOf(line.at);
  if (article === null) return undefined;
  if (items) return line.level === 'clause' ? { clause: article } : undefined;
  switch (line.level) {
    case 'article':
      return { article, part: 'title' };
    case 'lead':
      return { article, part: 'lead' };
    case 'clause':
      return clause === null ? undefined : { article, clause };
    case 'point':
      return point === null ? undefined : { article, ...(clause === null ? {} : { clause }), point };
    case 'preamble':
    case 'part':
    case 'chapter':
    case 'section':
    case 'heading':
    case 'dash':
    case 'table':
      return undefined;
  }
}
