import { paragraph, table, titleLine } from '#shared/documents/build.ts';
import { committeeLetterhead } from '#shared/documents/letterhead.ts';
import type { OfficialDocument, TableCell } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import { compareNames } from '#shared/vietnamese/collation.ts';
import type { VillageRate, YearRate } from '../charts.ts';
import type { TitleKind } from '../criteria-set.ts';
import { showCount, showPercent, titleNames } from './words.ts';

/** A chart painted by the screen: base64 of a PNG with its size in pixels. */
export type ChartPicture = { readonly data: string; readonly width: number; readonly height: number };

/** What a page carries between its margins, millimetres (Nghị định 30/2020/NĐ-CP: 210 less 30 and 15 or 20). */
const room = 160;

function picture(chart: ChartPicture, description: string) {
  const size = { width: room, height: (room * chart.height) / chart.width };
  return paragraph([{ type: 'picture', format: 'png', data: chart.data, ...size, description }], {
    align: 'center',
    indent: 'none',
  });
}

/** One line of figures: who or when, how many were scored, how many passed, their share. */
function figures(label: string, item: Omit<VillageRate, 'name'>): TableCell[] {
  return [label, showCount(item.counted), showCount(item.passed), showPercent(item.rate)];
}

/** The charts of a year with the figures that they are drawn from: by village, and the commune's by year. */
export function chartsPaper(about: {
  readonly commune: Commune;
  readonly title: TitleKind;
  readonly year: number;
  readonly today: string;
  readonly villages: readonly VillageRate[];
  readonly years: readonly YearRate[];
  readonly pictures: { readonly villages?: ChartPicture; readonly years?: ChartPicture };
}): OfficialDocument {
  const { commune, year, title, villages, years, pictures, today } = about;
  const name = titleNames[title];
  const ordered = villages.toSorted((a, b) => b.rate - a.rate || compareNames(a.name, b.name));
  const columns = [
    { head: '', width: 58 },
    { head: 'Số được chấm', width: 32, align: 'center' as const },
    { head: 'Số đạt', width: 28, align: 'center' as const },
    { head: 'Tỷ lệ', width: 28, align: 'center' as const },
  ];
  const headed = (head: string) => columns.map((column, index) => (index === 0 ? { ...column, head } : column));
  return {
    kind: 'other',
    paper: 'titles.charts',
    layout: 'free',
    title: `Biểu đồ tỷ lệ ${name} năm ${String(year)}`,
    letterhead: committeeLetterhead(commune, { place: commune.place, date: today }),
    heading: { type: 'BIỂU ĐỒ', summary: `Tỷ lệ đạt danh hiệu “${name}” năm ${String(year)}` },
    body: [
      ...(pictures.villages === undefined
        ? []
        : [
            titleLine(`Theo thôn, tổ dân phố năm ${String(year)}`),
            picture(pictures.villages, 'Tỷ lệ đạt theo thôn, tổ dân phố'),
            table(
              headed('Thôn, tổ dân phố'),
              ordered.map((item) => figures(item.name, item)),
              { size: 12 },
            ),
          ]),
      ...(pictures.years === undefined
        ? []
        : [
            titleLine('Theo năm'),
            picture(pictures.years, 'Tỷ lệ đạt của xã theo năm'),
            table(
              headed('Năm'),
              years.map((item) => figures(String(item.year), item)),
              { size: 12 },
            ),
          ]),
    ],
  };
}
