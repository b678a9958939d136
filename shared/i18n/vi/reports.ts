/** Papers with the year's figures, and where each is made. */
export const reports = {
  title: 'Báo cáo năm {{year}}',
  lead: 'Giấy tờ có số liệu của năm. Mỗi loại lập ở trang của việc đó, lưu thành tệp Word hoặc Excel.',
  titles: 'Bảng điểm và kết quả bình xét Gia đình văn hóa',
  titlesHint: 'theo thôn, từng hộ, kèm lý do mất điểm',
  titlesAction: 'Lập ở Danh hiệu',
  commitments: 'Kết quả ký cam kết theo đơn vị',
  commitmentsHint: 'số phải ký, đã ký, còn thiếu và lý do',
  commitmentsAction: 'Lập ở Cam kết',
  covenants: 'Văn bản sửa đổi và bản hợp nhất hương ước',
  covenantsHint: 'từng thôn, bằng Word',
  covenantsAction: 'Lập ở Hương ước',
  figures: 'Số liệu đến {{date}}',
  figuresNote: 'lấy từ danh sách và kết quả đã nhập',
} as const;
