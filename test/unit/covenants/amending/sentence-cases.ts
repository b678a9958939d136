import type { NumberingMode } from '#shared/covenants/amending/operations.ts';
import { at, type covenants } from './support.ts';

/** Operations on one of the covenants of the golden cases, and the sentences that must come of them. */
export type SentenceCase = {
  readonly about: string;
  readonly base: keyof typeof covenants;
  readonly numbering?: NumberingMode;
  readonly operations: readonly object[];
  readonly sentences: readonly string[];
};

const replace = (place: string, text: string) => ({ op: 'replace', target: at(place), new: { text } });
const repeal = (...places: string[]) => places.map((place) => ({ op: 'repeal', target: at(place) }));
const rename = (place: string, title: string) => ({ op: 'rename', target: at(place), title });
const phrase = (find: string, put: string, ...places: string[]) => ({
  op: 'replace-phrase',
  find,
  with: put,
  at: places.length === 0 ? 'all' : places.map(at),
});
const clauses = (where: object, ...texts: string[]) => ({
  op: 'insert',
  ...where,
  clauses: texts.map((text) => ({ text })),
});
const points = (where: object, ...texts: string[]) => ({
  op: 'insert',
  ...where,
  points: texts.map((text) => ({ text })),
});
const articles = (where: object, ...titles: string[]) => ({
  op: 'insert',
  ...where,
  articles: titles.map((title) => ({ title, clauses: [{ text: 'Lời mới.' }] })),
});
const after = (place: string) => ({ after: at(place) });
const before = (place: string) => ({ before: at(place) });
const into = (place: string) => ({ into: at(place) });
const move = (place: string, where: object) => ({ op: 'move', target: at(place), ...where });

/** Written by hand from the grammar of the amending sentences, none taken from what the engine says. */
export const sentenceCases: readonly SentenceCase[] = [
  {
    about: 'one clause',
    base: 'Gò Sen',
    operations: [replace('3.2', 'Lời mới.')],
    sentences: ['Sửa đổi, bổ sung khoản 2 Điều 3 như sau:\n“2. Lời mới.”.'],
  },
  {
    about: 'three clauses that are siblings share one instruction, in the order of the covenant',
    base: 'Gò Sen',
    operations: [replace('4.4', 'Bốn.'), replace('4.1', 'Một.'), replace('4.2', 'Hai.')],
    sentences: ['Sửa đổi, bổ sung các khoản 1, 2 và 4 Điều 4 như sau:\n“1. Một.\n2. Hai.\n4. Bốn.”.'],
  },
  {
    about: 'two points',
    base: 'Đìa Mây',
    operations: [replace('5.1.d', 'Hai;'), replace('5.1.b', 'Một;')],
    sentences: ['Sửa đổi, bổ sung điểm b và điểm d khoản 1 Điều 5 như sau:\n“b) Một;\nd) Hai;”.'],
  },
  {
    about: 'four points that follow one another, with đ after d',
    base: 'Đìa Mây',
    operations: ['b', 'c', 'd', 'đ'].map((letter) => replace(`5.1.${letter}`, `Lời ${letter};`)),
    sentences: [
      'Sửa đổi, bổ sung các điểm từ điểm b đến điểm đ khoản 1 Điều 5 như sau:\n“b) Lời b;\nc) Lời c;\nd) Lời d;\nđ) Lời đ;”.',
    ],
  },
  {
    about: 'two dashes',
    base: 'Đìa Mây',
    operations: [replace('6.2-1', 'Một;'), replace('6.2-3', 'Ba.')],
    sentences: [
      'Sửa đổi, bổ sung gạch đầu dòng thứ nhất và gạch đầu dòng thứ ba khoản 2 Điều 6 như sau:\n“- Một;\n- Ba.”.',
    ],
  },
  {
    about: 'three dashes',
    base: 'Đìa Mây',
    operations: [replace('6.2-1', 'Một;'), replace('6.2-2', 'Hai;'), replace('6.2-3', 'Ba.')],
    sentences: [
      'Sửa đổi, bổ sung các gạch đầu dòng thứ nhất, thứ hai và thứ ba khoản 2 Điều 6 như sau:\n“- Một;\n- Hai;\n- Ba.”.',
    ],
  },
  {
    about: 'each whole article has its own sentence',
    base: 'Gò Sen',
    operations: ['7', '6'].map((number) => ({
      op: 'replace',
      target: at(number),
      new: { title: `Tên ${number}`, clauses: [{ text: 'Lời mới.' }] },
    })),
    sentences: [
      'Sửa đổi, bổ sung Điều 6 như sau:\n“Điều 6. Tên 6\n1. Lời mới.”.',
      'Sửa đổi, bổ sung Điều 7 như sau:\n“Điều 7. Tên 7\n1. Lời mới.”.',
    ],
  },
  {
    about: 'an article without title, with points straight under it',
    base: 'Gò Sen',
    operations: [
      {
        op: 'replace',
        target: at('3'),
        new: { lead: ['Nếp chào hỏi:'], points: [{ text: 'Một;' }, { text: 'Hai.' }] },
      },
    ],
    sentences: ['Sửa đổi, bổ sung Điều 3 như sau:\n“Điều 3.\nNếp chào hỏi:\na) Một;\nb) Hai.”.'],
  },
  {
    about: 'opening words of a clause and a point of it',
    base: 'Gò Sen',
    operations: [replace('5.1.a', 'Một;'), replace('5.1#lead', 'Mở đầu:')],
    sentences: [
      'Sửa đổi, bổ sung một số nội dung của Điều 5 như sau:\na) Sửa đổi, bổ sung đoạn mở đầu khoản 1 như sau:\n“1. Mở đầu:”;\nb) Sửa đổi, bổ sung điểm a khoản 1 như sau:\n“a) Một;”.',
    ],
  },
  {
    about: 'opening paragraph of an article in a group',
    base: 'Đìa Mây',
    operations: [replace('2.3', 'Ba.'), { op: 'replace', target: at('2#lead'), new: { lead: ['Mở đầu:'] } }],
    sentences: [
      'Sửa đổi, bổ sung một số nội dung của Điều 2 như sau:\na) Sửa đổi, bổ sung đoạn mở đầu như sau:\n“Mở đầu:”;\nb) Sửa đổi, bổ sung khoản 3 như sau:\n“3. Ba.”.',
    ],
  },
  {
    about: 'two opening paragraphs',
    base: 'Đìa Mây',
    operations: [{ op: 'replace', target: at('1#lead'), new: { lead: ['Đoạn một.', 'Đoạn hai.'] } }],
    sentences: ['Sửa đổi, bổ sung đoạn mở đầu Điều 1 như sau:\n“Đoạn một.\nĐoạn hai.”.'],
  },
  {
    about: 'a repealed opening paragraph',
    base: 'Đìa Mây',
    operations: repeal('2#lead'),
    sentences: ['Bãi bỏ đoạn mở đầu Điều 2.'],
  },
  {
    about: 'title in a group stands first',
    base: 'Gò Sen',
    operations: [clauses(after('6.2'), 'Ba.'), rename('6', 'Cưới hỏi')],
    sentences: [
      'Sửa đổi, bổ sung một số nội dung của Điều 6 như sau:\na) Sửa đổi tên điều như sau:\n“Điều 6. Cưới hỏi”;\nb) Bổ sung khoản 3 vào sau khoản 2 như sau:\n“3. Ba.”.',
    ],
  },
  {
    about: 'a title alone is a sentence of its own',
    base: 'Vạn Hạ',
    operations: [rename('Chương II', 'TRÊN SÔNG'), rename('3', 'Neo đậu')],
    sentences: [
      'Sửa đổi tên Chương II như sau:\n“Chương II\nTRÊN SÔNG”.',
      'Sửa đổi tên Điều 3 như sau:\n“Điều 3. Neo đậu”.',
    ],
  },
  {
    about: 'points of one clause leave out its name',
    base: 'Đìa Mây',
    operations: [points(after('5.1.a'), 'Mới;'), replace('5.1.c', 'Ba;')],
    sentences: [
      'Sửa đổi, bổ sung một số điểm của khoản 1 Điều 5 như sau:\na) Bổ sung điểm a1 vào sau điểm a như sau:\n“a1) Mới;”;\nb) Sửa đổi, bổ sung điểm c như sau:\n“c) Ba;”.',
    ],
  },
  {
    about: 'only insertions of points',
    base: 'Đìa Mây',
    operations: [points(before('5.1.a'), 'Đầu;'), points(after('5.1.đ'), 'Cuối.')],
    sentences: [
      'Bổ sung một số điểm của khoản 1 Điều 5 như sau:\na) Bổ sung điểm a1 vào trước điểm a như sau:\n“a1) Đầu;”;\nb) Bổ sung điểm e vào sau điểm đ như sau:\n“e) Cuối.”.',
    ],
  },
  {
    about: 'points and clauses, repeals last',
    base: 'Gò Sen',
    operations: [...repeal('5.3', '5.1.b'), clauses(after('5.2'), 'Hai a.')],
    sentences: [
      'Bổ sung, bãi bỏ một số điểm, khoản của Điều 5 như sau:\na) Bổ sung khoản 2a vào sau khoản 2 như sau:\n“2a. Hai a.”;\nb) Bãi bỏ điểm b khoản 1, khoản 3.',
    ],
  },
  {
    about: 'repeals alone go to the closing sentence although another article has a group',
    base: 'Gò Sen',
    operations: [...repeal('4.4', '7.2'), replace('4.1', 'Một.')],
    sentences: [
      'Sửa đổi, bổ sung, bãi bỏ một số khoản của Điều 4 như sau:\na) Sửa đổi, bổ sung khoản 1 như sau:\n“1. Một.”;\nb) Bãi bỏ khoản 4.',
      'Bãi bỏ khoản 2 Điều 7.',
    ],
  },
  {
    about: 'repealed chapter and clause',
    base: 'Vạn Hạ',
    operations: repeal('Chương III', '8.2'),
    sentences: ['Bãi bỏ Chương III; khoản 2 Điều 8.'],
  },
  {
    about: 'two chapters',
    base: 'Vạn Hạ',
    operations: repeal('Chương IV', 'Chương III'),
    sentences: ['Bãi bỏ Chương III và Chương IV.'],
  },
  {
    about: 'three articles',
    base: 'Gò Sen',
    operations: repeal('7', '3', '9'),
    sentences: ['Bãi bỏ các Điều 3, 7 và 9.'],
  },
  {
    about: 'a range of articles with one more',
    base: 'Gò Sen',
    operations: repeal('1', '3', '4', '5', '6'),
    sentences: ['Bãi bỏ Điều 1 và các điều từ Điều 3 đến Điều 6.'],
  },
  {
    about: 'a range of articles runs over the end of a chapter',
    base: 'Vạn Hạ',
    operations: repeal('2', '3', '4', '5'),
    sentences: ['Bãi bỏ các điều từ Điều 2 đến Điều 5.'],
  },
  {
    about: 'a range of articles counts 4a',
    base: 'Đìa Mây',
    operations: repeal('3', '4', '4a', '5'),
    sentences: ['Bãi bỏ các điều từ Điều 3 đến Điều 5.'],
  },
  {
    about: 'two ranges in one article',
    base: 'Đìa Mây',
    operations: repeal('3.1', '3.2', '3.3', '3.5', '3.6', '3.7'),
    sentences: ['Bãi bỏ các khoản 1, 2, 3, 5, 6 và 7 Điều 3.'],
  },
  {
    about: 'articles, clauses and points in one sentence',
    base: 'Gò Sen',
    operations: repeal('5.1.a', '5.1.c', '5.2', '3', '8.1', '8.2'),
    sentences: ['Bãi bỏ Điều 3; điểm a và điểm c khoản 1, khoản 2 Điều 5; khoản 1 và khoản 2 Điều 8.'],
  },
  {
    about: 'a repealed dash',
    base: 'Đìa Mây',
    operations: repeal('6.2-2'),
    sentences: ['Bãi bỏ gạch đầu dòng thứ hai khoản 2 Điều 6.'],
  },
  {
    about: 'two articles at one place',
    base: 'Gò Sen',
    operations: [articles(after('8'), 'Một'), articles(before('9'), 'Hai')],
    sentences: [
      'Bổ sung Điều 8a và Điều 8b vào sau Điều 8 như sau:\n“Điều 8a. Một\n1. Lời mới.\nĐiều 8b. Hai\n1. Lời mới.”.',
    ],
  },
  {
    about: 'five new articles are a list, not a range',
    base: 'Gò Sen',
    operations: [articles(after('6'), 'A', 'B', 'C', 'D', 'Đ')],
    sentences: [
      'Bổ sung các Điều 6a, 6b, 6c, 6d và 6đ vào sau Điều 6 như sau:\n“Điều 6a. A\n1. Lời mới.\nĐiều 6b. B\n1. Lời mới.\nĐiều 6c. C\n1. Lời mới.\nĐiều 6d. D\n1. Lời mới.\nĐiều 6đ. Đ\n1. Lời mới.”.',
    ],
  },
  {
    about: 'into a chapter means after its last article',
    base: 'Gò Sen',
    operations: [articles(into('Chương II'), 'Mới')],
    sentences: ['Bổ sung Điều 5a vào sau Điều 5 như sau:\n“Điều 5a. Mới\n1. Lời mới.”.'],
  },
  {
    about: 'before the first article of all',
    base: 'Vạn Hạ',
    operations: [articles(before('1'), 'Một', 'Hai')],
    sentences: [
      'Bổ sung Điều 1a và Điều 1b vào trước Điều 1 như sau:\n“Điều 1a. Một\n1. Lời mới.\nĐiều 1b. Hai\n1. Lời mới.”.',
    ],
  },
  {
    about: 'after an article with a suffix comes the next suffix',
    base: 'Đìa Mây',
    operations: [articles(after('4a'), 'Mới')],
    sentences: ['Bổ sung Điều 4b vào sau Điều 4a như sau:\n“Điều 4b. Mới\n1. Lời mới.”.'],
  },
  {
    about: 'a chapter before the first',
    base: 'Vạn Hạ',
    operations: [
      {
        op: 'insert',
        ...before('Chương I'),
        chapters: [{ title: 'MỞ ĐẦU', articles: [{ title: 'Lời nói', clauses: [{ text: 'Lời mới.' }] }] }],
      },
    ],
    sentences: ['Bổ sung Chương Ia vào trước Chương I như sau:\n“Chương Ia\nMỞ ĐẦU\nĐiều 1a. Lời nói\n1. Lời mới.”.'],
  },
  {
    about: 'a new article and a new chapter after the same chapter: the chapter behind the articles of its anchor',
    base: 'Gò Sen',
    operations: [
      {
        op: 'insert',
        ...after('Chương II'),
        chapters: [{ title: 'MỚI', articles: [{ title: 'Hai', clauses: [{ text: 'Lời.' }] }] }],
      },
      articles(after('5'), 'Một'),
    ],
    sentences: [
      'Bổ sung Điều 5a vào sau Điều 5 như sau:\n“Điều 5a. Một\n1. Lời mới.”.',
      'Bổ sung Chương IIa vào sau Chương II như sau:\n“Chương IIa\nMỚI\nĐiều 5b. Hai\n1. Lời.”.',
    ],
  },
  {
    about: 'first clauses of an article that had none',
    base: 'Đìa Mây',
    operations: [clauses(into('1'), 'Một.', 'Hai.', 'Ba.')],
    sentences: ['Bổ sung các khoản 1, 2 và 3 vào Điều 1 như sau:\n“1. Một.\n2. Hai.\n3. Ba.”.'],
  },
  {
    about: 'first points of a clause inside a group',
    base: 'Gò Sen',
    operations: [points(into('8.2'), 'Một;', 'Hai.'), rename('8', 'Họp')],
    sentences: [
      'Sửa đổi, bổ sung một số nội dung của Điều 8 như sau:\na) Sửa đổi tên điều như sau:\n“Điều 8. Họp”;\nb) Bổ sung điểm a và điểm b vào khoản 2 như sau:\n“a) Một;\nb) Hai.”.',
    ],
  },
  {
    about: 'a clause with points and dashes',
    base: 'Gò Sen',
    operations: [
      {
        op: 'insert',
        ...after('3.1'),
        clauses: [
          {
            text: 'Khi gặp:',
            points: [{ text: 'Cụ già thì:', dashes: ['Chào trước;', 'Nhường lối;'] }, { text: 'Trẻ nhỏ thì dắt.' }],
          },
        ],
      },
    ],
    sentences: [
      'Bổ sung khoản 1a vào sau khoản 1 Điều 3 như sau:\n“1a. Khi gặp:\na) Cụ già thì:\n- Chào trước;\n- Nhường lối;\nb) Trẻ nhỏ thì dắt.”.',
    ],
  },
  {
    about: 'two dashes behind the last',
    base: 'Đìa Mây',
    operations: [{ op: 'insert', ...after('6.2-3'), dashes: ['Bốn;', 'Năm.'] }],
    sentences: ['Bổ sung các gạch đầu dòng vào sau gạch đầu dòng thứ ba khoản 2 Điều 6 như sau:\n“- Bốn;\n- Năm.”.'],
  },
  {
    about: 'insertion beside a repealed clause keeps its number taken',
    base: 'Gò Sen',
    operations: [...repeal('3.2'), clauses(after('3.2'), 'Ba.')],
    sentences: [
      'Bổ sung, bãi bỏ một số khoản của Điều 3 như sau:\na) Bổ sung khoản 3 vào sau khoản 2 như sau:\n“3. Ba.”;\nb) Bãi bỏ khoản 2.',
    ],
  },
  {
    about: 'a clause moves to another article',
    base: 'Gò Sen',
    operations: [move('5.3', before('8.1'))],
    sentences: ['Chuyển khoản 3 Điều 5 đến trước khoản 1 Điều 8 và đánh số thành khoản 1a.'],
  },
  {
    about: 'a point moves into a clause without points',
    base: 'Đìa Mây',
    operations: [move('5.1.đ', into('4.2'))],
    sentences: ['Chuyển điểm đ khoản 1 Điều 5 vào khoản 2 Điều 4 và đánh số thành điểm a.'],
  },
  {
    about: 'edits inside a moved clause come before its move, under the old number',
    base: 'Gò Sen',
    operations: [move('5.1', after('5.3')), replace('5.1.b', 'Hai;')],
    sentences: [
      'Sửa đổi, bổ sung một số điểm, khoản của Điều 5 như sau:\na) Sửa đổi, bổ sung điểm b khoản 1 như sau:\n“b) Hai;”;\nb) Chuyển khoản 1 đến sau khoản 3 và đánh số thành khoản 4.',
    ],
  },
  {
    about: 'a moved article with changes inside: the changes first, then the move',
    base: 'Gò Sen',
    operations: [move('7', after('8')), rename('7', 'Việc hiếu'), replace('7.2', 'Hai.')],
    sentences: [
      'Sửa đổi, bổ sung một số nội dung của Điều 7 như sau:\na) Sửa đổi tên điều như sau:\n“Điều 7. Việc hiếu”;\nb) Sửa đổi, bổ sung khoản 2 như sau:\n“2. Hai.”.',
      'Chuyển Điều 7 đến sau Điều 8 và đánh số thành Điều 8a.',
    ],
  },
  {
    about: 'a chapter moves when numbers are given anew',
    base: 'Vạn Hạ',
    numbering: 'renumber',
    operations: [move('Chương IV', before('Chương III'))],
    sentences: [
      'Chuyển Chương IV đến sau Chương II và đánh số thành Chương IIa.',
      'Đánh số lại các chương, điều, khoản, điểm của Hương ước theo thứ tự liên tục và sửa các viện dẫn trong Hương ước theo số mới.',
    ],
  },
  {
    about: 'a split in three',
    base: 'Gò Sen',
    operations: [{ op: 'split', target: at('7.2'), parts: [{ text: 'Một.' }, { text: 'Hai.' }, { text: 'Ba.' }] }],
    sentences: ['Tách khoản 2 Điều 7 thành các khoản 2, 3 và 4 như sau:\n“2. Một.\n3. Hai.\n4. Ba.”.'],
  },
  {
    about: 'a split between clauses takes suffixes, and points are dealt out',
    base: 'Gò Sen',
    operations: [
      {
        op: 'split',
        target: at('5.1'),
        parts: [
          { text: 'Loại một:', points: ['a', 'd'] },
          { text: 'Loại hai:', points: ['b', 'c'] },
        ],
      },
    ],
    sentences: [
      'Tách khoản 1 Điều 5 thành khoản 1 và khoản 1a như sau:\n“1. Loại một:\na) Thức ăn thừa đem ủ hoặc cho vào thùng xanh;\nb) Pin, bóng đèn hỏng nộp tại nhà văn hóa.\n1a. Loại hai:\na) Giấy, nhựa, kim loại gom riêng để bán;\nb) Rác còn lại cho vào túi buộc kín;”.',
    ],
  },
  {
    about: 'a split point',
    base: 'Đìa Mây',
    operations: [{ op: 'split', target: at('5.1.b'), parts: [{ text: 'Xích chó dữ;' }, { text: 'Nhốt chó dữ;' }] }],
    sentences: ['Tách điểm b khoản 1 Điều 5 thành điểm b và điểm b1 như sau:\n“b) Xích chó dữ;\nb1) Nhốt chó dữ;”.'],
  },
  {
    about: 'a split clause and another replaced',
    base: 'Gò Sen',
    operations: [
      { op: 'split', target: at('4.2'), as: 'points', text: 'Nghỉ trưa:', parts: ['Không khoan;', 'Không cưa.'] },
      replace('4.1', 'Một.'),
    ],
    sentences: [
      'Sửa đổi, bổ sung một số khoản của Điều 4 như sau:\na) Sửa đổi, bổ sung khoản 1 như sau:\n“1. Một.”;\nb) Tách nội dung khoản 2 thành các điểm như sau:\n“2. Nghỉ trưa:\na) Không khoan;\nb) Không cưa.”.',
    ],
  },
  {
    about: 'a split article and a new one behind it',
    base: 'Gò Sen',
    operations: [
      articles(after('3'), 'Mới'),
      {
        op: 'split',
        target: at('3'),
        parts: [
          { title: 'Chào hỏi', clauses: ['1'] },
          { title: 'Xưng hô', clauses: ['2'] },
        ],
      },
    ],
    sentences: [
      'Tách Điều 3 thành Điều 3 và Điều 3a như sau:\n“Điều 3. Chào hỏi\n1. Gặp nhau ngoài ngõ thì chào trước, người trẻ nhường lối cho người già.\nĐiều 3a. Xưng hô\n1. Xưng hô đúng vai vế, không gọi nhau bằng tên tục.”.',
      'Bổ sung Điều 3b vào sau Điều 3 như sau:\n“Điều 3b. Mới\n1. Lời mới.”.',
    ],
  },
  {
    about: 'four clauses merge: a list, not a range',
    base: 'Đìa Mây',
    operations: [{ op: 'merge', targets: ['3.4', '3.5', '3.6', '3.7'].map(at), text: 'Gộp lại.' }],
    sentences: ['Gộp các khoản 4, 5, 6 và 7 Điều 3 thành khoản 4 như sau:\n“4. Gộp lại.”.'],
  },
  {
    about: 'points merge',
    base: 'Gò Sen',
    operations: [{ op: 'merge', targets: ['5.1.b', '5.1.c'].map(at), text: 'Rác khô;' }],
    sentences: ['Gộp điểm b và điểm c khoản 1 Điều 5 thành điểm b như sau:\n“b) Rác khô;”.'],
  },
  {
    about: 'chapters merge',
    base: 'Vạn Hạ',
    operations: [{ op: 'merge', targets: ['Chương III', 'Chương IV'].map(at), title: 'LÀNG XÓM' }],
    sentences: ['Gộp Chương III và Chương IV thành Chương III như sau:\n“Chương III\nLÀNG XÓM”.'],
  },
  {
    about: 'a merge and a repeal in one article',
    base: 'Gò Sen',
    operations: [...repeal('4.4'), { op: 'merge', targets: ['4.2', '4.3'].map(at), text: 'Gộp lại.' }],
    sentences: [
      'Sửa đổi, bổ sung, bãi bỏ một số khoản của Điều 4 như sau:\na) Gộp khoản 2 và khoản 3 thành khoản 2 như sau:\n“2. Gộp lại.”;\nb) Bãi bỏ khoản 4.',
    ],
  },
  {
    about: 'a reference follows a moved clause with a sentence of its own',
    base: 'Vạn Hạ',
    operations: [move('9.2', after('10.2'))],
    sentences: [
      'Chuyển khoản 2 Điều 9 đến sau khoản 2 Điều 10 và đánh số thành khoản 3.',
      'Thay thế cụm từ “khoản 2 Điều 9 Hương ước này” bằng cụm từ “khoản 3 Điều 10 Hương ước này” tại khoản 1 Điều 10.',
    ],
  },
  {
    about: 'a phrase everywhere: the clause when its own words change, else its points, titles apart',
    base: 'Đìa Mây',
    operations: [phrase('chó', 'cún')],
    sentences: ['Thay thế cụm từ “chó” bằng cụm từ “cún” tại tên Điều 5; khoản 1 Điều 5.'],
  },
  {
    about: 'a phrase in points only',
    base: 'Gò Sen',
    operations: [phrase('rác', 'đồ bỏ'), phrase('Rác', 'Đồ bỏ')],
    sentences: [
      'Thay thế cụm từ “rác” bằng cụm từ “đồ bỏ” tại khoản 2 Điều 5.',
      'Thay thế cụm từ “Rác” bằng cụm từ “Đồ bỏ” tại tên Điều 5; khoản 1 Điều 5.',
    ],
  },
  {
    about: 'a phrase in the dashes of a clause names the clause',
    base: 'Đìa Mây',
    operations: [phrase('đồ thất lạc', 'đồ rơi')],
    sentences: ['Thay thế cụm từ “đồ thất lạc” bằng cụm từ “đồ rơi” tại khoản 2 Điều 6.'],
  },
  {
    about: 'a phrase at a dash that the clerk chose',
    base: 'Đìa Mây',
    operations: [phrase('đồ thất lạc', 'đồ rơi', '6.2-2')],
    sentences: ['Thay thế cụm từ “đồ thất lạc” bằng cụm từ “đồ rơi” tại gạch đầu dòng thứ hai khoản 2 Điều 6.'],
  },
  {
    about: 'a phrase in the opening paragraph of an article with clauses',
    base: 'Đìa Mây',
    operations: [phrase('các ban', 'ba ban')],
    sentences: ['Thay thế cụm từ “các ban” bằng cụm từ “ba ban” tại đoạn mở đầu Điều 2.'],
  },
  {
    about: 'a phrase in the opening words of a clause that the clerk chose',
    base: 'Gò Sen',
    operations: [phrase('bốn loại', 'năm loại', '5.1#lead')],
    sentences: ['Thay thế cụm từ “bốn loại” bằng cụm từ “năm loại” tại đoạn mở đầu khoản 1 Điều 5.'],
  },
  {
    about: 'a dropped phrase',
    base: 'Gò Sen',
    operations: [phrase(', kim loại', '')],
    sentences: ['Bỏ cụm từ “, kim loại” tại điểm b khoản 1 Điều 5.'],
  },
  {
    about: 'phrases in the order of the operations, before repeals',
    base: 'Gò Sen',
    operations: [...repeal('9'), phrase('vòng hoa', 'hoa'), phrase('nhà văn hóa', 'đình'), replace('1.1', 'Một.')],
    sentences: [
      'Sửa đổi, bổ sung khoản 1 Điều 1 như sau:\n“1. Một.”.',
      'Thay thế cụm từ “vòng hoa” bằng cụm từ “hoa” tại khoản 2 Điều 7.',
      'Thay thế cụm từ “nhà văn hóa” bằng cụm từ “đình” tại khoản 2 Điều 2; điểm d khoản 1 Điều 5.',
      'Bãi bỏ Điều 9.',
    ],
  },
  {
    about: 'a quotation that ends with a closing mark',
    base: 'Gò Sen',
    operations: [
      replace('3.1', 'Gặp nhau nói “chào”'),
      replace('3.2', 'Gọi nhau là “bác”, “cô”.'),
      clauses(after('3.2'), 'Ba.'),
    ],
    sentences: [
      'Sửa đổi, bổ sung một số khoản của Điều 3 như sau:\na) Sửa đổi, bổ sung khoản 1 và khoản 2 như sau:\n“1. Gặp nhau nói “chào”\n2. Gọi nhau là “bác”, “cô”.”;\nb) Bổ sung khoản 3 vào sau khoản 2 như sau:\n“3. Ba.”.',
    ],
  },
  {
    about: 'new numbers without chapters',
    base: 'Đìa Mây',
    numbering: 'renumber',
    operations: repeal('8.1'),
    sentences: [
      'Bãi bỏ khoản 1 Điều 8.',
      'Đánh số lại các điều, khoản, điểm của Hương ước theo thứ tự liên tục và sửa các viện dẫn trong Hương ước theo số mới.',
    ],
  },
  {
    about: 'new numbers where none differs need no closing sentence',
    base: 'Gò Sen',
    numbering: 'renumber',
    operations: [clauses(after('9.2'), 'Ba.')],
    sentences: ['Bổ sung khoản 3 vào sau khoản 2 Điều 9 như sau:\n“3. Ba.”.'],
  },
  {
    about: 'numbered lines: each has its own sentence, repeals together',
    base: 'Ghềnh',
    operations: [...repeal('mục 9', 'mục 8', 'mục 10'), replace('mục 2', 'Hai.'), replace('mục 1', 'Một.')],
    sentences: [
      'Sửa đổi, bổ sung mục 1 như sau:\n“1. Một.”.',
      'Sửa đổi, bổ sung mục 2 như sau:\n“2. Hai.”.',
      'Bãi bỏ các mục 8, 9 và 10.',
    ],
  },
  {
    about: 'numbered lines: a range, a heading and a new line',
    base: 'Ghềnh',
    operations: [
      ...repeal('mục 1', 'mục 2', 'mục 3', 'mục 4'),
      rename('Phần III', 'ĐÙM BỌC NHAU'),
      { op: 'insert', ...before('mục 8'), items: [{ text: 'Mới một.' }, { text: 'Mới hai.' }] },
    ],
    sentences: [
      'Sửa đổi tên Phần III như sau:\n“III. ĐÙM BỌC NHAU”.',
      'Bổ sung mục 7a và mục 7b vào trước mục 8 như sau:\n“7a. Mới một.\n7b. Mới hai.”.',
      'Bãi bỏ các mục từ mục 1 đến mục 4.',
    ],
  },
  {
    about: 'numbered lines: moved, split, merged',
    base: 'Ghềnh',
    operations: [
      move('mục 4', after('mục 7')),
      { op: 'split', target: at('mục 2'), parts: [{ text: 'Một.' }, { text: 'Hai.' }] },
      { op: 'merge', targets: ['mục 9', 'mục 10'].map(at), text: 'Gộp.' },
    ],
    sentences: [
      'Tách mục 2 thành mục 2 và mục 2a như sau:\n“2. Một.\n2a. Hai.”.',
      'Chuyển mục 4 đến sau mục 7 và đánh số thành mục 7a.',
      'Gộp mục 9 và mục 10 thành mục 9 như sau:\n“9. Gộp.”.',
    ],
  },
];
