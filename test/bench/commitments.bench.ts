import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '#main/adapters/scans/read-pages.ts';
import { writePdf } from '#main/adapters/pdf/write-pdf.ts';
import { stampForms } from '#main/adapters/word/stamp/stamp-forms.ts';
import { programRoot } from '#main/shell/root.ts';
import { formTemplate, formValues } from '#shared/commitments/form-document.ts';
import { newPersonPart, writtenCode } from '#shared/commitments/form-code.ts';
import { inkField } from '#shared/commitments/ink.ts';
import { commitmentForms } from '#shared/commitments/forms.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import { paginate } from '#shared/documents/pages/paginate.ts';
import { scannedForms } from '../support/scanned-forms.ts';
import { convertToPdf } from './programs/libre-office.ts';

const path = join(programRoot(), 'resources/legal/commitment-forms.json');
const [form] = commitmentForms.parse(JSON.parse(readFileSync(path, 'utf8'))).forms;
if (form === undefined) throw new Error('no form ships');
const commune = { kind: 'xa', name: 'Vân Khê', parent: 'thành phố Hà Nội', receiver: 'Sở', place: 'Vân Khê' } as const;
const template = formTemplate(form, commune, 2026);
const { code: _none, ...withoutCode } = template;
const posts = ['Hiệu trưởng', 'Giáo viên', 'Y sĩ', 'Chuyên viên'];
const codes = Array.from({ length: 600 }, (_, index) =>
  writtenCode({ mark: 'KM', person: newPersonPart(() => `người-${index}`, new Set()) }),
);
const people = codes.map((code, index) =>
  formValues({
    member: { name: `Nguyễn Văn Mẫu ${index}`, birth: '1985-04-05', party: index % 3 === 0 },
    post: posts[index % posts.length] ?? '',
    unitName: 'Trường THCS Vân Khê',
    code,
  }),
);

const scan = await scannedForms(
  codes.slice(0, 200).map((code, index) => ({ code, turned: index % 10 === 0 ? 90 : 0 })),
);

/** A signature as a pen on the screen leaves it. */
const stroke = (turn: number) =>
  Array.from({ length: 120 }, (_, index) => [
    Math.round(60 + index * 2 + 20 * Math.sin(index / 3 + turn)),
    Math.round(90 + 60 * Math.sin(index / 5 + turn)),
  ]).flat();
const ink = { width: 400, height: 180, strokes: [stroke(0), stroke(1), stroke(2)] };
const signed = people.map((values) => ({ ...values, chu_ky: inkField(ink) }));

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function stamp(form: typeof withoutCode, everyone = people): Promise<Uint8Array> {
  const made = await stampForms(form, everyone);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/**
 * The figures of commitments: 600 forms with codes and conditional paragraphs in one Word file under 1 s and within 1.3 times
 * of the same without codes (medians of interleaved rounds after some to warm up), with signatures given on the screen, and a scan of
 * 200 pages cut by its codes under 60 s; as PDF at least 5 times as fast as LibreOffice converts the Word file, its start not counted.
 * Run with `npx tsx test/bench/commitments.bench.ts`.
 */
const rounds = 15;
/** Until the engine has compiled both ways; a clerk's second print is like this. */
const warmUp = 4;
const first = await timed(() => stamp(template));
const times = { with: [0], without: [0], ratio: [0] };
for (const list of Object.values(times)) list.length = 0;
for (let round = 0; round < warmUp; round += 1) {
  await stamp(template);
  await stamp(withoutCode);
}
for (let round = 0; round < rounds; round += 1) {
  const [own, bare] = [await timed(() => stamp(template)), await timed(() => stamp(withoutCode))];
  times.with.push(own);
  times.without.push(bare);
  times.ratio.push(own / bare);
}
const inked = await timed(() => stamp(template, signed));
let read = 0;
const scanned = await timed(async () => {
  const pages = await readPages(scan, 'quét.pdf', () => true);
  read = pages.ok ? pages.value.filter((page) => page.codes.length === 1).length : 0;
});
const papers = people.map((values) => fillForm(template, values));
const pdf: number[] = [];
const paginated: number[] = [];
for (let round = 0; round < 5; round += 1) {
  paginated.push(await timed(() => paginate(papers)));
  pdf.push(await timed(() => writePdf({ title: 'Bản cam kết', documents: papers })));
}
const theirs = await convertToPdf(await stamp(template));
const figures = [median(times.with), median(times.without)].map((time) => `${time.toFixed(0)} ms`);
console.log(
  `600 forms, Word: ${figures.join(' with codes, ')} without, × ${median(times.ratio).toFixed(2)} (asked 1000 ms, × 1.3)`,
);
console.log(`the very first time: ${first.toFixed(0)} ms`);
console.log(`600 forms with signatures given on the screen: ${inked.toFixed(0)} ms`);
console.log(`200 scanned pages: ${String(read)} read in ${(scanned / 1000).toFixed(1)} s (asked 60)`);
const ours = median(pdf);
console.log(`600 forms, PDF: ${ours.toFixed(0)} ms, of which ${median(paginated).toFixed(0)} ms to lay them out`);
console.log(
  theirs === undefined
    ? '  LibreOffice cannot be driven here: python3-uno and libreoffice-writer are needed'
    : `  LibreOffice converts the same Word file in ${theirs.toFixed(0)} ms, once: × ${(theirs / ours).toFixed(1)} (asked × 5)`,
);
