import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedResources } from '#main/adapters/resources.ts';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { samplePapers, samplePeople, type SamplePapers } from '#main/app/documents/samples/sample-papers.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import { officialDocument } from '#shared/documents/model-schema.ts';
import type { OfficialDocument, TableCell } from '#shared/documents/model.ts';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import { paginate } from '#shared/documents/pages/paginate.ts';
import { productPaperNames, type ProductPaper } from '#shared/documents/product-papers.ts';
import { regulation } from '#test/support/documents/faults.ts';
import { paragraphTexts, partOf, withPart } from '#test/support/documents/package.ts';
import { letter } from '#test/support/documents/papers.ts';
import { hasLibreOffice, pageCounts } from '#test/support/libre-office.ts';

const root = join(import.meta.dirname, '../../..');
const golden = join(root, 'test/fixtures/documents/product');
const documentPath = 'word/document.xml';

let samples: SamplePapers;
beforeAll(async () => {
  samples = await samplePapers(shippedResources(join(root, 'resources')));
});

/** The body with an element a line, without namespaces and the numbers of drawings, which count through a process. */
function normalised(docx: Uint8Array): string {
  const xml = partOf(docx, documentPath);
  const body = xml.slice(xml.indexOf('<w:body>')).replaceAll('><', '>\n<');
  return `${body.replace(/(?<=<wp:docPr id=")\d+/g, '0').replace(/(?<=<a:blip r:embed=")[^"]+/g, '0')}\n`;
}

/** A form as the first of its people gets it; any other paper as it is. */
function filled(name: ProductPaper): OfficialDocument {
  const [person] = samplePeople(name);
  return person === undefined ? samples[name] : fillForm(samples[name], person);
}

async function findings(docx: Uint8Array) {
  const layout = await readLayout(docx, 'Giấy tờ.docx');
  if (!layout.ok) throw new Error(layout.error.code);
  const report = checkDocument(layout.value, { signers: ['Trần Văn Lâm'], agency: ['XÃ VÂN KHÊ'] });
  return {
    layout: report.layout,
    lines: report.findings.map(({ code, component, found, asked }) => `${code} ${component}: ${found} → ${asked}`),
  };
}

/** Words in order, without what only one writer has: space, page numbers, dots, boxes. */
const words = (texts: readonly string[]) => texts.join('').replace(/[\s.☐☒]+/gu, '');

describe.each(productPaperNames)('%s', (name) => {
  test('says which paper it is, and crosses the door as it was', () => {
    expect(samples[name].paper).toBe(name);
    expect(officialDocument.parse(JSON.parse(JSON.stringify(samples[name])))).toEqual(samples[name]);
  });

  test('is as it was looked at', async () => {
    await expect(normalised(await writeDocx(samples[name]))).toMatchFileSnapshot(join(golden, `${name}.xml`));
  });

  test('has nothing that the checker finds, also when the file does not say what it follows', async () => {
    const docx = await writeDocx(filled(name));
    expect((await findings(docx)).lines).toEqual([]);
    if (samples[name].layout !== 'official') return;
    const undeclared = withPart(docx, 'docProps/custom.xml', (xml) => xml.replaceAll('Thể thức', 'Khác'));
    expect(await findings(undeclared)).toEqual({ layout: 'official', lines: [] });
  });

  test('has the same text in the same order on the pages as in Word', async () => {
    const paper = filled(name);
    const inWord = words(paragraphTexts(partOf(await writeDocx(paper), documentPath)));
    const onPages = paginate([paper]).map((page) => words(shownText(page)));
    const heads = headsOf(paper);
    // The head of a table stands again on every page that it reaches; in Word's file it stands once.
    const once = onPages.map((text, index) => {
      const again = index === 0 ? undefined : heads.find((head) => text.startsWith(head));
      return again === undefined || !onPages.slice(0, index).join('').includes(again) ? text : text.slice(again.length);
    });
    expect(once.join('')).toBe(inWord.replace(words([captionOf(paper)]), ''));
  });
});

/** The lines of a page without what tracked changes take out, as a reader of Word's text has it. */
const shownText = (page: LaidPage) =>
  page.items.flatMap((item) =>
    item.kind === 'line'
      ? [
          item.runs
            .filter(({ change }) => change !== 'delete' && change !== 'move-from')
            .map(({ text }) => text)
            .join(''),
        ]
      : [],
  );

const captionOf = ({ code }: OfficialDocument) => (code !== undefined && 'text' in code ? (code.caption ?? '') : '');

/** The words of the heads of a paper's tables. */
const headsOf = ({ body, appendices = [] }: OfficialDocument) =>
  [...body, ...appendices.flatMap((appendix) => appendix.body)].flatMap((block) =>
    block.type === 'table'
      ? [words(block.rows.slice(0, block.headRows).flatMap(({ cells }) => cells.map(cellText)))]
      : [],
  );

const cellText = (cell: TableCell) =>
  typeof cell === 'string'
    ? cell
    : cell.content
        .flat()
        .map((piece) => (typeof piece === 'string' ? piece : piece.type === 'text' ? piece.text : ''))
        .join('');

const times = (count: number): OfficialDocument => ({
  ...regulation,
  body: Array.from({ length: count }, () => regulation.body).flat(),
});

describe('papers of one, five and forty pages, and every kind of paper', () => {
  test.skipIf(!hasLibreOffice())(
    'take as many pages with us as LibreOffice makes of the Word file, within one',
    { timeout: 240_000 },
    async () => {
      const papers = new Map<string, OfficialDocument>([
        ['one', letter],
        ['five', regulation],
        ['forty', times(15)],
        ...productPaperNames.map((name) => [name, filled(name)] as const),
      ]);
      const files = new Map<string, Uint8Array>();
      for (const [name, paper] of papers) files.set(name, await writeDocx(paper));
      const theirs = pageCounts(files);
      const ours = new Map([...papers].map(([name, paper]) => [name, paginate([paper]).length]));
      expect([ours.get('one'), ours.get('five')]).toEqual([1, 5]);
      expect(Math.abs((ours.get('forty') ?? 0) - 40)).toBeLessThanOrEqual(1);
      const apart = [...ours].filter(([name, count]) => Math.abs(count - (theirs.get(name) ?? 0)) > 1);
      expect(apart).toEqual([]);
    },
  );
});
