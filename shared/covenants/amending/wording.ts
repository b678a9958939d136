/**
 * Every Vietnamese phrase of amending texts, in one place, so that an office that wants other words finds them here.
 * A covenant is not a legal normative document and its form is free (Nghị định 61/2023/NĐ-CP, art. 6); the words follow
 * the habit of amending decrees ("Sửa đổi, bổ sung khoản … Điều … như sau:").
 */

/** Nouns of the levels; a covenant without điều has mục under Phần. */
export const levelNames = {
  articles: {
    covenant: '',
    chapter: 'Chương',
    article: 'Điều',
    lead: 'đoạn mở đầu',
    point: 'điểm',
    dash: 'gạch đầu dòng',
    clause: 'khoản',
  },
  items: {
    covenant: '',
    chapter: 'Phần',
    article: 'mục',
    lead: 'đoạn mở đầu',
    point: 'điểm',
    dash: 'gạch đầu dòng',
    clause: 'khoản',
  },
} as const;

/** How a part of a provision is named before it. */
export const partNames = { title: 'tên', lead: 'đoạn mở đầu' } as const;

/** Dashes have no number: they are counted, "gạch đầu dòng thứ hai". */
export const dashNoun = {
  ordinals: ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  several: 'các gạch đầu dòng',
} as const;

/** Four provisions or more that follow one another. */
export const rangeWords = 'các {noun} từ {first} đến {last}';

/** The amending sentences, without their closing mark. */
export const sentenceWords = {
  title: 'Sửa đổi, bổ sung một số {kind} của {covenant}',
  titleKinds: { articles: 'điều', items: 'mục' },
  insertAfter: 'Bổ sung {new} vào sau {place} như sau:',
  insertBefore: 'Bổ sung {new} vào trước {place} như sau:',
  insertInto: 'Bổ sung {new} vào {place} như sau:',
  replace: 'Sửa đổi, bổ sung {places} như sau:',
  replaceLead: 'Sửa đổi, bổ sung {place} như sau:',
  rename: 'Sửa đổi tên {place} như sau:',
  giveName: 'Bổ sung tên {place} như sau:',
  /** Inside a group the article needs no number. */
  groupedTitle: 'điều',
  moveAfter: 'Chuyển {what} đến sau {place}',
  moveBefore: 'Chuyển {what} đến trước {place}',
  moveInto: 'Chuyển {what} vào {place}',
  /** After a move; a dash has no number. */
  movedNumber: ' và đánh số thành {number}',
  split: 'Tách {what} thành {new} như sau:',
  splitIntoPoints: 'Tách nội dung {what} thành các điểm như sau:',
  merge: 'Gộp {places} thành {number} như sau:',
  group: '{verbs} {object} như sau:',
  groupItem: '{letter}) {item}',
  verbAmend: 'Sửa đổi, bổ sung',
  verbInsert: 'Bổ sung',
  verbAlsoRepeal: '{verb}, bãi bỏ',
  objectClauses: 'một số khoản của {place}',
  objectPoints: 'một số điểm của {place}',
  objectBoth: 'một số điểm, khoản của {place}',
  objectContent: 'một số nội dung của {place}',
  replacePhrase: 'Thay thế cụm từ “{find}” bằng cụm từ “{with}” tại {places}',
  dropPhrase: 'Bỏ cụm từ “{find}” tại {places}',
  repeal: 'Bãi bỏ {places}',
  renumber: 'Đánh số lại {levels} của {name} theo thứ tự liên tục và sửa các viện dẫn trong {name} theo số mới',
  renumberedLevels: {
    articles: { withOuter: 'các chương, điều, khoản, điểm', without: 'các điều, khoản, điểm' },
    items: { withOuter: 'các phần, mục', without: 'các mục' },
  },
} as const;

/** What stands in the consolidated text in the place of a provision that left it, numbers kept. */
export const placeholderWords = {
  repealed: '(được bãi bỏ)',
  moved: '(được chuyển thành {place})',
  merged: '(được gộp vào {place})',
} as const;

/** The notes of the consolidated text. */
export const noteWords = {
  units: {
    articles: {
      covenant: '',
      chapter: 'Chương',
      article: 'Điều',
      lead: 'Đoạn mở đầu',
      point: 'Điểm',
      dash: 'Gạch đầu dòng',
      clause: 'Khoản',
    },
    items: {
      covenant: '',
      chapter: 'Phần',
      article: 'Mục',
      lead: 'Đoạn mở đầu',
      point: 'Điểm',
      dash: 'Gạch đầu dòng',
      clause: 'Khoản',
    },
  },
  whole: '{what} {change} theo quy định tại {where} {amendment}.',
  point: 'điểm {letter} ',
  clause: 'khoản {number} ',
  article: 'Điều 1',
  /** Follows the name of the amending paper when its date is known. */
  inForce: ', có hiệu lực kể từ ngày {day} tháng {month} năm {year}',
  /** Stands in when the amending paper has no name yet. */
  unnamed: 'Bản sửa đổi, bổ sung {covenant}',
  this: '{unit} này',
  title: 'Tên {unit} này',
  leadOfArticle: 'Đoạn mở đầu Điều này',
  leadOfClause: 'Đoạn mở đầu khoản này',
  phrase: 'Cụm từ “{find}”',
  referenceIn: 'Viện dẫn tại {place}',
  inserted: 'được bổ sung',
  amended: 'được sửa đổi, bổ sung',
  renamed: 'được sửa đổi',
  named: 'được bổ sung',
  repealed: 'được bãi bỏ',
  moved: 'được chuyển từ {old}',
  splitFrom: 'được tách từ {old}',
  splitIntoPoints: 'được tách thành các điểm',
  merged: 'được gộp từ {old}',
  replaced: 'được thay thế bằng cụm từ “{with}”',
  dropped: 'được bỏ',
  corrected: 'được sửa',
} as const;

/** References between provisions of one covenant. */
export const referenceWords = {
  thisArticle: 'Điều này',
  thisClause: 'khoản này',
  /** "này" in a new reference: the article or clause that it stands in. */
  this: 'này',
  /** What may follow a reference. */
  tails: [' Quy ước này', ' Hương ước này'],
  thisCovenant: ' {name} này',
  rangeStart: 'từ ',
  several: 'các ',
  range: 'từ {first} đến {last}',
  listSeparator: ', ',
} as const;

/** The whole amending text. */
export const paperWords = {
  article: 'Điều {number}. {title}',
  clause: '{number}. {text}',
  inForceTitle: 'Hiệu lực thi hành',
} as const;

/** Puts values into the places of a phrase: `fill('Bãi bỏ {places}', { places: 'khoản 1' })`. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
