import { describe, expect, it } from 'vitest';
import { readShellArguments } from '#main/shell/arguments.ts';

describe('the command line of a shell', () => {
  it('chooses the office, the window and the reason', () => {
    expect(readShellArguments(['--data', '/d', '--no-window', '--why', 'w'])).toEqual({
      data: '/d',
      window: false,
      why: 'w',
    });
    expect(readShellArguments([])).toEqual({ data: undefined, window: true, why: undefined });
  });

  it('is refused where it says what no shell knows', () => {
    expect(() => readShellArguments(['--dta', '/d'])).toThrow('--dta');
  });

  it('may stand among the switches of Electron', () => {
    expect(readShellArguments(['--no-sandbox', '.', '--data', '/d'], 'with-foreign-switches').data).toBe('/d');
  });
});
