import type { CheckRule } from '#shared/covenants/checks/rules.ts';

/** The name of a check, without the parts that a finding fills in. */
export function ruleName({ title }: Pick<CheckRule, 'title'>): string {
  const words = title.replaceAll('{place}', '').replaceAll('{words}', '…').replaceAll('{count}', '…').trim();
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
