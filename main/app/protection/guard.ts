import type { MethodSpec } from '#shared/contract/method.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import type { Access } from '../ports.ts';

/** Answered while the data is locked too: by these the window learns what to show. */
const whileLocked: ReadonlySet<string> = new Set(['app.start', 'app.report', 'protection.state']);

/** These lock, open or rewrite the data themselves, when all other calls have ended. */
const alone: ReadonlySet<string> = new Set([
  'protection.unlock',
  'protection.lock',
  'protection.turnOn',
  'protection.turnOff',
  'protection.changePassphrase',
  'protection.setReader',
  'protection.renewRecoveryKey',
  'protection.setRole',
  'backups.bringIn',
]);

/** Commands that change nothing of the office's data. Unsealed data knows readers by a setting alone, which they may take back. */
const forReaders: ReadonlySet<string> = new Set([
  'app.report',
  'protection.unlock',
  'protection.lock',
  'protection.setRole',
]);

/**
 * Lets a call through to its use-case: not while the data is locked, and no change by who only reads. Errors: `locked`,
 * `reader-only`.
 */
export function guarded<T>(
  access: Access,
  method: string,
  kind: MethodSpec['kind'],
  task: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { locked, role } = access.state();
  const changes = kind !== 'query' && !forReaders.has(method);
  if (!locked && role === 'reader' && changes) return Promise.resolve(fail('reader-only', {}));
  if (locked && method !== 'protection.unlock' && !whileLocked.has(method)) return Promise.resolve(fail('locked', {}));
  if (alone.has(method)) return task();
  return access.during(task, whileLocked.has(method));
}
