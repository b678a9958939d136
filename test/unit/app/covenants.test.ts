import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { covenantId, villageId } from '#shared/contract/ids.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const sample = fileURLToPath(new URL('../../fixtures/covenants/01-typed-numbers.docx', import.meta.url));
const rows = z.array(
  z.object({ village: villageId, id: covenantId.optional(), state: z.string(), operations: z.number() }),
);
const view = z.object({
  tree: z.object({ counts: z.object({ chapters: z.number(), articles: z.number() }) }),
  redline: z.array(z.object({ change: z.string(), at: z.string(), text: z.string() })),
  draft: z.object({ sentences: z.array(z.string()) }).optional(),
  amendment: z.object({ operations: z.array(z.object({ record: z.object({ id: z.string() }) })) }).optional(),
});
const paper = z.object({ name: z.string(), folder: z.string(), size: z.number() });

type Operations = MethodInput<'covenants.addOperations'>['operations'];
const insertClause = (article: string, text: string): Operations[number] => ({
  record: { id: 'new', op: 'insert', into: { article }, clauses: [{ text }] },
  reason: 'Đưa quy tắc ứng xử vào quy ước',
  source: { kind: 'clause', ref: 'giup-nguoi-yeu' },
});

async function importedCovenant(office: OpenedOffice) {
  await office.run('office.openSample', {});
  const list = await office.ask('covenants.list', {}, rows);
  const village = list.find((row) => row.id === undefined)?.village;
  if (village === undefined) throw new Error('every village has a covenant');
  const file = await office.file(sample);
  const { id } = await office.ask('covenants.import', { file, village }, z.object({ id: covenantId }));
  return { id, village, file };
}

describe('a covenant', () => {
  it('is brought in with its tree and kept with its original', async () => {
    const office = await openedOffice();
    const { id, village, file } = await importedCovenant(office);
    const found = await office.ask('covenants.get', { covenant: id }, view);
    expect(found.tree.counts).toMatchObject({ chapters: 6, articles: 31 });
    expect(await office.refused('covenants.import', { file, village })).toBe('covenant-exists');
  });

  it('takes clauses by operations, says so in sentences, and lets one go again', async () => {
    const office = await openedOffice();
    const { id } = await importedCovenant(office);
    await office.run('covenants.addOperations', {
      covenant: id,
      operations: [insertClause('1', 'Giúp đỡ người cao tuổi.'), insertClause('2', 'Không viết, vẽ lên tường.')],
    });
    const amended = await office.ask('covenants.get', { covenant: id }, view);
    expect(amended.draft?.sentences).toHaveLength(2);
    expect(amended.draft?.sentences[0]).toMatch(
      /^Bổ sung khoản \d+ vào sau khoản \d+ Điều 1 như sau:\n“\d+\. Giúp đỡ người cao tuổi\.”\.$/,
    );
    expect(amended.redline.filter((line) => line.change === 'inserted').map((line) => line.text)).toEqual([
      'Giúp đỡ người cao tuổi.',
      'Không viết, vẽ lên tường.',
    ]);
    await office.run('covenants.removeOperation', { covenant: id, operation: 'o1' });
    const left = await office.ask('covenants.get', { covenant: id }, view);
    expect(left.amendment?.operations.map((operation) => operation.record.id)).toEqual(['o2']);
    expect(await office.refused('covenants.removeOperation', { covenant: id, operation: 'o1' })).toBe('not-found');
  });

  it('refuses a change that does not fit, and keeps what was there', async () => {
    const office = await openedOffice();
    const { id } = await importedCovenant(office);
    const misfit = { covenant: id, operations: [insertClause('1', 'Một.'), insertClause('99', 'Hai.')] };
    expect(await office.refused('covenants.addOperations', misfit)).toBe('amendment-refused');
    expect((await office.ask('covenants.get', { covenant: id }, view)).amendment).toBeUndefined();
    expect(await office.refused('covenants.writePaper', { covenant: id, paper: 'amendment' })).toBe('nothing-amended');
  });

  it('writes the amendment, the consolidated text and the comparison', async () => {
    const office = await openedOffice();
    const { id } = await importedCovenant(office);
    await office.run('covenants.addOperations', {
      covenant: id,
      operations: [insertClause('1', 'Giúp đỡ người cao tuổi.')],
    });
    for (const kind of ['amendment', 'consolidated', 'comparison', 'covenant'] as const) {
      const written = await office.ask('covenants.writePaper', { covenant: id, paper: kind }, paper);
      expect(written.size).toBeGreaterThan(2_000);
      expect(written.folder).toContain('Hương ước, quy ước');
    }
  });
});
