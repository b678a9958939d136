import type { TFunction } from 'i18next';
import type { RedlineLine } from '#shared/covenants/redline.ts';

/** "khoản 2 Điều 5": what a line of the amended text is called in sentences. */
export function provisionName(
  { level, at, number }: Pick<RedlineLine, 'level' | 'at' | 'number'>,
  t: TFunction,
): string {
  const [article = '', second, third] = at.split('.');
  const isClause = second !== undefined && /^\d/.test(second);
  const clause = isClause ? [t('covenantText.short.clause', { number: second })] : [];
  switch (level) {
    case 'chapter':
      return `Chương ${number}`;
    case 'heading':
      return t('covenantText.short.heading', { number });
    case 'part':
    case 'section':
      return t(`covenantText.short.${level}`, { number });
    case 'article':
      return `Điều ${number}`;
    case 'clause':
      if (second === undefined) return t('covenantText.short.item', { number });
      return [...clause, `Điều ${article}`].join(' ');
    case 'point': {
      const letter = t('covenantText.short.point', { number: isClause ? (third ?? number) : (second ?? number) });
      return [letter, ...clause, `Điều ${article}`].join(' ');
    }
    case 'dash':
      return t('covenantText.short.dash');
    case 'preamble':
      return t('covenantText.short.preamble');
    case 'table':
      return t('covenantText.short.table');
    case 'lead':
      return t('covenantText.short.text');
  }
}
