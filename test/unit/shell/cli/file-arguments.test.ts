import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownFiles } from '#main/adapters/files.ts';
import { withFileReferences } from '#main/shell/cli/file-arguments.ts';
import { fail } from '#shared/contract/result.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

it('puts references in the place of paths, however deep, and leaves the rest', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.docx'), 'x');
  const files = knownFiles({ papers: folder, papersInWords: 'Giấy tờ', originals: folder });
  const reference: unknown = expect.stringMatching(/^file:/);
  const answer = await withFileReferences(
    { file: '@a.docx', deep: [{ file: `@${join(folder, 'a.docx')}` }], text: 'a@b', at: '@@lan', n: 1, none: null },
    files,
    folder,
  );
  expect(answer).toMatchObject({
    ok: true,
    value: { text: 'a@b', at: '@lan', n: 1, none: null, file: reference },
  });
  expect(JSON.stringify(answer)).not.toContain(folder);
});

it('fails with the file that is not there', async () => {
  const files = knownFiles({ papers: '/nowhere', papersInWords: 'Giấy tờ', originals: '/nowhere' });
  expect(await withFileReferences(['@missing.docx'], files, '/nowhere')).toEqual(
    fail('file-missing', { name: 'missing.docx' }),
  );
});
