import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownFiles } from '#main/adapters/files.ts';
import { damages } from '#test/support/damage.ts';
import { inFolder } from '#test/support/toy-store.ts';

/** Two files as a village and a campaign bring them in. */
const sources = ['quy-uoc.docx', 'ban-quet.pdf'];

describe('a file that was kept as it came in', () => {
  test.each(damages)('$name: never handed out, found by a check, whole again once it comes in again', ({ spoil }) =>
    inFolder(async (folder) => {
      const originals = join(folder, 'originals');
      const files = knownFiles({ papers: join(folder, 'papers'), papersInWords: 'Giấy tờ', originals });
      const kept = [];
      for (const name of sources) {
        const content = Buffer.from(`${name}: ${'nội dung của tệp gốc. '.repeat(200)}\n`);
        await writeFile(join(folder, name), content);
        const found = await files.keepBytes(name, content);
        if (!found.ok) throw new Error(found.error.code);
        kept.push({
          original: found.value,
          content,
          path: join(originals, `${found.value.sha256}${name.slice(-4) === 'docx' ? '.docx' : '.pdf'}`),
        });
      }
      const [first, second] = kept;
      if (first === undefined || second === undefined) throw new Error('two files');
      expect(await files.checkOriginals()).toEqual({ files: 2, damaged: [] });
      await spoil(first.path, second.path);
      const spoilt = await readFile(first.path).catch(() => undefined);
      if (spoilt?.equals(first.content) === true) return;

      expect(await files.readOriginal(first.original)).toMatchObject({
        ok: false,
        error: { code: 'original-missing' },
      });
      expect(await files.readOriginal(second.original)).toMatchObject({ ok: true });
      const { damaged } = await files.checkOriginals();
      if (spoilt !== undefined) expect(damaged).toHaveLength(1);

      expect(await files.keepBytes(sources[0] ?? '', first.content)).toMatchObject({ ok: true });
      expect(await files.readOriginal(first.original)).toMatchObject({ ok: true, value: first.content });
      expect(await files.checkOriginals()).toEqual({ files: 2, damaged: [] });
      // What was found damaged is still there to be looked at.
      const all = await Promise.all((await readdir(originals)).map((name) => readFile(join(originals, name))));
      if (spoilt !== undefined) expect(all.some((bytes) => bytes.equals(spoilt))).toBe(true);
    }),
  );
});
