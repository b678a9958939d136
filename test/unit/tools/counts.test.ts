import { describe, expect, it } from 'vitest';
import { broken, countsLine, oneCheck, playwrightCounts, sum, vitestCounts } from '#main/tools/counts.ts';

describe('the last line', () => {
  it('is the plain sum', () => {
    expect(countsLine(sum([oneCheck(true), oneCheck(true), { passed: 10, failed: 0, skipped: 0 }]))).toBe(
      '12 passed, 0 failed',
    );
  });

  it('names what was skipped, and what failed', () => {
    expect(countsLine(sum([oneCheck(false), { passed: 3, failed: 1, skipped: 2 }]))).toBe(
      '3 passed, 2 failed, 2 skipped',
    );
  });
});

describe('a report of vitest', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

  it('is counted test by test', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }];
    expect(vitestCounts({ ...report, testResults })).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestCounts({ ...report, numFailedTests: 0, testResults })).toMatchObject({ failed: 1 });
  });

  it('that is not there is a failure', () => expect(vitestCounts(undefined)).toEqual(broken));
});

describe('a report of Playwright', () => {
  it('counts what passed only when repeated as failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('with a general error has failed, though no test did', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCounts({ stats, errors: [{ message: 'x' }] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(playwrightCounts({})).toEqual(broken);
  });
});
