import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { covenantId } from '#shared/contract/ids.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import { covenantText } from '#shared/covenants/text/covenant-text.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const id = covenantId.parse('mau-dong-khe');
const working = z.object({
  text: covenantText,
  comments: z.array(z.object({ text: z.string(), line: z.string().optional() })),
});
type Record = MethodInput<'covenants.addOperations'>['operations'][number]['record'];

/** The sample covenant with a remark on each of some lines, which say what they are on. */
async function remarked(words: readonly string[]): Promise<OpenedOffice> {
  const office = await openedOffice();
  await office.run('office.openSample', {});
  const { text } = await office.ask('covenants.text', { covenant: id }, working);
  for (const one of words) {
    const line = text.lines.find((candidate) => candidate.text.startsWith(one))?.id ?? '';
    await office.run('covenants.addComment', { covenant: id, line, text: one });
  }
  return office;
}

async function adopt(office: OpenedOffice, records: readonly Record[], numbering: 'keep' | 'renumber') {
  await office.run('covenants.addOperations', {
    covenant: id,
    operations: records.map((record) => ({ record, reason: '', source: { kind: 'clerk', ref: '' } })),
  });
  await office.run('covenants.setAmendment', { covenant: id, numbering });
  await office.run('covenants.adoptAmendment', { covenant: id });
}

/** Whether every remark stands on the line that says what it is on. */
async function standing(office: OpenedOffice): Promise<readonly (readonly [string, string | undefined])[]> {
  const { text, comments } = await office.ask('covenants.text', { covenant: id }, working);
  const ids = new Set(text.lines.map((line) => line.id));
  expect(ids.size).toBe(text.lines.length);
  return comments.map((one) => [one.text, text.lines.find((line) => line.id === one.line)?.text]);
}

describe('a provision keeps its name', () => {
  const words = ['Việc cưới', 'Rác mang ra điểm tập kết', 'Hòa giải mâu thuẫn', 'Không kéo họ hàng'];

  it.each(['keep', 'renumber'] as const)('when others come in, go and move around it (%s)', async (numbering) => {
    const office = await remarked(words);
    await adopt(
      office,
      [
        {
          id: 'a',
          op: 'insert',
          after: { article: '2' },
          articles: [{ title: 'Điều mới', clauses: [{ text: 'Một.' }] }],
        },
        { id: 'b', op: 'repeal', target: { article: '7' } },
        { id: 'c', op: 'move', target: { article: '21' }, after: { article: '11' } },
        { id: 'd', op: 'insert', after: { article: '22', clause: '1' }, clauses: [{ text: 'Chen vào.' }] },
      ],
      numbering,
    );
    for (const [on, says] of await standing(office))
      expect(says?.startsWith(on), `${on}: ${says ?? 'gone'}`).toBe(true);
  });

  it('when it is split, and when it is moved and cut by hand', async () => {
    const office = await remarked(['Hòa giải mâu thuẫn', 'Mâu thuẫn trong gia đình', 'Không kéo họ hàng']);
    await adopt(
      office,
      [
        {
          id: 'a',
          op: 'split',
          target: { article: '21' },
          parts: [
            { title: 'Hòa giải mâu thuẫn', clauses: ['1', '2'] },
            { title: 'Giữ hòa khí', clauses: ['3'] },
          ],
        },
      ],
      'renumber',
    );
    for (const [on, says] of await standing(office))
      expect(says?.startsWith(on), `${on}: ${says ?? 'gone'}`).toBe(true);
    const { revision, text } = await office.ask(
      'covenants.text',
      { covenant: id },
      z.object({ revision: z.number(), text: covenantText }),
    );
    const line = text.lines.find((one) => one.text.startsWith('Mâu thuẫn trong gia đình'));
    const head = text.lines.find((one) => one.text === 'Hòa giải mâu thuẫn');
    const before = line?.text.slice(0, 24) ?? '';
    await office.run('covenants.edit', {
      covenant: id,
      revision,
      edits: [
        { kind: 'move', line: head?.id ?? '', to: 'up' },
        { kind: 'split', line: line?.id ?? '', before, after: 'phần sau.' },
        { kind: 'renumber' },
      ],
    });
    for (const [on, says] of await standing(office)) expect(says?.startsWith(on.slice(0, 20))).toBe(true);
  });
});
