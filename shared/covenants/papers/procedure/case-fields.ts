import { conditionField, listField, textField, type PaperField } from '#shared/documents/template-fields.ts';
import { writtenNumber, committeeName } from '#shared/documents/letterhead.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { officialDate, officialNumber } from '#shared/vietnamese/official/dates.ts';
import { judgeAdoption } from '../../procedure/adoption.ts';
import type { Adoption, Opinion } from '../../procedure/book.ts';
import { adoptedBy, openSubmission, postedUntil } from '../../procedure/steps.ts';
import { capital, headPost, subjectOf, type CasePaper } from './frame.ts';

const date = (on: string | undefined) => (on === undefined ? '' : officialDate(on));
const count = (value: number | undefined) => (value === undefined ? '' : officialNumber(value));

const voteOf = ({ run }: CasePaper): Adoption | undefined => adoptedBy(run) ?? run.adoptions.at(-1);
const resultOf = (paper: CasePaper) => {
  const vote = voteOf(paper);
  return vote === undefined ? undefined : judgeAdoption(vote);
};
const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : ((part / whole) * 100).toFixed(1).replace(/\.0$/, '').replace('.', ',');
const returnedOf = ({ run }: CasePaper) => run.submissions.findLast((one) => one.returned !== undefined)?.returned;

type Named = { readonly name: string; readonly post?: string };
const nameField = textField<Named>('họ_tên', 'họ và tên', ({ name }) => name);

/** What the papers of a covenant's case offer to a template of the office, beside the parts that every paper has. */
export const caseFields: readonly PaperField<CasePaper>[] = [
  textField('thôn', 'tên cộng đồng trong câu: thôn Đông Khê', ({ unit }) => unit),
  textField('tên_thôn', 'viết hoa đầu câu: Thôn Đông Khê', ({ unit }) => capital(unit)),
  textField('xã', 'xã Vân Khê', ({ commune }) => communeName(commune)),
  textField('ủy_ban', 'Ủy ban nhân dân xã Vân Khê', ({ commune }) => committeeName(commune)),
  textField('tên_văn_bản', 'Quy ước hay Hương ước', ({ docName }) => docName),
  textField('việc', 'nội dung làm: sửa đổi, bổ sung Quy ước …', subjectOf),
  conditionField('sửa_đổi', 'chỉ in khi là sửa đổi, bổ sung', ({ run }) => run.subject === 'amendment'),
  conditionField('thay_thế', 'chỉ in khi là thay thế', ({ run }) => run.subject === 'replacement'),
  conditionField('làm_mới', 'chỉ in khi là bản đầu tiên', ({ run }) => run.subject === 'new'),
  textField('số_hộ', 'số hộ của thôn', ({ households }) => officialNumber(households)),
  textField('trưởng_thôn', 'chức danh: Trưởng thôn, Tổ trưởng …', ({ unit }) => headPost(unit)),
  textField('người_đề_nghị', 'người đề nghị soạn thảo', ({ run }) => run.proposal?.by ?? ''),
  textField('ngày_đề_nghị', 'ngày đề nghị', ({ run }) => date(run.proposal?.on)),
  textField('lý_do_đề_nghị', 'lý do đề nghị', ({ run }) => run.proposal?.reason ?? ''),
  textField('ngày_lập_tổ', 'ngày lập tổ soạn thảo', ({ run }) => date(run.group?.on)),
  listField<CasePaper, Named>(
    'tổ_soạn_thảo',
    'thành viên tổ soạn thảo',
    [nameField, textField<Named>('chức_vụ', 'chức vụ, vai trò', ({ post = '' }) => post)],
    ({ run }) => run.group?.members ?? [],
  ),
  textField('ngày_dự_thảo', 'ngày xong dự thảo', ({ run }) => date(run.draft?.on)),
  textField('niêm_yết_từ', 'ngày bắt đầu niêm yết dự thảo', ({ run }) => date(run.posting?.on)),
  textField('niêm_yết_đến', 'ngày hết niêm yết dự thảo', ({ run }) => date(postedUntil(run))),
  textField('nơi_niêm_yết', 'nơi niêm yết dự thảo', ({ run }) => run.posting?.places ?? ''),
  textField('số_ý_kiến', 'số ý kiến đã nhận', ({ run }) => officialNumber(run.opinions.length)),
  listField<CasePaper, Opinion>(
    'ý_kiến',
    'từng ý kiến của người dân',
    [
      textField('người_góp_ý', 'người góp ý', ({ from }) => from),
      textField('điều_khoản', 'điều, khoản góp ý', ({ provision }) => provision),
      textField('nội_dung_góp_ý', 'nội dung góp ý', ({ text }) => text),
      textField('trả_lời', 'tiếp thu, giải trình', ({ answer }) => answer?.text ?? ''),
    ],
    ({ run }) => run.opinions,
  ),
  textField('ngày_họp', 'ngày họp theo giấy mời hoặc biên bản', (paper) =>
    date(voteOf(paper)?.on ?? paper.run.invitation?.meetingOn),
  ),
  textField('giờ_họp', 'giờ họp', (paper) => voteOf(paper)?.from ?? paper.run.invitation?.from ?? ''),
  textField('giờ_kết_thúc', 'giờ kết thúc họp', (paper) => voteOf(paper)?.until ?? ''),
  textField('nơi_họp', 'nơi họp', (paper) => voteOf(paper)?.place ?? paper.run.invitation?.place ?? ''),
  textField('chủ_trì', 'người chủ trì', (paper) => voteOf(paper)?.chair.name ?? ''),
  textField('chức_vụ_chủ_trì', 'chức vụ người chủ trì', (paper) => voteOf(paper)?.chair.post ?? ''),
  textField('thư_ký', 'thư ký', (paper) => voteOf(paper)?.secretary ?? ''),
  textField('trưởng_ban_mặt_trận', 'Trưởng ban công tác Mặt trận', (paper) => voteOf(paper)?.front ?? ''),
  listField<CasePaper, Named>('đại_diện_hộ', 'đại diện hộ gia đình cùng ký', [nameField], (paper) =>
    (voteOf(paper)?.representatives ?? []).map((name) => ({ name })),
  ),
  textField('tổng_số_hộ', 'tổng số hộ khi biểu quyết', (paper) => count(voteOf(paper)?.total)),
  textField('hộ_dự', 'số hộ dự họp hoặc số phiếu thu về', (paper) => count(resultOf(paper)?.present)),
  textField('tán_thành', 'số hộ tán thành', (paper) => count(resultOf(paper)?.for)),
  textField('không_tán_thành', 'số hộ không tán thành', (paper) => count(resultOf(paper)?.against)),
  textField('ý_kiến_khác', 'số hộ có ý kiến khác', (paper) => count(resultOf(paper)?.other)),
  textField('tỷ_lệ', 'tỷ lệ tán thành, phần trăm', (paper) => {
    const result = resultOf(paper);
    return result === undefined ? '' : percent(result.for, result.total);
  }),
  conditionField('được_thông_qua', 'chỉ in khi đã được thông qua', (paper) => resultOf(paper)?.passed === true),
  textField('ý_kiến_hội_nghị', 'ý kiến tại hội nghị', (paper) => voteOf(paper)?.opinions ?? ''),
  textField('ngày_gửi_hồ_sơ', 'ngày gửi hồ sơ', ({ run }) => date(openSubmission(run)?.on)),
  textField('ngày_nhận_hồ_sơ', 'ngày nhận hồ sơ', ({ run }) => date(run.submissions.at(-1)?.received)),
  listField(
    'lý_do_trả_lại',
    'từng lý do chưa công nhận',
    [textField<string>('lý_do', 'một lý do', (reason) => reason)],
    (paper: CasePaper) => (returnedOf(paper)?.reasons ?? '').split('\n').filter((line) => line.trim() !== ''),
  ),
  textField('số_quyết_định', 'số quyết định công nhận', ({ run }) =>
    run.recognition === undefined ? '' : writtenNumber(run.recognition.number),
  ),
  textField('ngày_quyết_định', 'ngày quyết định công nhận', ({ run }) => date(run.recognition?.on)),
  textField('ngày_công_bố', 'ngày niêm yết bản được công nhận', ({ run }) => date(run.publication?.on)),
  textField('nơi_công_bố', 'nơi niêm yết bản được công nhận', ({ run }) => run.publication?.places ?? ''),
];
