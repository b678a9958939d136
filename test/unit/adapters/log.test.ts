import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeError, fileLog } from '#main/adapters/log.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const clock = { now: () => '2026-11-20T02:41:00.000Z', today: () => '2026-11-20' };

function thrownBy(task: () => unknown): unknown {
  try {
    task();
    return undefined;
  } catch (error) {
    return error;
  }
}

const program = join('/home', 'lan', 'le-lang');

describe('what is kept of an error', () => {
  it('is its kind and place, and nothing of the data it was thrown over', () => {
    const thrown = thrownBy(() => JSON.parse('{"name": "Nguyễn Văn An", oops'));
    const text = describeError(thrown, join(import.meta.dirname, '../../..'));
    expect(text).toContain('SyntaxError');
    expect(text).toContain(join('test', 'unit', 'adapters', 'log.test.ts'));
    expect(text).not.toMatch(/Nguyễn|oops/);
  });

  it.skipIf(process.platform === 'win32')('names no folder of the user', () => {
    const error = new TypeError('x');
    error.stack = `TypeError: x
    at f (/home/lan/le-lang/main/shell/door.ts:1:2)
    at file:///home/lan/le-lang/dist/main/web.js:3:4
    at async g (file:///home/lan/other.js:5:6)
    at node:internal/process:7:8`;
    expect(
      describeError(error, program)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'TypeError',
      'at f (main/shell/door.ts:1:2)',
      'at dist/main/web.js:3:4',
      'at async g (other.js:5:6)',
      'at node:internal/process:7:8',
    ]);
  });

  it('goes on to the cause', () => {
    expect(describeError(new Error('a', { cause: new RangeError('b') }), program)).toContain('caused by RangeError');
    expect(describeError('text', program)).toBe('threw string');
  });
});

describe('the log file', () => {
  it('has a line with the reference, and is turned over when it is long', async () => {
    const folder = join(await temporaryFolder(), 'log');
    const log = fileLog(join(folder, 'le-lang.log'), clock, program);
    log.error('LL-1', new Error('x'));
    expect(await readFile(join(folder, 'le-lang.log'), 'utf8')).toMatch(/^2026-11-20T02:41:00.000Z LL-1 Error\n/);
    await writeFile(join(folder, 'le-lang.log'), 'x'.repeat(1_000_001));
    log.info('after');
    expect(await readdir(folder)).toEqual(['le-lang.log', 'le-lang.log.1']);
  });

  it('that cannot be written stops nothing', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'le-lang.log'));
    expect(() => fileLog(join(folder, 'le-lang.log'), clock, program).info('x')).not.toThrow();
  });
});
