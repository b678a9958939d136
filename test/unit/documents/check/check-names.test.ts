import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedResources } from '#main/adapters/resources.ts';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { samplePapers } from '#main/app/documents/samples/sample-papers.ts';
import { checkDocument, type KnownNames } from '#shared/documents/check/check-document.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { paragraph } from '#shared/documents/build.ts';
import { productPaperNames } from '#shared/documents/product-papers.ts';

const known: KnownNames = {
  signers: ['Trần Văn Lâm', 'Nguyễn Thị Hòa'],
  agency: ['XÃ VÂN KHÊ', 'ỦY BAN NHÂN DÂN XÃ VÂN KHÊ', 'THÀNH PHỐ HÀ NỘI'],
  posts: [
    { name: 'Trần Văn Lâm', post: 'Phó Chủ tịch', authority: 'KT.' },
    { name: 'Nguyễn Thị Hòa', post: 'Chủ tịch', authority: 'TM.' },
  ],
  people: ['Đỗ Văn Mẫu', 'Lê Thị Thử', 'Phạm Văn Năm'],
  places: ['xã Vân Khê', 'thôn Đông Khê', 'thôn Hạ Vân'],
};
const samples = await samplePapers(shippedResources(join(import.meta.dirname, '../../../../resources')));
const decision = samples['covenants.recognition'];

async function found(paper: OfficialDocument): Promise<readonly string[]> {
  const layout = await readLayout(await writeDocx(paper), 'paper.docx');
  if (!layout.ok) throw new Error(layout.error.code);
  return checkDocument(layout.value, known).findings.map(
    (finding) => `${finding.code} ${finding.component}: ${finding.found} → ${finding.asked} (${finding.severity})`,
  );
}
const signedBy = (name: string, capacity: readonly string[]): OfficialDocument => ({
  ...decision,
  signatures: { places: [{ capacity, name }] },
});
const deputy = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];

describe('names and offices of the register', () => {
  test.each(productPaperNames)('%s of our own spells them all as they are', async (name) => {
    expect(await found(samples[name])).toEqual([]);
  });

  test('a person and a village spelt otherwise in the text are found, wherever they stand', async () => {
    const body = [...decision.body, paragraph('Giao ông Đỗ Văn Mẩu, trưởng thôn Đông khe và xã Vân Khế thực hiện.')];
    expect(await found({ ...decision, body })).toEqual([
      'name-spelling body: Đỗ Văn Mẩu → Đỗ Văn Mẫu (advice)',
      'name-spelling body: thôn Đông khe → thôn Đông Khê (advice)',
      'name-spelling body: xã Vân Khế → xã Vân Khê (advice)',
    ]);
  });

  test('capitals and the start of a sentence are no other spelling; a name of somebody else is left alone', async () => {
    const body = [
      ...decision.body,
      paragraph('Thôn Đông Khê và THÔN HẠ VÂN, ông ĐỖ VĂN MẪU, bà Đỗ Thị Mẫu, thôn Đông Nội.'),
    ];
    expect(await found({ ...decision, body })).toEqual([]);
  });

  test('a post that is not the signer’s, and a signer one letter apart; somebody else may have signed', async () => {
    expect(await found(signedBy('Trần Văn Lâm', deputy))).toEqual([]);
    expect(await found(signedBy('Trần Văn Lâm', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']))).toEqual([
      'post-differs capacity: CHỦ TỊCH → KT. CHỦ TỊCH (advice)',
    ]);
    expect(await found(signedBy('Nguyễn Thị Hòa', deputy))).toEqual([
      'post-differs capacity: PHÓ CHỦ TỊCH → CHỦ TỊCH (advice)',
    ]);
    expect(await found(signedBy('Trần Văn Lầm', deputy))).toEqual([
      'name-spelling signer: Trần Văn Lầm → Trần Văn Lâm (advice)',
    ]);
    expect(await found(signedBy('Trần Văn Lân', deputy))).toEqual([
      'name-spelling signer: Trần Văn Lân → Trần Văn Lâm (advice)',
    ]);
    expect(await found(signedBy('Hoàng Văn Lạ', deputy))).toEqual([]);
  });

  test('the paper of another office may be signed by its own people', async () => {
    const letterhead = { ...decision.letterhead, agency: ['ỦY BAN NHÂN DÂN', 'XÃ LONG ĐIỀN'] };
    expect(await found({ ...signedBy('Trần Văn Lân', deputy), letterhead })).toEqual([]);
  });
});
