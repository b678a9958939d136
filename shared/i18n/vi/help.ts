/** One page of help per place: steps on lines of their own, then the keys that work everywhere. */
export const help = {
  home: 'Xem việc cần làm, việc gần hạn đứng trước. Bấm vào một việc để mở đúng chỗ làm việc đó.\nCác con số là số cấp trên hỏi; bấm vào số để xem tên các thôn, người còn thiếu.\nĐổi năm làm việc ở thanh trên cùng.',
  covenants:
    'Mỗi thôn một dòng: tình trạng, bước tiếp theo, hạn. Bấm vào dòng để xem, Enter để mở.\nThôn chưa có trong máy: bấm “Nhập bản cũ”, chọn tệp Word. Tệp gốc được giữ nguyên.\nMở hương ước, chọn chỗ cần sửa rồi chèn điều khoản từ thư viện. Câu sửa đổi tự viết theo việc sửa.\nXuất văn bản sửa đổi và bản hợp nhất ra Word.',
  titles:
    'Chọn thôn, mở bảng chấm. Gõ số rồi Enter; hộ không mất điểm thì dùng “Điểm tối đa”.\nHộ mất điểm cần ghi lý do: bấm F2 tại ô bị trừ.\nXem kết quả và lý do từng hộ ở bên phải, rồi xuất bảng điểm ra Excel và Word.',
  commitments:
    'Danh sách cán bộ còn thiếu đứng đầu. Tick tên rồi bấm In để có một tệp Word gồm mọi bản.\nNhận lại bản đã ký thì tick tên, bấm “Đánh dấu đã ký”.\nNgười vắng hoặc từ chối ghi riêng, kèm lý do.',
  programme:
    'Bốn nhóm việc của chương trình dẫn đến nơi làm: ký cam kết, hương ước, danh hiệu, danh sách.\nMỗi nhóm cho biết đã làm đến đâu.',
  registry:
    'Bấm “Nhập từ Excel” để đưa danh sách hộ, cán bộ vào. Xem cách ghép cột trước, rồi mới nhập.\nDòng không nhập được liệt kê kèm lý do và xuất được ra Excel.\nTên gõ có dấu hay không dấu đều tìm được.',
  reports:
    'Chọn giấy tờ cần lập. Số liệu lấy từ danh sách và kết quả đã nhập.\nGiấy tờ lưu thành tệp Word hoặc Excel trong thư mục Giấy tờ.',
  settings:
    'Khai báo xã, phường, người ký và nơi nhận: giấy tờ lấy từ đây.\nĐổi cỡ chữ, màu nền và ngôn ngữ của màn hình ở mục “Cỡ chữ, giao diện”.\nXem dữ liệu nằm ở đâu và mọi thay đổi đã làm.',
  keys: 'Phím dùng ở mọi trang',
  keySearch: 'tìm thôn, người, điều khoản',
  keyPlaces: 'đến từng mục bên trái',
  keyUndo: 'hoàn tác, làm lại',
  keyList: 'đi lên xuống, tick, mở dòng',
  keyNext: 'làm bước tiếp theo',
  keyClose: 'đóng khung trên cùng',
  keyHelp: 'mở trang trợ giúp này',
  print: 'In tờ nhắc',
} as const;
