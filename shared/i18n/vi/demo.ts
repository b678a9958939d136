/** What the demonstration in the terminal says of the papers that it wrote. */
export const demo = {
  title: 'Lệ Làng làm thử bốn việc trên xã mẫu. Giấy tờ ở {{folder}}:',
  failed: 'Không làm được “{{step}}”: {{message}}',
  look: {
    amendment: 'câu “Bổ sung khoản … vào …” viết từ hai điều khoản đã chèn, bốn chỗ ký ở cuối',
    consolidated: 'khoản mới đứng đúng chỗ, ghi chú nguồn sửa đổi ở cuối',
    comparison: 'khổ ngang, cột hiện hành, sửa đổi, lý do',
    forms: 'mỗi người một trang, đúng tên, chức vụ, đoạn riêng cho lãnh đạo, đảng viên, giáo viên, y tế',
    sheetXlsx: 'điểm từng tiêu chí, tổng là công thức, hộ không đạt và bị loại có lý do',
    sheetDocx: 'cùng số liệu với tệp Excel, khổ ngang, đầu bảng lặp lại mỗi trang',
    failedList: 'mỗi hộ không đạt kèm lý do: tiêu chí, cần, có, nguồn',
    why: 'giấy trả lời “vì sao hộ không đạt” của một hộ',
  },
  end: 'Đã ghi {{count}} tệp; {{signed}} người đã đánh dấu ký, còn {{left}} người.',
} as const;
