import type { Result } from '#shared/contract/result.ts';
import { ok } from '#shared/contract/result.ts';
import { checkSet } from '#shared/titles/check-set.ts';
import { criteriaSet, scoredCriteria, type CriteriaSet } from '#shared/titles/criteria-set.ts';
import type { SetSummary } from '#shared/titles/views.ts';
import type { Ports } from '../ports.ts';

const shippedFiles = ['gia-dinh-van-hoa', 'thon-van-hoa', 'xa-tieu-bieu'] as const;

/** The sets that ship with the program. */
export async function shippedSets(ports: Ports): Promise<readonly CriteriaSet[]> {
  const files = await Promise.all(shippedFiles.map((name) => ports.resources.json(`legal/criteria-${name}.json`)));
  return files.map((file) => criteriaSet.parse(file));
}

/** A set as lists show it. */
export function setSummary(set: CriteriaSet, shipped: boolean): SetSummary {
  return {
    id: set.id,
    title: set.title,
    name: set.name,
    version: set.version,
    legalBasis: set.legalBasis,
    remark: set.remark,
    total: set.total,
    passMark: set.passMark,
    standards: set.standards.length,
    criteria: scoredCriteria(set).length,
    mark: set.provenance.mark,
    checked: set.provenance.checked,
    frozen: set.frozen,
    shipped,
    faults: checkSet(set).length,
  };
}

/** The office's own sets first, then the shipped ones that it has not copied. */
export async function allSets(
  ports: Ports,
): Promise<Result<readonly { readonly set: CriteriaSet; readonly shipped: boolean }[]>> {
  const criteria = await ports.store.read('criteria');
  if (!criteria.ok) return criteria;
  const own = criteria.value.sets;
  const shipped = (await shippedSets(ports)).filter((set) => !own.some((item) => item.id === set.id));
  return ok([...own.map((set) => ({ set, shipped: false })), ...shipped.map((set) => ({ set, shipped: true }))]);
}
