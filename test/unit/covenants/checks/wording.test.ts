import { describe, expect, it } from 'vitest';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { check, codesIn, covenantOf, shippedRules } from './support.ts';

/** Each check with clauses that it finds, and clauses that come close and are all right. */
const cases: { readonly [rule: string]: { readonly found: readonly string[]; readonly silent: readonly string[] } } = {
  'muc-phat': {
    found: ['Mức phạt do thôn quyết định.', 'Ai vi phạm thì khao vạ cả xóm.'],
    silent: ['Nộp phạt theo quy định của pháp luật về giao thông.', 'Bỏ lệ khao vạ, nộp vạ.'],
  },
  'phat-tien': {
    found: [
      'Đánh bạc, chửi nhau: phạt từ 20.000 đồng đến 50.000 đồng, nộp vào quỹ thôn.',
      'Ai đổ rác ra đường bị phạt 100.000 đồng.',
      'Thả trâu phá lúa phạt năm mươi nghìn đồng.',
      'Vắng ba buổi họp phạt 5 kg thóc.',
    ],
    silent: [
      'Nhắc nhở từ nhẹ đến nặng, có tình có lý, không phạt tiền.',
      'Không đặt ra hình phạt bằng tiền, không cản trở quyền của ai.',
      'Học sinh đỗ đại học được thôn thưởng 200.000 đồng.',
      'Loa phát 20 phút, thông báo quỹ 50.000 đồng còn lại.',
      'Vứt rác ra đường thì bị phạt tiền theo quy định của pháp luật.',
    ],
  },
  'tu-xu-phat': {
    found: ['Trưởng thôn lập biên bản và xử phạt người vi phạm.'],
    silent: ['Việc nặng thì báo công an xã xử phạt.', 'Thôn không xử phạt ai.'],
  },
  'nop-tien-thay': {
    found: ['Mỗi nhà một người đi làm đường; không đi được thì nộp 15.000 đồng một công.'],
    silent: ['Hộ vắng mặt góp công bù vào buổi sau.', 'Nhà nào muốn ủng hộ thì nộp tiền cho thủ quỹ.'],
  },
  'thu-phi': {
    found: ['Xe tải vào thôn nộp lệ phí cho tổ tự quản.'],
    silent: [
      'Không thu phí của khách về dự hội.',
      'Tổ thu gom thu phí vệ sinh theo mức xã đã thông báo.',
      'Thu, chi, phí tổn ghi sổ.',
    ],
  },
  'khoan-gop-co-dinh': {
    found: [
      'Thôn lập quỹ khuyến học, mỗi hộ góp 10.000 đồng một năm.',
      'Tổ thu gom nhận công 3.000 đồng mỗi khẩu một tháng.',
    ],
    silent: [
      'Mỗi hộ phúng viếng bằng hương hoa, không quá 5.000 đồng.',
      'Mỗi hộ góp tự nguyện, thường là 10.000 đồng.',
      'Hỏa táng được hỗ trợ 500.000 đồng từ quỹ tình nghĩa.',
      'Mức đóng góp do hội nghị thôn bàn.',
    ],
  },
  'tich-thu': {
    found: ['Trâu bò thả rông bị tịch thu.', 'Thôn giữ xe của người vi phạm cho đến khi sửa xong.'],
    silent: ['Không tịch thu đồ đạc của ai.', 'Bảo vệ giữ xe cho khách đến chùa.'],
  },
  'nhuc-hinh': {
    found: ['Kẻ trộm bị trói người đưa ra đình.', 'Ai cãi cha mẹ thì đánh đòn trước họ.'],
    silent: ['Kẻ gian bị bắt phải giao công an, không ai được đánh đập.', 'Lễ nghi không trói buộc ai.'],
  },
  'neu-ten-tren-loa': {
    found: ['Lần hai phê bình trước thôn và trên loa truyền thanh.'],
    silent: ['Người làm tốt được nêu tên trên loa truyền thanh.', 'Nhắc ở buổi họp xóm, không bêu tên trên loa.'],
  },
  'den-gap': {
    found: ['Làm hỏng hoa màu thì đền gấp đôi.'],
    silent: ['Trâu bò phá lúa thì đền theo giá thóc lúc đó.', 'Nước lên cao gấp đôi thì báo kẻng.'],
  },
  'cu-tru': {
    found: ['Người nghiện bị đuổi khỏi làng.', 'Không cho nhập khẩu người chưa đóng góp.'],
    silent: ['Đuổi gà khỏi ruộng mới cấy.', 'Chủ nhà trọ phổ biến quy ước cho người đến ở.'],
  },
  'mai-tang': {
    found: [
      'Ai không góp quỹ thì không được chôn ở nghĩa trang thôn.',
      'Nhà không góp công thì không ai được đưa tang.',
    ],
    silent: ['Không được chôn rác ở bờ ao.', 'Không đưa tang ban đêm.', 'Chôn đúng khu nghĩa địa Đồng Sậy.'],
  },
  'hon-nhan': {
    found: ['Con gái lấy chồng xa phải nộp cheo.', 'Không được lấy người khác đạo.'],
    silent: ['Bỏ tục nộp cheo.', 'Hôn nhân do đôi trẻ tự nguyện, không thách cưới.'],
  },
  'ton-giao': {
    found: ['Cấm theo đạo trong thôn.', 'Người theo đạo không được dự hội làng.'],
    silent: [
      'Không ép ai phải theo đạo.',
      'Giữ gìn đình, chùa, nhà thờ; tôn trọng người theo đạo và người không theo.',
    ],
  },
  'sinh-con': {
    found: ['Vợ chồng hòa thuận, không sinh con thứ ba.'],
    silent: ['Chăm sóc phụ nữ sinh con, trẻ nhỏ.'],
  },
  'cat-dich-vu': {
    found: ['Hộ nào chưa góp thì cắt điện.', 'Chưa góp đủ thì trưởng thôn không xác nhận giấy tờ.'],
    silent: ['Thông báo việc làng, lịch cắt điện, cắt nước, lịch thu gom rác.'],
  },
  'phan-biet-gioi': {
    found: ['Khi có kẻng, mỗi nhà cử một nam giới ra ứng cứu.', 'Phụ nữ không được vào hậu cung.'],
    silent: ['Không phân biệt con trai, con gái trong việc học hành.', 'Đội tế nam, đội dâng hương nữ.'],
  },
  'phan-biet-noi-den': {
    found: ['Người tạm trú không được biểu quyết việc thôn.'],
    silent: ['Người tạm trú không được gây ồn sau 22 giờ.', 'Người thuê trọ được mời dự họp.'],
  },
  'so-phieu-thong-qua': {
    found: ['Quy ước được sửa đổi khi quá nửa số người có mặt đồng ý.'],
    silent: ['Việc sửa đổi phải được quá nửa tổng số hộ đồng ý.', 'Việc tổng vệ sinh làm khi quá nửa số hộ có mặt.'],
  },
  'hieu-luc': {
    found: ['Quy ước này có hiệu lực kể từ ngày thông qua.'],
    silent: ['Quy ước có hiệu lực kể từ ngày được Ủy ban nhân dân xã công nhận.'],
  },
  'chep-lai-luat': {
    found: [
      'Không tàng trữ, sử dụng trái phép vũ khí, vật liệu nổ, pháo nổ.',
      'Trai gái đủ tuổi, tự nguyện, có đăng ký.',
    ],
    silent: ['Thanh niên lên đường nhập ngũ được làng tặng quà.', 'Không mang dao, gậy đến hội làng.'],
  },
  'loi-cam': {
    found: ['Nghiêm cấm xả rác ra đường làng.'],
    silent: ['Không xả rác, không hút thuốc lá ở nơi có biển cấm.', 'Nghiêm cấm việc riêng trong giờ họp kín.'],
  },
  'cap-huyen': {
    found: ['Việc lớn báo Ủy ban nhân dân huyện.', 'Trẻ giỏi được dự thi ở huyện Thanh Trì.'],
    silent: ['Thôn xưa thuộc huyện Thanh Trì.', 'Đình thờ Quận công Nguyễn Đức.', 'Sinh hoạt quần chúng tại thôn.'],
  },
  'luat-cu': {
    found: ['Theo Luật Cư trú năm 2006.', 'Theo Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn.'],
    silent: ['Theo Luật Cư trú năm 2020.', 'Theo Luật Thực hiện dân chủ ở cơ sở năm 2022.'],
  },
  'tu-cu': {
    found: ['Hộ có người tàn tật không phải góp.'],
    silent: ['Hộ có người khuyết tật không phải góp.'],
  },
};

const worded = shippedRules.filter((rule) => rule.counts === undefined);

describe('what the wording of a covenant is checked for', () => {
  it('has cases for every check that looks for wording', () => {
    expect(Object.keys(cases).toSorted()).toEqual(worded.map((rule) => rule.id).toSorted());
  });

  it.each(Object.entries(cases))('%s', (rule, { found, silent }) => {
    for (const clause of found) expect(codesIn(clause), clause).toContain(rule);
    for (const clause of silent) expect(codesIn(clause), clause).not.toContain(rule);
  });

  it('tells words with a tone from words with another', () => {
    expect(codesIn('Thôn phát 50.000 đồng cho mỗi học sinh giỏi.')).toEqual([]);
  });

  it('reads a list under “những việc không làm” as what is not done', () => {
    const points = [
      'Những việc không làm:',
      { level: 'point' as const, text: 'Tịch thu đồ của trẻ em;' },
      { level: 'point' as const, text: 'Phạt tiền người quên giờ họp.' },
    ];
    expect(check(covenantOf(points)).findings).toEqual([]);
    const open = ['Thôn làm các việc sau:', ...points.slice(1)];
    expect(check(covenantOf(open)).findings.map((finding) => finding.code)).toEqual(['tich-thu', 'phat-tien']);
  });

  it('names source, mark and place, the weightiest first', () => {
    const { findings, blocking } = check(
      covenantOf(['Hộ có người tàn tật được thăm.', 'Vứt rác bị phạt 50.000 đồng.']),
    );
    expect(findings.map((finding) => [finding.code, finding.title])).toEqual([
      ['phat-tien', 'Khoản 2 Điều 1 còn mức phạt tiền'],
      ['tu-cu', 'Khoản 1 Điều 1 còn dùng từ cũ “người tàn tật”'],
    ]);
    expect(findings[0]).toMatchObject({ severity: 'error', mark: 'P', checked: false });
    expect(findings[0]?.source).toEqual({ law: 'Nghị định số 61/2023/NĐ-CP', article: 'Điều 4' });
    expect(blocking).toBe(1);
  });
});

const mended = (clauses: readonly string[], code: string) => {
  const text = covenantOf(clauses);
  const finding = check(text).findings.find((one) => one.code === code);
  if (finding?.correction === undefined) throw new Error(`no correction of ${code}`);
  const outcome = draftAmendment({ base: treeOf(text), operations: [finding.correction.record], numbering: 'keep' });
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  return outcome.consolidated.articles[0]?.clauses.map((clause) => clause.text);
};

describe('corrections', () => {
  it('put reminding in the place of a fine, with all that hangs on it', () => {
    const before = 'Đánh bạc, thả rông trâu bò: phạt từ 20.000 đồng đến 50.000 đồng, nộp vào quỹ thôn.';
    expect(mended([before], 'phat-tien')).toEqual(['Đánh bạc, thả rông trâu bò: nhắc nhở, góp ý.']);
  });

  it('name the head of the community as it is called there', () => {
    const before = 'Mỗi nhà một người làm đường; không đi được thì nộp 15.000 đồng một công.';
    expect(mended([before], 'nop-tien-thay')).toEqual([
      'Mỗi nhà một người làm đường; không đi được thì báo trưởng thôn để làm việc khác phù hợp.',
    ]);
  });

  it('drop words with the comma before them', () => {
    expect(mended(['Vợ chồng hòa thuận, không sinh con thứ ba;'], 'sinh-con')).toEqual(['Vợ chồng hòa thuận;']);
  });

  it('keep the capital of the word they replace', () => {
    expect(mended(['Nghiêm cấm xả rác ra đường làng.'], 'loi-cam')).toEqual(['Không xả rác ra đường làng.']);
  });

  it('mend all places of an old name at once', () => {
    const clauses = ['Việc này theo Luật Cư trú năm 2006.', 'Người thuê trọ làm theo Luật Cư trú năm 2006.'];
    const found = check(covenantOf(clauses)).findings.filter((one) => one.code === 'luat-cu');
    expect(found.map((one) => one.places.length)).toEqual([2]);
    expect(mended(clauses, 'luat-cu')?.join(' ')).not.toContain('2006');
  });
});
