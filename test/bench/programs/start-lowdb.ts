import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { coverage, standings } from '#shared/commitments/coverage.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import { boardRow } from '#shared/titles/board.ts';
import type { TitlesBook } from '#shared/titles/book.ts';
import { countFamilies, standingUnits } from '#shared/titles/standing.ts';

/**
 * The same with all data in one file of lowdb: read, and the first screen's figures drawn from it; nothing is checked, no
 * lock taken, no journal looked at. Argument: the file.
 */
const begin = performance.now();
type Everything = { readonly registry?: RegistryBook; readonly 'titles-2026'?: TitlesBook };
const low = new Low<Everything>(new JSONFile(process.argv[2] ?? ''), {});
await low.read();
const { registry, 'titles-2026': titles } = low.data;
const year = titles?.titles['gia-dinh'];
if (registry === undefined || year === undefined) throw new Error('not the large office');
const units = standingUnits(year, undefined);
const rows = units.map((standing) => boardRow(standing, year, '2026-11-20', undefined));
const figures = {
  commitments: coverage(standings(registry.people, [], '2026-11-20')),
  families: countFamilies(units),
  incomplete: rows.reduce((sum, row) => sum + row.counts.incomplete, 0),
};
const milliseconds = performance.now() - begin;
const { rss } = process.memoryUsage();
process.stdout.write(JSON.stringify({ milliseconds, rss, figures }));
