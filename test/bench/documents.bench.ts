import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { deflateRawSync } from 'node:zlib';
import { Packer } from 'docx';
import Docxtemplater from 'docxtemplater';
import { build } from 'esbuild';
import { TemplateHandler } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { stampEach, stampForms } from '#main/adapters/word/stamp/stamp-forms.ts';
import { createZip, deflateEntry } from '#main/adapters/word/stamp/zip.ts';
import { createWordWriter } from '#main/adapters/word/write/word-writer.ts';
import { buildWord, documentPath, writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { programRoot } from '#main/shell/root.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import { shellBundle } from '#main/tools/build.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { layOut, paginate } from '#shared/documents/pages/paginate.ts';
import { regulation } from '#test/support/documents/faults.ts';
import { fields, form, people, type Person } from '#test/support/documents/bench-form.ts';
import { longList } from '#test/support/documents/papers.ts';
import { mailMerge } from './programs/libre-office.ts';

/**
 * Batches of Word forms and long tables, ours beside the limit (the form built once, cut at its fields, joined as text), docxtemplater,
 * easy-template-x and `docx` used directly: medians of interleaved runs in one process. Run with `npx tsx test/bench/documents.bench.ts`;
 * `--quick` makes one round of each; `--memory` and `--stalls` make only those.
 */
const rounds = process.argv.includes('--quick') ? 1 : 5;

/** The limit: what is left when the form's XML is known and only strings are joined and deflated. */
async function limitPress() {
  const marked = fillForm(
    form,
    Object.fromEntries(fields.map((field, index) => [field, `\uE100${String(index)}\uE100`])),
  );
  const parts = unzipSync(await writeDocx(marked));
  const xml = strFromU8(parts[documentPath] ?? new Uint8Array());
  const body = xml.indexOf('<w:body>') + 8;
  const end = xml.lastIndexOf('<w:sectPr');
  const pieces = xml.slice(body, end).split(/\uE100(\d)\uE100/);
  const fixed = Object.entries(parts).filter(([path]) => path !== documentPath);
  const one = (person: Person) =>
    pieces
      .map((piece, index) =>
        index % 2 === 0 ? piece : (person[fields[Number(piece)] ?? ''] ?? '').replaceAll('&', '&amp;'),
      )
      .join('');
  const close = xml.slice(end);
  const section = `<w:p><w:pPr>${close.slice(0, close.indexOf('</w:sectPr>') + 11)}</w:pPr></w:p>`;
  return {
    together(everyone: readonly Person[]): number {
      const text = xml.slice(0, body) + everyone.map(one).join(section) + close;
      const content = strToU8(text);
      const sizes = fixed.map(([, bytes]) => deflateRawSync(bytes).length);
      return deflateRawSync(content).length + sizes.length;
    },
    each(everyone: readonly Person[]): number {
      const entries = fixed.map(([path, content]) => deflateEntry(path, content));
      let bytes = 0;
      for (const person of everyone) {
        const zip = createZip(Date.UTC(2026, 0, 1));
        for (const entry of entries) zip.add(entry);
        zip.add(deflateEntry(documentPath, strToU8(xml.slice(0, body) + one(person) + close)));
        bytes += zip.finish().length;
      }
      return bytes;
    },
  };
}

const tag = (text: string) => `<w:p><w:r><w:t>{{${text}}}</w:t></w:r></w:p>`;

/** The form as a template file with `{{field}}`, its whole text in a loop when there are many. */
async function templateFile(loop: boolean): Promise<Uint8Array> {
  const parts = unzipSync(await writeDocx(form));
  const xml = strFromU8(parts[documentPath] ?? new Uint8Array());
  const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  const end = xml.lastIndexOf('<w:sectPr');
  const looped =
    xml.slice(0, end).replace('<w:body>', `<w:body>${tag('#people')}`) + pageBreak + tag('/people') + xml.slice(end);
  const zip = createZip(Date.UTC(2026, 0, 1));
  for (const [path, content] of Object.entries(parts)) {
    zip.add(deflateEntry(path, path === documentPath && loop ? strToU8(looped) : content));
  }
  return zip.finish();
}

const templater = (file: Uint8Array, data: object): number => {
  const engine = new Docxtemplater(new PizZip(Buffer.from(file)), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
  });
  engine.render(data);
  const bytes: Buffer = engine.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  return bytes.length;
};

const easy = new TemplateHandler({
  delimiters: { tagStart: '{{', tagEnd: '}}', containerTagOpen: '#', containerTagClose: '/' },
});

type Contender = readonly [name: string, run: () => unknown];

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

async function race(title: string, contenders: readonly Contender[]): Promise<void> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of contenders) {
      globalThis.gc?.();
      const start = performance.now();
      await run();
      const list = times.get(name) ?? [];
      list.push(performance.now() - start);
      times.set(name, list);
    }
  }
  const ours = median(times.get('ours') ?? []);
  console.log(`\n${title}`);
  for (const [name, list] of times) {
    const own = median(list);
    console.log(
      `  ${name.padEnd(34)} ${own.toFixed(0).padStart(7)} ms   ${(own / ours).toFixed(2).padStart(6)} × ours`,
    );
  }
}

/** LibreOffice's mail merge of the same people, once, beside ours; said when it cannot be driven here. */
async function raceMailMerge(everyone: readonly Person[]): Promise<void> {
  console.log(`\nLibreOffice's mail merge, ${String(everyone.length)} forms, once`);
  const theirs = await mailMerge(await writeDocx(form), everyone, fields);
  if (theirs === undefined) {
    console.log('  cannot be driven here: python3-uno, libreoffice-writer and libreoffice-base are needed');
    return;
  }
  const ours = {
    together: await timesOf(() => stampForms(form, everyone)),
    each: await timesOf(() => stampEach(form, everyone, async () => true)),
  };
  for (const [name, key] of [
    ['one file', 'together'],
    ['separate files', 'each'],
  ] as const) {
    const own = median(ours[key]);
    const line = `${theirs[key].toFixed(0).padStart(7)} ms   ${(theirs[key] / own).toFixed(0).padStart(6)} × ours (${own.toFixed(0)} ms)`;
    console.log(`  ${name.padEnd(34)} ${line}`);
  }
}

async function timesOf(run: () => unknown): Promise<number[]> {
  const list: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await run();
    list.push(performance.now() - start);
  }
  return list;
}

/** How long the thread of the door stands still while batches are made as the program makes them; 50 ms is asked. */
async function stalls(): Promise<void> {
  console.log('\nlongest that the thread of the door stands still');
  const writer = createWordWriter();
  const papers = people(600).map((person) => fillForm(form, person));
  const batches: readonly Contender[] = [
    ['the thread starts', () => writer.stampForms(form, people(30))],
    ['1,000 forms, one file', () => writer.stampForms(form, people(1_000))],
    ['1,000 separate files', () => writer.stampEach(form, people(1_000), async () => true)],
    ['5,000 forms, one file', () => writer.stampForms(form, people(5_000))],
    ['600 papers written by `docx`', () => writer.writeBatch({ title: '', documents: papers })],
    ['a table of 8,000 rows × 12', () => writer.writeDocument(wide(8_000))],
  ];
  for (const [name, run] of batches) {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    const start = performance.now();
    await run();
    const took = performance.now() - start;
    delays.disable();
    console.log(`  ${name.padEnd(34)} ${(delays.max / 1e6).toFixed(0).padStart(7)} ms   of ${took.toFixed(0)}`);
  }
}

/** Peak memory of the program as it ships: bundled, without the loader that runs this file. */
async function memory(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'le-lang-bench-'));
  const entryPoints = {
    stamp: join(import.meta.dirname, 'stamp-alone.ts'),
    'word-worker': shellBundle.entryPoints['word-worker'],
  };
  await build({ ...shellBundle, entryPoints, absWorkingDir: programRoot(), outdir: folder, logLevel: 'error' });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const heap of [256, 64]) {
    const options = [`--max-old-space-size=${String(heap)}`, join(folder, 'stamp.js'), '5000'];
    const said = execFileSync(process.execPath, options, { encoding: 'utf8' });
    console.log(`  5,000 forms in one file with a ${String(heap)} MB heap: ${said.trim()}`);
  }
  await rm(folder, { recursive: true, force: true });
}

async function checked(docx: Uint8Array): Promise<number> {
  const layout = await readLayout(docx, 'paper.docx');
  return layout.ok ? checkDocument(layout.value).findings.length : -1;
}

const wide = (rows: number): OfficialDocument => {
  const columns = Array.from({ length: 12 }, () => ({ width: 1 }));
  const cells = Array.from({ length: 12 }, (_, column) => `Ô số ${String(column)}`);
  return {
    ...longList(1),
    body: [{ type: 'table', columns, headRows: 1, rows: Array.from({ length: rows }, () => ({ cells })) }],
  };
};

async function main(): Promise<void> {
  if (process.argv.includes('--memory')) return memory();
  if (process.argv.includes('--stalls')) return stalls();
  const everyone = people(1_000);
  const limit = await limitPress();
  const loop = await templateFile(true);
  const single = await templateFile(false);
  const data = { people: everyone };
  await stampForms(form, everyone);
  await race('1,000 forms, one file', [
    ['limit', () => limit.together(everyone)],
    ['ours', () => stampForms(form, everyone)],
    ['docxtemplater, loop', () => templater(loop, data)],
    ['easy-template-x, loop', () => easy.process(Buffer.from(loop), { people: [...everyone] })],
    [
      'docx directly',
      () =>
        Packer.toBuffer(buildWord({ title: form.title, documents: everyone.map((person) => fillForm(form, person)) })),
    ],
  ]);
  await race('1,000 separate files', [
    ['limit', () => limit.each(everyone)],
    ['ours', () => stampEach(form, everyone, async () => true)],
    ['docxtemplater', () => everyone.map((person) => templater(single, person))],
    [
      'easy-template-x',
      async () => {
        for (const person of everyone) await easy.process(Buffer.from(single), { ...person });
      },
    ],
    [
      'docx directly',
      async () => {
        for (const person of everyone)
          await Packer.toBuffer(buildWord({ title: '', documents: [fillForm(form, person)] }));
      },
    ],
  ]);
  await raceMailMerge(everyone);
  await stalls();
  const [short, tall] = [wide(2_000), wide(8_000)];
  await race('a table of 2,000 rows × 12 columns', [
    ['ours', () => writeDocx(short)],
    ['ours, 8,000 rows', () => writeDocx(tall)],
    ['docx directly', () => Packer.toBuffer(buildWord({ title: '', documents: [short] }))],
  ]);
  const long: OfficialDocument = { ...regulation, body: Array.from({ length: 125 }, () => regulation.body).flat() };
  const forty = await writeDocx({ ...regulation, body: Array.from({ length: 15 }, () => regulation.body).flat() });
  let pages = 0;
  await race('preview of a long paper, and the checker', [
    ['first page of 300', () => layOut([long]).next()],
    ['all pages of 300', () => (pages = paginate([long]).length)],
    ['ours', () => checked(forty)],
  ]);
  console.log(`  (${String(pages)} pages; “ours” is the checker on 40 pages)`);
  console.log('\nmemory');
  await memory();
}

await main();
