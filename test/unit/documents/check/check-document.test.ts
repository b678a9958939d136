import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import type { CheckReport } from '#shared/documents/check/findings.ts';
import { defaultLayout } from '#shared/documents/layout.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { faults, regulation } from '#test/support/documents/faults.ts';
import { withPart } from '#test/support/documents/package.ts';
import { decision, letter, longList, minutes, papers, submission } from '#test/support/documents/papers.ts';

async function check(docx: Uint8Array): Promise<CheckReport> {
  const layout = await readLayout(docx, 'paper.docx');
  if (!layout.ok) throw new Error(layout.error.code);
  return checkDocument(layout.value, { signers: ['Nguyễn Thị Hòa', 'Trần Văn Lâm'], agency: [] });
}

const written = new Map<OfficialDocument, Promise<Uint8Array>>();
/** The paper as a file; written once, spoilt many times. */
function fileOf(paper: OfficialDocument): Promise<Uint8Array> {
  const known = written.get(paper) ?? writeDocx(paper);
  written.set(paper, known);
  return known;
}

const summary = ({ findings }: CheckReport) =>
  findings.map(({ code, component, found, asked }) => `${code} · ${component} · ${found} → ${asked}`);

/** Without the file's own word on its layout, as a paper brought in has none. */
const undeclared = (docx: Uint8Array) =>
  withPart(docx, 'docProps/custom.xml', (xml) => xml.replaceAll('Thể thức', 'Khác'));

const smaller = {
  ...defaultLayout,
  bodySize: 13,
  firstLine: 10,
  lineSpacing: 1.3,
  margins: { top: 25, bottom: 25, left: 35, right: 15 },
} as const;

const correct: { readonly [name: string]: OfficialDocument } = {
  ...papers,
  regulation,
  'decision, 13 pt': { ...decision, settings: smaller },
  'submission, 13 pt': { ...submission, settings: smaller },
  'letter, 13 pt': { ...letter, settings: smaller },
  'minutes, 13 pt': { ...minutes, settings: smaller },
  'regulation, 13 pt': { ...regulation, settings: smaller },
  'decision with a lying appendix': {
    ...decision,
    appendices: (decision.appendices ?? []).map((appendix) => ({ ...appendix, orientation: 'landscape' as const })),
  },
  'letter without number yet': {
    ...letter,
    letterhead: { ...letter.letterhead, number: { symbol: 'UBND-VHXH' }, placeDate: { place: 'Vân Khê', year: 2026 } },
  },
};

describe('a correct paper', () => {
  test.each(Object.keys(correct))('%s: nothing is found', async (name) => {
    const paper = correct[name] ?? decision;
    const docx = await fileOf(paper);
    expect(summary(await check(docx))).toEqual([]);
    if (paper.layout === 'official') expect(summary(await check(undeclared(docx)))).toEqual([]);
  });

  const brought = readdirSync(new URL('../../../fixtures/documents/', import.meta.url)).filter((name) =>
    name.endsWith('-libreoffice.docx'),
  );
  test.each(brought)('%s, written by another program: nothing is found', async (name) => {
    const report = await check(readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url)));
    expect(report.layout).toBe('official');
    expect(summary(report)).toEqual([]);
  });

  test('there are at least twenty', () => {
    expect(Object.keys(correct).length + brought.length).toBeGreaterThanOrEqual(19);
  });
});

describe('a paper with one fault', () => {
  test('there are at least forty', () => {
    expect(faults.length).toBeGreaterThanOrEqual(40);
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  test.each(faults.map((fault) => [fault.name, fault] as const))(
    '%s: that is found and nothing else',
    async (_, fault) => {
      const report = await check(undeclared(fault.spoil(await fileOf(fault.paper))));
      const found = report.findings.map(({ code, component }) => `${code} ${component}`);
      expect(new Set(found)).toEqual(new Set([`${fault.code} ${fault.component}`]));
      for (const { source, found: what, asked } of report.findings) {
        expect(source).toContain('Nghị định 30/2020/NĐ-CP');
        expect(what).not.toBe('');
        expect(asked).not.toBe('');
      }
    },
  );
});

describe('the checker', () => {
  test('says where a finding stands and how often', async () => {
    const docx = withPart(await writeDocx(regulation), 'word/styles.xml', (xml) =>
      xml.replace(/(w:styleId="NoiDung".*?<w:sz w:val=")28/, '$124'),
    );
    const found = (await check(docx)).findings.find(({ code, component }) => code === 'size' && component === 'clause');
    expect(found).toMatchObject({ found: '12 pt', asked: '13–14 pt', times: 41, correctable: true });
    expect(found?.place.excerpt).toContain('Tổ hòa giải làm việc');
  });

  test('finds a signer whose name is not spelt as in the register', async () => {
    const docx = withPart(await writeDocx(decision), 'word/document.xml', (xml) =>
      xml.replace('Nguyễn Thị Hòa', 'Nguyễn Thị Hóa'),
    );
    expect(summary(await check(docx))).toEqual(['name-spelling · signer · Nguyễn Thị Hóa → Nguyễn Thị Hòa']);
  });

  test('holds a free layout against nothing', async () => {
    expect(await check(await writeDocx(longList(5)))).toMatchObject({ layout: 'free', findings: [] });
  });

  test('refuses what is no Word file', async () => {
    expect(await readLayout(new Uint8Array(), 'a.docx')).toMatchObject({ error: { code: 'file-empty' } });
    expect(await readLayout(Buffer.from('hello'), 'a.docx')).toMatchObject({ error: { code: 'file-wrong-kind' } });
    const docx = await writeDocx(decision);
    expect((await readLayout(docx.slice(0, docx.length / 2), 'a.docx')).ok).toBe(false);
  });

  test('reads forty pages within 300 ms', async () => {
    const long: OfficialDocument = { ...regulation, body: Array.from({ length: 24 }, () => regulation.body).flat() };
    const docx = await writeDocx(long);
    await check(docx);
    const start = performance.now();
    await check(docx);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
