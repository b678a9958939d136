/** The page on what start-up found damaged. */
export const damage = {
  titleRebuilt: 'Có tệp dữ liệu bị hỏng, chương trình đã dựng lại được',
  titleLost: 'Có tệp dữ liệu bị hỏng, một phần chưa dựng lại được',
  nothingDeleted: 'Chưa có gì bị xóa. Tệp hỏng được cất riêng, không ghi đè.',
  found: 'Tìm thấy',
  rebuilt: 'Đã dựng lại',
  missing: 'Có thể thiếu',
  keptAs: 'Cất riêng với tên {{name}}',
  problem: {
    unreadable: 'Không đọc được tệp {{file}}.',
    'wrong-shape': 'Nội dung tệp {{file}} không đúng cấu trúc.',
    'bad-checksum': 'Tệp {{file}} bị thay đổi ngoài chương trình.',
    empty: 'Tệp {{file}} rỗng.',
    zeros: 'Tệp {{file}} chỉ còn toàn số 0, thường do mất điện khi đang ghi.',
    newer: 'Tệp {{file}} do bản Lệ Làng mới hơn ghi.',
    'torn-tail': 'Dòng cuối của tệp {{file}} bị đứt giữa chừng.',
    missing: 'Thiếu tệp {{file}}.',
    'stale-temporary': 'Có tệp tạm {{file}} còn lại từ lần ghi dở.',
  },
  from: {
    journal: 'Tệp {{file}}: dựng lại từ nhật ký, đủ mọi việc đã báo là đã lưu.',
    previous: 'Tệp {{file}}: lấy lại từ bản ngay trước đó.',
    backup: 'Tệp {{file}}: lấy lại từ bản sao lưu gần nhất.',
    'not-needed': 'Tệp {{file}}: không ảnh hưởng đến dữ liệu đã lưu.',
    nothing: 'Tệp {{file}}: không có gì để dựng lại, phần này đang trống.',
  },
  journalGone: 'Tệp nhật ký {{file}}: những việc chỉ ghi trong tệp này không còn. Đối chiếu các việc làm gần đây nhất.',
  journalLost:
    'Tệp nhật ký {{file}}: {{count}} việc trong phần hỏng không đọc lại được. Đối chiếu các việc làm gần đây nhất.',
  bookLost: 'Tệp {{file}}: có thể thiếu tới {{count}} việc đã làm gần đây. Đối chiếu rồi làm lại việc còn thiếu.',
  open: 'Mở chương trình',
  toBackups: 'Xem các bản sao lưu',
} as const;
