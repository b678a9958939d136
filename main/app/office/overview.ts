import { coverage, standings } from '#shared/commitments/coverage.ts';
import type { HomeOverview, HomeTask } from '#shared/contract/methods/office.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { addFigures, type Figure } from '#shared/office/figures.ts';
import { commitmentsHandlers } from '../commitments/handlers.ts';
import { covenantsHandlers } from '../covenants/handlers.ts';
import type { Ports } from '../ports.ts';
import { familiesFigure } from '../titles/families-figure.ts';

/** The four numbers that the superior asks for, and what waits to be done. Only what is known is told. */
export async function overview(year: number, ports: Ports): Promise<Result<HomeOverview>> {
  // Together: at the first look after a start, the disk reads one book while another is taken apart.
  const [commitments, covenants, families] = await Promise.all([
    commitmentsFigure(year, ports),
    covenantsHandlers['covenants.list']({}, ports),
    familiesFigure(year, ports),
  ]);
  if (!commitments.ok) return commitments;
  if (!covenants.ok) return covenants;
  if (!families.ok) return families;
  const rows = covenants.value;
  const covered = rows.filter((row) => row.id !== undefined && row.topicsCovered === row.topics).length;
  const covenantFigure: Figure = {
    done: covered,
    total: rows.length,
    middle: rows.filter((row) => row.state === 'amending').length,
    bad: rows.filter((row) => row.state === 'none').length,
  };
  return ok({
    today: ports.clock.today(),
    figures: [
      { kind: 'commitments', ...commitments.value.figure },
      { kind: 'covenants', ...covenantFigure },
      { kind: 'families', ...families.value.figure },
    ],
    tasks: [...covenantTasks(rows), ...families.value.tasks, ...commitments.value.tasks],
  });
}

type Part = { readonly figure: Figure; readonly tasks: readonly HomeTask[] };

function covenantTasks(
  rows: readonly {
    readonly villageName: string;
    readonly village: string;
    readonly id: string | undefined;
    readonly state: string;
    readonly operations: number;
  }[],
): readonly HomeTask[] {
  const missing = rows.filter((row) => row.state === 'none');
  const amending = rows.filter((row) => row.state === 'amending');
  return [
    ...amending.map((row): HomeTask => ({
      kind: 'covenant-amending',
      args: { village: row.villageName, count: row.operations },
      due: undefined,
      place: `covenants/${row.id ?? ''}`,
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            kind: 'covenants-missing',
            args: { count: missing.length },
            due: undefined,
            place: 'covenants',
          } satisfies HomeTask,
        ]),
  ];
}

async function commitmentsFigure(year: number, ports: Ports): Promise<Result<Part>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const campaigns = await commitmentsHandlers['commitments.campaigns']({ year }, ports);
  if (!campaigns.ok) return campaigns;
  const today = ports.clock.today();
  if (campaigns.value.length === 0) {
    const due = coverage(standings(registry.value.people, [], today)).due;
    const tasks: HomeTask[] =
      due === 0 ? [] : [{ kind: 'campaign-open', args: { count: due }, due: undefined, place: 'commitments' }];
    return ok({ figure: { done: 0, total: due, middle: 0, bad: 0 }, tasks });
  }
  return ok({
    figure: addFigures(
      campaigns.value.map(({ coverage: own }) => ({
        done: own.signed,
        total: own.due,
        middle: own.byState.printed,
        bad: own.byState.refused,
      })),
    ),
    tasks: campaigns.value.flatMap((campaign): HomeTask[] => {
      const left = campaign.coverage.due - campaign.coverage.signed;
      return left === 0
        ? []
        : [
            {
              kind: 'campaign-left',
              args: { count: left, campaign: campaign.name },
              due: campaign.due,
              place: `commitments/${campaign.id}`,
            },
          ];
    }),
  });
}
