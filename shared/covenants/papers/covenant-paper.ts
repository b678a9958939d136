import { paragraph, run } from '#shared/documents/build.ts';
import type { Block, OfficialDocument } from '#shared/documents/model.ts';
import type { CovenantText } from '../text/covenant-text.ts';
import { covenantBlocks } from './covenant-blocks.ts';
import { covenantSignatures } from './signers.ts';

/** What a covenant's paper needs besides its text. */
export type CovenantNames = {
  readonly docName: 'Quy ước' | 'Hương ước';
  /** `thôn Đông Khê` */
  readonly unit: string;
  /** Place name before the date. */
  readonly place: string;
  readonly year: number;
  /** `Ủy ban nhân dân xã Vân Khê`, which recognises it; left out where the commune is not known. */
  readonly committee?: string;
};

/**
 * The covenant itself. Its layout is free and it has no number of its own (Nghị định 61/2023/NĐ-CP, art. 6); the pages
 * get the commune's seal across them after recognition.
 */
export function covenantPaper(text: CovenantText, names: CovenantNames): OfficialDocument {
  return {
    title: `${names.docName} ${names.unit}`,
    kind: 'other',
    paper: 'covenants.covenant',
    layout: 'free',
    letterhead: {},
    heading: { type: names.docName.toLocaleUpperCase('vi'), summary: summaryOf(text, names) },
    body: covenantBlocks(text),
    closing: { place: names.place, year: names.year },
    signatures: covenantSignatures(names.unit),
  };
}

/** The consolidated text: the covenant as amended, each change noted with the place it comes from. */
export function consolidatedPaper(
  text: CovenantText,
  notes: readonly { readonly label: string | null; readonly text: string }[],
  names: CovenantNames,
): OfficialDocument {
  const paper = covenantPaper(text, names);
  return {
    ...paper,
    paper: 'covenants.consolidated',
    title: `${names.docName} ${names.unit}, bản hợp nhất`,
    heading: {
      type: names.docName.toLocaleUpperCase('vi'),
      summary: summaryOf(text, names),
      note: 'Văn bản hợp nhất sau sửa đổi, bổ sung',
    },
    body: [...paper.body, ...noteBlocks(notes)],
  };
}

function noteBlocks(notes: readonly { readonly label: string | null; readonly text: string }[]): readonly Block[] {
  if (notes.length === 0) return [];
  return [
    paragraph([run('Ghi chú về nội dung sửa đổi, bổ sung', { bold: true })], { indent: 'none', keepNext: true }),
    ...notes.map((note, index) =>
      paragraph(
        [
          `[${index + 1}] `,
          ...(note.label === null ? [] : [run(`${capital(note.label)}: `, { bold: true })]),
          note.text,
        ],
        {
          role: 'note',
          align: 'justify',
          indent: 'none',
        },
      ),
    ),
  ];
}

/** The title without its first word, which stands above it: `Xây dựng nếp sống văn hóa thôn Đông Khê`. */
function summaryOf(text: CovenantText, names: CovenantNames): string {
  const { title } = text;
  const rest = title.replace(/^(bản\s+)?(quy ước|hương ước)\s*/i, '').trim();
  return rest === '' ? capital(names.unit) : rest;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
