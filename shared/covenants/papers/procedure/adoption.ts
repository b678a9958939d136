import { article, clause, fieldLine, paragraph, run as piece, table, titleLine } from '#shared/documents/build.ts';
import type { Block, OfficialDocument } from '#shared/documents/model.ts';
import { committeeName, villageLetterhead } from '#shared/documents/letterhead.ts';
import { valuesOf } from '#shared/documents/template-fields.ts';
import { officialNumber } from '#shared/vietnamese/official/dates.ts';
import { judgeAdoption } from '../../procedure/adoption.ts';
import type { Adoption } from '../../procedure/book.ts';
import { adoptedBy } from '../../procedure/steps.ts';
import { headOf } from '../signers.ts';
import { caseFields } from './case-fields.ts';
import {
  capital,
  countOr,
  dateOr,
  ended,
  headAndFront,
  headPost,
  place,
  placeOf,
  subjectOf,
  textOr,
  yearOf,
  type CasePaper,
} from './frame.ts';

function villagePaper(paper: CasePaper, date: string | undefined) {
  const { commune, unit } = paper;
  const when = date === undefined ? { year: yearOf(paper) } : { date };
  return {
    layout: 'free' as const,
    letterhead: villageLetterhead(commune, capital(unit), { place: commune.place, ...when }),
  };
}

const methods = { hands: 'giơ tay', ballot: 'bỏ phiếu kín' } as const;
const percent = (part: number, whole: number): string =>
  whole === 0 ? '0' : ((part / whole) * 100).toFixed(1).replace(/\.0$/, '').replace('.', ',');

const row = (
  name: string,
  count: { present: number; for: number; against: number; other: number },
  households: number,
) => [
  name,
  officialNumber(households),
  officialNumber(count.present),
  officialNumber(count.for),
  officialNumber(count.against),
  officialNumber(count.other),
];

/** The votes with their share of all households, cluster by cluster. */
function voteTable(vote: Adoption): Block {
  const result = judgeAdoption(vote);
  return table(
    [
      { head: 'Nơi họp', width: 25, align: 'left' },
      { head: 'Tổng số hộ', width: 15, align: 'center' },
      { head: vote.kind === 'slips' ? 'Phiếu thu về' : 'Hộ dự họp', width: 15, align: 'center' },
      { head: 'Tán thành', width: 15, align: 'center' },
      { head: 'Không tán thành', width: 15, align: 'center' },
      { head: 'Ý kiến khác', width: 15, align: 'center' },
    ],
    [
      ...(vote.counts.length > 1 ? vote.counts.map((count) => row(count.cluster, count, count.households)) : []),
      row('Tổng cộng', result, result.total),
    ],
  );
}

function conclusion(vote: Adoption, paper: CasePaper): string {
  const result = judgeAdoption(vote);
  const share = `${officialNumber(result.for)} trên tổng số ${officialNumber(result.total)} hộ gia đình tán thành, đạt ${percent(result.for, result.total)} %`;
  if (result.passed)
    return `Có ${share}, trên 50 % tổng số hộ của ${paper.unit} (cần ít nhất ${officialNumber(result.needed)} hộ). ${capital(subjectOf(paper))} được thông qua theo Điều 10 Nghị định số 61/2023/NĐ-CP.`;
  if (!result.quorum)
    return `Số hộ có đại diện dự là ${officialNumber(result.present)}, chưa quá 50 % tổng số ${officialNumber(result.total)} hộ (cần ít nhất ${officialNumber(result.needed)} hộ). Hội nghị không đủ điều kiện biểu quyết; việc lấy ý kiến được chuyển sang phát phiếu đến từng hộ theo Điều 10 Nghị định số 61/2023/NĐ-CP.`;
  return `Có ${share}, chưa quá 50 % tổng số hộ của ${paper.unit} (cần ít nhất ${officialNumber(result.needed)} hộ). ${capital(subjectOf(paper))} chưa được thông qua.`;
}

/** Minutes of the meeting with the arithmetic of its votes (after form 02 of Nghị định 59/2023/NĐ-CP). */
export function meetingMinutes(paper: CasePaper): OfficialDocument {
  const { run, unit } = paper;
  const vote = run.adoptions.findLast((one) => one.kind === 'meeting');
  const year = yearOf(paper);
  const result = vote === undefined ? undefined : judgeAdoption(vote);
  const open = run.opinions.filter((one) => one.answer !== undefined).length;
  return {
    ...villagePaper(paper, vote?.on ?? run.invitation?.meetingOn),
    title: `Biên bản hội nghị, ${unit}`,
    kind: 'BB',
    paper: 'covenants.minutes',
    values: valuesOf(caseFields, paper),
    heading: { type: 'BIÊN BẢN', summary: `Hội nghị đại diện hộ gia đình bàn và biểu quyết ${subjectOf(paper)}` },
    body: [
      paragraph(
        `Hôm nay, vào hồi ${vote === undefined || vote.from === '' ? '…… giờ ……' : vote.from}, ${dateOr(vote?.on ?? run.invitation?.meetingOn, year)}, tại ${vote === undefined || vote.place === '' ? '……………………' : vote.place}, ${placeOf(paper)} tổ chức hội nghị đại diện hộ gia đình.`,
      ),
      titleLine('I. THÀNH PHẦN'),
      clause(
        '1.',
        textOr('Chủ trì: ông (bà)', vote === undefined ? undefined : `${vote.chair.name}, ${vote.chair.post}.`),
      ),
      clause(
        '2.',
        textOr('Thư ký: ông (bà)', vote === undefined || vote.secretary === '' ? undefined : `${vote.secretary}.`),
      ),
      clause(
        '3.',
        textOr(
          'Trưởng ban công tác Mặt trận: ông (bà)',
          vote === undefined || vote.front === '' ? undefined : `${vote.front}.`,
        ),
      ),
      clause(
        '4.',
        `Tổng số hộ gia đình của ${unit}: ${countOr(vote?.total)} hộ; số hộ có đại diện dự: ${countOr(result?.present)} hộ${result === undefined ? '' : `, bằng ${percent(result.present, result.total)} %`}${vote !== undefined && vote.counts.length > 1 ? `; hội nghị họp theo ${officialNumber(vote.counts.length)} cụm` : ''}.`,
      ),
      titleLine('II. NỘI DUNG'),
      clause(
        '1.',
        `Chủ trì giới thiệu dự thảo ${subjectOf(paper)} và báo cáo tổng hợp ý kiến: ${countOr(run.opinions.length)} ý kiến, đã trả lời ${countOr(open)} ý kiến.`,
      ),
      clause(
        '2.',
        textOr('Ý kiến tại hội nghị:', vote === undefined || vote.opinions === '' ? undefined : ended(vote.opinions)),
      ),
      ...votingBlocks(vote),
      titleLine('III. KẾT LUẬN'),
      paragraph(vote === undefined ? textOr('', undefined) : conclusion(vote, paper)),
      paragraph(
        `Hội nghị kết thúc vào hồi ${vote === undefined || vote.until === '' ? '…… giờ ……' : vote.until} cùng ngày. Biên bản đã được đọc lại cho mọi người cùng nghe và thống nhất.`,
      ),
    ],
    signatures: {
      columns: 2,
      places: [place(['THƯ KÝ'], vote?.secretary), place(['CHỦ TRÌ'], vote?.chair.name), ...representatives(vote)],
    },
  };
}

/** How the meeting voted; one without quorum has nothing to vote on. */
function votingBlocks(vote: Adoption | undefined): readonly Block[] {
  if (vote === undefined) {
    return [
      clause('3.', 'Hội nghị biểu quyết bằng hình thức ……………………. Kết quả:'),
      paragraph(`Tán thành: …… hộ; không tán thành: …… hộ; ý kiến khác: …… hộ.`),
    ];
  }
  if (!judgeAdoption(vote).quorum) {
    return [clause('3.', 'Số hộ có đại diện dự chưa quá 50 % tổng số hộ nên hội nghị không tiến hành biểu quyết.')];
  }
  return [clause('3.', `Hội nghị biểu quyết bằng hình thức ${methods[vote.method]}. Kết quả:`), voteTable(vote)];
}

/** The two household representatives (art. 6). */
function representatives(vote: Adoption | undefined) {
  return [0, 1].map((index) => place(['ĐẠI DIỆN', 'HỘ GIA ĐÌNH'], vote?.representatives[index]));
}

/** The slip on which a household votes, when a called meeting lacked its quorum; fields are filled for each household. */
export function votingSlip(paper: CasePaper): OfficialDocument {
  return {
    title: `Phiếu biểu quyết, ${paper.unit}`,
    kind: 'other',
    paper: 'covenants.household-slips',
    values: valuesOf(caseFields, paper),
    layout: 'free',
    pageNumbers: false,
    letterhead: {},
    heading: { type: 'PHIẾU BIỂU QUYẾT', summary: `Thông qua ${subjectOf(paper)}` },
    body: [
      fieldLine('Họ và tên chủ hộ:', 'chu_ho'),
      fieldLine('Địa chỉ:', 'dia_chi'),
      paragraph('Gia đình đánh dấu vào một ô. Phiếu đánh dấu nhiều ô hoặc không đánh dấu là phiếu không hợp lệ.'),
      paragraph([{ type: 'check', checked: false }, piece(' Tán thành', { bold: true })], { align: 'left' }),
      paragraph([{ type: 'check', checked: false }, piece(' Không tán thành', { bold: true })], { align: 'left' }),
      paragraph(
        [{ type: 'check', checked: false }, piece(' Ý kiến khác: ', { bold: true }), { type: 'dots', width: 'line' }],
        { align: 'left' },
      ),
    ],
    closing: { place: paper.commune.place, year: yearOf(paper) },
    signatures: { places: [{ ...place(['ĐẠI DIỆN HỘ GIA ĐÌNH']), nameField: 'chu_ho' }] },
  };
}

/** Minutes of counting the households' slips (after form 04 of Nghị định 59/2023/NĐ-CP). */
export function slipMinutes(paper: CasePaper): OfficialDocument {
  const { run, unit } = paper;
  const vote = run.adoptions.findLast((one) => one.kind === 'slips');
  const meeting = run.adoptions.findLast((one) => one.kind === 'meeting');
  const result = vote === undefined ? undefined : judgeAdoption(vote);
  return {
    ...villagePaper(paper, vote?.on),
    title: `Biên bản kiểm phiếu, ${unit}`,
    kind: 'BB',
    paper: 'covenants.slip-minutes',
    values: valuesOf(caseFields, paper),
    heading: { type: 'BIÊN BẢN', summary: `Kiểm phiếu lấy ý kiến các hộ gia đình về ${subjectOf(paper)}` },
    body: [
      paragraph(
        `Hội nghị ${dateOr(meeting?.on, yearOf(paper))} có ${countOr(meeting === undefined ? undefined : judgeAdoption(meeting).present)} hộ dự, chưa quá 50 % tổng số hộ, nên việc lấy ý kiến được thực hiện bằng phiếu phát đến từng hộ.`,
      ),
      clause('1.', `Tổng số hộ gia đình: ${countOr(vote?.total)}; số phiếu thu về: ${countOr(result?.present)}.`),
      clause(
        '2.',
        `Tán thành: ${countOr(result?.for)}; không tán thành: ${countOr(result?.against)}; ý kiến khác: ${countOr(result?.other)}.`,
      ),
      ...(vote === undefined ? [] : [voteTable(vote), paragraph(conclusion(vote, paper))]),
      paragraph('Biên bản lập xong cùng ngày, đã đọc lại cho những người ký tên dưới đây cùng nghe và thống nhất.'),
    ],
    signatures: {
      columns: 2,
      places: [place(['THƯ KÝ'], vote?.secretary), place([headOf(unit)], vote?.chair.name), ...representatives(vote)],
    },
  };
}

/** The community's resolution on what it adopted (after form 03 of Nghị định 59/2023/NĐ-CP). */
export function resolutionPaper(paper: CasePaper): OfficialDocument {
  const { run, unit, commune } = paper;
  const vote = adoptedBy(run) ?? run.adoptions.at(-1);
  const result = vote === undefined ? undefined : judgeAdoption(vote);
  return {
    ...villagePaper(paper, vote?.on),
    title: `Nghị quyết, ${unit}`,
    kind: 'other',
    paper: 'covenants.resolution',
    values: valuesOf(caseFields, paper),
    heading: { type: 'NGHỊ QUYẾT', summary: `Về việc thông qua ${subjectOf(paper)}` },
    authority: `CỘNG ĐỒNG DÂN CƯ ${unit.toLocaleUpperCase('vi')}`,
    bases: [
      ...paper.law.bases.slice(1).map((basis) => basis.text),
      `Căn cứ biên bản ${vote?.kind === 'slips' ? 'kiểm phiếu' : 'hội nghị'} ${dateOr(vote?.on, yearOf(paper))}`,
    ],
    resolution: 'QUYẾT NGHỊ:',
    body: [
      article(
        'Điều 1.',
        undefined,
        `Thông qua ${subjectOf(paper)} với ${countOr(result?.for)} trên tổng số ${countOr(result?.total)} hộ gia đình tán thành${result === undefined ? '' : `, đạt ${percent(result.for, result.total)} %`} (có bản được thông qua kèm theo).`,
      ),
      article(
        'Điều 2.',
        undefined,
        `Giao ${headPost(unit)} cùng Trưởng ban công tác Mặt trận lập hồ sơ gửi ${committeeName(commune)} công nhận trong thời hạn 05 ngày làm việc.`,
      ),
      article(
        'Điều 3.',
        undefined,
        `Các hộ gia đình, cá nhân sinh sống tại ${unit} thực hiện kể từ ngày ${committeeName(commune)} ra quyết định công nhận.`,
      ),
    ],
    signatures: {
      columns: 2,
      places: [...headAndFront(paper), ...representatives(vote)],
    },
  };
}
