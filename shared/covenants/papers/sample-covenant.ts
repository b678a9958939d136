import { villageId } from '#shared/contract/ids.ts';
import { emptyCovenant, type CovenantBook } from '../book.ts';
import { idOf, type CovenantText, type TextLine } from '../text/covenant-text.ts';

const written: readonly (readonly [TextLine['level'], string])[] = [
  [
    'preamble',
    'Để giữ gìn nếp sống tốt đẹp, nhân dân thôn Đông Khê cùng bàn, cùng thống nhất và cùng thực hiện Quy ước này.',
  ],
  ['chapter', 'QUY ĐỊNH CHUNG'],
  ['article', 'Phạm vi, đối tượng áp dụng'],
  ['clause', 'Quy ước này áp dụng với các hộ gia đình, cá nhân sinh sống tại thôn Đông Khê.'],
  ['clause', 'Người nơi khác đến làm việc, ở trọ trong thôn cùng thực hiện Quy ước này.'],
  ['article', 'Nguyên tắc thực hiện'],
  ['clause', 'Việc chung của thôn được bàn công khai, lấy ý kiến từng hộ.'],
  ['clause', 'Mọi người nhắc nhở nhau bằng lời lẽ ôn hòa, tôn trọng.'],
  ['chapter', 'NẾP SỐNG VĂN HÓA'],
  ['article', 'Việc cưới'],
  ['clause', 'Tổ chức lễ cưới trang trọng, vui tươi, tiết kiệm:'],
  ['point', 'không mở nhạc trước 5 giờ và sau 22 giờ;'],
  ['point', 'không dựng rạp lấn chiếm lòng đường;'],
  ['point', 'giữ vệ sinh nơi tổ chức.'],
  ['clause', 'Khuyến khích báo hỷ thay cho mời dự tiệc.'],
  ['article', 'Việc tang'],
  ['clause', 'Tổ chức lễ tang chu đáo, trang nghiêm, tiết kiệm.'],
  ['clause', 'Xóm giềng có trách nhiệm thăm hỏi, giúp đỡ gia đình có tang.'],
  ['chapter', 'TỔ CHỨC THỰC HIỆN'],
  ['article', 'Trách nhiệm thi hành'],
  ['clause', 'Trưởng thôn và Ban công tác Mặt trận hướng dẫn, theo dõi việc thực hiện Quy ước này.'],
];

/** An invented covenant of one page. */
export const sampleCovenantText: CovenantText = {
  docName: 'Quy ước',
  unit: 'thôn Đông Khê',
  title: 'Quy ước thôn Đông Khê',
  signatories: [],
  counting: { chapters: 'roman', articles: 'run-on', editing: 'renumber' },
  nextId: written.length,
  lines: written.map(([level, text], index) => ({ id: idOf(index), level, text })),
};

const by = 'Nguyễn Thị Hòa';
const at = '2026-10-16T02:00:00Z';

/** That covenant with an amendment at work: an insertion, a new wording, a repeal. */
export const sampleCovenant: CovenantBook = {
  ...emptyCovenant,
  villageId: villageId.parse('v1'),
  unit: 'thôn Đông Khê',
  versions: [
    {
      id: 'ban-1',
      name: 'Bản năm 2019',
      at,
      on: '2026-10-16',
      by,
      origin: 'import',
      revision: 0,
      text: sampleCovenantText,
    },
  ],
  amendment: {
    id: 'sua-doi-1',
    name: 'Bản sửa đổi, bổ sung Quy ước thôn Đông Khê năm 2026',
    numbering: 'keep',
    baseVersion: 'ban-1',
    operations: [
      {
        record: {
          id: 'o1',
          op: 'insert',
          after: { article: '2' },
          articles: [
            {
              title: 'Ứng xử nơi công cộng',
              clauses: [
                { text: 'Nói năng nhã nhặn, giúp đỡ người già, trẻ em, người khuyết tật.' },
                { text: 'Không nói tục, không xả rác, không gây ồn ào tại nhà văn hóa, đường làng, chợ.' },
              ],
            },
          ],
        },
        state: 'agreed',
        reason: 'Đưa quy tắc ứng xử nơi công cộng vào Quy ước',
        source: { kind: 'clause', ref: 'ung-xu-noi-cong-cong' },
        by,
        at,
      },
      {
        record: {
          id: 'o2',
          op: 'replace',
          target: { article: '4', clause: '2' },
          new: { text: 'Xóm giềng thăm hỏi, giúp đỡ gia đình có tang; không rải tiền, vàng mã trên đường đưa tang.' },
        },
        state: 'agreed',
        reason: 'Thêm nếp sống văn minh trong việc tang',
        source: { kind: 'clerk', ref: '' },
        by,
        at,
      },
      {
        record: { id: 'o3', op: 'repeal', target: { article: '3', clause: '2' } },
        state: 'agreed',
        reason: 'Không còn phù hợp',
        source: { kind: 'clerk', ref: '' },
        by,
        at,
      },
    ],
  },
};
