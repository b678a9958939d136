import type { CaseBook, CaseRun, Measure } from './book.ts';

/** What holds of a covenant, or of one of its provisions, on a day. */
export type Standing = 'in-force' | 'suspended' | 'abolished';

/** The covenant as a whole, and the provisions that stand otherwise. */
export type CovenantStanding = {
  readonly whole: Standing;
  readonly provisions: readonly { readonly provision: string; readonly standing: Standing }[];
};

const after: { readonly [K in Measure['kind']]: Standing } = {
  suspend: 'suspended',
  resume: 'in-force',
  abolish: 'abolished',
};

/**
 * What the commune's measures up to a day left of a recognised covenant (Nghị định 61/2023/NĐ-CP, art. 12 and 14). What is
 * abolished does not come back; resuming the whole takes all suspensions back; a new covenant in the place of the old one
 * begins without any.
 */
export function standingOn(book: Pick<CaseBook, 'measures' | 'past' | 'current'>, today: string): CovenantStanding {
  let whole: Standing = 'in-force';
  const provisions = new Map<string, Standing>();
  const renewed = renewedOn([...book.past, ...(book.current === undefined ? [] : [book.current])], today);
  const taken = book.measures
    .filter((one) => one.on <= today && (renewed === undefined || one.on > renewed))
    .toSorted((a, b) => a.on.localeCompare(b.on));
  for (const measure of taken) {
    const next = after[measure.kind];
    if (measure.provisions.length === 0) {
      if (whole !== 'abolished') whole = next;
      if (measure.kind === 'resume')
        for (const [provision, standing] of provisions)
          if (standing === 'suspended') provisions.set(provision, 'in-force');
    }
    for (const provision of measure.provisions) {
      if (provisions.get(provision) !== 'abolished') provisions.set(provision, next);
    }
  }
  return {
    whole,
    provisions: [...provisions]
      .filter(([, standing]) => standing !== 'in-force')
      .map(([provision, standing]) => ({ provision, standing })),
  };
}

/** The last day up to `today` on which a whole text was recognised: a first covenant, or one in the place of another. */
function renewedOn(runs: readonly CaseRun[], today: string): string | undefined {
  return runs
    .filter((run) => run.subject !== 'amendment')
    .flatMap((run) => run.recognition?.on ?? [])
    .filter((on) => on <= today)
    .toSorted()
    .at(-1);
}
