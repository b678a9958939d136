import type { ErrorCode } from '#shared/contract/errors.ts';

/** What happened, and what to do next. One message per code; a missing one does not compile. */
export const errors = {
  'unknown-method': 'Chương trình không có chức năng này. Khởi động lại chương trình rồi thử lại.',
  'bad-input': 'Có chỗ nhập chưa đúng ({{path}}). Xem lại rồi thử lại.',
  'too-large': 'Nội dung gửi đi lớn hơn {{limitMegabytes}} MB. Chia nhỏ rồi thử lại.',
  internal:
    'Chương trình gặp lỗi, việc vừa làm chưa được lưu. Thử lại; nếu vẫn lỗi, báo số {{reference}} cho người hỗ trợ.',
  cancelled: 'Đã dừng theo yêu cầu. Chưa có gì thay đổi.',
  'not-in-this-shell':
    'Cách mở chương trình hiện nay không làm được việc này. Mở Lệ Làng từ biểu tượng trên màn hình rồi thử lại.',
  refused: 'Cửa sổ này không còn được nhận. Đóng cửa sổ rồi mở lại Lệ Làng.',
  'not-reachable':
    'Màn hình mất liên lạc với chương trình, việc vừa bấm có thể chưa lưu. Đóng cửa sổ rồi mở lại Lệ Làng.',
  'file-missing': 'Không thấy tệp “{{name}}”. Tệp có thể đã bị chuyển hoặc xóa. Chọn lại tệp.',
  'file-unknown': 'Tệp này không còn được chọn. Chọn lại tệp.',
  'file-denied': 'Không có quyền đọc tệp “{{name}}”. Chép tệp sang thư mục khác rồi chọn lại.',
  'file-empty': 'Tệp “{{name}}” trống, không có nội dung. Chọn tệp khác.',
  'file-too-large': 'Tệp “{{name}}” lớn hơn {{limitMegabytes}} MB nên không mở. Bớt ảnh trong tệp rồi thử lại.',
  'file-damaged': 'Tệp “{{name}}” bị hỏng hoặc chép chưa trọn. Chép lại từ nơi gốc rồi thử lại.',
  'file-encrypted': 'Tệp “{{name}}” có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.',
  'file-wrong-kind': 'Tệp “{{name}}” không đúng loại. Cần tệp {{expected}}.',
  'file-unsafe': 'Tệp “{{name}}” phình to bất thường khi mở nên bị từ chối. Kiểm tra lại nguồn của tệp.',
  'file-in-use': 'Tệp “{{name}}” đang mở trong chương trình khác. Đóng tệp rồi thử lại.',
  'folder-without-files': 'Trong thư mục “{{folder}}” không có tệp {{endings}} nào. Chọn thư mục khác.',
  'too-many-files': 'Có {{count}} tệp, nhiều hơn {{limit}} tệp một lần. Chọn thư mục nhỏ hơn, hoặc chọn từng phần.',
  'folder-denied':
    'Không có quyền ghi vào thư mục {{folder}}. Chọn thư mục khác, hoặc nhờ người quản trị máy cấp quyền.',
  'disk-full': 'Ổ đĩa đầy, chưa ghi được vào {{folder}}. Xóa bớt tệp rồi bấm Lưu lại.',
  'cannot-open-file': 'Máy không mở được tệp “{{name}}”. Tệp vẫn ở trong thư mục giấy tờ; mở từ đó.',
  'printer-gone': 'Không thấy máy in “{{name}}”. Bật máy in, cắm lại dây, hoặc chọn máy in khác rồi in lại.',
  'no-printer': 'Máy chưa có máy in nào. Cài máy in, hoặc lưu thành tệp Word.',
  'data-folder-denied':
    'Không đọc hoặc ghi được thư mục dữ liệu {{folder}}. Kiểm tra quyền của thư mục rồi mở lại chương trình.',
  'data-newer':
    'Tệp dữ liệu {{file}} do bản Lệ Làng mới hơn ghi (bản {{version}}, máy này biết đến bản {{known}}). Cài bản mới rồi mở lại. Dữ liệu chưa bị động đến.',
  'data-damaged': 'Tệp dữ liệu {{file}} bị hỏng và đã được cất riêng tên {{keptAs}}. Khôi phục từ bản sao lưu.',
  'data-locked':
    '{{who}} đang dùng dữ liệu này trên máy {{machine}} từ {{since}}. Đóng chương trình ở máy đó rồi mở lại.',
  'read-only': '{{who}} đang dùng trên máy {{machine}} từ {{since}}. Máy này chỉ xem.',
  'not-saved': 'Chưa lưu được việc vừa làm vào {{folder}}. Kiểm tra ổ đĩa rồi bấm Lưu lại.',
  'nothing-to-undo': 'Không còn việc nào để hoàn tác.',
  'nothing-to-redo': 'Không còn việc nào để làm lại.',
  'passphrase-needed': 'Dữ liệu có mật khẩu. Nhập mật khẩu hoặc khóa khôi phục đã in ra giấy.',
  'wrong-passphrase':
    'Mật khẩu hoặc khóa khôi phục chưa đúng. Kiểm tra bộ gõ, phím Caps Lock rồi nhập lại. Dữ liệu vẫn nguyên vẹn.',
  'key-missing':
    'Dữ liệu đã được khóa nhưng tệp khóa {{file}} bị mất, bị hỏng hoặc là của nơi khác. Chép lại tệp {{file}} từ một bản sao lưu. Dữ liệu chưa bị động đến.',
  'not-protected': 'Dữ liệu chưa đặt mật khẩu nên chưa có gì để khóa hay thay.',
  'passphrase-same': 'Mật khẩu của cán bộ và của người xem phải khác nhau. Chọn mật khẩu khác.',
  'passphrase-short': 'Mật khẩu cần ít nhất {{least}} ký tự. Dùng một câu dễ nhớ, ví dụ bốn từ trở lên.',
  'recovery-key-other': 'Khóa khôi phục gõ lại chưa khớp với tờ vừa in. Xem lại trên giấy rồi gõ lại.',
  locked: 'Dữ liệu đang khóa. Nhập mật khẩu để mở.',
  'reader-only': 'Đang mở ở quyền người xem nên không sửa được. Mở bằng mật khẩu của cán bộ để sửa.',
  'already-protected': 'Dữ liệu đã có mật khẩu. Muốn thay, dùng mục Đổi mật khẩu.',
  'trash-refused': 'Chưa bỏ được vào thùng rác: {{reason}}',
  'trash-conflict': 'Chưa khôi phục được: {{reason}}',
  'exchange-partial':
    'Tệp “{{name}}” đã bỏ ngày sinh, số giấy tờ, điện thoại để gửi đi, nên không dùng để đưa lại vào chương trình. Xuất lại kèm các thông tin đó.',
  'backup-newer':
    'Bản sao lưu “{{name}}” do bản Lệ Làng mới hơn tạo (bản dữ liệu {{version}}). Cài bản mới rồi khôi phục lại. Dữ liệu hiện có chưa bị động đến.',
  'undo-blocked': 'Không hoàn tác được: nội dung này đã được sửa tiếp ở nơi khác. Hoàn tác các việc làm sau trước.',
  'not-found': 'Không tìm thấy {{what}}. Có thể mục này vừa bị bỏ; tải lại danh sách.',
  'number-taken': 'Số {{number}} đã cấp cho “{{summary}}”. Chọn số khác.',
  'template-broken':
    'Mẫu “{{name}}” có trường mở mà không đóng, hoặc đóng mà không mở. Xem Kiểm tra mẫu để biết chỗ cần sửa.',
  'template-unready':
    'Mẫu “{{name}}” có trường mà giấy này không có, hoặc thiếu trường bắt buộc. Xem Kiểm tra mẫu, sửa trong Word rồi chọn lại.',
  'template-alone':
    '“{{paper}}” đang in theo mẫu Word của cơ quan nên không ghép được với giấy tờ khác trong một tệp. In riêng giấy này.',
  'template-word-only': 'Bản này in theo mẫu Word “{{name}}” của cơ quan. Bấm Lưu Word rồi mở tệp ấy để in.',
  'template-refused':
    'Tệp “{{name}}” có macro hoặc lấy nội dung từ nơi khác nên không dùng làm mẫu. Lưu lại thành .docx không macro, không liên kết rồi chọn lại.',
  'number-given': 'Số {{number}} đã cấp cho văn bản nên không trả lại được. Nếu văn bản không ban hành, ghi là đã hủy.',
  'office-exists': 'Máy này đã có dữ liệu của một xã, phường. Đổi thông tin trong Cài đặt.',
  'office-missing': 'Chưa khai báo xã, phường. Trả lời ba câu hỏi để bắt đầu.',
  'reason-needed': 'Trường hợp từ chối hoặc miễn phải ghi lý do. Ghi lý do rồi lưu lại.',
  'date-in-future': 'Ngày {{date}} chưa đến. Sửa lại ngày ký trên giấy.',
  'nobody-chosen': 'Không có ai trong danh sách được chọn. Chọn ít nhất một người.',
  'title-closed': 'Chưa mở năm {{year}} cho danh hiệu này. Chọn bộ tiêu chí rồi bấm Mở năm.',
  'title-open': 'Năm {{year}} đã mở cho danh hiệu này. Tải lại bảng năm để làm tiếp.',
  'set-faulty':
    'Bộ tiêu chí “{{name}}” còn {{count}} chỗ chưa đúng nên chưa dùng được. Sửa bộ tiêu chí hoặc chọn bộ khác.',
  'no-households': 'Chưa có hộ nào trong sổ hộ. Nhập danh sách hộ trước.',
  'no-certificates':
    'Năm {{year}} chưa có ai được quyết định đạt ở đây nên chưa in được giấy công nhận. Ra quyết định trước.',
  'pdf-pictures': '“{{name}}” có ảnh bị hỏng nên chưa lưu được thành PDF. Thay ảnh khác rồi lưu lại.',
  'set-frozen': 'Bộ tiêu chí “{{name}}” đang dùng cho một năm nên giữ nguyên. Tạo bản mới rồi sửa trên bản đó.',
  'set-shipped': 'Bộ tiêu chí “{{name}}” kèm chương trình nên giữ nguyên. Tạo bản mới rồi sửa trên bản đó.',
  'points-over': 'Tiêu chí {{criterion}} chỉ được từ 0 đến {{max}} điểm. Sửa lại điểm đã gõ.',
  'results-fixed': 'Kết quả của {{unit}} đã có quyết định nên không chấm lại. Muốn sửa, mở phiếu của hộ và ghi lý do.',
  'not-all-scored': '{{unit}} còn {{count}} hộ chưa chấm đủ. Chấm nốt rồi ra quyết định.',
  'package-incomplete': 'Còn {{units}} đơn vị chưa xong, {{rows}} hộ chưa chấm. Chưa tạo được gói.',
  'package-sums':
    'Số liệu của {{unit}} không khớp giữa danh sách và tổng cộng. Mở lại bảng chấm điểm của đơn vị này để kiểm tra.',
  'received-conflicts':
    'Còn {{count}} đơn vị có hai kết quả khác nhau chưa chọn. Chọn từng đơn vị rồi ghi bảng tổng hợp.',
  'ties-open': '{{unit}} còn {{count}} trường hợp bằng điểm ở cuối chỉ tiêu. Chọn từng trường hợp rồi ra quyết định.',
  'not-posted': '{{unit}} chưa niêm yết danh sách. Ghi ngày niêm yết trước.',
  'more-present': 'Số có mặt ({{present}}) nhiều hơn số được mời ({{invited}}). Xem lại biên bản họp.',
  'more-votes': 'Số phiếu ({{votes}}) nhiều hơn số có mặt ({{present}}). Xem lại biên bản kiểm phiếu.',
  'title-reason-needed': 'Việc này cần ghi lý do. Ghi lý do rồi lưu lại.',
  'covenant-exists': 'Thôn {{village}} đã có hương ước, quy ước. Mở bản đang có để sửa.',
  'amendment-refused':
    'Việc sửa này không hợp với văn bản đang có: {{reason}} {{at}}. Xem lại chỗ chèn, hoặc bỏ việc sửa trước đó.',
  'case-refused': '{{reason}} {{article}}',
  'text-changed': 'Văn bản vừa đổi ở chỗ khác. Bản mới đã hiện ra, sửa lại chỗ vừa gõ.',
  'edit-refused': 'Chưa làm được: {{reason}}.',
  'text-recognised': 'Bản này đã được công nhận ngày {{on}} nên chỉ sửa bằng bản sửa đổi. Mở thẻ Soạn sửa đổi.',
  'text-amending':
    'Đang có {{operations}} việc sửa ghi trên bản này. Bỏ các việc sửa đó ở thẻ Soạn sửa đổi, rồi sửa thẳng vào văn bản.',
  'nothing-amended': 'Chưa có việc sửa đổi, bổ sung nào. Chèn ít nhất một điều khoản rồi in.',
  'code-wrong': 'Mã “{{code}}” gõ sai một chỗ, hoặc không phải mã trên bản cam kết. Xem lại rồi gõ lại.',
  'code-of-another-campaign': 'Mã “{{code}}” thuộc đợt ký khác hoặc xã khác. Mở đúng đợt rồi quét lại.',
  'code-outdated':
    'Bản mang mã “{{code}}” của {{name}} đã ký từ trước, nay phải ký lại. In bản mới, ký xong rồi quét mã của bản mới.',
  'code-unknown': 'Không có ai trong đợt này mang mã “{{code}}”. Có thể bản này in từ dữ liệu cũ; đánh dấu bằng tên.',
  'not-complete': 'Còn {{left}} người chưa ký nên chưa in được giấy xác nhận đủ 100 %. Xem danh sách còn thiếu.',
  'post-dates':
    'Ngày {{date}} không hợp với các ngày giữ việc đã ghi của {{name}}. Xem lại ngày bắt đầu, ngày kết thúc.',
  'unit-dissolved': 'Đơn vị “{{unit}}” đã giải thể nên không nhận thêm người. Chọn đơn vị khác.',
  'campaign-closed': 'Đợt “{{campaign}}” đã chốt ngày {{date}} nên không sửa được. Mở đợt mới nếu cần ký thêm.',
  'nobody-in-audience': 'Đợt này chưa có ai phải ký. Thêm người vào danh sách hoặc chọn lại đơn vị.',
  'signature-empty': 'Khung ký chưa có nét nào. Mời người cam kết ký lại.',
  'no-scan': '{{name}} chưa có bản quét. Gắn bản quét rồi mở lại.',
  'original-missing':
    'Không thấy tệp gốc “{{name}}” trong kho dữ liệu, hoặc tệp đã bị thay đổi. Cắm USB cất bản sao lưu rồi mở lại, hoặc quét lại.',
} as const satisfies Record<ErrorCode, string>;
