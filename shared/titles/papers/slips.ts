import { paragraph } from '#shared/documents/build.ts';
import { defaultLayout } from '#shared/documents/layout.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument, TableRow } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { showPoints } from '../scoring.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { headPlace } from './frame.ts';
import { titleNames } from './words.ts';

/** A slip is one page: narrower margins than a paper that is bound. */
const slipMargins = { top: 15, bottom: 12, left: 20, right: 15 };

/** What a slip calls those who score themselves, and who signs for them. */
const selves = {
  'gia-dinh': { name: 'Họ và tên chủ hộ: ', column: 'Gia đình tự chấm', signs: 'CHỦ HỘ' },
  thon: { name: 'Thôn, tổ dân phố: ', column: 'Thôn, tổ tự chấm', signs: 'TRƯỞNG THÔN, TỔ TRƯỞNG' },
  xa: { name: 'Đơn vị: ', column: 'Đơn vị tự chấm', signs: 'CHỦ TỊCH' },
} as const;

/** The slip on which a household, a village or the commune scores itself: one form, filled for each. */
export function slipTemplate(commune: Commune, unitName: string, set: CriteriaSet, year: number): OfficialDocument {
  const self = selves[set.title];
  const isFamily = set.title === 'gia-dinh';
  const rows: TableRow[] = set.standards.flatMap((standard) => [
    { bold: true, cells: [standard.label, standard.title, showPoints(standard.max), '', ''] },
    ...standard.criteria.flatMap((item): TableRow[] => [
      { cells: [item.label, item.title, showPoints(item.max), '', ''] },
      ...(set.scoredBy === 'sub-criterion'
        ? item.subs.map((sub) => ({ cells: [sub.label, sub.title, showPoints(sub.max), '', ''] }))
        : []),
    ]),
  ]);
  return {
    title: `Phiếu chấm điểm, ${unitName}`,
    kind: 'other',
    paper: 'titles.slip',
    layout: 'free',
    pageNumbers: false,
    settings: { ...defaultLayout, margins: slipMargins, bodySize: 13, paragraphSpacing: 2 },
    letterhead: {},
    heading: {
      type: 'PHIẾU CHẤM ĐIỂM',
      summary: `Danh hiệu “${titleNames[set.title]}” năm ${String(year)}`,
    },
    body: [
      paragraph([self.name, { type: 'field', name: 'chu_ho', bold: true, emptyDots: 'line' }], {
        indent: 'none',
        align: 'left',
      }),
      ...(isFamily
        ? [
            paragraph(['Địa chỉ: ', { type: 'field', name: 'dia_chi', emptyDots: 'line' }], {
              indent: 'none',
              align: 'left',
            }),
          ]
        : []),
      paragraph(
        [
          isFamily ? `${unitName}, ${communeName(commune)}. Năm trước: ` : 'Năm trước: ',
          { type: 'field', name: 'nam_truoc', emptyDots: 30 },
        ],
        { indent: 'none', align: 'left' },
      ),
      {
        type: 'table',
        headRows: 1,
        size: 11,
        columns: [
          { width: 7, align: 'center' },
          { width: 55, align: 'left' },
          { width: 10, align: 'center' },
          { width: 14, align: 'center' },
          { width: 14, align: 'center' },
        ],
        rows: [
          { bold: true, cells: ['TT', 'Tiêu chí', 'Điểm tối đa', self.column, 'Họp bình xét'] },
          ...rows,
          { bold: true, cells: ['', 'Tổng điểm', showPoints(set.total), '', ''] },
        ],
      },
    ],
    signatures: {
      columns: 2,
      places: [{ capacity: [self.signs], hint: '(Ký, ghi rõ họ tên)', room: 14 }, headPlace(unitName, 14)],
    },
    code: { field: 'ma_phieu' },
  };
}

/** One household's values for {@link slipTemplate}; the code finds the row when the slip comes back. */
export function slipValues(
  row: { readonly name: string; readonly address: string },
  lastYear: string,
  code: string,
): FormValues {
  return { chu_ho: row.name, dia_chi: row.address, nam_truoc: lastYear, ma_phieu: code };
}
