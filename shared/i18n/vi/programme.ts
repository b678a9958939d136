/** The programme of the two codes of conduct: where each part of it is done. */
export const programme = {
  title: 'Chương trình quy tắc ứng xử',
  lead: 'Bốn phần việc của chương trình, đã làm đến đâu và làm ở đâu.',
  commitments: 'Ký cam kết',
  commitmentsHint: 'Cán bộ, công chức, viên chức ký bản cam kết thực hiện quy tắc ứng xử.',
  commitmentsAction: 'Mở đợt ký cam kết',
  covenants: 'Đưa điều khoản ứng xử vào hương ước, quy ước',
  covenantsHint: 'Từng thôn, tổ dân phố bổ sung điều khoản từ thư viện.',
  covenantsAction: 'Xem các thôn',
  families: 'Đưa quy tắc ứng xử vào bình xét danh hiệu',
  familiesHint: 'Chấm điểm Gia đình văn hóa theo bộ tiêu chí của năm.',
  familiesAction: 'Mở bảng năm',
  registry: 'Danh sách hộ, cán bộ',
  registryHint: 'Số liệu của cả chương trình lấy từ danh sách này.',
  registryAction: 'Mở danh sách',
} as const;
