import { article, clause, paragraph } from '#shared/documents/build.ts';
import type { Block, Heading, OfficialDocument } from '#shared/documents/model.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import type { CovenantNames } from './covenant-paper.ts';
import { covenantSignatures } from './signers.ts';

/** What the amending text is made of: the engine's title and sentences, and the day it takes effect when known. */
export type AmendingText = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly effective: string | undefined;
};

/**
 * The amendment that the community adopts: Điều 1 with the amending sentences, Điều 2 on effect. The amendment goes
 * the whole way of Nghị định 61/2023/NĐ-CP, art. 8–11, again (art. 13) and is in force from its recognition (art. 11).
 */
export function amendmentPaper(text: AmendingText, names: CovenantNames): OfficialDocument {
  const only = text.sentences.length === 1;
  return {
    title: text.title,
    kind: 'other',
    paper: 'covenants.amendment',
    layout: 'free',
    letterhead: {},
    heading: headingOf(text.title),
    body: [
      article('Điều 1.', text.title),
      ...text.sentences.flatMap((sentence, index) => sentenceBlocks(sentence, only ? undefined : index + 1)),
      article('Điều 2.', 'Hiệu lực thi hành'),
      ...effectBlocks(text, names),
    ],
    closing: { place: names.place, year: names.year },
    signatures: covenantSignatures(names.unit),
  };
}

/** The title on two lines where it is the usual one: what is done in capitals, to what below. */
function headingOf(title: string): Heading {
  const rest = /^Sửa đổi, bổ sung (.+)$/u.exec(title)?.[1];
  if (rest === undefined) return { type: title.toLocaleUpperCase('vi') };
  return { type: 'SỬA ĐỔI, BỔ SUNG', summary: `${rest.charAt(0).toLocaleUpperCase('vi')}${rest.slice(1)}` };
}

/** A sentence: its instruction as a clause, the quotation and the items below it line by line. */
function sentenceBlocks(sentence: string, number: number | undefined): readonly Block[] {
  const [first = '', ...rest] = sentence.split('\n');
  return [
    number === undefined ? paragraph(first) : clause(`${number}.`, first),
    ...rest.map((line) => paragraph(line)),
  ];
}

function effectBlocks(text: AmendingText, names: CovenantNames): readonly Block[] {
  const from =
    text.effective === undefined
      ? `có hiệu lực kể từ ngày được ${names.committee ?? 'Ủy ban nhân dân xã, phường'} công nhận`
      : `có hiệu lực kể từ ${officialDate(text.effective)}`;
  return [
    clause('1.', `Bản sửa đổi, bổ sung này ${from}.`),
    clause(
      '2.',
      `Các nội dung khác của ${names.docName} ${names.unit} không được sửa đổi, bổ sung tại văn bản này vẫn giữ nguyên giá trị.`,
    ),
  ];
}
