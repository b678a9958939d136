import type { titlesChartsMethods } from '#shared/contract/methods/titles-charts.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { percentOf } from '#shared/titles/board.ts';
import type { VillageRate, YearRate } from '#shared/titles/charts.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { chartsPaper } from '#shared/titles/papers/charts-paper.ts';
import { titleNames } from '#shared/titles/papers/words.ts';
import type { PastYear } from '#shared/titles/streak.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { loadYear } from './load.ts';

type Where = { readonly year: number; readonly title: TitleKind };

function yearRate(past: PastYear): YearRate | undefined {
  const results = [...past.results.values()];
  const passed = results.filter(({ outcome }) => outcome === 'passed').length;
  const rate = percentOf(passed, results.length);
  return rate === undefined ? undefined : { year: past.year, passed, counted: results.length, rate };
}

async function ratesOf(ports: Ports, input: Where) {
  const loaded = await loadYear(ports, input);
  if (!loaded.ok) return loaded;
  const { units, past, year } = loaded.value;
  const villages = units.flatMap(({ unit, decision: { counts } }): VillageRate[] => {
    const counted = counts.rows - counts.incomplete;
    const rate = percentOf(counts.passed, counted);
    return rate === undefined ? [] : [{ name: unit.name, passed: counts.passed, counted, rate }];
  });
  const passed = villages.reduce((sum, village) => sum + village.passed, 0);
  const counted = villages.reduce((sum, village) => sum + village.counted, 0);
  const rate = percentOf(passed, counted);
  const now = rate === undefined ? [] : [{ year, passed, counted, rate }];
  const years = [...past.flatMap((item) => yearRate(item) ?? []), ...now].toSorted((a, b) => a.year - b.year);
  return ok({ loaded: loaded.value, villages, years });
}

/** The rates of a year as charts: what is drawn, and the paper with the pictures that the screen painted. */
export const chartHandlers = {
  'titles.rates': async (input, ports) => {
    const rates = await ratesOf(ports, input);
    return rates.ok ? ok({ villages: rates.value.villages, years: rates.value.years }) : rates;
  },

  'titles.writeCharts': async (input, ports) => {
    const rates = await ratesOf(ports, input);
    if (!rates.ok) return rates;
    const { loaded, villages, years } = rates.value;
    const paper = chartsPaper({
      commune: loaded.commune,
      title: loaded.title,
      year: loaded.year,
      today: ports.clock.today(),
      villages,
      years,
      pictures: {
        ...(input.villages === undefined ? {} : { villages: input.villages }),
        ...(input.years === undefined ? {} : { years: input.years }),
      },
    });
    const bytes: Result<Uint8Array> = await ports.word.writeDocument(paper);
    if (!bytes.ok) return bytes;
    const folders = [String(loaded.year), `Danh hiệu ${titleNames[loaded.title]}`];
    return ports.files.savePaper(folders, `${paper.title}.docx`, bytes.value);
  },
} satisfies Handlers<typeof titlesChartsMethods>;
