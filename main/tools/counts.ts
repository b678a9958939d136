import { z } from 'zod';

/** What a runner counted. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Nothing counted yet. */
export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What a runner without a readable report counts as: it broke before it could tell. */
export const broken: Counts = { passed: 0, failed: 1, skipped: 0 };

/** One check that is right or wrong as a whole. */
export function oneCheck(right: boolean): Counts {
  return { passed: right ? 1 : 0, failed: right ? 0 : 1, skipped: 0 };
}

/** The sum over runners. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    none,
  );
}

/** The last line of a run: `12 passed, 0 failed`, and what was skipped if anything was. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Reads vitest's JSON report. A file that failed without a failed test (it could not be loaded) counts as one. */
export function vitestCounts(report: unknown): Counts {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return broken;
  const { data } = parsed;
  const unloaded = data.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: data.numPassedTests,
    failed: data.numFailedTests + unloaded.length,
    skipped: data.numPendingTests + data.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Reads Playwright's JSON report. A test that passed only when repeated has failed; so has a run with a general error. */
export function playwrightCounts(report: unknown): Counts {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return broken;
  const { stats, errors } = parsed.data;
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 && errors.length > 0 ? 1 : failed, skipped: stats.skipped };
}
