import type { TFunction } from 'i18next';
import type { TextLevel } from '#shared/covenants/text/covenant-text.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';

/** `khoản 2 Điều 5`: what a line is called, for readers, findings and comments. */
export function lineName({ line, at, number }: Pick<PlacedLine, 'line' | 'at' | 'number'>, t: TFunction): string {
  const own = shortName(line.level, number, t);
  const [article, clause] = at.split('.');
  if (line.level === 'article' || /^\p{L}/u.test(at) || at === '') return own;
  const inClause = line.level === 'point' && clause !== undefined && /^\d/.test(clause) ? [clause] : [];
  const parents = [
    ...inClause.map((one) => t('covenantText.short.clause', { number: one })),
    ...(line.level === 'item' ? [] : [`Điều ${article ?? ''}`]),
  ];
  return [own, ...parents].join(' ');
}

/** `khoản 2`, `Điều 5`, `gạch đầu dòng`. */
export function shortName(level: TextLevel, number: string, t: TFunction): string {
  switch (level) {
    case 'article':
      return `Điều ${number}`;
    case 'chapter':
      return `Chương ${number}`;
    case 'preamble':
    case 'dash':
    case 'text':
    case 'table':
      return t(`covenantText.short.${level}`);
    case 'clause':
    case 'point':
    case 'item':
    case 'section':
    case 'part':
    case 'heading':
      return t(`covenantText.short.${level}`, { number });
  }
}
