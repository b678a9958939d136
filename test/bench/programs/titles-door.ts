import { join } from 'node:path';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { noOpener } from '#main/adapters/no-opener.ts';
import { machineClock } from '#main/adapters/clock.ts';
import { dataFolderOf, openOffice } from '#main/shell/compose.ts';
import { householdId, villageId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Household } from '#shared/registry/book.ts';
import { largeName, largest, largeSet, largeYear } from '../../support/large-titles.ts';

/**
 * The office of 40,000 households × 45 criteria × 10 years through its door: `fill` makes it, `score` opens it anew and
 * types scores: each written to the disk, then the grid and the board read again, as the screen does. Writes the
 * milliseconds as JSON. The number is that of the villages to `fill`, and of the scores to `score`.
 */
const [task = '', folder = '', number] = process.argv.slice(2);
const size = { ...largest, ...(task === 'fill' && number !== undefined ? { villages: Number(number) } : {}) };
const rounds = Number(number ?? 60);

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function fill(): Promise<void> {
  const store = must(
    await openStore({
      folder: dataFolderOf(folder),
      folderLabel: 'Lệ Làng',
      clock: machineClock,
      who: 'bench',
      idleMilliseconds: 0,
    }),
  );
  const set = largeSet(largest.criteria);
  const commune = {
    kind: 'xa',
    name: 'Vân Khê',
    parent: 'thành phố Hà Nội',
    receiver: 'Sở Văn hóa và Thể thao',
    place: 'Vân Khê',
  } as const;
  const command = { name: 'bench.fill', args: {} };
  must(
    await store.change(command, ['office', 'registry', 'criteria'], (books) => {
      books.office.commune = commune;
      books.criteria.sets.push(set);
      books.registry.villages = Array.from({ length: size.villages }, (_, village) => ({
        id: villageId.parse(`v${String(village)}`),
        name: `Số ${String(village + 1)}`,
        kind: 'thon' as const,
        area: 'rural' as const,
        active: true,
        ancestors: [],
      }));
      books.registry.households = Array.from({ length: largest.households }, (_, number): Household => ({
        id: householdId.parse(`h${String(number)}`),
        villageId: villageId.parse(`v${String(number % size.villages)}`),
        head: largeName(number),
        address: `Xóm ${String(1 + (number % 9))}`,
        members: 2 + (number % 5),
        status: 'active',
        history: [],
      }));
      return ok(null);
    }),
  );
  for (let year = largest.newestYear - largest.years + 1; year <= largest.newestYear; year += 1) {
    const name = `titles-${year}` as const;
    must(
      await store.change(command, [name], (books) => {
        const book = books[name];
        if (book !== undefined) book.titles['gia-dinh'] = largeYear(set, size, year, year < largest.newestYear);
        return ok(null);
      }),
    );
  }
  must(await store.close());
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function score(): Promise<void> {
  const office = must(await openOffice({ folder, opener: noOpener, papers: join(folder, 'papers') }));
  const inUnit = { year: largest.newestYear, title: 'gia-dinh', unit: 'v3' };
  const ask = async (method: string, input: unknown) => must(await office.dispatch(method, input));
  const board = () => ask('titles.board', { year: inUnit.year, title: inUnit.title });
  const firstBoard = await timed(board);
  const firstGrid = await timed(() => ask('titles.grid', inUnit));
  const saved: number[] = [];
  const shown: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const subject = `h${String(3 + (round % 400) * size.villages)}`;
    const cells = [{ subject, criterion: 'I.2', kind: 'meeting', points: round % 10 }];
    const start = performance.now();
    await ask('titles.setScores', { ...inUnit, cells });
    saved.push(performance.now() - start);
    await ask('titles.grid', inUnit);
    await board();
    shown.push(performance.now() - start);
  }
  await office.close();
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ firstBoard, firstGrid, saved, shown, peak }));
}

await (task === 'fill' ? fill() : score());
