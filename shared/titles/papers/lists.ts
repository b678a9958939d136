import { cell, paragraph, run, table } from '#shared/documents/build.ts';
import { shortDate } from '#shared/vietnamese/official/dates.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import { noScore, type Objection } from '../book.ts';
import type { TitleKind } from '../criteria-set.ts';
import { showPoints } from '../scoring.ts';
import type { PaperRow } from './paper-rows.ts';
import { nameHeads, outcomeWords } from './words.ts';

const membersOf = (row: PaperRow) => (row.members === 0 ? '' : String(row.members));
const totalOf = (row: PaperRow) => (row.total === noScore ? '' : showPoints(row.total));
const streakOf = (row: PaperRow) => (row.streak === 0 ? '' : String(row.streak));

/** Rows proposed for the title: STT, chủ hộ, địa chỉ, nhân khẩu, điểm, số năm liên tục, ghi chú. */
export function passedTable(title: TitleKind, rows: readonly PaperRow[]): Block {
  if (title !== 'gia-dinh') return passedUnitsTable(title, rows);
  return table(
    [
      { head: 'STT', width: 9.5, align: 'center' },
      { head: nameHeads[title], width: 34 },
      { head: 'Địa chỉ', width: 28 },
      { head: 'Nhân khẩu', width: 11, align: 'center' },
      { head: 'Điểm', width: 10.5, align: 'center' },
      { head: 'Số năm liên tục', width: 15, align: 'center' },
      { head: 'Ghi chú', width: 13 },
    ],
    rows.map((row, index): TableCell[] => [
      String(index + 1),
      row.name,
      row.address,
      membersOf(row),
      totalOf(row),
      streakOf(row),
      '',
    ]),
    { size: 12 },
  );
}

/** Villages or communes proposed: they have neither an address nor members. */
function passedUnitsTable(title: TitleKind, rows: readonly PaperRow[]): Block {
  return table(
    [
      { head: 'STT', width: 10, align: 'center' },
      { head: nameHeads[title], width: 64 },
      { head: 'Điểm', width: 14, align: 'center' },
      { head: 'Số năm liên tục', width: 18, align: 'center' },
      { head: 'Ghi chú', width: 24 },
    ],
    rows.map((row, index): TableCell[] => [String(index + 1), row.name, totalOf(row), streakOf(row), '']),
    { size: 12 },
  );
}

/** Rows that did not get the title, each with its reasons; or one line that says there are none. */
export function refusedTable(title: TitleKind, rows: readonly PaperRow[]): Block {
  if (rows.length === 0) return paragraph([run('Không có.', { italic: true })]);
  const isFamily = title === 'gia-dinh';
  return table(
    [
      { head: 'STT', width: 13, align: 'center' },
      { head: nameHeads[title], width: isFamily ? 34 : 56 },
      ...(isFamily ? [{ head: 'Địa chỉ', width: 22 }] : []),
      { head: 'Điểm', width: 14, align: 'center' },
      { head: 'Kết quả', width: 19 },
      { head: 'Lý do', width: 64 },
    ],
    rows.map((row, index): TableCell[] => [
      String(index + 1),
      row.name,
      ...(isFamily ? [row.address] : []),
      totalOf(row),
      outcomeWords[row.outcome],
      cell(row.why.split('; ').map((line) => [line])),
    ]),
    { size: 12 },
  );
}

/** What people said about the posted list, with the answers; who came after the posting is marked so. */
export function objectionsTable(objections: readonly Objection[], nameOf: (subject: string) => string): Block {
  return table(
    [
      { head: 'STT', width: 13, align: 'center' },
      { head: 'Ngày nhận', width: 24, align: 'center' },
      { head: 'Người có ý kiến', width: 34 },
      { head: 'Nội dung', width: 50 },
      { head: 'Trả lời', width: 45 },
    ],
    objections.map((objection, index): TableCell[] => [
      String(index + 1),
      cell([[shortDate(objection.on)], ...(objection.late === true ? [['(sau niêm yết)']] : [])]),
      objection.from,
      cell([...(objection.subject === undefined ? [] : [[`Về ${nameOf(objection.subject)}:`]]), [objection.text]]),
      cell(
        objection.answer === undefined
          ? [['Chưa trả lời']]
          : [
              [objection.answer],
              ...(objection.answeredOn === undefined ? [] : [[`(ngày ${shortDate(objection.answeredOn)})`]]),
            ],
      ),
    ]),
    { size: 12 },
  );
}
