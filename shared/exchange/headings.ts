/**
 * Heads of the columns in the workbooks of a full export, by the name that the data has for them. What is not here keeps
 * the data's own name: nothing is left out for want of a word.
 */
const headings: Readonly<Record<string, string>> = {
  id: 'Mã',
  name: 'Tên',
  kind: 'Loại',
  area: 'Khu vực',
  active: 'Đang dùng',
  ancestors: 'Nguồn gốc',
  villageId: 'Thôn, tổ dân phố',
  village: 'Thôn, tổ dân phố',
  code: 'Mã hộ, mã phiếu',
  head: 'Chủ hộ',
  group: 'Xóm, ngõ',
  address: 'Địa chỉ',
  members: 'Số nhân khẩu',
  women: 'Số nữ',
  birth: 'Năm sinh',
  sex: 'Giới tính',
  idNumber: 'Số CCCD',
  phone: 'Điện thoại',
  note: 'Ghi chú',
  status: 'Tình trạng',
  history: 'Biến động',
  post: 'Chức vụ',
  unitId: 'Đơn vị',
  unit: 'Đơn vị',
  party: 'Đảng viên',
  sidePosts: 'Kiêm nhiệm',
  from: 'Từ',
  to: 'Đến',
  until: 'Đến',
  earlier: 'Trước đó',
  absences: 'Vắng mặt',
  personId: 'Người ký',
  state: 'Tình trạng',
  reason: 'Lý do',
  basis: 'Căn cứ',
  printedAt: 'In lúc',
  prints: 'Số lần in',
  signedOn: 'Ngày ký',
  signed: 'Cách ký',
  at: 'Ghi lúc',
  by: 'Người ghi',
  who: 'Người ghi',
  on: 'Ngày',
  year: 'Năm',
  number: 'Số',
  suffix: 'Chữ sau số',
  symbol: 'Ký hiệu',
  date: 'Ngày',
  summary: 'Trích yếu',
  signer: 'Người ký',
  text: 'Nội dung',
  title: 'Tiêu đề',
  form: 'Mẫu',
  formVersion: 'Bản của mẫu',
  version: 'Bản',
  people: 'Người',
  paper: 'Giấy tờ',
  file: 'Tệp',
  sheet: 'Trang tính',
  row: 'Dòng',
  cell: 'Ô',
  headers: 'Tiêu đề cột',
  values: 'Giá trị',
  fields: 'Cột',
  afterHousehold: 'Sau hộ',
  level: 'Cấp',
  origin: 'Nguồn',
  revision: 'Lần sửa',
  line: 'Dòng',
  done: 'Đã xong',
  source: 'Nguồn',
  authority: 'Quyền hạn ký',
  places: 'Nơi',
  max: 'Điểm tối đa',
  standards: 'Tiêu chuẩn',
  passMark: 'Điểm đạt',
  disqualifiers: 'Trường hợp không xét',
  subject: 'Về việc',
  opinions: 'Ý kiến',
  step: 'Bước',
  households: 'Hộ',
  content: 'Nội dung',
};

/** The head of a column whose values stand at `key`, or below it (`signed.on`). */
export function headingOf(key: string): string {
  return key
    .split('.')
    .map((part) => headings[part] ?? part)
    .join(' · ');
}

/** Names of the sheets, by the lists and records of the books. */
const sheetNames: Readonly<Record<string, string>> = {
  villages: 'Thôn, tổ dân phố',
  households: 'Hộ',
  units: 'Đơn vị',
  people: 'Cán bộ',
  mappings: 'Cách ghép cột',
  rejected: 'Dòng chưa nhập',
  signers: 'Người ký',
  holidays: 'Ngày nghỉ',
  sets: 'Bộ tiêu chí',
  entries: 'Các mục',
  groups: 'Nhóm số',
  starts: 'Số bắt đầu',
  forms: 'Mẫu',
  records: 'Người ký',
  runs: 'Lần in',
  others: 'Người ngoài danh sách',
  certificates: 'Giấy xác nhận',
  versions: 'Phiên bản',
  comments: 'Ý kiến trên văn bản',
  leftOut: 'Phần ngoài văn bản',
  past: 'Đã xong',
  measures: 'Biện pháp',
  feedback: 'Phản ánh',
  reviews: 'Rà soát',
  papers: 'Giấy tờ',
  topics: 'Điều khoản ứng xử',
  clauses: 'Điều khoản',
  corrections: 'Sửa đổi',
  packages: 'Gói danh hiệu',
};

/** The name of the sheet that holds the list `key` of a book. */
export function sheetNameOf(key: string): string {
  return sheetNames[key] ?? key;
}

/** Titles by their names in the data. */
export const titleNames: Readonly<Record<string, string>> = {
  'gia-dinh': 'Gia đình văn hóa',
  thon: 'Thôn, tổ dân phố văn hóa',
  xa: 'Xã, phường',
};

/** Words of the workbooks that are no name of data. */
export const words = {
  facts: 'Thông tin chung',
  fact: 'Mục',
  value: 'Nội dung',
  place: 'Mã',
  text: 'Văn bản mới nhất',
  kinds: { self: 'Tự chấm', meeting: 'Họp bình xét', verified: 'Xác minh' },
  outcome: 'Kết quả',
  total: 'Tổng điểm',
  yes: 'Có',
  no: 'Không',
} as const;

/** The file of one book: `Sổ hộ, cán bộ`. */
export function bookTitle(name: string): string {
  const single: Readonly<Record<string, string>> = {
    office: 'Thông tin xã, phường',
    registry: 'Sổ thôn, hộ, đơn vị, cán bộ',
    criteria: 'Bộ tiêu chí',
    numbers: 'Sổ số văn bản',
    legal: 'Ngày nghỉ, căn cứ, sửa đổi của cơ quan',
    forms: 'Mẫu cam kết',
    trash: 'Thùng rác',
  };
  const family: Readonly<Record<string, string>> = {
    titles: 'Danh hiệu',
    covenant: 'Hương ước, quy ước',
    case: 'Hồ sơ hương ước, quy ước',
    campaign: 'Đợt cam kết',
  };
  const cut = name.indexOf('-');
  return single[name] ?? `${family[name.slice(0, cut)] ?? name.slice(0, cut)} ${name.slice(cut + 1)}`;
}
