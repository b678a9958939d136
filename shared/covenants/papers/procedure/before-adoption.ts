import { addDays } from '#shared/calendar/days.ts';
import { cell, clause, fieldLine, paragraph, run as piece, table } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { valuesOf } from '#shared/documents/template-fields.ts';
import { committeeName, villageLetterhead } from '#shared/documents/letterhead.ts';
import { officialDate, officialNumber } from '#shared/vietnamese/official/dates.ts';
import { majorityOf } from '../../procedure/adoption.ts';
import type { AskingWay, Opinion } from '../../procedure/book.ts';
import { householdsHeard, tallyOpinions, type OpinionTally } from '../../procedure/opinions.ts';
import { POSTING_DAYS, postedUntil } from '../../procedure/steps.ts';
import { headOf } from '../signers.ts';
import { caseFields } from './case-fields.ts';
import {
  capital,
  countOr,
  dateOr,
  ended,
  headAndFront,
  headPost,
  peopleOf,
  place,
  placeOf,
  subjectOf,
  textOr,
  yearOf,
  type CasePaper,
} from './frame.ts';

const ways: { readonly [W in AskingWay]: string } = {
  copies: 'gửi bản dự thảo đến từng hộ gia đình',
  network: 'đăng trên mạng viễn thông, mạng xã hội của thôn',
  box: 'đặt hòm thư góp ý',
  meeting: 'họp lấy ý kiến',
};
const kinds: { readonly [K in Opinion['kind']]: string } = {
  agree: 'Đồng ý',
  change: 'Đề nghị sửa',
  against: 'Không đồng ý',
};

/** Letterhead and layout that all papers of the village share. */
function villagePaper(paper: CasePaper, date: string | undefined) {
  const { commune, unit } = paper;
  const when = date === undefined ? { year: yearOf(paper) } : { date };
  return {
    layout: 'free' as const,
    letterhead: villageLetterhead(commune, capital(unit), { place: commune.place, ...when }),
  };
}

/** The plan by which the drafting goes, with who drafts and the terms of the decree (art. 7–11). */
export function planPaper(paper: CasePaper): OfficialDocument {
  const { run, unit, commune } = paper;
  const year = yearOf(paper);
  const members = run.group?.members ?? [];
  return {
    ...villagePaper(paper, run.group?.on ?? run.proposal?.on),
    title: `Kế hoạch soạn thảo, ${unit}`,
    kind: 'KH',
    paper: 'covenants.plan',
    values: valuesOf(caseFields, paper),
    heading: { type: 'KẾ HOẠCH', summary: `Soạn thảo ${subjectOf(paper)}` },
    body: [
      clause('1.', [
        piece('Mục đích. ', { bold: true }),
        `Soạn thảo ${subjectOf(paper)} để người dân cùng bàn, cùng quyết định và cùng thực hiện; đưa các quy tắc ứng xử văn minh vào nếp sống của ${unit}.`,
      ]),
      clause('2.', [
        piece('Người đề nghị. ', { bold: true }),
        `${run.proposal?.by ?? headPost(unit)}, ${dateOr(run.proposal?.on, year)}${run.proposal === undefined || run.proposal.reason === '' ? '.' : `; lý do: ${run.proposal.reason}.`}`,
      ]),
      clause('3.', [
        piece('Tổ soạn thảo. ', { bold: true }),
        `Do ${headPost(unit)} chủ trì cùng Ban công tác Mặt trận lập, gồm:`,
      ]),
      table(
        [
          { head: 'TT', width: 8, align: 'center' },
          { head: 'Họ và tên', width: 42, align: 'left' },
          { head: 'Chức vụ, vai trò', width: 50, align: 'left' },
        ],
        members.length === 0
          ? Array.from({ length: 5 }, (_, index) => [String(index + 1), '', ''])
          : members.map((one, index) => [String(index + 1), one.name, one.post]),
      ),
      clause('4.', [piece('Tiến độ.', { bold: true })]),
      table(
        [
          { head: 'Việc', width: 46, align: 'left' },
          { head: 'Thời gian', width: 34, align: 'left' },
          { head: 'Người làm', width: 20, align: 'left' },
        ],
        [
          ['Soạn dự thảo', dateOr(run.draft?.on, year), 'Tổ soạn thảo'],
          [
            'Niêm yết dự thảo, lấy ý kiến các hộ',
            run.posting === undefined ? 'Ít nhất 30 ngày' : `Từ ${officialDate(run.posting.on)}, ít nhất 30 ngày`,
            headPost(unit),
          ],
          ['Tổng hợp, trả lời ý kiến', 'Khi hết thời gian niêm yết', 'Tổ soạn thảo'],
          ['Hội nghị đại diện các hộ bàn và biểu quyết', dateOr(run.invitation?.meetingOn, year), headPost(unit)],
          [`Gửi hồ sơ đến ${committeeName(commune)}`, '05 ngày làm việc từ ngày thông qua', headPost(unit)],
          ['Công bố, niêm yết bản được công nhận', 'Sau khi có quyết định', headPost(unit)],
        ],
      ),
    ],
    signatures: { columns: 2, places: headAndFront(paper) },
  };
}

/** The form on which a household says what it thinks of the draft; fields are filled for each household. */
export function opinionSlip(paper: CasePaper): OfficialDocument {
  const { unit, run } = paper;
  const until = postedUntil(run);
  return {
    title: `Phiếu lấy ý kiến, ${unit}`,
    kind: 'other',
    paper: 'covenants.opinion-slip',
    values: valuesOf(caseFields, paper),
    layout: 'free',
    pageNumbers: false,
    letterhead: {},
    heading: { type: 'PHIẾU LẤY Ý KIẾN', summary: `Về dự thảo ${subjectOf(paper)}` },
    body: [
      fieldLine('Họ và tên chủ hộ:', 'chu_ho'),
      fieldLine('Địa chỉ:', 'dia_chi'),
      paragraph(
        `Đề nghị gia đình đọc bản dự thảo và đánh dấu vào ô phù hợp. Phiếu gửi về ${headPost(unit)} trước ${dateOr(until, yearOf(paper))}.`,
      ),
      paragraph(
        [
          piece('1. Về cả dự thảo: ', { bold: true }),
          { type: 'check', checked: false },
          ' Đồng ý    ',
          { type: 'check', checked: false },
          ' Đề nghị sửa    ',
          { type: 'check', checked: false },
          ' Không đồng ý',
        ],
        { align: 'left' },
      ),
      paragraph([piece('2. Ý kiến về từng điều, khoản:', { bold: true })]),
      table(
        [
          { head: 'Điều, khoản', width: 22, align: 'left' },
          { head: 'Ý kiến', width: 78, align: 'left' },
        ],
        Array.from({ length: 6 }, () => [cell([[], []]), '']),
      ),
    ],
    closing: { place: paper.commune.place, year: yearOf(paper) },
    signatures: { places: [{ ...place(['ĐẠI DIỆN HỘ GIA ĐÌNH']), nameField: 'chu_ho' }] },
  };
}

/** The opinions by provision with their answers. */
export function opinionTally(paper: CasePaper): OfficialDocument {
  const { run, unit } = paper;
  const { opinions } = run;
  const count = (kind: Opinion['kind']) => opinions.filter((one) => one.kind === kind).length;
  return {
    ...villagePaper(paper, undefined),
    title: `Tổng hợp ý kiến, ${unit}`,
    kind: 'BC',
    paper: 'covenants.opinion-tally',
    values: valuesOf(caseFields, paper),
    heading: { type: 'BÁO CÁO', summary: `Tổng hợp, tiếp thu, giải trình ý kiến về dự thảo ${subjectOf(paper)}` },
    body: [
      paragraph(
        `Từ ${dateOr(run.posting?.on, yearOf(paper))} đến hết ${dateOr(lastPosted(run), yearOf(paper))}, ${unit} niêm yết dự thảo và lấy ý kiến của ${countOr(paper.households)} hộ gia đình. Kết quả: ${countOr(householdsHeard(opinions))} hộ có ý kiến, ${countOr(opinions.length)} ý kiến; ${countOr(count('agree'))} ý kiến đồng ý, ${countOr(count('change'))} ý kiến đề nghị sửa, ${countOr(count('against'))} ý kiến không đồng ý.`,
      ),
      table(
        [
          { head: 'Điều, khoản', width: 17, align: 'left' },
          { head: 'Người góp ý', width: 19, align: 'left' },
          { head: 'Nội dung', width: 33, align: 'left' },
          { head: 'Tiếp thu, giải trình', width: 31, align: 'left' },
        ],
        tallyOpinions(opinions).flatMap(tallyRows),
        { size: 12 },
      ),
    ],
    signatures: { columns: 2, places: [place(['TM. TỔ SOẠN THẢO']), place([headOf(unit)])] },
  };
}

/** Minutes at the end of the posting: where, how long, in which other ways the households were asked (art. 9). */
export function postingMinutes(paper: CasePaper): OfficialDocument {
  const { run, unit } = paper;
  const year = yearOf(paper);
  const until = postedUntil(run);
  const asked = (run.posting?.ways ?? []).map((way) => ways[way]);
  const { head, front } = peopleOf(paper);
  return {
    ...villagePaper(paper, until),
    title: `Biên bản kết thúc niêm yết, ${unit}`,
    kind: 'BB',
    paper: 'covenants.posting-minutes',
    values: valuesOf(caseFields, paper),
    heading: { type: 'BIÊN BẢN', summary: `Kết thúc niêm yết dự thảo ${subjectOf(paper)}` },
    body: [
      paragraph(`Hôm nay, ${dateOr(until, year)}, tại ${placeOf(paper)}, chúng tôi gồm:`),
      clause('1.', textOr('Ông (bà)', head === '' ? undefined : `${head}, ${headPost(unit)}.`)),
      clause('2.', textOr('Ông (bà)', front === '' ? undefined : `${front}, Trưởng ban công tác Mặt trận.`)),
      paragraph(`Lập biên bản về việc niêm yết dự thảo ${subjectOf(paper)} như sau:`),
      clause(
        '1.',
        `Dự thảo được niêm yết từ ${dateOr(run.posting?.on, year)} đến hết ${dateOr(lastPosted(run), year)}, đủ ${String(POSTING_DAYS)} ngày theo Điều 9 Nghị định số 61/2023/NĐ-CP.`,
      ),
      clause('2.', textOr('Nơi niêm yết:', run.posting === undefined ? undefined : ended(run.posting.places))),
      clause('3.', textOr('Cách lấy ý kiến khác:', asked.length === 0 ? undefined : `${asked.join('; ')}.`)),
      clause(
        '4.',
        `Trong thời gian niêm yết đã nhận ${countOr(run.opinions.length)} ý kiến; các ý kiến được tổng hợp, tiếp thu, giải trình trong báo cáo kèm theo.`,
      ),
      paragraph('Biên bản lập xong cùng ngày, đã đọc lại cho những người có tên trên cùng nghe và thống nhất ký tên.'),
    ],
    signatures: { columns: 2, places: headAndFront(paper) },
  };
}

/** The invitation to the adopting meeting; households are named by a field (after form 01 of Nghị định 59/2023/NĐ-CP). */
export function invitationPaper(paper: CasePaper): OfficialDocument {
  const { run, unit } = paper;
  const { invitation } = run;
  return {
    ...villagePaper(paper, invitation?.on),
    title: `Giấy mời hội nghị, ${unit}`,
    kind: 'GM',
    paper: 'covenants.invitation',
    values: valuesOf(caseFields, paper),
    heading: { type: 'GIẤY MỜI', summary: `Hội nghị đại diện hộ gia đình bàn và biểu quyết ${subjectOf(paper)}` },
    body: [
      fieldLine('Kính mời ông (bà):', 'chu_ho'),
      paragraph(`Đại diện hộ gia đình dự hội nghị bàn và biểu quyết ${subjectOf(paper)}.`),
      paragraph(
        `Thời gian: ${invitation === undefined || invitation.from === '' ? '…… giờ ……' : invitation.from}, ${dateOr(invitation?.meetingOn, yearOf(paper))}.`,
      ),
      paragraph(
        textOr('Địa điểm:', invitation === undefined || invitation.place === '' ? undefined : ended(invitation.place)),
      ),
      paragraph(
        `Nội dung: nghe báo cáo tổng hợp, tiếp thu, giải trình ý kiến; thảo luận và biểu quyết thông qua ${subjectOf(paper)}. Việc thông qua cần trên 50 % tổng số hộ gia đình của ${unit}, tức ít nhất ${countOr(majorityOf(paper.households))} trên ${countOr(paper.households)} hộ.`,
      ),
      paragraph('Mỗi hộ cử một người đại diện. Rất mong ông (bà) dự đông đủ, đúng giờ.'),
    ],
    signatures: { places: [place([headOf(unit)], peopleOf(paper).head)] },
  };
}

/** The thirtieth day of the posting. */
function lastPosted(run: CasePaper['run']): string | undefined {
  const until = postedUntil(run);
  return until === undefined ? undefined : addDays(until, -1);
}

/** Opinions on one provision: bare ticks as one sum, words one by one with their answers. */
function tallyRows(tally: OpinionTally): readonly (readonly string[])[] {
  const agreeing = tally.opinions.filter((one) => one.kind === 'agree' && one.text === '');
  const rows = [
    ...(agreeing.length === 0 ? [] : [[`${officialNumber(agreeing.length)} hộ`, kinds.agree, '']]),
    ...tally.opinions
      .filter((one) => one.kind !== 'agree' || one.text !== '')
      .map((one) => [
        one.from,
        `${kinds[one.kind]}${one.text === '' ? '' : `: ${one.text}`}`,
        one.answer === undefined ? '' : `${one.answer.accepted ? 'Tiếp thu' : 'Giải trình'}: ${one.answer.text}`,
      ]),
  ];
  const where = tally.provision === '' ? 'Cả dự thảo' : capital(tally.provision);
  return rows.map((row, index) => [index === 0 ? where : '', ...row]);
}
