import type { PrescribedForm } from '#shared/contract/methods/covenants-procedure.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { covenantPaperLaw } from '#shared/covenants/papers/procedure/frame.ts';
import type { ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { changeBook } from '../../change-book.ts';
import type { Ports } from '../../ports.ts';

const keyOf = (paper: ProcedurePaper) => `covenant-papers/${paper}`;

/** The papers whose form is prescribed, each with what the office found when it held ours against the signed text. */
export async function prescribedForms(ports: Ports): Promise<Result<readonly PrescribedForm[]>> {
  const legal = await ports.store.read('legal');
  if (!legal.ok) return legal;
  const { forms } = covenantPaperLaw.parse(await ports.resources.json('legal/covenant-papers.json'));
  return ok(
    forms.map(({ paper, name, provenance }) => ({
      paper,
      name,
      source: provenance.source,
      checked: legal.value.corrections.find((one) => one.key === keyOf(paper))?.checked ?? provenance.checked,
    })),
  );
}

/** Ticks a form, or takes the tick back. */
export function checkForm(ports: Ports, paper: ProcedurePaper, checked: boolean): Promise<Result<null>> {
  const key = keyOf(paper);
  return changeBook(ports, { name: 'covenants.checkForm', args: {} }, 'legal', (book) => {
    const others = book.corrections.filter((one) => one.key !== key);
    const tick = { key, checked, values: {}, by: ports.who, at: ports.clock.now() };
    book.corrections = checked ? [...others, tick] : others;
    return ok(null);
  });
}
