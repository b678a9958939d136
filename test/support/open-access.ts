import type { Access } from '#main/app/ports.ts';
import { ok } from '#shared/contract/result.ts';

const state = { locked: false, sealed: false, role: 'clerk', hasReader: false, lockAfter: 0 } as const;
const unused = (): Promise<never> => Promise.reject(new Error('not used'));

/** Nobody is kept out, for tests that have no business with passphrases. */
export const openToAll: Access = {
  state: () => state,
  during: (task) => task(),
  unlock: () => Promise.resolve(ok(state)),
  lock: unused,
  proposeKey: () => '',
  turnOn: unused,
  turnOff: unused,
  changePassphrase: unused,
  setReader: unused,
  renewRecoveryKey: unused,
  bringIn: unused,
  set: () => Promise.resolve(ok(state)),
};
