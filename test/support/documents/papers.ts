import {
  article,
  cell,
  chapter,
  clause,
  fillIn,
  paragraph,
  point,
  run,
  table,
  titleLine,
} from '#shared/documents/build.ts';
import type { OfficialDocument, SignaturePlace } from '#shared/documents/model.ts';

const parent = ['THÀNH PHỐ HÀ NỘI'];
const agency = ['ỦY BAN NHÂN DÂN', 'XÃ VÂN KHÊ'];

const chairman: SignaturePlace = { capacity: ['CHỦ TỊCH'], name: 'Nguyễn Thị Hòa' };
const deputy: SignaturePlace = {
  capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  name: 'Trần Văn Lâm',
};

/** A decision with an appendix, one signature and recipients. All people and places are invented. */
export const decision: OfficialDocument = {
  title: 'Quyết định công nhận Quy ước thôn Hạ Vân',
  kind: 'QĐ',
  layout: 'official',
  letterhead: {
    parent,
    agency,
    number: { value: 5, symbol: 'QĐ-UBND' },
    placeDate: { place: 'Vân Khê', date: '2026-02-05' },
  },
  heading: { type: 'QUYẾT ĐỊNH', summary: 'Công nhận Quy ước của thôn Hạ Vân, xã Vân Khê' },
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VÂN KHÊ',
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022',
    'Căn cứ Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ về xây dựng, thực hiện hương ước, quy ước của cộng đồng dân cư',
    'Theo đề nghị của Trưởng thôn Hạ Vân tại Tờ trình ngày 28 tháng 01 năm 2026',
  ],
  resolution: 'QUYẾT ĐỊNH:',
  body: [
    article(
      'Điều 1.',
      undefined,
      'Công nhận Quy ước của thôn Hạ Vân, xã Vân Khê được cộng đồng dân cư thôn thông qua ngày 18 tháng 01 năm 2026 (kèm theo Quyết định này).',
    ),
    article('Điều 2.', undefined, 'Trưởng thôn Hạ Vân có trách nhiệm:'),
    clause('1.', 'Niêm yết Quy ước tại nhà văn hóa thôn, phổ biến đến từng hộ gia đình.'),
    clause('2.', 'Phối hợp với Trưởng ban công tác Mặt trận thôn thực hiện các việc sau:'),
    point('a)', 'tổ chức để nhân dân thực hiện Quy ước;'),
    point('b)', 'theo dõi, ghi nhận ý kiến của các hộ;'),
    point('c)', 'hằng năm báo cáo kết quả về Ủy ban nhân dân xã;'),
    point('d)', 'đề nghị sửa đổi, bổ sung khi cần thiết;'),
    point('đ)', 'giữ bản Quy ước đã được công nhận có đóng dấu giáp lai.'),
    article('Điều 3.', undefined, 'Quyết định này có hiệu lực kể từ ngày ký.'),
    article(
      'Điều 4.',
      undefined,
      'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Văn hóa - Xã hội, Trưởng thôn Hạ Vân và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
    ),
  ],
  signatures: { places: [chairman] },
  recipients: ['Như Điều 4', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'Công an xã', 'Lưu: VT, VHXH'],
  appendices: [
    {
      label: 'Phụ lục',
      title: 'DANH SÁCH TỔ HÒA GIẢI THÔN HẠ VÂN',
      note: 'Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân xã Vân Khê',
      body: [
        table(
          [
            { head: 'TT', width: 1, align: 'center' },
            { head: 'Họ và tên', width: 4 },
            { head: 'Chức danh', width: 4 },
            { head: 'Ghi chú', width: 3 },
          ],
          [
            ['1', 'Đỗ Văn Ổn', 'Tổ trưởng', ''],
            ['2', 'Lê Thị Ước', 'Thành viên', ''],
            ['3', 'Phạm Quý Ưng', 'Thành viên', ''],
          ],
        ),
      ],
    },
  ],
  properties: { author: 'Ủy ban nhân dân xã Vân Khê' },
};

/** A tờ trình with two addressees. */
export const submission: OfficialDocument = {
  title: 'Tờ trình đề nghị công nhận Quy ước thôn Hạ Vân',
  kind: 'TTr',
  layout: 'official',
  letterhead: {
    parent: ['UBND XÃ VÂN KHÊ'],
    agency: ['PHÒNG VĂN HÓA - XÃ HỘI'],
    number: { value: 12, symbol: 'TTr-VHXH' },
    placeDate: { place: 'Vân Khê', date: '2026-11-09' },
  },
  heading: { type: 'TỜ TRÌNH', summary: 'Về việc công nhận Quy ước sửa đổi, bổ sung của thôn Hạ Vân' },
  addressees: ['Chủ tịch Ủy ban nhân dân xã Vân Khê', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Vân Khê'],
  body: [
    paragraph(
      'Thực hiện Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ, phòng Văn hóa - Xã hội đã nhận hồ sơ đề nghị công nhận Quy ước sửa đổi, bổ sung của thôn Hạ Vân và thẩm định như sau:',
    ),
    clause(
      '1.',
      'Về trình tự: dự thảo được niêm yết đủ 30 ngày; hội nghị có 189/214 hộ tham dự, 171 hộ tán thành, đạt 79,9 % tổng số hộ.',
    ),
    clause('2.', 'Về nội dung: phù hợp với pháp luật, thuần phong mỹ tục.'),
    paragraph('Phòng Văn hóa - Xã hội kính trình Chủ tịch Ủy ban nhân dân xã xem xét, quyết định./.'),
  ],
  signatures: { places: [{ capacity: ['TRƯỞNG PHÒNG'], name: 'Bùi Thị Ánh' }] },
  recipients: ['Như trên', 'Lưu: VT'],
};

/** Minutes of a village meeting, signed by four. */
export const minutes: OfficialDocument = {
  title: 'Biên bản hội nghị thông qua Quy ước thôn Hạ Vân',
  kind: 'BB',
  layout: 'official',
  letterhead: {
    parent: ['UBND XÃ VÂN KHÊ'],
    agency: ['THÔN HẠ VÂN'],
    number: { symbol: 'BB-HV' },
    placeDate: { place: 'Hạ Vân', date: '2026-01-18' },
  },
  heading: { type: 'BIÊN BẢN', summary: 'Hội nghị đại diện hộ gia đình thông qua Quy ước thôn Hạ Vân' },
  body: [
    paragraph('Hôm nay, hồi 19 giờ 30 phút ngày 18 tháng 01 năm 2026, tại nhà văn hóa thôn Hạ Vân.'),
    clause('1.', 'Thành phần: 189 đại diện trên tổng số 214 hộ.'),
    clause('2.', 'Kết quả biểu quyết:'),
    table(
      [
        { head: 'TT', width: 1, align: 'center' },
        { head: 'Nội dung', width: 5 },
        { head: 'Tán thành', width: 2, align: 'right' },
        { head: 'Không tán thành', width: 2, align: 'right' },
        { head: 'Tỷ lệ trên tổng số hộ', width: 3, align: 'right' },
      ],
      [
        ['1', 'Bổ sung Điều 17a', '171', '18', '79,9 %'],
        ['2', 'Toàn văn Quy ước', '168', '21', '78,5 %'],
      ],
    ),
    paragraph('Hội nghị kết thúc hồi 21 giờ cùng ngày. Biên bản được đọc lại và mọi người nhất trí ký tên./.'),
  ],
  signatures: {
    places: [
      { capacity: ['THƯ KÝ'], hint: '(Ký, ghi rõ họ tên)', name: 'Lê Thị Ước' },
      { capacity: ['CHỦ TRÌ'], hint: '(Ký, ghi rõ họ tên)', name: 'Đỗ Văn Ổn' },
      { capacity: ['ĐẠI DIỆN HỘ GIA ĐÌNH'], hint: '(Ký, ghi rõ họ tên)' },
      { capacity: ['ĐẠI DIỆN HỘ GIA ĐÌNH'], hint: '(Ký, ghi rõ họ tên)' },
    ],
  },
};

/** A letter: no type, its summary below the number. */
export const letter: OfficialDocument = {
  title: 'Công văn về việc bổ sung quy ước',
  kind: 'CV',
  layout: 'official',
  letterhead: {
    parent,
    agency,
    number: { value: 118, symbol: 'UBND-VHXH' },
    letterSummary: 'V/v rà soát, bổ sung hương ước, quy ước năm 2026',
    placeDate: { place: 'Vân Khê', date: '2026-03-02' },
  },
  addressees: ['Trưởng các thôn, tổ dân phố'],
  body: [
    paragraph(
      'Để việc thực hiện hương ước, quy ước đi vào nền nếp, Ủy ban nhân dân xã đề nghị Trưởng các thôn, tổ dân phố:',
    ),
    clause('1.', 'Rà soát hương ước, quy ước hiện hành.'),
    clause('2.', 'Gửi kết quả về Ủy ban nhân dân xã trước ngày 15 tháng 3 năm 2026./.'),
  ],
  signatures: { places: [deputy] },
  recipients: ['Như trên', 'Chủ tịch, các Phó Chủ tịch UBND xã', 'Lưu: VT, VHXH'],
};

/** A comparison table across the page, free in layout. */
export const comparison: OfficialDocument = {
  title: 'Bảng so sánh, Quy ước thôn Hạ Vân',
  kind: 'other',
  layout: 'free',
  orientation: 'landscape',
  letterhead: { parent: ['UBND XÃ VÂN KHÊ'], agency: ['THÔN HẠ VÂN'] },
  heading: {
    type: 'BẢNG SO SÁNH',
    summary: 'Nội dung sửa đổi, bổ sung Quy ước thôn Hạ Vân',
    note: 'Kèm theo dự thảo niêm yết từ ngày 25 tháng 11 năm 2026',
  },
  body: [
    table(
      [
        { head: 'TT', width: 9, align: 'center' },
        { head: 'Điều, khoản', width: 22, align: 'left' },
        { head: 'Quy ước hiện hành (19/5/2004)', width: 56, align: 'justify' },
        { head: 'Nội dung sửa đổi, bổ sung', width: 68, align: 'justify' },
        { head: 'Lý do, căn cứ', width: 46, align: 'justify' },
      ],
      [
        [
          '1',
          'Điểm a khoản 2 Điều 4',
          cell(['a) Vợ chồng hòa thuận, ', run('không sinh con thứ ba', { mark: 'old' }), ';']),
          cell(['a) Vợ chồng hòa thuận, ', run('bình đẳng, cùng chăm sóc, dạy bảo con', { mark: 'new' }), ';']),
          'Bỏ quy định hạn chế quyền công dân; hợp Luật Bình đẳng giới.',
        ],
        [
          '2',
          'Khoản 4, khoản 5 Điều 14',
          '(chưa có)',
          cell([
            [
              run(
                '4. Không lấn chiếm đường làng, ngõ xóm, sân nhà văn hóa để bày hàng, phơi nông sản; không viết, vẽ lên tường công trình chung.',
                { mark: 'new' },
              ),
            ],
            [
              run(
                '5. Giúp đỡ người khuyết tật, phụ nữ có thai, người cao tuổi, trẻ em ở nơi đông người; bênh vực người yếu thế.',
                { mark: 'new' },
              ),
            ],
          ]),
          'Bổ sung theo Điều 3 Quy tắc ứng xử nơi công cộng (Quyết định số 1665/QĐ-UBND ngày 10 tháng 3 năm 2017).',
        ],
      ],
    ),
  ],
  closing: { place: 'Hạ Vân', date: '2026-11-20' },
  signatures: {
    places: [
      { capacity: ['TRƯỞNG BAN CÔNG TÁC MẶT TRẬN'], name: 'Phạm Quý Ưng' },
      { capacity: ['TRƯỞNG THÔN'], name: 'Đỗ Văn Ổn' },
    ],
  },
};

/** A commitment of one person, with a code, dots and boxes. */
export const commitment: OfficialDocument = {
  title: 'Bản cam kết thực hiện quy tắc ứng xử',
  kind: 'other',
  layout: 'free',
  letterhead: {},
  heading: { type: 'BẢN CAM KẾT', summary: 'Thực hiện Quy tắc ứng xử của cán bộ, công chức, viên chức' },
  addressees: ['Chủ tịch Ủy ban nhân dân xã Vân Khê'],
  body: [
    paragraph(['Tôi tên là: ', run('Đặng Thị Út', { bold: true }), ' Sinh ngày: ', { type: 'dots', width: 'line' }], {
      align: 'left',
    }),
    fillIn('Chức vụ:'),
    paragraph(['Đơn vị: ', { type: 'dots', width: 'line' }, ' Chi bộ: ', { type: 'dots', width: 'line' }]),
    paragraph([{ type: 'check', checked: true }, ' Đảng viên     ', { type: 'check', checked: false }, ' Quần chúng'], {
      align: 'left',
    }),
    paragraph('Tôi xin cam kết thực hiện các nội dung sau:'),
    clause('1.', 'Chấp hành nghiêm giờ giấc làm việc; mặc trang phục lịch sự, đeo thẻ công chức khi làm việc.'),
    clause('2.', 'Hướng dẫn tận tình, đúng quy định; không gây phiền hà, không nhận tiền, quà của tổ chức, cá nhân.'),
    clause('3.', 'Gương mẫu trong việc cưới, việc tang, lễ hội; giữ gìn trật tự, vệ sinh nơi công cộng.'),
    paragraph('Nếu vi phạm, tôi xin chịu trách nhiệm trước cơ quan và pháp luật.'),
  ],
  closing: { place: 'Vân Khê', year: 2026 },
  signatures: {
    places: [
      { capacity: ['XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ'], hint: '(Ký, đóng dấu, ghi rõ họ tên)' },
      { capacity: ['NGƯỜI CAM KẾT'], hint: '(Ký, ghi rõ họ tên)', name: 'Đặng Thị Út' },
    ],
  },
  pageNumbers: false,
  code: { text: 'LL-2026-000173', caption: 'LL-2026-000173' },
};

/** A list of `count` rows, which runs over pages. */
export function longList(count: number): OfficialDocument {
  return {
    title: 'Danh sách gia đình văn hóa năm 2026',
    kind: 'other',
    layout: 'free',
    letterhead: { parent, agency, placeDate: { place: 'Vân Khê', date: '2026-11-20' } },
    heading: { type: 'DANH SÁCH', summary: 'Gia đình văn hóa năm 2026 thôn Hạ Vân' },
    body: [
      table(
        [
          { head: 'TT', width: 2, align: 'center' },
          { head: 'Chủ hộ', width: 7 },
          { head: 'Địa chỉ', width: 7 },
          { head: 'Nhân khẩu', width: 3, align: 'center' },
          { head: 'Điểm', width: 3, align: 'center' },
          { head: 'Ghi chú', width: 5 },
        ],
        Array.from({ length: count }, (_, index) => [
          String(index + 1),
          `Nguyễn Văn Hộ ${String(index + 1)}`,
          `Xóm ${String((index % 7) + 1)}, thôn Hạ Vân`,
          String((index % 6) + 1),
          String(90 + (index % 10)),
          index % 9 === 0 ? 'Ba năm liên tục, đề nghị tặng giấy khen' : '',
        ]),
      ),
    ],
    signatures: { places: [chairman] },
    recipients: ['Các thôn', 'Lưu: VT'],
  };
}

/** A covenant with tracked changes: words, a whole clause, and an article that moved. */
export const trackedCovenant: OfficialDocument = {
  title: 'Dự thảo Quy ước thôn Hạ Vân (thể hiện chỗ sửa)',
  kind: 'other',
  layout: 'free',
  letterhead: {},
  heading: { type: 'QUY ƯỚC', summary: 'THÔN HẠ VÂN, XÃ VÂN KHÊ' },
  body: [
    chapter('Chương I', 'QUY ĐỊNH CHUNG'),
    article('Điều 1.', 'Phạm vi'),
    clause('1.', [
      'Quy ước áp dụng với mọi hộ ',
      run('dân', { change: { kind: 'delete' } }),
      run('gia đình', { change: { kind: 'insert' } }),
      ' trong thôn.',
    ]),
    { ...clause('2.', 'Người tạm trú cũng thực hiện Quy ước.'), change: { kind: 'insert' } },
    { ...clause('3.', 'Khoản này bỏ đi.'), change: { kind: 'delete' } },
    { ...clause('4.', 'Khoản này chuyển xuống Điều 2.'), change: { kind: 'move-from', moveId: 'm1' } },
    article('Điều 2.', 'Nếp sống'),
    { ...clause('1.', 'Khoản này chuyển xuống Điều 2.'), change: { kind: 'move-to', moveId: 'm1' } },
    titleLine('Cam kết của các hộ'),
    paragraph('Hết <&> "ngoặc" \u0000\u0007 \uD800 lẻ.'),
  ],
  revision: { author: 'Nguyễn Thị Hòa', date: '2026-11-20T02:00:00Z' },
};

/** One of each kind. */
export const papers: { readonly [name: string]: OfficialDocument } = {
  decision,
  submission,
  minutes,
  letter,
  comparison,
  commitment,
  'long-list': longList(200),
  'tracked-covenant': trackedCovenant,
};
