import { describe, expect, test } from 'vitest';
import { correctDocx } from '#main/adapters/word/check/correct-docx.ts';
import { parseXml, serializeXml } from '#main/adapters/word/check/edit-xml.ts';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import { isCorrectable } from '#shared/documents/check/report.ts';
import { faults } from '#test/support/documents/faults.ts';
import { paragraphTexts, partOf } from '#test/support/documents/package.ts';
import { decision, trackedCovenant } from '#test/support/documents/papers.ts';

async function findingsOf(docx: Uint8Array): Promise<readonly string[]> {
  const layout = await readLayout(docx, 'paper.docx');
  if (!layout.ok) throw new Error(layout.error.code);
  return checkDocument(layout.value).findings.map(({ code, component }) => `${code} ${component}`);
}

async function corrected(docx: Uint8Array): Promise<Uint8Array> {
  const result = await correctDocx(docx, 'paper.docx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const documentPath = 'word/document.xml';
const own = faults.filter(({ code }) => isCorrectable(code));

describe('"sửa giúp"', () => {
  test.each(own.map((fault) => [fault.name, fault] as const))('%s: the copy has no fault left', async (_, fault) => {
    const spoilt = fault.spoil(await writeDocx(fault.paper));
    expect(await findingsOf(spoilt)).not.toEqual([]);
    expect(await findingsOf(await corrected(spoilt))).toEqual([]);
  });

  test('changes no word where no word was wrong', async () => {
    const fault = faults.find(({ name }) => name === 'a paragraph in Arial');
    if (!fault) throw new Error('the fault is gone');
    const docx = await writeDocx(fault.paper);
    const after = await corrected(fault.spoil(docx));
    expect(paragraphTexts(partOf(after, documentPath))).toEqual(paragraphTexts(partOf(docx, documentPath)));
  });

  test('leaves a correct paper as it is', async () => {
    const docx = await writeDocx(decision);
    expect(partOf(await corrected(docx), documentPath)).toBe(partOf(docx, documentPath));
  });
});

describe('a part that is parsed and written again', () => {
  test('is the same text', async () => {
    for (const path of [documentPath, 'word/styles.xml', 'word/settings.xml', '[Content_Types].xml']) {
      const xml = partOf(await writeDocx(trackedCovenant), path);
      expect(serializeXml(parseXml(xml))).toBe(xml);
    }
  });
});
