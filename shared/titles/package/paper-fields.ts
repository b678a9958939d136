import { communeName } from '#shared/office/commune-name.ts';
import { listField, textField, type PaperField } from '#shared/documents/template-fields.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import { percentOf } from '../board.ts';
import { showPoints } from '../scoring.ts';
import { showCount, titleNames } from '../papers/words.ts';
import type { UnitFigures } from './manifest.ts';
import type { ReceiptPaper } from './receipt-paper.ts';
import type { SummaryPaper } from './summary-paper.ts';
import type { TotalLine } from './totals.ts';

const count = <T>(label: string, means: string, pick: (figures: UnitFigures) => number, of: (from: T) => UnitFigures) =>
  textField<T>(label, means, (from) => showCount(pick(of(from))));

/** The figures of a line, or of all lines together: the columns that an authority's own form may ask for. */
const figureFields = <T>(of: (from: T) => UnitFigures): readonly PaperField<T>[] => [
  count('tổng_số', 'tổng số', (figures) => figures.rows, of),
  count('đăng_ký', 'số đăng ký', (figures) => figures.registered, of),
  count('số_đạt', 'số đạt', (figures) => figures.passed, of),
  textField('tỷ_lệ', 'tỷ lệ đạt, phần trăm', (from) => showPoints(percentOf(of(from).passed, of(from).rows) ?? 0)),
  count('không_đạt', 'số không đạt', (figures) => figures.failed, of),
  count('không_xét', 'số không xét', (figures) => figures.excluded, of),
  count('chưa_đăng_ký', 'số chưa đăng ký', (figures) => figures.notRegistered, of),
  count('liên_tục', 'số đạt liên tục nhiều năm', (figures) => figures.continuous, of),
];

const lineFields: readonly PaperField<TotalLine>[] = [
  textField('đơn_vị', 'tên thôn, hoặc xã, phường', ({ name }) => name),
  ...figureFields<TotalLine>(({ figures }) => figures),
];

const linesIn = (area: TotalLine['area']) => (paper: SummaryPaper) =>
  paper.totals.lines.filter((line) => line.area === area);

/** What a summary offers to the authority's own form as a template: every figure, line by line, urban and rural apart. */
export const summaryPaperFields: readonly PaperField<SummaryPaper>[] = [
  textField('danh_hiệu', 'tên danh hiệu', ({ totals }) => titleNames[totals.title]),
  textField('năm', 'năm xét', ({ year }) => String(year)),
  ...figureFields<SummaryPaper>(({ totals }) => totals.figures),
  listField('từng_đơn_vị', 'từng đơn vị', lineFields, ({ totals }) => totals.lines),
  listField('đơn_vị_đô_thị', 'từng đơn vị đô thị', lineFields, linesIn('urban')),
  listField('đơn_vị_nông_thôn', 'từng đơn vị nông thôn', lineFields, linesIn('rural')),
];

/** What the minutes of a hand-over offer to a template of the office. */
export const handoverPaperFields: readonly PaperField<ReceiptPaper>[] = [
  textField('xã', 'xã Vân Khê', ({ commune }) => communeName(commune)),
  textField('năm', 'năm xét', ({ year }) => String(year)),
  textField('ngày_giao', 'ngày bàn giao', ({ handover }) => (handover === undefined ? '' : officialDate(handover.on))),
  textField('nơi_nhận_gói', 'cơ quan nhận', ({ handover, receiver }) => handover?.to ?? receiver),
  textField('người_nhận', 'người nhận', ({ handover }) => handover?.person ?? ''),
  textField('số_tiếp_nhận', 'số tiếp nhận của bên nhận', ({ handover }) => handover?.receipt ?? ''),
  textField('lần', 'gói lần thứ mấy', ({ record }) => String(record.version)),
  textField('tên_tệp', 'tên tệp của gói', ({ record }) => record.file),
  textField('mã_đối_chiếu', 'mã để hai bên so', ({ record }) => record.check),
  textField('mã_băm', 'mã băm SHA-256 của tệp', ({ record }) => record.sha256),
];
