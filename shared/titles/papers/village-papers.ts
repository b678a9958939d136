import { clause, paragraph, titleLine, run } from '#shared/documents/build.ts';
import type { Appendix, OfficialDocument } from '#shared/documents/model.ts';
import { valuesOf } from '#shared/documents/template-fields.ts';
import type { Commune } from '#shared/office/book.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import type { YearUnit } from '../book.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { showPoints } from '../scoring.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { villageLetterhead } from '#shared/documents/letterhead.ts';
import { headPlace, unitInSentence } from './frame.ts';
import { correctionNote } from './correction-note.ts';
import { partiesOf } from './parties.ts';
import { objectionsTable, passedTable, refusedTable } from './lists.ts';
import type { PaperRow } from './paper-rows.ts';
import { unitFields } from './unit-fields.ts';
import { showCount, subjectWords, titleNames } from './words.ts';

/** What the papers of one unit are made from. */
export type UnitPaper = {
  readonly commune: Commune;
  readonly year: number;
  readonly set: CriteriaSet;
  /** With its kind: `Thôn Cao Xá`. */
  readonly unitName: string;
  readonly unit: YearUnit;
  readonly rows: readonly PaperRow[];
  readonly today: string;
};

const passedOf = (rows: readonly PaperRow[]) => rows.filter((row) => row.outcome === 'passed');
const refusedOf = (rows: readonly PaperRow[]) => rows.filter((row) => row.outcome !== 'passed');
const dots = '……………………';

function titleOf({ set, year }: UnitPaper): string {
  return `“${titleNames[set.title]}” năm ${String(year)}`;
}

function passedAppendix(paper: UnitPaper): Appendix {
  return {
    title: `DANH SÁCH ĐỀ NGHỊ TẶNG DANH HIỆU ${titleOf(paper).toUpperCase()}`,
    note: paper.unitName,
    body: [passedTable(paper.set.title, passedOf(paper.rows))],
  };
}

/** `thôn Cao Xá, xã Vân Khê`; of the commune's own meeting the commune alone. */
function whereOf(unitName: string, commune: Commune): string {
  const unit = unitInSentence(unitName);
  return unit === communeName(commune) ? unit : `${unit}, ${communeName(commune)}`;
}

/** Invitation to the village's assessment meeting; what is not fixed yet is left to write in. */
export function invitationPaper(paper: UnitPaper): OfficialDocument {
  const { commune, unit, unitName, year } = paper;
  const meeting = unit.meeting;
  return {
    title: `Giấy mời họp bình xét, ${unitName}`,
    kind: 'GM',
    paper: 'titles.invitation',
    values: valuesOf(unitFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, unitName, { place: commune.place, year }),
    heading: { type: 'GIẤY MỜI', summary: `Họp bình xét danh hiệu ${titleOf(paper)}` },
    body: [
      paragraph(['Kính mời: ', { type: 'dots', width: 'line' }], { align: 'left' }),
      paragraph(`Dự họp bình xét danh hiệu ${titleOf(paper)} của ${unitInSentence(unitName)}.`),
      paragraph(
        meeting === undefined
          ? `Thời gian: …… giờ ……, ngày …… tháng …… năm ${String(year)}.`
          : `Thời gian: ${meeting.from}, ${officialDate(meeting.on)}.`,
      ),
      paragraph(`Địa điểm: ${meeting?.place ?? dots}.`),
      paragraph(
        `Nội dung: đánh giá từng ${subjectWords[paper.set.title]} theo ${paper.set.legalBasis}; thông qua danh sách đề nghị.`,
      ),
      paragraph('Đề nghị có mặt đúng giờ để cuộc họp đạt kết quả tốt.'),
    ],
    signatures: { places: [headPlace(unitName)] },
  };
}

/** Minutes of the village's meeting with attendance, result, refusals with their reasons, and the vote. */
export function minutesPaper(paper: UnitPaper): OfficialDocument {
  const { commune, set, unit, unitName, rows } = paper;
  const meeting = unit.meeting;
  const passed = passedOf(rows);
  const refused = refusedOf(rows);
  const what = subjectWords[set.title];
  return {
    title: `Biên bản họp bình xét, ${unitName}`,
    kind: 'BB',
    paper: 'titles.minutes',
    values: valuesOf(unitFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, unitName, {
      place: commune.place,
      ...(meeting === undefined ? { year: paper.year } : { date: meeting.on }),
    }),
    heading: { type: 'BIÊN BẢN', summary: `Họp bình xét danh hiệu ${titleOf(paper)}` },
    body: [
      paragraph(
        meeting === undefined
          ? `Hôm nay, vào hồi …… giờ ……, ngày …… tháng …… năm ${String(paper.year)}, tại ${dots}, ${whereOf(unitName, commune)} tổ chức họp bình xét danh hiệu ${titleOf(paper)}.`
          : `Hôm nay, vào hồi ${meeting.from}, ${officialDate(meeting.on)}, tại ${meeting.place}, ${whereOf(unitName, commune)} tổ chức họp bình xét danh hiệu ${titleOf(paper)}.`,
      ),
      titleLine('I. THÀNH PHẦN'),
      clause('1.', `Chủ trì: ông (bà) ${meeting?.chair ?? dots}, ${meeting?.chairPost ?? dots}.`),
      clause('2.', `Thư ký: ông (bà) ${meeting?.secretary ?? dots}.`),
      clause(
        '3.',
        meeting === undefined
          ? `Được mời: …… người; có mặt: …… người; vắng: …… người.`
          : `Được mời: ${showCount(meeting.invited)} người; có mặt: ${showCount(meeting.present)} người; vắng: ${showCount(Math.max(0, meeting.invited - meeting.present))} người.`,
      ),
      titleLine('II. NỘI DUNG'),
      clause(
        '1.',
        `Chủ trì nêu tiêu chuẩn bình xét theo ${set.legalBasis}; điểm cần đạt là ${showPoints(set.passMark)} trên ${showPoints(set.total)} điểm.`,
      ),
      clause(
        '2.',
        `Hội nghị đánh giá từng ${what}: tổng số ${showCount(rows.length)} ${what}; đạt ${showCount(passed.length)} ${what}; chưa đạt, không xét ${showCount(refused.length)} ${what}, gồm:`,
      ),
      refusedTable(set.title, refused),
      clause(
        '3.',
        `Ý kiến tại hội nghị: ${meeting === undefined || meeting.opinions === '' ? dots : meeting.opinions}`,
      ),
      clause(
        '4.',
        meeting === undefined
          ? 'Biểu quyết danh sách đề nghị: đồng ý …… người; không đồng ý …… người.'
          : `Biểu quyết danh sách đề nghị: đồng ý ${showCount(meeting.votesFor)} người; không đồng ý ${showCount(meeting.votesAgainst)} người; ý kiến khác ${showCount(Math.max(0, meeting.present - meeting.votesFor - meeting.votesAgainst))} người.`,
      ),
      titleLine('III. KẾT LUẬN'),
      paragraph(
        `Hội nghị thống nhất đề nghị ${partiesOf(set.title, commune, unitName).decides} xem xét, tặng danh hiệu ${titleOf(paper)} cho ${showCount(passed.length)} ${what} (danh sách kèm theo).`,
      ),
      paragraph(
        `Biên bản kết thúc vào hồi ${meeting?.until ?? '…… giờ ……'} cùng ngày, đã đọc lại cho mọi người cùng nghe và thống nhất.`,
      ),
    ],
    signatures: {
      columns: 2,
      places: [
        { capacity: ['THƯ KÝ'], hint: '(Ký, ghi rõ họ tên)', ...nameOf(meeting?.secretary) },
        { capacity: ['CHỦ TRÌ'], hint: '(Ký, ghi rõ họ tên)', ...nameOf(meeting?.chair) },
      ],
    },
    appendices: [passedAppendix(paper)],
  };
}

/** Notice of the public posting with the list. */
export function postingPaper(paper: UnitPaper): OfficialDocument {
  const { commune, unit, unitName } = paper;
  const posting = unit.posting;
  return {
    title: `Thông báo niêm yết, ${unitName}`,
    kind: 'TB',
    paper: 'titles.posting',
    values: valuesOf(unitFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, unitName, {
      place: commune.place,
      ...(posting === undefined ? { year: paper.year } : { date: posting.from }),
    }),
    heading: { type: 'THÔNG BÁO', summary: `Niêm yết danh sách đề nghị tặng danh hiệu ${titleOf(paper)}` },
    body: [
      paragraph(
        posting === undefined
          ? `${unitName} niêm yết công khai danh sách đề nghị tặng danh hiệu ${titleOf(paper)} từ ngày …… tháng …… đến hết ngày …… tháng …… năm ${String(paper.year)} tại ${dots}.`
          : `${unitName} niêm yết công khai danh sách đề nghị tặng danh hiệu ${titleOf(paper)} từ ${officialDate(posting.from)} đến hết ${officialDate(posting.until)} tại ${posting.places}.`,
      ),
      paragraph(
        `Người có ý kiến về danh sách gửi ý kiến cho ${partiesOf(paper.set.title, commune, unitName).hears} trong thời gian niêm yết; ý kiến được ghi lại và trả lời.`,
      ),
      titleLine('Danh sách đề nghị tặng danh hiệu'),
      passedTable(paper.set.title, passedOf(paper.rows)),
      titleLine('Danh sách chưa đạt, không xét'),
      refusedTable(paper.set.title, refusedOf(paper.rows)),
    ],
    signatures: { places: [headPlace(unitName)] },
  };
}

/** The village's request to the commune's chairperson, with the list (the decree's form 01 and 02; layout of our own). */
export function requestPaper(paper: UnitPaper): OfficialDocument {
  const { commune, set, unitName, rows, unit } = paper;
  const passed = passedOf(rows);
  const what = subjectWords[set.title];
  const { proposer, decides, signs } = partiesOf(set.title, commune, unitName);
  const objections = unit.posting?.objections ?? [];
  const answered = objections.filter((objection) => objection.answer !== undefined);
  return {
    title: `Đề nghị tặng danh hiệu, ${unitName}`,
    kind: 'other',
    paper: 'titles.request',
    values: valuesOf(unitFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, unitName, { place: commune.place, year: paper.year }),
    heading: { type: 'ĐỀ NGHỊ', summary: `Tặng danh hiệu ${titleOf(paper)}` },
    addressees: [decides],
    body: [
      paragraph(`Căn cứ ${set.legalBasis};`),
      paragraph(
        `Căn cứ kết quả họp bình xét${unit.meeting === undefined ? '' : ` ${officialDate(unit.meeting.on)}`} và kết quả niêm yết công khai${unit.posting === undefined ? '' : ` từ ${officialDate(unit.posting.from)} đến hết ${officialDate(unit.posting.until)}`};`,
      ),
      paragraph(
        `${proposer} đề nghị ${decides} xem xét, tặng danh hiệu ${titleOf(paper)} cho ${showCount(passed.length)} ${what} trên tổng số ${showCount(rows.length)} ${what} (danh sách kèm theo).`,
      ),
      ...(objections.length === 0
        ? []
        : [
            paragraph(
              `Về danh sách niêm yết có ${showCount(objections.length)} ý kiến, đã trả lời ${showCount(answered.length)} ý kiến (bảng ý kiến kèm theo).`,
            ),
          ]),
      paragraph(
        `Hồ sơ kèm theo gồm: danh sách đề nghị; biên bản họp bình xét${objections.length === 0 ? '' : '; bảng ý kiến và trả lời'}.`,
      ),
    ],
    signatures: signs.length > 1 ? { columns: 2, places: signs } : { places: signs },
    appendices: [passedAppendix(paper), ...objectionsAppendix(paper)],
  };
}

function objectionsAppendix({ unit, unitName, rows }: UnitPaper): readonly Appendix[] {
  const objections = unit.posting?.objections ?? [];
  if (objections.length === 0) return [];
  const names = new Map(rows.map((row) => [row.subject, row.name]));
  return [
    {
      title: 'Ý KIẾN VỀ DANH SÁCH NIÊM YẾT VÀ TRẢ LỜI',
      note: unitName,
      body: [objectionsTable(objections, (subject) => names.get(subject) ?? '')],
    },
  ];
}

/** A list to print: those proposed, or those refused with their reasons. */
export function listPaper(paper: UnitPaper, which: 'passed' | 'failed'): OfficialDocument {
  const { commune, set, unitName, rows } = paper;
  const heading = which === 'passed' ? 'DANH SÁCH ĐỀ NGHỊ' : 'DANH SÁCH CHƯA ĐẠT, KHÔNG XÉT';
  const corrected = correctionNote(paper.unit, rows);
  return {
    title: `${which === 'passed' ? 'Danh sách đề nghị' : 'Danh sách chưa đạt'}, ${unitName}`,
    kind: 'other',
    paper: which === 'passed' ? 'titles.passed-list' : 'titles.failed-list',
    values: valuesOf(unitFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, unitName, { place: commune.place, year: paper.year }),
    heading: { type: heading, summary: `Danh hiệu ${titleOf(paper)}` },
    body: [
      ...(corrected === undefined ? [] : [paragraph([run(corrected, { italic: true })])]),
      which === 'passed' ? passedTable(set.title, passedOf(rows)) : refusedTable(set.title, refusedOf(rows)),
    ],
    signatures: { places: [headPlace(unitName)] },
  };
}

function nameOf(name: string | undefined): { readonly name?: string } {
  return name === undefined || name === '' ? {} : { name };
}
