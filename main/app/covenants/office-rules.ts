import { ok, type Result } from '#shared/contract/result.ts';
import { checkRules, rulesOfOffice, type CheckRules, type OfficeRule } from '#shared/covenants/checks/rules.ts';
import type { Ports } from '../ports.ts';

/** The checks of covenants as they ship. */
export async function shippedRules(ports: Ports): Promise<CheckRules> {
  return checkRules.parse(await ports.resources.json('legal/covenant-checks.json'));
}

/** The checks of covenants as the office has them: those that ship with what it ticked, worded anew or turned off. */
export async function officeRules(ports: Ports): Promise<Result<readonly OfficeRule[]>> {
  const legal = await ports.store.read('legal');
  if (!legal.ok) return legal;
  const { rules } = await shippedRules(ports);
  return ok(rulesOfOffice(rules, legal.value.corrections));
}
