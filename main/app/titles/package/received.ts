import type { titlesPackageMethods } from '#shared/contract/methods/titles-package.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { committeeLetterhead } from '#shared/documents/letterhead.ts';
import type { Letterhead } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { differingRows } from '#shared/titles/package/compare-units.ts';
import { receivedTitles, resolveUnits, type Candidate, type ResolvedUnit } from '#shared/titles/package/conflicts.ts';
import { claimIndex, claimKey } from '#shared/titles/package/double-claims.ts';
import { addFigures } from '#shared/titles/package/manifest.ts';
import type { ReceivedPackage } from '#shared/titles/package/received-book.ts';
import { receivedSheets, type DoubleClaim } from '#shared/titles/package/received-sheets.ts';
import { summaryPaper } from '#shared/titles/package/summary-paper.ts';
import { columnsOf } from '#shared/titles/package/summary-columns.ts';
import { totalsOf, type Totals } from '#shared/titles/package/totals.ts';
import { figuresAgree, figuresOfData, type UnitData } from '#shared/titles/package/unit-data.ts';
import { conflictRow, type ReceivedRow } from '#shared/titles/package/views.ts';
import { titleNames } from '#shared/titles/papers/words.ts';
import type { CallContext, Handlers } from '../../handlers.ts';
import { throwAway } from '../../trash/throw-away.ts';
import type { Ports } from '../../ports.ts';
import { loadOffice } from '../load.ts';
import { receivedDraft, receivedName } from './received-book.ts';
import { senderName } from './receive.ts';
import { keptUnits } from './verify.ts';

/** Who writes the higher level's papers: over packages of communes the receiver itself, over those of villages the commune. */
function authorityOf(commune: Commune, packages: readonly ReceivedPackage[]): string {
  const isHigher = packages.some((from) => from.level === 'commune');
  return isHigher && commune.receiver !== ''
    ? commune.receiver.toUpperCase()
    : `UBND ${communeName(commune).toUpperCase()}`;
}

function letterheadOf(commune: Commune, packages: readonly ReceivedPackage[], year: number): Letterhead {
  const placeDate = { place: commune.place, year };
  const isHigher = packages.some((from) => from.level === 'commune');
  if (!isHigher || commune.receiver === '') return committeeLetterhead(commune, placeDate);
  return { parent: [commune.parent.toUpperCase()], agency: [commune.receiver.toUpperCase()], placeDate };
}

/** What was received: the list, conflicts side by side, and the totals as they stand. */
export const receivedHandlers = {
  'titles.received': async (input, ports) => {
    const book = await ports.store.read(receivedName(input.year));
    if (!book.ok) return book;
    const resolved = resolveUnits(book.value);
    const titles = receivedTitles(book.value);
    const title = input.title ?? titles[0] ?? 'gia-dinh';
    const { lines, figures, open } = totalsOf(title, resolved);
    return ok({
      year: input.year,
      title,
      titles,
      packages: book.value.packages.map((from) => packageRow(from, resolved, title)),
      conflicts: resolved
        .filter((unit) => unit.candidates.length > 1)
        .map((unit) => conflictRow(unit, ({ from }) => senderName(from))),
      open,
      lines,
      figures,
    });
  },

  'titles.compareReceived': async (input, ports) => {
    const book = await ports.store.read(receivedName(input.year));
    if (!book.ok) return book;
    const unit = resolveUnits(book.value).find((candidate) => candidate.key === input.key);
    if (unit === undefined) return fail('not-found', { what: input.key });
    const all: UnitData[] = [];
    for (const candidate of unit.candidates) {
      const data = await rowsOfCandidate(ports, candidate);
      if (!data.ok) return data;
      all.push(data.value);
    }
    return ok({ rows: differingRows(all) });
  },

  'titles.chooseReceived': async (input, ports) => {
    const bookName = receivedName(input.year);
    const args = { year: String(input.year) };
    return ports.store.change({ name: 'titles.chooseReceived', args }, [bookName], (books) => {
      const draft = receivedDraft(books, bookName);
      const unit = resolveUnits(draft).find((candidate) => candidate.key === input.key);
      if (unit?.candidates.some(({ from }) => from.id === input.package) !== true) {
        return fail('not-found', { what: input.package });
      }
      draft.choices[input.key] = input.package;
      return ok({ saved: true as const });
    });
  },

  'titles.removeReceived': async (input, ports) => {
    const bookName = receivedName(input.year);
    const book = await ports.store.read(bookName);
    if (!book.ok) return book;
    const found = book.value.packages.find((from) => from.id === input.package);
    if (found === undefined) return fail('not-found', { what: input.package });
    const args = { sender: senderName(found) };
    return ports.store.change({ name: 'titles.removeReceived', args }, [bookName, 'trash'], (books) => {
      const draft = receivedDraft(books, bookName);
      const at = draft.packages.findIndex((from) => from.id === input.package);
      const chosen = Object.keys(draft.choices).filter((unit) => draft.choices[unit] === input.package);
      const received = [{ year: input.year, at, item: found, chosen }];
      throwAway(books.trash, ports, { kind: 'received', name: senderName(found), content: { received } });
      draft.packages = draft.packages.filter((from) => from.id !== input.package);
      draft.choices = Object.fromEntries(
        Object.entries(draft.choices).filter(([, chosen]) => chosen !== input.package),
      );
      return ok({ saved: true as const });
    });
  },

  'titles.writeReceived': async (input, ports, call) => {
    const base = await loadOffice(ports);
    if (!base.ok) return base;
    const book = await ports.store.read(receivedName(input.year));
    if (!book.ok) return book;
    const resolved = resolveUnits(book.value).filter((unit) => unit.title === input.title);
    const totals = totalsOf(input.title, resolved);
    if (totals.open > 0) return fail('received-conflicts', { count: totals.open });
    const { commune } = base.value;
    const doubles = await recount(ports, resolved, totals, call);
    if (!doubles.ok) return doubles;
    const { packages } = book.value;
    const criteria = await ports.store.read('criteria');
    if (!criteria.ok) return criteria;
    const columns = columnsOf(criteria.value.summaryColumns, input.title, totals.yearsInARow);
    const bytes =
      input.format === 'xlsx'
        ? await ports.sheets.writeWorkbook(
            receivedSheets({
              authority: authorityOf(commune, packages),
              year: input.year,
              totals,
              doubles: doubles.value,
              columns,
            }),
          )
        : await ports.word.writeDocument(
            summaryPaper({
              letterhead: letterheadOf(commune, packages, input.year),
              head: { capacity: ['THỦ TRƯỞNG ĐƠN VỊ'], hint: '(Ký, ghi rõ họ tên)' },
              year: input.year,
              totals,
              columns,
              lineHead: packages.some((from) => from.level === 'commune') ? 'Xã, phường' : 'Thôn, tổ dân phố',
            }),
          );
    if (!bytes.ok) return bytes;
    const name = `Tổng hợp ${titleNames[input.title]} ${String(input.year)}, ${String(totals.lines.length)} đơn vị.${input.format}`;
    const saved = await ports.files.savePaper([String(input.year), 'Tổng hợp các đơn vị'], name, bytes.value);
    return saved.ok ? ok({ paper: saved.value, doubles: doubles.value.length }) : saved;
  },
} satisfies Handlers<
  Pick<
    typeof titlesPackageMethods,
    | 'titles.received'
    | 'titles.compareReceived'
    | 'titles.chooseReceived'
    | 'titles.removeReceived'
    | 'titles.writeReceived'
  >
>;

function packageRow(from: ReceivedPackage, resolved: readonly ResolvedUnit[], title: TitleKind): ReceivedRow {
  const own = resolved.filter((unit) => unit.candidates.some((candidate) => candidate.from.id === from.id));
  const counting = own.filter((unit) => unit.counts?.from.id === from.id).length;
  const units = from.titles.filter((each) => each.title === title).flatMap((each) => each.units);
  return {
    id: from.id,
    sender: senderName(from),
    level: from.level,
    version: from.version,
    replaces: from.replaces?.version,
    reason: from.reason,
    corrections: from.corrections.length,
    madeAt: from.madeAt,
    madeBy: from.madeBy,
    receivedAt: from.receivedAt,
    file: from.file,
    check: from.check,
    sealed: from.sealed,
    masked: from.masked,
    units: units.length,
    figures: addFigures(units.map((unit) => unit.figures)),
    counts: counting === 0 ? 'none' : counting === own.length ? 'all' : 'part',
  };
}

async function rowsOfCandidate(ports: Ports, { from, unit }: Candidate): Promise<Result<UnitData>> {
  const kept = await keptUnits(ports, from.rows);
  if (!kept.ok) return kept;
  try {
    return await kept.value.read(unit.data);
  } finally {
    kept.value.close();
  }
}

/** Goes through the rows of every unit that counts, package by package, never more than one in memory. */
async function eachUnit(
  ports: Ports,
  resolved: readonly ResolvedUnit[],
  call: CallContext,
  take: (data: UnitData, candidate: Candidate) => Result<null>,
): Promise<Result<null>> {
  const byPackage = new Map<string, Candidate[]>();
  for (const { counts } of resolved) {
    if (counts === undefined) continue;
    byPackage.set(counts.from.id, [...(byPackage.get(counts.from.id) ?? []), counts]);
  }
  let done = 0;
  for (const candidates of byPackage.values()) {
    const [first] = candidates;
    if (first === undefined) continue;
    if (call.cancelled()) return fail('cancelled', {});
    const kept = await keptUnits(ports, first.from.rows);
    if (!kept.ok) return kept;
    for (const candidate of candidates) {
      const data = await kept.value.read(candidate.unit.data);
      const answer = data.ok ? take(data.value, candidate) : data;
      if (!answer.ok) {
        kept.value.close();
        return answer;
      }
    }
    kept.value.close();
    call.progress((done += 1), byPackage.size, senderName(first.from));
  }
  return ok(null);
}

/**
 * Counts every row that is in the totals once more, and finds households that two units claim. Villages and communes are
 * numbered by each office for itself: the same number in two packages says nothing.
 */
async function recount(
  ports: Ports,
  resolved: readonly ResolvedUnit[],
  totals: Totals,
  call: CallContext,
): Promise<Result<readonly DoubleClaim[]>> {
  const claims = claimIndex(totals.figures.rows);
  const counted = await eachUnit(ports, resolved, call, (data, { from, unit }) => {
    const years = from.titles.find((each) => each.title === totals.title)?.yearsInARow ?? totals.yearsInARow;
    if (!figuresAgree(unit.figures, figuresOfData(data, years))) return fail('package-sums', { unit: unit.name });
    if (totals.title === 'gia-dinh') claims.add(data);
    return ok(null);
  });
  if (!counted.ok) return counted;
  const keys = claims.doubles();
  if (keys.size === 0) return ok([]);
  return namesOfDoubles(ports, resolved, keys, call);
}

async function namesOfDoubles(
  ports: Ports,
  resolved: readonly ResolvedUnit[],
  keys: ReadonlySet<number>,
  call: CallContext,
): Promise<Result<readonly DoubleClaim[]>> {
  const firsts = new Map<number, string>();
  const doubles: DoubleClaim[] = [];
  const read = await eachUnit(ports, resolved, call, (data, { from, unit }) => {
    data.subjects.forEach((subject, row) => {
      const key = claimKey(data, row);
      if (!keys.has(key)) return;
      const place = `${unit.name}, ${communeName(from.sender.commune)}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, place);
      else doubles.push({ subject, name: data.names[row] ?? '', first, second: place });
    });
    return ok(null);
  });
  return read.ok ? ok(doubles) : read;
}
