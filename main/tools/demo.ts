import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { noOpener } from '#main/adapters/no-opener.ts';
import { openOffice, type Office } from '#main/shell/compose.ts';
import type { MethodInput, MethodName } from '#shared/contract/methods.ts';
import { errorText } from '#shared/i18n/error-text.ts';
import { fill } from '#shared/i18n/fill.ts';
import { languages } from '#shared/i18n/index.ts';

const words = languages.vi.demo;
const year = 2026;
const inYear = { year, title: 'gia-dinh' } as const;

const paper = z.object({ name: z.string(), folder: z.string() });
type Paper = z.infer<typeof paper>;
const covenantRows = z.array(z.object({ id: z.string().optional() }));
const covenant = z.object({
  tree: z.object({ articles: z.array(z.object({ number: z.string(), title: z.string() })) }),
});
const library = z.object({ clauses: z.array(z.object({ id: z.string(), short: z.string() })) });
const opened = z.object({ state: z.literal('open'), rows: z.array(z.object({ unit: z.string() })) });
const closed = z.object({ state: z.literal('closed'), sets: z.array(z.object({ id: z.string() })) });
const gridRows = z.object({ subjects: z.array(z.string()) });
const campaign = z.object({ id: z.string() });
const campaignView = z.object({
  people: z.array(z.object({ id: z.string() })),
  coverage: z.object({ due: z.number(), signed: z.number() }),
});
const printed = z.object({ papers: z.array(paper) });

/** A step of the demonstration that the door refused; the message is for the person at the terminal. */
type Refused = Error & { readonly refusal: string };

/**
 * Runs the four tasks on the sample commune through the same door as the screen, without one, and writes every paper
 * below `folder`. Answers the exit code: 0 when every step went through.
 */
export async function demo(folder: string): Promise<number> {
  const target = resolve(process.env['INIT_CWD'] ?? '', folder);
  await mkdir(target, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'le-lang-demo-'));
  const office = await openOffice({ folder: scratch, papers: target, opener: noOpener });
  if (!office.ok) {
    console.error(errorText(office.error, 'vi'));
    return 1;
  }
  try {
    await runTasks(office.value, target);
    return 0;
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) console.error(error.message);
    else throw error;
    return 1;
  } finally {
    await office.value.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function runTasks(office: Office, folder: string): Promise<void> {
  const seen: { paper: Paper; look: string }[] = [];
  const ask = async <T>(method: MethodName, input: unknown, answer: z.ZodType<T>): Promise<T> => {
    const result = await office.dispatch(method, input);
    if (result.ok) return answer.parse(result.value);
    const message = fill(words.failed, { step: method, message: errorText(result.error, 'vi') });
    throw Object.assign(new Error(message), { refusal: result.error.code } satisfies Partial<Refused>);
  };
  const note = (written: Paper, look: string) => seen.push({ paper: written, look });

  await ask('office.openSample', {}, z.unknown());
  await amend(ask, note);
  await score(ask, note);
  const coverage = await commit(ask, note);

  console.log(fill(words.title, { folder }));
  for (const { paper: written, look } of seen) console.log(`  ${written.folder} › ${written.name}\n      ${look}`);
  const { signed, due } = coverage;
  console.log(fill(words.end, { count: seen.length, signed, left: due - signed }));
}

type Ask = <T>(method: MethodName, input: unknown, answer: z.ZodType<T>) => Promise<T>;
type Note = (written: Paper, look: string) => void;

/** Two clauses of the public-place code into the covenant, and the papers that come of it. */
async function amend(ask: Ask, note: Note): Promise<void> {
  const rows = await ask('covenants.list', {}, covenantRows);
  const id = rows.find((row) => row.id !== undefined)?.id ?? '';
  const { tree } = await ask('covenants.get', { covenant: id }, covenant);
  const article = tree.articles.find((one) => /xóm giềng|công cộng/i.test(one.title)) ?? tree.articles[0];
  const { clauses } = await ask('covenants.clauses', {}, library);
  const chosen = clauses.filter((clause) => ['giup-nguoi-yeu', 'khong-viet-ve'].includes(clause.id));
  const operations = chosen.map((clause) => ({
    record: { id: 'new', op: 'insert', into: { article: article?.number }, clauses: [{ text: clause.short }] },
    reason: 'Bổ sung theo Quy tắc ứng xử nơi công cộng',
    source: { kind: 'clause', ref: clause.id },
  }));
  await ask('covenants.addOperations', { covenant: id, operations }, z.unknown());
  for (const kind of ['amendment', 'consolidated', 'comparison'] as const)
    note(await ask('covenants.writePaper', { covenant: id, paper: kind }, paper), words.look[kind]);
}

/** Ten households scored one by one, the rest of the village at full marks, decided, and the sheets written. */
async function score(ask: Ask, note: Note): Promise<void> {
  const { sets } = await ask('titles.board', inYear, closed);
  await ask('titles.openYear', { ...inYear, set: sets[0]?.id ?? '' }, z.unknown());
  const { rows } = await ask('titles.board', inYear, opened);
  const unit = rows[0]?.unit ?? '';
  const grid = await ask('titles.grid', { ...inYear, unit }, gridRows);
  const ten = grid.subjects.slice(0, 10);
  const cells: MethodInput<'titles.setScores'>['cells'] = ten.flatMap((subject, index) => [
    { subject, criterion: 'I.4', kind: 'meeting', points: index % 3 },
    { subject, criterion: 'III.6', kind: 'meeting', points: index % 4 },
  ]);
  await ask('titles.setScores', { ...inYear, unit, cells }, z.unknown());
  await ask('titles.fullMarksExcept', { ...inYear, unit, kind: 'meeting', exceptions: [] }, z.unknown());
  const [first = '', second = ''] = ten;
  await ask(
    'titles.setReason',
    {
      ...inYear,
      unit,
      subject: first,
      criterion: 'I.4',
      text: 'Mở loa sau 22 giờ, nhắc hai lần',
      source: 'Trưởng thôn',
    },
    z.unknown(),
  );
  await ask(
    'titles.exclude',
    {
      ...inYear,
      unit,
      subject: second,
      disqualifier: 'b',
      text: 'Chưa hoàn thành nghĩa vụ thuế',
      source: 'Thuế cơ sở',
    },
    z.unknown(),
  );
  await ask(
    'titles.decide',
    { ...inYear, units: [unit], number: '412/QĐ-UBND', on: `${year}-12-10`, signer: 'chu-tich' },
    z.unknown(),
  );
  note(await ask('titles.writeSheet', { ...inYear, unit, format: 'xlsx' }, paper), words.look.sheetXlsx);
  note(await ask('titles.writeSheet', { ...inYear, unit, format: 'docx' }, paper), words.look.sheetDocx);
  note(await ask('titles.writePaper', { ...inYear, unit, paper: 'failed-list' }, paper), words.look.failedList);
  note(await ask('titles.writePaper', { ...inYear, unit, subject: first, paper: 'why' }, paper), words.look.why);
}

/** Forms for every cadre in one file, and a dozen marked as signed. */
async function commit(ask: Ask, note: Note): Promise<{ readonly due: number; readonly signed: number }> {
  const { id } = await ask(
    'commitments.open',
    { name: `Cam kết năm ${year}`, year, form: 'hai-bo-quy-tac', due: `${year}-12-15` },
    campaign,
  );
  const print = { campaign: id, people: 'missing', as: 'one-file', job: 'demo' };
  for (const written of (await ask('commitments.print', print, printed)).papers) note(written, words.look.forms);
  const { people } = await ask('commitments.campaign', { campaign: id }, campaignView);
  const signers = people.slice(0, 12).map((person) => person.id);
  await ask('commitments.mark', { campaign: id, people: signers, state: 'signed' }, z.unknown());
  return (await ask('commitments.campaign', { campaign: id }, campaignView)).coverage;
}
