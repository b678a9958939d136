/**
 * Help, one page per screen: what to do there in order, then its own keys, then the keys that work everywhere. Steps stand
 * on lines of their own; a line of `keys` is the keys, a bar, and what they do.
 */
export const help = {
  pages: {
    home: {
      title: 'Trang chủ',
      steps:
        'Việc gần hạn đứng trước. Bấm vào một việc để mở đúng chỗ làm việc đó.\nBa con số trên cùng là số cấp trên hay hỏi; bấm vào dòng dưới mỗi số để xem thôn nào, người nào còn thiếu.\nĐổi năm làm việc ở thanh trên cùng.\nGóc trên bên phải luôn cho biết đã lưu lúc nào, sao lưu lúc nào.',
      keys: '',
    },
    covenants: {
      title: 'Hương ước, quy ước',
      steps:
        'Mỗi thôn một dòng: tình trạng, bước tiếp theo, hạn. Bấm vào dòng để xem bên phải, Enter để mở.\nThôn chưa có văn bản trong máy: bấm “Nhập bản cũ”; có nhiều tệp một lúc thì bấm “Nhập cả thư mục”.\nChữ xanh ở cột “Bước tiếp theo” dẫn thẳng đến chỗ làm.\nCác thẻ bên trên cho xem mọi thôn theo chủ đề, theo hạn và theo sổ.',
      keys: '',
    },
    'covenants-import': {
      title: 'Nhập bản cũ',
      steps:
        'Chọn tệp Word hoặc dán chữ từ Word. Phông TCVN3, VNI được đổi sang Unicode; tệp gốc được giữ nguyên.\nXem dòng “Không mất chữ nào” trước, rồi xem những điều máy tìm thấy và những câu máy hỏi.\nChỗ máy đoán sai cấp: đổi bằng phím, không phải gõ lại.\nChưa có gì được lưu trước khi bấm “Lưu làm phiên bản đầu”.',
      keys: 'Tab · Shift Tab|hạ cấp, nâng cấp\nAlt 0|coi là văn bản thường',
    },
    'covenants-editor': {
      title: 'Sửa đổi hương ước, quy ước',
      steps:
        'Bên trái là cây điều khoản, ở giữa là trang văn bản, bên phải là thư viện điều khoản và phần kiểm tra.\nChọn chỗ cần sửa, rồi chèn điều khoản, sửa chữ, bãi bỏ, thay cụm từ hoặc di chuyển. Câu sửa đổi tự viết theo việc đã làm.\nMỗi việc sửa gỡ được riêng, không ảnh hưởng việc khác.\nXem bảng so sánh và bản hợp nhất ở các thẻ bên trên, rồi xuất Word.',
      keys: 'Ctrl Z · Ctrl Y|hoàn tác, làm lại trong văn bản này\nCtrl F · Ctrl H|tìm, thay trong văn bản',
    },
    'covenants-text': {
      title: 'Văn bản và các phiên bản',
      steps:
        'Gõ thẳng vào văn bản; mỗi chỗ sửa được lưu ngay thành một phiên bản.\nSố điều, khoản, điểm tự đánh lại; chỗ viện dẫn đi theo.\nSo hai phiên bản bất kỳ, hoặc lấy lại một phiên bản cũ, ở thẻ “Phiên bản”.',
      keys: 'Enter|thêm mục cùng cấp\nTab · Shift Tab|hạ cấp, nâng cấp\nAlt ↑ · Alt ↓|chuyển mục lên, xuống\n:|mở các mục con\nCtrl F · Ctrl H|tìm, thay',
    },
    'covenants-case': {
      title: 'Hồ sơ của thôn',
      steps:
        'Các bước nằm trên cùng; chỉ có một nút xanh, đó là việc tiếp theo.\nGhi bước đã làm, kể cả làm từ trước: ngày làm và ngày ghi đều được giữ.\nMáy tính hạn theo ngày làm việc; ngày nghỉ lễ và ngày làm bù sửa ở thẻ “Lịch hạn”.\nGiấy tờ còn thiếu được nêu tên. Có thể in cả bộ hồ sơ một lần.',
      keys: 'Ctrl Enter|làm bước tiếp theo',
    },
    'covenants-matrix': {
      title: 'Ma trận điều khoản',
      steps:
        'Mỗi dòng một thôn, mỗi cột một chủ đề của hai bộ quy tắc ứng xử.\nMáy đề xuất ô nào đã có; bấm ô để xem đoạn văn bản rồi xác nhận. Chỉ ô đã xác nhận mới được tính.\nCòn thiếu ở nhiều thôn: chọn các ô rồi bổ sung một lần.',
      keys: '1 · 2 · 3|có, một phần, không\nMũi tên|sang ô bên cạnh\nPhím cách|chọn ô cần bổ sung',
    },
    'covenants-clauses': {
      title: 'Thư viện điều khoản',
      steps:
        'Điều khoản soạn sẵn xếp theo chủ đề và nơi áp dụng; mỗi điều khoản ghi rõ nguồn.\nĐiều khoản ghi “Chưa đối chiếu bản ký” cần xem lại với văn bản gốc trước khi dùng.\nCơ quan thêm điều khoản của mình ở đây; khi sửa, máy cho biết thôn nào đang dùng lời cũ.',
      keys: '',
    },
    'covenants-calendar': {
      title: 'Lịch hạn và sổ',
      steps:
        'Hạn của mọi thôn trên một lịch; bấm vào một việc để mở hồ sơ của thôn.\nNgày nghỉ lễ, ngày làm bù do cơ quan ghi; hạn tính lại ngay.\nSổ hương ước, quy ước xuất được ra Word và Excel.',
      keys: '',
    },
    titles: {
      title: 'Bảng năm',
      steps:
        'Mở năm bằng một bộ tiêu chí; mỗi thôn đi theo bước riêng của mình.\nBấm vào một thôn để mở bảng chấm của thôn đó.\nCột “Bước tiếp theo” dẫn đến việc cần làm: in phiếu, chấm, họp, niêm yết, trình, quyết định.\nBên phải là những trường hợp cần xem: không đạt, loại trừ, khác năm trước, cả thôn điểm như nhau.\nSau khi quyết định, kết quả được giữ nguyên; sửa thì phải ghi lý do.',
      keys: '',
    },
    'titles-grid': {
      title: 'Chấm điểm',
      steps:
        'Gõ điểm rồi Enter xuống dòng, như trong Excel; chép sang và chép từ Excel đều được.\nHộ không mất điểm: bấm “Điểm tối đa cho …” để điền cả thôn, trừ những hộ nêu riêng.\nĐiểm bị trừ cần có lý do: bấm F2 tại ô đó.\nBấm vào một hộ để xem kết quả và lý do; “Vì sao không đạt” in được.',
      keys: 'F2|ghi lý do trừ điểm\nCtrl D|điền xuống\nCtrl C · Ctrl V|chép, dán',
    },
    'titles-exceptions': {
      title: 'Ngoại lệ',
      steps:
        'Danh sách những trường hợp cần xem trước khi họp và trước khi quyết định.\nBấm vào một dòng để mở bảng chấm ở đúng hộ đó.',
      keys: '',
    },
    'titles-sets': {
      title: 'Bộ tiêu chí',
      steps:
        'Bộ kèm chương trình chỉ để minh họa; thay bằng bảng điểm của thành phố: nhập từ Excel, hoặc bấm “Tạo bản mới để sửa”.\nMỗi chỗ sửa được lưu ngay. Dòng trên cùng cho biết điểm đã khớp chưa.\nBộ đã dùng để mở năm thì giữ nguyên; sửa trên bản mới.\nĐối chiếu xong dòng nào với bản ký thì bấm vào nhãn “Chưa đối chiếu bản ký” của dòng đó.',
      keys: '',
    },
    'titles-package': {
      title: 'Gói nộp cấp trên',
      steps:
        'Bên “Nộp lên”: xem còn thiếu gì, bổ sung, rồi tạo gói. Gói là một tệp nén, mở được không cần phần mềm này.\nThông tin cá nhân được che bớt; chỉ ghi đủ khi nơi nhận cần.\nGhi lần bàn giao: nộp cho ai, ngày nào, bằng cách gì.\nBên “Nhận về”: chọn các gói đã nhận; tệp hỏng hoặc bị sửa được nêu tên từng tệp.',
      keys: '',
    },
    commitments: {
      title: 'Cam kết',
      steps:
        'Người còn thiếu đứng đầu danh sách. Tick tên rồi bấm In để có một tệp Word gồm mọi bản.\nNhận lại bản đã ký: quét mã trên giấy, gõ mã ngắn, hoặc tick tên; ký trên màn hình và lưu bản chụp cũng được.\nNgười vắng, từ chối, được miễn ghi riêng, kèm lý do.\nĐủ 100 % thì in giấy xác nhận của từng đơn vị và của cả xã.',
      keys: 'Ctrl P|mở khay in',
    },
    programme: {
      title: 'Chương trình',
      steps:
        'Bốn nhóm việc của chương trình dẫn đến nơi làm: ký cam kết, hương ước, danh hiệu, danh sách.\nMỗi nhóm cho biết đã làm đến đâu.',
      keys: '',
    },
    registry: {
      title: 'Hộ, cán bộ',
      steps:
        'Bấm “Nhập từ Excel” để đưa danh sách vào. Xem cách ghép cột trước, rồi mới nhập; nhập lại thì cập nhật, không nhân đôi.\nDòng không nhập được liệt kê kèm lý do và xuất được ra Excel để sửa.\nBấm vào một hộ để tách, nhập, chuyển, đổi chủ hộ; hộ đã rời xem ở “Hộ đã rời”.\nThôn sáp nhập, tách, đổi tên ở thẻ “Thôn”; số liệu các năm trước giữ theo thôn cũ.',
      keys: '',
    },
    reports: {
      title: 'Báo cáo',
      steps:
        'Chọn giấy tờ cần lập. Số liệu lấy từ danh sách và kết quả đã nhập.\nGiấy tờ lưu thành tệp Word hoặc Excel trong thư mục Giấy tờ.',
      keys: '',
    },
    settings: {
      title: 'Cài đặt',
      steps:
        'Khai báo xã, phường, người ký và nơi nhận: mọi giấy tờ lấy từ đây.\nĐổi cỡ chữ, màu nền và ngôn ngữ của màn hình ở mục “Cỡ chữ, giao diện”.\nKiểm tra thể thức một tệp Word bất kỳ ở mục “Thể thức văn bản”.\nMọi thay đổi đã làm nằm ở “Nhật ký thay đổi”.',
      keys: '',
    },
    'settings-data': {
      title: 'Dữ liệu trên máy',
      steps:
        'Dữ liệu nằm trên máy này, không gửi đi đâu. Nên có thêm một nơi sao lưu thứ hai, ví dụ USB.\nMáy tự sao lưu khi mở, mỗi 15 phút làm việc và trước việc lớn; bản nào cũng được mở thử.\nKhôi phục được cả dữ liệu, một hương ước hoặc một năm; trạng thái hiện tại được giữ trước khi khôi phục.\nMang dữ liệu sang máy khác: xuất ra, hoặc mở từ bản sao lưu khi cài máy mới.',
      keys: '',
    },
    'settings-trash': {
      title: 'Thùng rác',
      steps:
        'Thứ đã bỏ nằm ở đây 30 ngày, cùng những gì đi kèm.\nBấm “Khôi phục” để đưa về chỗ cũ. Nếu chỗ cũ không còn, máy nói rõ vì sao.',
      keys: '',
    },
    'settings-protection': {
      title: 'Mật khẩu, quyền xem',
      steps:
        'Đặt mật khẩu thì dữ liệu, nhật ký, bản sao lưu và tệp gốc được mã hóa trên ổ đĩa. Giấy tờ đã lưu ra Word không mã hóa.\nKhóa khôi phục chỉ hiện một lần: in ra, cất riêng. Mất cả mật khẩu và khóa khôi phục thì không ai mở lại được.\nNgười chỉ xem có mật khẩu riêng: mở được mọi màn hình, không sửa gì.\nMáy để không quá số phút đã đặt thì tự khóa; chữ đang gõ được giữ lại.',
      keys: '',
    },
    'settings-templates': {
      title: 'Mẫu giấy tờ',
      steps:
        'Mỗi loại giấy tờ dùng mẫu của chương trình, hoặc một tệp Word của cơ quan.\nLưu mẫu khởi đầu, sửa trong Word, giữ nguyên các trường trong hai dấu ngoặc nhọn.\nChọn tệp Word để kiểm tra mẫu: trường lạ, thiếu hoặc hỏng được nêu tên và chỗ đứng.\nLúc nào cũng quay về mẫu của chương trình được.',
      keys: '',
    },
  },
  keys: 'Phím dùng ở mọi trang',
  ownKeys: 'Phím của trang này',
  keySearch: 'tìm thôn, người, điều khoản',
  keyPlaces: 'đến từng mục bên trái',
  keyUndo: 'hoàn tác, làm lại',
  keyList: 'đi lên xuống, tick, mở dòng',
  keyNext: 'làm bước tiếp theo',
  keyClose: 'đóng khung trên cùng',
  keyHelp: 'mở trang trợ giúp này',
  print: 'In tờ nhắc',
} as const;
