import { describe, expect, it } from 'vitest';
import { checkCovenant } from '#shared/covenants/checks/check-covenant.ts';
import { rulesOfOffice } from '#shared/covenants/checks/rules.ts';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { asRecord, expectedReading, readFile, sampleBytes, sampleNames } from '#test/support/covenants/samples.ts';
import { check, codesIn, covenantOf, shippedRules, topics } from './support.ts';

const told = (words: string) => check(covenantOf([`Quy ước này gồm ${words}, đã được thông qua.`])).findings;
const signedBy = (signatories: readonly string[]) =>
  check(covenantOf(['Giữ gìn vệ sinh.'], { signatories: [...signatories] })).findings.map((one) => one.code);

describe('checks that count', () => {
  it('compares the told number of chapters and articles with the text, and mends it', () => {
    expect(told('1 chương, 1 điều')).toEqual([]);
    const [finding] = told('1 chương, 3 điều');
    expect(finding).toMatchObject({ code: 'so-dieu', correction: { with: '1 điều' } });
    expect(codesIn('Quy ước có 3 điều khoản về vệ sinh.')).toEqual([]);
  });

  it('wants more than half of the households, and no more than there are', () => {
    for (const wrong of ['150 trên 300 hộ', '320 trên tổng số 312 hộ gia đình'])
      expect(codesIn(`Quy ước được ${wrong} nhất trí thông qua.`), wrong).toEqual(['so-ho-thong-qua']);
    for (const right of ['151 trên 300 hộ', '268 trên tổng số 312 hộ gia đình'])
      expect(codesIn(`Quy ước được ${right} nhất trí thông qua.`), right).toEqual([]);
    expect(codesIn('Năm nay 20 trên 300 hộ làm nghề mộc.')).toEqual([]);
  });

  it('knows the days of the calendar, and those of the moon', () => {
    for (const wrong of ['ngày 31 tháng 4', 'ngày 30/02/2026', 'ngày 29 tháng 2 năm 2025', 'lúc 6 giờ 75 phút'])
      expect(codesIn(`Thôn họp vào ${wrong}.`), wrong).toEqual(['ngay-khong-co']);
    for (const right of ['ngày 29 tháng 2', 'ngày 30 tháng 2 âm lịch', 'ngày 15/11/2026', 'lúc 6 giờ 30 phút'])
      expect(codesIn(`Thôn họp vào ${right}.`), right).toEqual([]);
  });

  it('sees a range that runs backwards', () => {
    expect(codesIn('Quà tặng từ 200.000 đồng đến 50.000 đồng.')).toEqual(['khoang-nguoc']);
    expect(codesIn('Quà tặng từ 50.000 đồng đến 200.000 đồng.')).toEqual([]);
    expect(codesIn('Giữ yên tĩnh từ 22 giờ đến 5 giờ.')).toEqual([]);
  });

  it('finds what is said twice, word for word', () => {
    const clause = 'Mỗi nhà giữ sạch phần đường trước cổng và cùng thôn dọn vệ sinh.';
    expect(check(covenantOf([clause, clause])).findings.map((finding) => finding.title)).toEqual([
      'Khoản 2 Điều 1 nhắc lại nguyên văn khoản 1 Điều 1',
    ]);
    expect(check(covenantOf([clause, 'Giữ gìn vệ sinh.', 'Giữ gìn vệ sinh.'])).findings).toEqual([]);
  });

  it('misses places to sign only when the old text shows some', () => {
    expect(signedBy(['A', 'B'])).toEqual(['cho-ky']);
    expect(signedBy([])).toEqual([]);
    expect(signedBy(['A', 'B', 'C', 'D'])).toEqual([]);
  });

  it('counts every place of the commune’s old name and replaces them all', () => {
    const clauses = ['Ủy ban nhân dân xã Vân Hạ hướng dẫn.', 'Trạm y tế xã Vân Hạ thông báo.'];
    const text = covenantOf(clauses, { commune: 'xã Vân Hạ' });
    expect(check(text, 'xã Vân Hạ').findings).toEqual([]);
    const [finding] = check(text, 'xã Vân Khê').findings;
    expect(finding).toMatchObject({ title: 'Còn 2 chỗ ghi “xã Vân Hạ”', correction: { with: 'xã Vân Khê' } });
    const outcome = draftAmendment({
      base: treeOf(text),
      operations: [finding?.correction?.record],
      numbering: 'keep',
    });
    expect(JSON.stringify(outcome)).toContain('xã Vân Khê hướng dẫn');
  });

  it('tells numbers given twice, numbers left out, and references that lead nowhere', () => {
    const text = covenantOf([
      'Theo khoản 9 Điều 1 Quy ước này thì giữ vệ sinh.',
      { level: 'clause', number: '2', text: 'Giữ trật tự.' },
      { level: 'clause', number: '2', text: 'Giữ yên tĩnh.' },
      { level: 'clause', number: '5', text: 'Giữ gìn cây xanh.' },
    ]);
    const { findings, references } = check(text);
    expect(findings.map((one) => [one.code, one.title])).toEqual([
      ['so-trung', 'Có hai khoản 2 Điều 1'],
      ['dan-chieu-chet', 'Khoản 1 Điều 1 dẫn chiếu đến “khoản 9 Điều 1 Quy ước này” không có trong bản'],
      ['so-nhay', 'Số không liền: sau khoản 2 là khoản 5 của Điều 1'],
    ]);
    expect(references).toEqual({ total: 1, dead: 1 });
  });
});

describe('the checks of the text that an amendment leaves', () => {
  it('no longer find what was mended, and offer no operation on what is new', () => {
    const base = covenantOf(['Vứt rác bị phạt 50.000 đồng.', 'Quy ước gồm 1 chương, 1 điều.']);
    const operations = [
      { op: 'replace', id: 'o1', target: { article: '1', clause: '1' }, new: { text: 'Vứt rác thì được nhắc nhở.' } },
      {
        op: 'insert',
        id: 'o2',
        after: { article: '1' },
        articles: [{ title: 'Vệ sinh', clauses: [{ text: 'Ai khạc nhổ bị phạt 10.000 đồng.' }] }],
      },
    ];
    const outcome = draftAmendment({ base: treeOf(base), operations, numbering: 'keep' });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    const text = textOfTree(outcome.consolidated, base, []);
    const rules = rulesOfOffice(shippedRules, []);
    const { findings } = checkCovenant({ text, base, rules, topics, officeCommune: undefined });
    expect(findings.map((one) => [one.code, one.places[0]?.label, one.correction?.with])).toEqual([
      ['phat-tien', 'khoản 1 Điều 2', undefined],
      ['so-dieu', 'khoản 2 Điều 1', '2 điều'],
    ]);
  });
});

describe('the checks as the office has them', () => {
  const text = covenantOf(['Vứt rác bị phạt 50.000 đồng.', 'Ai nói bậy thì rửa bát cho cả xóm.']);
  const by = { by: 'x', at: '2026-11-20T00:00:00Z' };
  const codes = (values: Record<string, string>) => {
    const rules = rulesOfOffice(shippedRules, [{ key: 'covenant-checks/phat-tien', checked: true, values, ...by }]);
    const { findings } = checkCovenant({ text, base: text, rules, topics, officeCommune: undefined });
    return findings.map((one) => ({ code: one.code, severity: one.severity, checked: one.checked, words: one.words }));
  };

  it('can be ticked, turned off, weighed and worded anew', () => {
    expect(codes({})).toMatchObject([{ code: 'phat-tien', severity: 'error', checked: true }]);
    expect(codes({ off: 'yes' })).toEqual([]);
    expect(codes({ severity: 'notice', phrases: 'rửa bát cho cả xóm' })).toMatchObject([
      { severity: 'notice', words: 'rửa bát cho cả xóm' },
    ]);
  });
});

/** What each sample is found to have: read against its text, line by line. */
const expected: { readonly [sample: string]: readonly string[] } = {
  '01-typed-numbers.docx': ['chep-lai-luat 16.3'],
  '02-auto-numbered.docx': ['tu-cu 42.1'],
  '03-tcvn3.docx': [
    'nop-tien-thay 16.2',
    'phat-tien 18.2',
    'sinh-con 4.2.a',
    'khoan-gop-co-dinh 5.2',
    'phan-biet-gioi 11.2',
    'khoan-gop-co-dinh 11.3',
    'khoan-gop-co-dinh 16.2',
    'neu-ten-tren-loa 18.1',
    'cho-ky ',
    'chep-lai-luat 6.1',
  ],
  '04-vni.docx': [],
  '05-nfd-and-mess.docx': ['dan-chieu-chet 9.2', 'so-trung 12', 'so-nhay 9', 'cho-ky '],
  '06-no-articles.docx': [],
  '07-old-binary.doc': ['khoan-gop-co-dinh 11.1', 'cho-ky '],
};
const hints: { readonly [code: string]: string } = {
  'restates-law': 'chep-lai-luat',
  'monetary-fine': 'phat-tien',
  'outdated-policy': 'sinh-con',
};

describe('the samples', () => {
  it.each(sampleNames.filter((name) => name in expected))('%s has these findings and no others', async (name) => {
    const { text } = textOfReading(await readFile(sampleBytes(name), name));
    const found = check(text, text.commune).findings.map((one) => `${one.code} ${one.places[0]?.at ?? ''}`);
    expect(found).toEqual(expected[name]);
    const lint = expectedReading(name)['lint'];
    for (const hint of Array.isArray(lint) ? lint.map(asRecord) : []) {
      expect(found).toContain(`${hints[String(hint['code'])] ?? ''} ${String(hint['at'])}`);
    }
  });
});
