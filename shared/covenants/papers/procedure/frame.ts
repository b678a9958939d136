import { z } from 'zod';
import { committeeName } from '#shared/documents/letterhead.ts';
import type { Inline, SignaturePlace } from '#shared/documents/model.ts';
import type { Commune, Signer } from '#shared/office/book.ts';
import { provenance } from '#shared/titles/criteria-set.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { officialDate, officialNumber } from '#shared/vietnamese/official/dates.ts';
import { signatureName } from '#shared/vietnamese/official/signers.ts';
import { procedurePaper, type CaseRun } from '../../procedure/book.ts';
import { casePeople } from '../../procedure/people.ts';
import { headOf } from '../signers.ts';

/** What papers on covenants lean on, as `resources/legal/covenant-papers.json` holds it. */
export const covenantPaperLaw = z.strictObject({
  note: z.string(),
  bases: z.array(z.strictObject({ text: z.string(), provenance })),
  proposer: z.strictObject({ text: z.string(), provenance }),
  executors: z.string(),
  recipients: z.array(z.string()),
  letterUnit: z.string(),
  /** Papers whose form a decree prescribes; our wording of each is not held against the signed text until the office ticks it. */
  forms: z.array(z.strictObject({ paper: procedurePaper, name: z.string(), provenance })),
});
export type CovenantPaperLaw = z.infer<typeof covenantPaperLaw>;

/** What the papers of a case are made from. */
export type CasePaper = {
  readonly commune: Commune;
  readonly signer: Signer | undefined;
  readonly law: CovenantPaperLaw;
  readonly docName: 'Quy ước' | 'Hương ước';
  /** As the covenant calls its community: `thôn Đông Khê`. */
  readonly unit: string;
  readonly run: CaseRun;
  /** Active households of the village on the day of the paper. */
  readonly households: number;
  readonly today: string;
};

/** The year that is printed where a date is not fixed yet. */
export const yearOf = ({ today }: Pick<CasePaper, 'today'>): number => Number(today.slice(0, 4));

/** `Thôn Đông Khê`. */
export const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

/** `quy ước`, in the middle of a sentence. */
export const named = ({ docName }: Pick<CasePaper, 'docName'>): string => docName.toLocaleLowerCase('vi');

/** What the case is about: `Quy ước thôn Đông Khê`, or `nội dung sửa đổi, bổ sung Quy ước thôn Đông Khê`. */
export function subjectOf({ docName, unit, run }: Pick<CasePaper, 'docName' | 'unit' | 'run'>): string {
  const covenant = `${docName} ${unit}`;
  return run.subject === 'amendment' ? `nội dung sửa đổi, bổ sung ${covenant}` : covenant;
}

/** `thôn Đông Khê, xã Vân Khê`. */
export const placeOf = ({ unit, commune }: Pick<CasePaper, 'unit' | 'commune'>): string =>
  `${unit}, ${communeName(commune)}`;

/** The head's post in words: `Trưởng thôn`. */
export const headPost = (unit: string): string => capital(headOf(unit).toLocaleLowerCase('vi'));

const hint = '(Ký, ghi rõ họ tên)';
/** A place to sign with the name when it is known. */
export function place(capacity: readonly string[], name?: string): SignaturePlace {
  return { capacity, hint, ...(name === undefined || name === '' ? {} : { name: signatureName(name) }) };
}

/** Who heads the community and the Front board: as the vote has them, else as the drafting group does. */
export const peopleOf = ({ run }: Pick<CasePaper, 'run'>) => casePeople({ current: run, past: [] });

/** Words with a full stop where they have no end of their own. */
export const ended = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** "khoản 2 Điều 5, Điều 7 và Điều 9" */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`;
}

/** Under the title of the text that was recognised, which then gets the commune's seal across its pages (art. 6). */
export function recognisedNote({ run, commune }: Pick<CasePaper, 'run' | 'commune'>): string | undefined {
  const { recognition } = run;
  if (recognition === undefined) return undefined;
  const number = recognition.number.replace(/^\d+/, (digits) => officialNumber(Number(digits)));
  return `Được công nhận tại Quyết định số ${number}/QĐ-UBND ${officialDate(recognition.on)} của ${committeeName(commune)}`;
}

/** The head of the community and the head of the Front board, who call and ask together (Nghị định 61/2023/NĐ-CP, art. 7 and 11). */
export function headAndFront({ unit, run }: Pick<CasePaper, 'unit' | 'run'>): readonly SignaturePlace[] {
  const vote = run.adoptions.at(-1);
  const { head, front } = peopleOf({ run });
  // Somebody else may have chaired the meeting; only the head signs as head.
  const chaired = vote === undefined || vote.chair.name === '' || vote.chair.post === headPost(unit);
  return [place(['TRƯỞNG BAN', 'CÔNG TÁC MẶT TRẬN'], front), place([headOf(unit)], chaired ? head : undefined)];
}

/** Whoever signs the adopted text, with the day of its adoption (art. 6). */
export function adoptedSignatures(paper: Pick<CasePaper, 'unit' | 'run'>): readonly SignaturePlace[] {
  const vote = paper.run.adoptions.at(-1);
  return [
    ...headAndFront(paper),
    ...[0, 1].map((index) => place(['ĐẠI DIỆN', 'HỘ GIA ĐÌNH'], vote?.representatives[index])),
  ];
}

/** "ngày 05 tháng 02 năm 2026", or room to write it. */
export function dateOr(date: string | undefined, year: number): string {
  return date === undefined ? `ngày …… tháng …… năm ${String(year)}` : officialDate(date);
}

/** A count with its zero, or room to write it. */
export const countOr = (count: number | undefined): string => (count === undefined ? '……' : officialNumber(count));

/** Words, or room to write them to the end of the line. */
export function textOr(label: string, text: string | undefined): readonly Inline[] {
  return text === undefined || text === '' ? [`${label} `, { type: 'dots', width: 'line' }] : [`${label} ${text}`];
}
