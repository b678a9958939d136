import { article, clause, paragraph } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { valuesOf } from '#shared/documents/template-fields.ts';
import {
  committeeLetterhead,
  committeeName,
  committeeNumber,
  committeePlace,
  villageLetterhead,
  writtenNumber,
} from '#shared/documents/letterhead.ts';
import { judgeAdoption } from '../../procedure/adoption.ts';
import type { Measure, Review } from '../../procedure/book.ts';
import { adoptedBy, openSubmission } from '../../procedure/steps.ts';
import { caseFields } from './case-fields.ts';
import {
  capital,
  countOr,
  dateOr,
  ended,
  headAndFront,
  headPost,
  listed,
  named,
  place,
  placeOf,
  subjectOf,
  textOr,
  yearOf,
  type CasePaper,
} from './frame.ts';

/** The request for recognition, form 01 of Nghị định 61/2023/NĐ-CP (its wording is ours until the form is at hand). */
export function requestPaper(paper: CasePaper): OfficialDocument {
  const { run, unit, commune } = paper;
  const vote = adoptedBy(run);
  const result = vote === undefined ? undefined : judgeAdoption(vote);
  const on = openSubmission(run)?.on;
  return {
    title: `Đề nghị công nhận, ${unit}`,
    kind: 'other',
    paper: 'covenants.request',
    values: valuesOf(caseFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, capital(unit), {
      place: commune.place,
      ...(on === undefined ? { year: yearOf(paper) } : { date: on }),
    }),
    heading: { type: 'ĐỀ NGHỊ', summary: `Công nhận ${subjectOf(paper)}` },
    addressees: [committeeName(commune)],
    body: [
      paragraph(
        `Thực hiện Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ về xây dựng, thực hiện hương ước, quy ước của cộng đồng dân cư, ${unit} đã tổ chức soạn thảo, lấy ý kiến và thông qua ${subjectOf(paper)}.`,
      ),
      clause(
        '1.',
        `Dự thảo được niêm yết từ ${dateOr(run.posting?.on, yearOf(paper))}, đủ 30 ngày; đã nhận ${countOr(run.opinions.length)} ý kiến của người dân, trong đó ${countOr(run.opinions.filter((one) => one.answer !== undefined).length)} ý kiến đề nghị sửa hoặc không đồng ý đã được tiếp thu, giải trình.`,
      ),
      clause(
        '2.',
        `Ngày thông qua: ${dateOr(vote?.on, yearOf(paper))}. Kết quả: ${countOr(result?.for)} trên tổng số ${countOr(result?.total)} hộ gia đình tán thành.`,
      ),
      paragraph(`${capital(unit)} đề nghị ${committeeName(commune)} xem xét, công nhận ${subjectOf(paper)}.`),
      paragraph('Hồ sơ kèm theo gồm:'),
      clause('1.', 'Nghị quyết hoặc biên bản hội nghị của cộng đồng dân cư (Mẫu 02).'),
      clause(
        '2.',
        `Bản ${run.subject === 'amendment' ? 'sửa đổi, bổ sung' : named(paper)} đã được thông qua${run.subject === 'amendment' ? ', kèm bảng so sánh' : ''}.`,
      ),
    ],
    signatures: { columns: 2, places: headAndFront(paper) },
  };
}

/** The committee's decision to recognise; in force from its day (art. 11). */
export function recognitionPaper(paper: CasePaper): OfficialDocument {
  const { run, unit, commune, law } = paper;
  const { recognition } = run;
  const committee = committeeName(commune);
  const vote = adoptedBy(run);
  return {
    title: `Quyết định công nhận, ${unit}`,
    kind: 'QĐ',
    paper: 'covenants.recognition',
    values: valuesOf(caseFields, paper),
    layout: 'official',
    letterhead: {
      ...committeeLetterhead(commune, {
        place: commune.place,
        ...(recognition === undefined ? { year: yearOf(paper) } : { date: recognition.on }),
      }),
      number: committeeNumber('QĐ', recognition?.number),
    },
    heading: { type: 'QUYẾT ĐỊNH', summary: `Về việc công nhận ${subjectOf(paper)}` },
    authority: committee.toLocaleUpperCase('vi'),
    bases: [
      ...law.bases.map((basis) => basis.text),
      `Xét hồ sơ đề nghị công nhận của ${unit}, thông qua ${dateOr(vote?.on, yearOf(paper))}`,
      law.proposer.text,
    ],
    resolution: 'QUYẾT ĐỊNH:',
    body: [
      article(
        'Điều 1.',
        undefined,
        `Công nhận ${subjectOf(paper)} (có bản được công nhận kèm theo, đóng dấu giáp lai).`,
      ),
      article(
        'Điều 2.',
        undefined,
        `${capital(subjectOf(paper))} có hiệu lực kể từ ngày ký Quyết định này.${run.subject === 'replacement' ? ` ${paper.docName} trước đây của ${unit} hết hiệu lực kể từ ngày đó.` : ''} ${headPost(unit)} phối hợp với Ban công tác Mặt trận niêm yết, phổ biến đến từng hộ gia đình và tổ chức thực hiện.`,
      ),
      article(
        'Điều 3.',
        undefined,
        `${law.executors}, ${headPost(unit)}, các hộ gia đình và cá nhân sinh sống tại ${unit} chịu trách nhiệm thi hành Quyết định này.`,
      ),
    ],
    recipients: law.recipients,
    signatures: { places: [committeePlace(paper.signer)] },
  };
}

/** The letter by which a dossier goes back, with its reasons (art. 11). */
export function refusalPaper(paper: CasePaper): OfficialDocument {
  const { run, unit, commune, law } = paper;
  const submission = run.submissions.findLast((one) => one.returned !== undefined) ?? run.submissions.at(-1);
  const returned = submission?.returned;
  const match = /^(\d+)/.exec(returned?.number ?? '');
  const reasons = (returned?.reasons ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    title: `Trả lại hồ sơ, ${unit}`,
    kind: 'CV',
    paper: 'covenants.refusal',
    values: valuesOf(caseFields, paper),
    layout: 'official',
    letterhead: {
      ...committeeLetterhead(commune, {
        place: commune.place,
        ...(returned === undefined ? { year: yearOf(paper) } : { date: returned.on }),
      }),
      number: { symbol: `UBND-${law.letterUnit}`, ...(match === null ? {} : { value: Number(match[1]) }) },
      letterSummary: `V/v chưa công nhận ${subjectOf(paper)}`,
    },
    addressees: [`${headPost(unit)}, Trưởng ban công tác Mặt trận ${unit}`],
    body: [
      paragraph(
        `${committeeName(commune)} nhận hồ sơ đề nghị công nhận ${subjectOf(paper)} ${dateOr(submission?.received, yearOf(paper))}. Sau khi xem xét theo Điều 11 Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ về xây dựng, thực hiện hương ước, quy ước của cộng đồng dân cư, ${committeeName(commune)} chưa công nhận, vì các lý do sau:`,
      ),
      ...(reasons.length === 0
        ? [paragraph(textOr('1.', undefined))]
        : reasons.map((reason, index) =>
            clause(`${String(index + 1)}.`, /[.;]$/.test(reason) ? reason : `${reason}.`),
          )),
      paragraph(
        `Đề nghị ${unit} hoàn thiện hồ sơ và gửi lại. Thời hạn 05 ngày làm việc để xem xét, công nhận tính từ ngày nhận đủ hồ sơ.`,
      ),
    ],
    recipients: [
      'Như trên',
      'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã (để phối hợp)',
      `Lưu: VT, ${law.letterUnit}`,
    ],
    signatures: { places: [committeePlace(paper.signer)] },
  };
}

const measureWords: { readonly [K in Measure['kind']]: string } = {
  suspend: 'tạm ngừng thực hiện',
  resume: 'thôi tạm ngừng thực hiện',
  abolish: 'bãi bỏ',
};
const capitalMeasure: { readonly [K in Measure['kind']]: string } = {
  suspend: 'Tạm ngừng thực hiện',
  resume: 'Thôi tạm ngừng thực hiện',
  abolish: 'Bãi bỏ',
};

/** The committee's decision to suspend, resume or abolish, whole or by provision (art. 12 and 14). */
export function measurePaper(paper: CasePaper, measure: Measure): OfficialDocument {
  const { unit, commune, law, docName } = paper;
  const covenant = `${docName} ${unit}`;
  const scope = measure.provisions.length === 0 ? `toàn bộ ${covenant}` : `${listed(measure.provisions)} ${covenant}`;
  const legal = measure.kind === 'abolish' ? 'Điều 14' : 'Điều 12';
  const reason =
    measure.ground === 'procedure'
      ? 'việc soạn thảo, lấy ý kiến, thông qua chưa thực hiện đúng quy định tại các Điều 8, 9 và 10 Nghị định số 61/2023/NĐ-CP'
      : 'nội dung chưa phù hợp với quy định tại Điều 4 Nghị định số 61/2023/NĐ-CP';
  return {
    title: `Quyết định ${measureWords[measure.kind]}, ${unit}`,
    kind: 'QĐ',
    paper: 'covenants.measure',
    values: valuesOf(caseFields, paper),
    layout: 'official',
    letterhead: {
      ...committeeLetterhead(commune, { place: commune.place, date: measure.on }),
      number: committeeNumber('QĐ', measure.number),
    },
    heading: { type: 'QUYẾT ĐỊNH', summary: `Về việc ${measureWords[measure.kind]} ${scope}` },
    authority: committeeName(commune).toLocaleUpperCase('vi'),
    bases: [...law.bases.map((basis) => basis.text), law.proposer.text],
    resolution: 'QUYẾT ĐỊNH:',
    body: [
      article(
        'Điều 1.',
        undefined,
        `${capitalMeasure[measure.kind]} ${scope} theo ${legal} Nghị định số 61/2023/NĐ-CP. Lý do: ${measure.kind === 'resume' ? 'nguyên nhân của việc tạm ngừng đã được khắc phục' : reason}${measure.reason === '' ? '' : ` (${measure.reason})`}.`,
      ),
      article(
        'Điều 2.',
        undefined,
        `Quyết định này có hiệu lực kể từ ngày ký. ${headPost(unit)} phối hợp với Ban công tác Mặt trận thông báo đến từng hộ gia đình${afterMeasure(measure)}.`,
      ),
      article(
        'Điều 3.',
        undefined,
        `${law.executors}, ${headPost(unit)}, các hộ gia đình và cá nhân sinh sống tại ${unit} chịu trách nhiệm thi hành Quyết định này.`,
      ),
    ],
    recipients: law.recipients,
    signatures: { places: [committeePlace(paper.signer)] },
  };
}

/** What the community does about it: what is whole and gone is made anew. */
function afterMeasure({ kind, provisions }: Measure): string {
  if (kind === 'resume') return '';
  return kind === 'abolish' && provisions.length === 0
    ? ' và tổ chức xây dựng hương ước, quy ước mới theo trình tự của Nghị định'
    : ' và tổ chức sửa đổi, bổ sung hoặc thay thế theo trình tự của Nghị định';
}

/** The village's notice that the recognised text is posted and in force. */
export function postingNotice(paper: CasePaper): OfficialDocument {
  const { run, unit, commune } = paper;
  const { publication, recognition } = run;
  return {
    title: `Thông báo niêm yết, ${unit}`,
    kind: 'TB',
    paper: 'covenants.posting-notice',
    values: valuesOf(caseFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, capital(unit), {
      place: commune.place,
      ...(publication === undefined ? { year: yearOf(paper) } : { date: publication.on }),
    }),
    heading: { type: 'THÔNG BÁO', summary: `Niêm yết ${subjectOf(paper)}` },
    body: [
      paragraph(
        `${committeeName(commune)} đã công nhận ${subjectOf(paper)} tại Quyết định số ${recognition === undefined ? '……' : writtenNumber(recognition.number)}/QĐ-UBND ${dateOr(recognition?.on, yearOf(paper))}; có hiệu lực kể từ ngày ký Quyết định.`,
      ),
      paragraph(textOr('Nơi niêm yết:', publication === undefined ? undefined : ended(publication.places))),
      paragraph(
        'Đề nghị các hộ gia đình, cá nhân đọc, phổ biến cho nhau và cùng thực hiện. Bản in được gửi đến hộ gia đình khi có yêu cầu.',
      ),
    ],
    signatures: { columns: 2, places: headAndFront(paper) },
  };
}

/** Minutes of the yearly review (art. 15.4). */
export function reviewMinutes(paper: CasePaper, review: Review | undefined): OfficialDocument {
  const { unit, commune, docName } = paper;
  const year = review?.year ?? yearOf(paper);
  const results: { readonly [R in Review['result']]: string } = {
    keep: 'giữ nguyên nội dung',
    amend: 'đề nghị sửa đổi, bổ sung',
    replace: 'đề nghị thay thế',
  };
  return {
    title: `Biên bản rà soát năm ${String(year)}, ${unit}`,
    kind: 'BB',
    paper: 'covenants.review-minutes',
    values: valuesOf(caseFields, paper),
    layout: 'free',
    letterhead: villageLetterhead(commune, capital(unit), {
      place: commune.place,
      ...(review === undefined ? { year } : { date: review.on }),
    }),
    heading: { type: 'BIÊN BẢN', summary: `Rà soát việc thực hiện ${docName} ${unit} năm ${String(year)}` },
    body: [
      paragraph(
        `Hôm nay, ${dateOr(review?.on, year)}, ${placeOf(paper)} tổ chức rà soát, đánh giá việc thực hiện ${docName}.`,
      ),
      clause(
        '1.',
        textOr('Chủ trì: ông (bà)', review === undefined ? undefined : `${review.chair.name}, ${review.chair.post}.`),
      ),
      clause(
        '2.',
        textOr(
          'Thư ký: ông (bà)',
          review === undefined || review.secretary === '' ? undefined : `${review.secretary}.`,
        ),
      ),
      clause('3.', `Số người dự: ${countOr(review?.participants)} người.`),
      clause(
        '4.',
        textOr('Đánh giá:', review === undefined || review.findings === '' ? undefined : ended(review.findings)),
      ),
      clause('5.', textOr('Kết luận:', review === undefined ? undefined : `${results[review.result]}.`)),
      paragraph('Biên bản đã được đọc lại cho mọi người cùng nghe và thống nhất.'),
    ],
    signatures: { columns: 2, places: [place(['THƯ KÝ'], review?.secretary), place(['CHỦ TRÌ'], review?.chair.name)] },
  };
}
