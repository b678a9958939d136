import { committeeName } from '#shared/documents/letterhead.ts';
import { listField, textField, type PaperField } from '#shared/documents/template-fields.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import { noScore } from '../book.ts';
import { showPoints } from '../scoring.ts';
import { unitInSentence } from './frame.ts';
import type { PaperRow } from './paper-rows.ts';
import type { UnitPaper } from './village-papers.ts';
import { outcomeWords, showCount, titleNames } from './words.ts';

const date = (on: string | undefined) => (on === undefined ? '' : officialDate(on));

const rowFields: readonly PaperField<PaperRow>[] = [
  textField('tên', 'chủ hộ, hoặc tên thôn', ({ name }) => name),
  textField('địa_chỉ', 'địa chỉ', ({ address }) => address),
  textField('nhân_khẩu', 'số nhân khẩu', ({ members }) => (members === 0 ? '' : String(members))),
  textField('điểm', 'tổng điểm', ({ total }) => (total === noScore ? '' : showPoints(total))),
  textField('kết_quả', 'đạt, không đạt, không xét', ({ outcome }) => outcomeWords[outcome]),
  textField('lý_do', 'lý do chưa đạt', ({ why }) => why),
  textField('số_năm', 'số năm đạt liên tục', ({ streak }) => (streak === 0 ? '' : String(streak))),
];

const passed = ({ rows }: UnitPaper) => rows.filter((row) => row.outcome === 'passed');
const refused = ({ rows }: UnitPaper) => rows.filter((row) => row.outcome !== 'passed');

/** What the papers of a village's assessment offer to a template of the office, beside the parts that every paper has. */
export const unitFields: readonly PaperField<UnitPaper>[] = [
  textField('thôn', 'tên thôn trong câu: thôn Đông Khê', ({ unitName }) => unitInSentence(unitName)),
  textField('tên_thôn', 'viết hoa đầu câu: Thôn Đông Khê', ({ unitName }) => unitName),
  textField('xã', 'xã Vân Khê', ({ commune }) => communeName(commune)),
  textField('ủy_ban', 'Ủy ban nhân dân xã Vân Khê', ({ commune }) => committeeName(commune)),
  textField('danh_hiệu', 'tên danh hiệu', ({ set }) => titleNames[set.title]),
  textField('năm', 'năm xét', ({ year }) => String(year)),
  textField('căn_cứ_chấm_điểm', 'văn bản làm căn cứ chấm điểm', ({ set }) => set.legalBasis),
  textField('điểm_đạt', 'điểm cần đạt', ({ set }) => showPoints(set.passMark)),
  textField('tổng_điểm', 'tổng điểm tối đa', ({ set }) => showPoints(set.total)),
  textField('tổng_số', 'tổng số hộ', ({ rows }) => showCount(rows.length)),
  textField('số_đạt', 'số hộ đạt', (paper) => showCount(passed(paper).length)),
  textField('số_chưa_đạt', 'số hộ chưa đạt, không xét', (paper) => showCount(refused(paper).length)),
  listField('hộ_đạt', 'từng hộ đạt', rowFields, passed),
  listField('hộ_chưa_đạt', 'từng hộ chưa đạt, không xét', rowFields, refused),
  textField('ngày_họp', 'ngày họp bình xét', ({ unit }) => date(unit.meeting?.on)),
  textField('giờ_họp', 'giờ họp', ({ unit }) => unit.meeting?.from ?? ''),
  textField('giờ_kết_thúc', 'giờ kết thúc họp', ({ unit }) => unit.meeting?.until ?? ''),
  textField('nơi_họp', 'nơi họp', ({ unit }) => unit.meeting?.place ?? ''),
  textField('chủ_trì', 'người chủ trì', ({ unit }) => unit.meeting?.chair ?? ''),
  textField('chức_vụ_chủ_trì', 'chức vụ người chủ trì', ({ unit }) => unit.meeting?.chairPost ?? ''),
  textField('thư_ký', 'thư ký', ({ unit }) => unit.meeting?.secretary ?? ''),
  textField('được_mời', 'số người được mời', ({ unit }) => countOf(unit.meeting?.invited)),
  textField('có_mặt', 'số người có mặt', ({ unit }) => countOf(unit.meeting?.present)),
  textField('đồng_ý', 'số người đồng ý', ({ unit }) => countOf(unit.meeting?.votesFor)),
  textField('không_đồng_ý', 'số người không đồng ý', ({ unit }) => countOf(unit.meeting?.votesAgainst)),
  textField('ý_kiến_hội_nghị', 'ý kiến tại hội nghị', ({ unit }) => unit.meeting?.opinions ?? ''),
  textField('niêm_yết_từ', 'ngày bắt đầu niêm yết', ({ unit }) => date(unit.posting?.from)),
  textField('niêm_yết_đến', 'ngày hết niêm yết', ({ unit }) => date(unit.posting?.until)),
  textField('nơi_niêm_yết', 'nơi niêm yết', ({ unit }) => unit.posting?.places ?? ''),
];

function countOf(value: number | undefined): string {
  return value === undefined ? '' : showCount(value);
}
