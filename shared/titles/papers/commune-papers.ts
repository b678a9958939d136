import { communeName } from '#shared/office/commune-name.ts';
import { z } from 'zod';
import { article, paragraph, run, titleLine } from '#shared/documents/build.ts';
import type { Appendix, OfficialDocument } from '#shared/documents/model.ts';
import type { Commune, Signer } from '#shared/office/book.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import type { TitleDecision } from '../book.ts';
import { provenance, type CriteriaSet } from '../criteria-set.ts';
import {
  chairPlace,
  committeeLetterhead,
  committeeName,
  committeeNumber,
  villageLetterhead,
  writtenNumber,
} from '#shared/documents/letterhead.ts';
import { headPlace, unitInSentence } from './frame.ts';
import { partiesOf } from './parties.ts';
import { passedTable } from './lists.ts';
import type { PaperRow } from './paper-rows.ts';
import { nameHeads, showCount, subjectWords, titleNames } from './words.ts';

/** What decisions lean on, as `resources/legal/titles-papers.json` holds it; the office may correct every line. */
export const paperLaw = z.strictObject({
  decisionBases: z.array(z.strictObject({ text: z.string(), provenance })),
  proposer: z.strictObject({ text: z.string(), provenance }),
  recipients: z.array(z.string()),
});
export type PaperLaw = z.infer<typeof paperLaw>;

/** What the commune's decision is made from. */
export type DecisionPaper = {
  readonly commune: Commune;
  readonly signer: Signer | undefined;
  readonly year: number;
  readonly set: CriteriaSet;
  readonly law: PaperLaw;
  readonly decision: TitleDecision | undefined;
  /** The units that the decision is about, in the order of the register. */
  readonly units: readonly {
    readonly name: string;
    readonly rows: readonly PaperRow[];
    /** What was corrected after the decision. */
    readonly note?: string | undefined;
  }[];
};

/**
 * The chairperson's decision with the list by village (the decree's form 10; layout by Nghị định 30/2020/NĐ-CP). On the
 * commune's own title the authority above decides; that one is a draft for it.
 */
export function decisionPaper(paper: DecisionPaper): OfficialDocument {
  return paper.set.title === 'xa' ? decisionAbove(paper) : decisionHere(paper);
}

/** On the title of the commune itself the authority above decides: its decision, drafted for it to sign. */
function decisionAbove({ commune, set, year, law, decision, units }: DecisionPaper): OfficialDocument {
  const title = `“${titleNames[set.title]}” năm ${String(year)}`;
  const isPassed = units.some(({ rows }) => rows.some((row) => row.outcome === 'passed'));
  const { parent, receiver } = commune;
  const carriesOut = [
    `Chánh Văn phòng Ủy ban nhân dân ${parent}`,
    ...(receiver === '' ? [] : [`Thủ trưởng ${receiver}`]),
    `Chủ tịch ${committeeName(commune)}`,
  ];
  return {
    title: `Quyết định tặng danh hiệu ${titleNames[set.title]} năm ${String(year)}`,
    kind: 'QĐ',
    paper: 'titles.decision',
    layout: 'official',
    letterhead: {
      agency: ['ỦY BAN NHÂN DÂN', parent.toUpperCase()],
      placeDate: {
        place: parent.replace(/^(?:thành phố|tỉnh)\s+/i, ''),
        ...(decision === undefined ? { year } : { date: decision.on }),
      },
      number: committeeNumber('QĐ', decision?.number),
    },
    heading: { type: 'QUYẾT ĐỊNH', summary: `Về việc tặng danh hiệu ${title}` },
    authority: `CHỦ TỊCH ỦY BAN NHÂN DÂN ${parent.toUpperCase()}`,
    bases: [...law.decisionBases.map((basis) => basis.text), `Theo đề nghị của Chủ tịch ${committeeName(commune)}`],
    resolution: 'QUYẾT ĐỊNH:',
    body: [
      article(
        'Điều 1.',
        undefined,
        isPassed
          ? `Tặng danh hiệu ${title} cho ${communeName(commune)}.`
          : `Chưa tặng danh hiệu ${title} cho ${communeName(commune)}.`,
      ),
      article('Điều 2.', undefined, 'Quyết định này có hiệu lực kể từ ngày ký.'),
      article('Điều 3.', undefined, `${carriesOut.join(', ')} chịu trách nhiệm thi hành Quyết định này.`),
    ],
    recipients: ['Như Điều 3', 'Lưu: VT'],
    signatures: { places: [{ capacity: ['CHỦ TỊCH'] }] },
  };
}

function decisionHere(paper: DecisionPaper): OfficialDocument {
  const { commune, set, year, law, decision, units } = paper;
  const title = `“${titleNames[set.title]}” năm ${String(year)}`;
  const what = subjectWords[set.title];
  const lists = units.map((unit) => ({ ...unit, passed: unit.rows.filter((row) => row.outcome === 'passed') }));
  const count = lists.reduce((sum, { passed }) => sum + passed.length, 0);
  const chair = `CHỦ TỊCH ỦY BAN NHÂN DÂN ${communeName(commune).toUpperCase()}`;
  const own =
    decision === undefined
      ? 'Kèm theo Quyết định này'
      : `Kèm theo Quyết định số ${writtenNumber(decision.number)}/QĐ-UBND ${officialDate(decision.on)}`;
  const appendix: Appendix = {
    title: `DANH SÁCH ĐƯỢC TẶNG DANH HIỆU ${title.toUpperCase()}`,
    note: `${own} của Chủ tịch ${committeeName(commune)}`,
    body: lists
      .filter(({ passed }) => passed.length > 0)
      .flatMap(({ name, passed, note }) => [
        titleLine(`${name}: ${showCount(passed.length)} ${what}`),
        ...(note === undefined ? [] : [paragraph([run(note, { italic: true })])]),
        passedTable(set.title, passed),
      ]),
  };
  return {
    title: `Quyết định tặng danh hiệu ${titleNames[set.title]} năm ${String(year)}`,
    kind: 'QĐ',
    paper: 'titles.decision',
    layout: 'official',
    letterhead: {
      ...committeeLetterhead(commune, {
        place: commune.place,
        ...(decision === undefined ? { year } : { date: decision.on }),
      }),
      number: committeeNumber('QĐ', decision?.number),
    },
    heading: { type: 'QUYẾT ĐỊNH', summary: `Về việc tặng danh hiệu ${title}` },
    authority: chair,
    bases: [...law.decisionBases.map((basis) => basis.text), law.proposer.text],
    resolution: 'QUYẾT ĐỊNH:',
    body: [
      article(
        'Điều 1.',
        undefined,
        `Tặng danh hiệu ${title} cho ${showCount(count)} ${what} của ${communeName(commune)} (có danh sách kèm theo).`,
      ),
      article(
        'Điều 2.',
        undefined,
        `Các ${what} được tặng danh hiệu được cấp giấy công nhận và hưởng quyền lợi theo quy định của pháp luật về thi đua, khen thưởng.`,
      ),
      article(
        'Điều 3.',
        undefined,
        `Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội, trưởng các thôn, tổ trưởng các tổ dân phố và các ${what} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
      ),
    ],
    recipients: law.recipients,
    signatures: { places: [chairPlace(paper.signer)] },
    appendices: [appendix],
  };
}

/** What a household is told of its result. */
export type WhyPaper = {
  readonly commune: Commune;
  readonly unitName: string;
  readonly year: number;
  readonly set: CriteriaSet;
  readonly row: PaperRow;
  /** One line per ground of the result. */
  readonly grounds: readonly string[];
  /** One line per criterion that lost points. */
  readonly deductions: readonly string[];
  readonly resultLine: string;
};

/** "Vì sao chưa đạt", one page for the household: result, grounds, each deduction with who says so and when. */
export function whyPaper(paper: WhyPaper): OfficialDocument {
  const { commune, set, year, row, unitName } = paper;
  const isFamily = set.title === 'gia-dinh';
  return {
    title: `Giải thích kết quả bình xét, ${row.name}`,
    kind: 'other',
    paper: 'titles.why',
    layout: 'free',
    letterhead: villageLetterhead(commune, unitName, { place: commune.place, year }),
    heading: {
      type: 'GIẢI THÍCH KẾT QUẢ',
      summary: `Bình xét danh hiệu “${titleNames[set.title]}” năm ${String(year)}`,
    },
    body: [
      ...(isFamily
        ? [
            paragraph(`Hộ ông (bà): ${row.name}.`),
            paragraph(`Địa chỉ: ${[row.address, unitInSentence(unitName)].filter((part) => part !== '').join(', ')}.`),
          ]
        : [paragraph(`${nameHeads[set.title]}: ${row.name}.`)]),
      paragraph(`Kết quả: ${paper.resultLine}.`),
      ...(paper.grounds.length === 0
        ? []
        : [titleLine('Lý do'), { type: 'list', mark: '-', items: paper.grounds.map((line) => [line]) } as const]),
      ...(paper.deductions.length === 0
        ? []
        : [
            titleLine('Các tiêu chí bị trừ điểm'),
            { type: 'list', mark: '-', items: paper.deductions.map((line) => [line]) } as const,
          ]),
      paragraph(`Căn cứ bình xét: ${set.legalBasis}.`),
      paragraph(
        `${isFamily ? 'Hộ' : 'Đơn vị'} không đồng ý với kết quả gửi ý kiến cho ${partiesOf(set.title, commune, unitName).hears} trong thời gian niêm yết danh sách.`,
      ),
    ],
    signatures: { places: [headPlace(unitName)] },
  };
}
