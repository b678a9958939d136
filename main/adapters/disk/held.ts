import { fail, type Failure } from '#shared/contract/result.ts';
import type { HeldBy } from '#shared/store/findings.ts';

/** Why this instance only reads: another one holds the data, or a newer program wrote it. */
export function heldFailure({ newer, who, machine, since }: HeldBy): Failure {
  return newer === undefined ? fail('read-only', { who, machine, since }) : fail('data-newer', newer);
}
