import { compareNames } from '../vietnamese/collation.ts';

/** Colours by meaning; every backend gives them its own values, so that the picture prints in black and white too. */
export type Ink = 'axis' | 'grid' | 'bar' | 'low' | 'words' | 'notes';

/** One shape of a chart. Texts hang from their baseline; sizes in pixels of the drawing. */
export type Shape =
  | {
      readonly kind: 'line';
      readonly ink: Ink;
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly dashed?: boolean;
    }
  | {
      readonly kind: 'bar';
      readonly ink: Ink;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'dot'; readonly ink: Ink; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly kind: 'text';
      readonly ink: Ink;
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly align: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
    };

/** A chart as a value: drawn on the screen and painted as a picture for Word from the same shapes. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** Rate of one village: how many of those scored have the title. */
export type VillageRate = {
  readonly name: string;
  readonly passed: number;
  readonly counted: number;
  readonly rate: number;
};
/** Rate of the whole commune in one year. */
export type YearRate = {
  readonly year: number;
  readonly passed: number;
  readonly counted: number;
  readonly rate: number;
};

const width = 640;
const decimal = (value: number) => value.toFixed(1).replace('.', ',');

/** The lower end of a scale for rates near 100 %: a tenth below the lowest, so that differences are seen. */
function scaleFrom(rates: readonly number[]): number {
  const low = Math.min(100, ...rates);
  return low >= 60 ? Math.max(0, Math.floor(low / 10) * 10 - 10) : 0;
}

function ticksOf(from: number): readonly number[] {
  const step = (100 - from) / 5 >= 10 ? 20 : 10;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= 100; tick += step) ticks.push(tick);
  return ticks;
}

/** Bars by village, the highest first, the lowest rate in another ink; the dashed line is the commune's rate. */
export function villagesChart(villages: readonly VillageRate[], communeRate: number | undefined): Drawing {
  const rowHeight = 22;
  const left = 170;
  const right = 56;
  const top = 24;
  const sorted = villages.toSorted((a, b) => b.rate - a.rate || compareNames(a.name, b.name));
  const from = scaleFrom(sorted.map(({ rate }) => rate));
  const x = (rate: number) => left + ((rate - from) / (100 - from)) * (width - left - right);
  const bottom = top + sorted.length * rowHeight;
  const lowest = sorted.at(-1)?.rate;
  const shapes: Shape[] = ticksOf(from).flatMap((tick): Shape[] => [
    {
      kind: 'line',
      ink: 'grid',
      points: [
        [x(tick), top - 4],
        [x(tick), bottom],
      ],
    },
    { kind: 'text', ink: 'notes', x: x(tick), y: top - 9, text: `${String(tick)} %`, align: 'middle' },
  ]);
  sorted.forEach((village, index) => {
    const y = top + index * rowHeight;
    const isLow = village.rate === lowest && sorted.some(({ rate }) => rate !== lowest);
    shapes.push(
      { kind: 'text', ink: 'words', x: left - 8, y: y + 15, text: village.name, align: 'end' },
      {
        kind: 'bar',
        ink: isLow ? 'low' : 'bar',
        x: left,
        y: y + 4,
        width: Math.max(1, x(village.rate) - left),
        height: rowHeight - 8,
      },
      {
        kind: 'text',
        ink: 'words',
        x: x(village.rate) + 6,
        y: y + 15,
        text: decimal(village.rate),
        align: 'start',
        bold: isLow,
      },
    );
  });
  shapes.push({
    kind: 'line',
    ink: 'axis',
    points: [
      [left, top - 4],
      [left, bottom],
    ],
  });
  if (communeRate !== undefined)
    shapes.push({
      kind: 'line',
      ink: 'axis',
      points: [
        [x(communeRate), top - 4],
        [x(communeRate), bottom],
      ],
      dashed: true,
    });
  return { width, height: bottom + 8, shapes };
}

/** A line through the years, each year with its rate; a single year is a single dot. */
export function yearsChart(years: readonly YearRate[]): Drawing {
  const height = 220;
  const [left, right, top, bottom] = [52, 40, 24, 184];
  const sorted = years.toSorted((a, b) => a.year - b.year);
  const from = scaleFrom(sorted.map(({ rate }) => rate));
  const x = (index: number) =>
    sorted.length < 2
      ? (left + width - right) / 2
      : left + 24 + (index / (sorted.length - 1)) * (width - left - right - 48);
  const y = (rate: number) => bottom - ((rate - from) / (100 - from)) * (bottom - top);
  const shapes: Shape[] = ticksOf(from).flatMap((tick): Shape[] => [
    {
      kind: 'line',
      ink: 'grid',
      points: [
        [left, y(tick)],
        [width - right, y(tick)],
      ],
    },
    { kind: 'text', ink: 'notes', x: left - 8, y: y(tick) + 4, text: `${String(tick)} %`, align: 'end' },
  ]);
  shapes.push({
    kind: 'line',
    ink: 'axis',
    points: [
      [left, bottom],
      [width - right, bottom],
    ],
  });
  if (sorted.length > 1)
    shapes.push({ kind: 'line', ink: 'bar', points: sorted.map(({ rate }, index) => [x(index), y(rate)] as const) });
  sorted.forEach(({ year, rate }, index) => {
    shapes.push(
      { kind: 'dot', ink: 'bar', x: x(index), y: y(rate), radius: 4 },
      { kind: 'text', ink: 'words', x: x(index), y: y(rate) - 10, text: decimal(rate), align: 'middle', bold: true },
      { kind: 'text', ink: 'notes', x: x(index), y: bottom + 18, text: String(year), align: 'middle' },
    );
  });
  return { width, height, shapes };
}
