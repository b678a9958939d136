import mammoth from 'mammoth';
import { readDocument } from '#main/adapters/word/read/read-document.ts';
import { readCovenant } from '#shared/covenants/reading/read-covenant.ts';
import { writeModel, type Form, type Model } from '#test/support/covenants/random-covenant.ts';
import { sampleBytes, sampleNames } from '#test/support/covenants/samples.ts';

/**
 * Reading and structuring a covenant of 60 điều beside mammoth extracting its plain text, and a folder of 51 covenants:
 * medians of interleaved runs in one process, in the processor's own time so that a machine at other work says the same.
 * Run with `npx tsx test/bench/reading.bench.ts`; `--quick` makes three rounds.
 */
const rounds = process.argv.includes('--quick') ? 3 : 25;
const allowed = 1.2;
const folderSeconds = 15;

const clause = (number: number) => ({
  text: `Việc thứ ${number} do các hộ trong thôn cùng bàn bạc, thống nhất và thực hiện theo khoản 1 Điều 2 Quy ước này.`,
  points: number % 3 === 0 ? ['Giữ sạch;', 'Giữ đẹp;', 'Giữ vui.'].map((text) => ({ text, dashes: [] })) : [],
  dashes: [],
});
const model: Model = {
  preamble: ['Thôn có ba xóm, một đình, một chùa.'],
  withChapters: true,
  chapters: Array.from({ length: 6 }, (_, chapter) => ({
    title: `PHẦN VIỆC THỨ ${chapter + 1}`,
    articles: Array.from({ length: 10 }, (_unused, at) => ({
      title: `Việc chung thứ ${chapter * 10 + at + 1}`,
      lead: [],
      points: [],
      clauses: [1, 2, 3, 4].map(clause),
    })),
  })),
};
const form: Form = {
  article: 'Điều {n}. ',
  clause: '{n}. ',
  point: '{l}) ',
  dash: '- ',
  chapter: 'Chương {r}',
  titleApart: true,
  automatic: true,
  restart: false,
  encoding: 'nfc',
  damage: [1],
  signatures: true,
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of the processor, of this program alone. */
async function busy(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function readWhole(bytes: Uint8Array, name: string): Promise<number> {
  const source = await readDocument(bytes, name);
  return source.ok ? readCovenant(source.value).articles.length : 0;
}

const bytes = writeModel(model, form);
const buffer = Buffer.from(bytes);
const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  theirs.push(await busy(() => mammoth.extractRawText({ buffer })));
  ours.push(await busy(() => readWhole(bytes, 'a.docx')));
}
/** Of each round, what ours took beside theirs. */
const ratio = median(ours.map((own, round) => own / (theirs[round] ?? own)));
console.log(`60 điều, automatic numbers: ${await readWhole(bytes, 'a.docx')} điều read`);
console.log(
  `  mammoth, plain text ${median(theirs).toFixed(1)} ms; ours, whole tree ${median(ours).toFixed(1)} ms: × ${ratio.toFixed(2)} (allowed ${allowed})`,
);

const folder = Array.from({ length: 51 }, (_, at) => sampleNames[at % sampleNames.length] ?? '');
const seconds =
  (await timed(async () => {
    for (const name of folder) await readWhole(sampleBytes(name), name);
  })) / 1_000;
console.log(`51 covenants: ${seconds.toFixed(2)} s (allowed ${folderSeconds})`);
