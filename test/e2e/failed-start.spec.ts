import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBook } from '#main/adapters/disk/book-file.ts';
import { dataFolderOf, openOffice } from '#main/shell/compose.ts';
import { z } from 'zod';
import { expect, test } from '../support/app.ts';
import { must } from '../support/large-office.ts';

async function withFolder(shell: string, provide: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `le-lang-${shell}-`));
  await provide(folder);
  await rm(folder, { recursive: true, force: true });
}

async function namesAndContents(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(async (file) => `${file} ${await readFile(file, 'base64')}`));
}

test.describe('data of a newer program', () => {
  test.use({
    officeFolder: async ({ shell }, provide) =>
      withFolder(shell, async (folder) => {
        const books = join(dataFolderOf(folder), 'books');
        await mkdir(books, { recursive: true });
        await writeFile(join(books, 'office.json'), encodeBook({ book: 'office', schema: 9999, seq: 1, data: {} }));
        await provide(folder);
      }),
  });

  test('is shown on a page of its own that names the folder, and left untouched', async ({ app }) => {
    const before = await namesAndContents(app.folder);
    await expect(app.page.getByRole('heading', { name: 'Chưa mở được dữ liệu của xã, phường' })).toBeVisible();
    await expect(app.page.getByRole('alert')).toContainText('do bản Lệ Làng mới hơn ghi');
    await expect(app.page.getByRole('definition')).toContainText(app.folder);
    await app.page.reload();
    await expect(app.page.getByRole('alert')).toContainText('Dữ liệu chưa bị động đến');
    expect(await namesAndContents(app.folder)).toEqual(before);
  });
});

/** The sample commune's data as a program of a later year would leave it: the same, and a field more in each book. */
async function sampleOfNewerProgram(folder: string): Promise<void> {
  const opener = { open: () => Promise.resolve(false), show: () => Promise.resolve(false) };
  const office = must(await openOffice({ folder, opener }));
  must(await office.dispatch('office.openSample', {}));
  await office.close();
  const books = join(dataFolderOf(folder), 'books');
  for (const file of await readdir(books)) {
    const { book, seq, data } = storedBook.parse(JSON.parse(await readFile(join(books, file), 'utf8')));
    await writeFile(join(books, file), encodeBook({ book, seq, schema: 9999, data: { ...data, later: true } }));
  }
}

const storedBook = z.object({ book: z.string(), seq: z.number(), data: z.record(z.string(), z.unknown()) });

test.describe('data of a newer program that only added to it', () => {
  test.use({
    officeFolder: async ({ shell }, provide) =>
      withFolder(shell, async (folder) => {
        await sampleOfNewerProgram(folder);
        await provide(folder);
      }),
  });

  test('is shown, says that it can only be looked at, and stays untouched', async ({ app }) => {
    const before = await namesAndContents(dataFolderOf(app.folder));
    const { page } = app;
    await expect(page.getByText('Dữ liệu do bản Lệ Làng mới hơn ghi (bản 9999')).toBeVisible();
    await page.getByRole('button', { name: 'Hộ, cán bộ', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Hộ dân 300' })).toBeVisible();
    expect(await namesAndContents(dataFolderOf(app.folder))).toEqual(before);
  });
});

test.describe('a folder without rights', () => {
  test.skip(process.platform !== 'linux', 'rights are taken away as Linux knows them');
  test.use({
    officeFolder: async ({ shell }, provide) => {
      // Root may write everywhere but where the kernel itself refuses.
      if (process.getuid?.() === 0) return provide('/sys/le-lang');
      return withFolder(shell, async (folder) => {
        await chmod(folder, 0o555);
        await provide(join(folder, 'Lệ Làng'));
        await chmod(folder, 0o755);
      });
    },
  });

  test('is named, with what to do', async ({ app }) => {
    await expect(app.page.getByRole('alert')).toContainText('Kiểm tra quyền của thư mục rồi mở lại chương trình');
    await expect(app.page.getByRole('definition')).toContainText(app.folder);
  });
});

test('a second program over the same office only reads, and says who has it', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Mở xã mẫu' }).click();
  await expect(app.page.getByText('UBND xã Vân Khê')).toBeVisible();
  const second = await app.openAnother();
  await expect(second.getByText('Máy này chỉ xem')).toBeVisible();
  await expect(second.getByText('UBND xã Vân Khê')).toBeVisible();
});
