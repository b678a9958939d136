import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stampForms } from '#main/adapters/word/stamp/stamp-forms.ts';
import { wordThread, type WordThread } from '#main/adapters/word/thread/word-thread.ts';
import { createWordWriter } from '#main/adapters/word/write/word-writer.ts';
import { ok } from '#shared/contract/result.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import { commitmentForm, invented } from '#test/support/documents/forms.ts';
import { firstDifference, partOf, withPicturesNumbered } from '#test/support/documents/package.ts';
import { longList } from '#test/support/documents/papers.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';

const text = (docx: Uint8Array) => withPicturesNumbered(partOf(docx, 'word/document.xml'));
const people = invented(120);
const temporaryFolder = temporaryFolders();

const broken = async () => Promise.reject(new Error('no disk'));

/** The thread itself, and how often it was asked. */
function counted(thread: WordThread = wordThread()) {
  const asked: string[] = [];
  const run: WordThread['run'] = (task, news) => {
    asked.push(task.kind);
    return thread.run(task, news);
  };
  return { asked, writer: createWordWriter({ ...thread, run }) };
}

describe('batches in a thread', () => {
  it('are what is made without it, and tell how far they are', async () => {
    const { asked, writer } = counted();
    const seen: number[] = [];
    const made = await writer.stampForms(commitmentForm, people, (done) => seen.push(done) > 0);
    const here = await stampForms(commitmentForm, people);
    if (!made.ok || !here.ok) throw new Error('not made');
    expect(firstDifference(text(made.value), text(here.value))).toBe('');
    expect(seen).toEqual([50, 100, 120]);
    expect(asked).toEqual(['forms']);
  });

  it('come as files in order, one after the other, and stop where one is not taken', async () => {
    const { writer } = counted();
    const files: Uint8Array[] = [];
    let inside = 0;
    const take = async (bytes: Uint8Array, index: number) => {
      expect((inside += 1)).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside -= 1;
      expect(index).toBe(files.push(bytes) - 1);
      return files.length < 70;
    };
    expect(await writer.stampEach(commitmentForm, people, take)).toEqual(ok(70));
    expect(files).toHaveLength(70);
    const last = await writeDocx(fillForm(commitmentForm, people[69] ?? {}));
    expect(firstDifference(text(files[69] ?? last), text(last))).toBe('');
    expect(await writer.stampEach(commitmentForm, people.slice(0, 40), async () => true)).toEqual(ok(40));
  });

  it('pass on what taking a file in throws', async () => {
    const { writer } = counted();
    await expect(writer.stampEach(commitmentForm, people, broken)).rejects.toThrow('no disk');
  });

  it('stop when asked', async () => {
    const { writer } = counted();
    const made = await writer.stampForms(commitmentForm, invented(2_000), (done) => done < 100);
    expect(made).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('take in long papers, and leave short ones and a handful of people', async () => {
    const { asked, writer } = counted();
    const long = await writer.writeDocument(longList(600));
    expect(asked).toEqual(['papers']);
    if (!long.ok) throw new Error(long.error.code);
    expect(firstDifference(text(long.value), text(await writeDocx(longList(600))))).toBe('');
    await writer.writeDocument(longList(20));
    await writer.stampForms(commitmentForm, people.slice(0, 5));
    await writer.writeBatch({ title: 'Hai bản', documents: [longList(5), longList(6)] });
    expect(asked).toEqual(['papers']);
  });

  it('are made here where no thread can be started', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'word-worker.mjs');
    writeFileSync(file, "import './khong-co.mjs';");
    const { asked, writer } = counted(wordThread(pathToFileURL(file)));
    const made = await writer.stampForms(commitmentForm, people);
    expect(made.ok).toBe(true);
    expect(asked).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('khong-co');
  });

  it('fail when the thread dies under them, and are made by a new one afterwards', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'word-worker.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', () => process.exit(3));
       parentPort.postMessage({ kind: 'ready' });`,
    );
    const { asked, writer } = counted(wordThread(pathToFileURL(file)));
    await expect(writer.stampForms(commitmentForm, people)).rejects.toThrow('ended with 3');
    await expect(writer.stampForms(commitmentForm, people)).rejects.toThrow('ended with 3');
    expect(asked).toEqual(['forms', 'forms']);
  });
});
