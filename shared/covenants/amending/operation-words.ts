import type { Operation } from './operations.ts';

/** The words that an operation brings into the text; empty for one that brings none. */
export function operationWords(operation: Operation): string {
  switch (operation.op) {
    case 'insert':
      return [...(operation.clauses ?? []), ...(operation.items ?? []), ...(operation.points ?? [])]
        .map(({ text }) => text)
        .join(' ');
    case 'replace':
      return operation.new.text ?? operation.new.title ?? '';
    case 'replace-phrase':
      return `“${operation.find}” / “${operation.with}”`;
    case 'rename':
      return operation.title;
    case 'merge':
      return operation.text ?? operation.title ?? '';
    case 'repeal':
    case 'move':
    case 'split':
      return '';
  }
}
