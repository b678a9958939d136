import type { YearlyHoliday } from '#shared/calendar/holidays.ts';
import { workingDays, type WorkingDays } from '#shared/calendar/working-days.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type {
  BoardRow,
  CaseHousehold,
  CaseStepView,
  CovenantStage,
  NamedPlace,
} from '#shared/contract/methods/covenants-procedure.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantBook } from '#shared/covenants/book.ts';
import type { OfficeLibrary } from '#shared/covenants/library.ts';
import { coverageCount, placeName, type CoverageCell } from '#shared/covenants/coverage/coverage.ts';
import { draftOf } from '#shared/covenants/draft-of.ts';
import type { CaseBook } from '#shared/covenants/procedure/book.ts';
import { nextStep, stepBy, type CaseFacts, type NextStep } from '#shared/covenants/procedure/next-step.ts';
import { standingOn } from '#shared/covenants/procedure/standing.ts';
import { caseSteps, doneOn, papersOf, recordedAt, stepNow, stepWho } from '#shared/covenants/procedure/steps.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import type { OfficeBook } from '#shared/office/book.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import { yearlyTable } from '../../office/holidays.ts';
import type { Ports } from '../../ports.ts';
import { allCovenants } from '../covenant-books.ts';
import { coverageOf } from '../coverage-of.ts';
import { officeLibrary } from '../office-library.ts';

type Village = RegistryBook['villages'][number];

/** All that the procedure of the commune's covenants is told from. */
export type CaseData = {
  readonly office: OfficeBook;
  readonly registry: RegistryBook;
  readonly calendar: WorkingDays;
  readonly holidays: readonly YearlyHoliday[];
  readonly library: OfficeLibrary;
  readonly today: string;
  readonly villages: readonly VillageCase[];
};

/** A village with its covenant and its case, when it has one. */
export type VillageCase = {
  readonly village: Village;
  readonly households: number;
  readonly covenant: { readonly id: CovenantId; readonly book: CovenantBook; readonly cases: CaseBook } | undefined;
};

/** The book of a covenant's case. */
export const caseName = (id: CovenantId): `case-${string}` => `case-${id}`;

/** Reads everything once. */
export async function caseData(ports: Ports): Promise<Result<CaseData>> {
  const office = await ports.store.read('office');
  if (!office.ok) return office;
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const covenants = await allCovenants(ports);
  if (!covenants.ok) return covenants;
  const holidays = await yearlyTable(ports, office.value);
  const library = await officeLibrary(ports);
  if (!library.ok) return library;
  const counts = new Map<string, number>();
  for (const household of registry.value.households) {
    if (household.status === 'active') counts.set(household.villageId, (counts.get(household.villageId) ?? 0) + 1);
  }
  const villages: VillageCase[] = [];
  for (const village of registry.value.villages.filter((one) => one.active)) {
    const found = covenants.value.find((one) => one.book.villageId === village.id);
    let covenant: VillageCase['covenant'];
    if (found !== undefined) {
      const cases = await ports.store.read(caseName(found.id));
      if (!cases.ok) return cases;
      covenant = { ...found, cases: cases.value };
    }
    villages.push({ village, households: counts.get(village.id) ?? 0, covenant });
  }
  return ok({
    office: office.value,
    registry: registry.value,
    calendar: workingDays({ table: holidays, own: office.value.holidays }),
    holidays,
    library: library.value,
    today: ports.clock.today(),
    villages,
  });
}

/** One covenant with its village. */
export function caseOf(
  data: CaseData,
  id: CovenantId,
): Result<VillageCase & { readonly covenant: NonNullable<VillageCase['covenant']> }> {
  for (const one of data.villages) {
    if (one.covenant?.id === id) return ok({ ...one, covenant: one.covenant });
  }
  return fail('not-found', { what: id });
}

const kinds = { thon: 'Thôn', 'to-dan-pho': 'Tổ dân phố' } as const;

/** `Thôn Đông Khê`. */
export const villageName = (village: Village): string => `${kinds[village.kind]} ${village.name}`;

/** When it was recognised last: by a case, or before the office began to keep cases. */
export function recognisedOn(covenant: VillageCase['covenant']): string | undefined {
  const runs = [
    ...(covenant?.cases.past ?? []),
    ...(covenant?.cases.current === undefined ? [] : [covenant.cases.current]),
  ];
  const dates = runs.flatMap((run) => run.recognition?.on ?? []);
  return dates.toSorted().at(-1) ?? covenant?.book.recognised;
}

/** What the next step of a village depends on. */
export function factsOf(data: CaseData, one: VillageCase): CaseFacts {
  const { covenant, households } = one;
  return {
    today: data.today,
    calendar: data.calendar,
    households,
    hasText: covenant !== undefined,
    operations: covenant?.book.amendment?.operations.length ?? 0,
    missing: coverageCells(data, one, true).filter((cell) => cell.state === 'no').length,
    recognised: recognisedOn(covenant),
  };
}

/** What comes next for a village. */
export const nextOf = (data: CaseData, one: VillageCase): NextStep =>
  nextStep(one.covenant?.cases ?? emptyBook, factsOf(data, one));

/** A village's row of the board. */
export function boardRow(data: CaseData, one: VillageCase): BoardRow {
  const { covenant, village, households } = one;
  const cells = coverageCells(data, one, true);
  const next = nextOf(data, one);
  const run = covenant?.cases.current;
  const stage = stageOf(data, one);
  return {
    village: village.id,
    villageName: villageName(village),
    households,
    id: covenant?.id,
    docName: covenant?.book.docName,
    stage,
    done:
      run === undefined
        ? stage === 'in-force' || stage === 'part-suspended' || stage === 'part-abolished'
          ? caseSteps.length
          : 0
        : caseSteps.filter((step) => doneOn(run, step) !== undefined).length,
    next,
    ...coverageCount(cells),
    topics: data.library.topics.length,
  };
}

const emptyBook: CaseBook = { past: [], measures: [], feedback: [], reviews: [], papers: [], topics: [] };

function stageOf(data: CaseData, { covenant }: VillageCase): CovenantStage {
  if (covenant === undefined) return 'none';
  const { whole, provisions } = standingOn(covenant.cases, data.today);
  if (whole !== 'in-force') return whole;
  const run = covenant.cases.current;
  if (run === undefined) {
    if (recognisedOn(covenant) === undefined) return 'read';
    if (provisions.some((one) => one.standing === 'suspended')) return 'part-suspended';
    return provisions.length > 0 ? 'part-abolished' : 'in-force';
  }
  switch (stepNow(run)) {
    case 'proposal':
    case 'draft':
      return 'drafting';
    case 'posting':
      return run.posting === undefined ? 'drafting' : 'posting';
    case 'adoption':
      return 'posting';
    case 'dossier':
      return 'adopted';
    case 'recognition':
      return 'submitted';
    case 'publication':
    case undefined:
      return 'recognised';
  }
}

/** The steps of the run at work, with the papers that belong to each. */
export function stepViews(cases: CaseBook, calendar: WorkingDays): readonly CaseStepView[] {
  const run = cases.current;
  const now = run === undefined ? undefined : stepNow(run);
  const at = now === undefined ? caseSteps.length : caseSteps.indexOf(now);
  return caseSteps.map((step, index) => ({
    step,
    state: run === undefined ? 'later' : index < at ? 'done' : index === at ? 'now' : 'later',
    from: step === 'posting' ? run?.posting?.on : undefined,
    on: run === undefined ? undefined : doneOn(run, step),
    who: stepWho(step),
    by: run === undefined ? undefined : stepBy(run, step, calendar),
    recordedOn: run === undefined ? undefined : recordedAt(run, step)?.slice(0, 10),
    papers: run === undefined ? [] : papersOf(run, step),
  }));
}

/** What the village's covenant says of every topic; with `drafts` also what the amendment at work brings. */
export function coverageCells(data: CaseData, { covenant }: VillageCase, drafts: boolean): readonly CoverageCell[] {
  return covenant === undefined ? [] : coverageOf(data.library, covenant, drafts);
}

/** How much of a provision is shown where it is chosen. */
const GLIMPSE = 90;

/** The provisions that can be named: of the text that a run is about, else of the text in force. */
export function namedPlaces({ covenant }: VillageCase): readonly NamedPlace[] {
  const base = covenant?.book.versions.at(-1);
  if (covenant === undefined || base === undefined) return [];
  const { amendment, replacement } = covenant.book;
  const run = covenant.cases.current;
  let lines = textLines(run?.subject === 'replacement' && replacement !== undefined ? replacement.text : base.text);
  if (run?.subject === 'amendment' && amendment !== undefined && amendment.operations.length > 0) {
    const draft = draftOf(base, amendment);
    if (!('errors' in draft)) lines = textLines(textOfTree(draft.consolidated, base.text, draft.number_table));
  }
  const named = lines.filter(({ level }) => level === 'article' || level === 'clause' || level === 'point');
  return named.map((line) => ({ name: placeName(line), text: line.text.slice(0, GLIMPSE) }));
}

/** The households that speak and vote, by name. */
export function householdList(data: CaseData, { village }: VillageCase): readonly CaseHousehold[] {
  return data.registry.households
    .filter((household) => household.villageId === village.id && household.status === 'active')
    .map(({ id, head, group, address }) => ({ id, head, group: group ?? address ?? '' }));
}
