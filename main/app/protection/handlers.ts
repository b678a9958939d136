import type { protectionMethods } from '#shared/contract/methods/protection.ts';
import { fail, ok, type Failure } from '#shared/contract/result.ts';
import { leastLength } from '#shared/protection/strength.ts';
import type { Handlers } from '../handlers.ts';

/** The passphrase of the data, locking, and who only reads. */
export const protectionHandlers = {
  'protection.state': (_, { access }) => Promise.resolve(ok(access.state())),
  'protection.unlock': ({ secret }, { access }) => access.unlock(secret),
  'protection.lock': (_, { access }) => access.lock(),
  'protection.proposeKey': (_, { access }) => Promise.resolve(ok({ recoveryKey: access.proposeKey() })),
  'protection.turnOn': async ({ passphrase, recoveryKey }, { access }) =>
    tooShort(passphrase) ?? access.turnOn(passphrase, recoveryKey),
  'protection.turnOff': ({ secret }, { access }) => access.turnOff(secret),
  'protection.changePassphrase': async ({ secret, passphrase }, { access }) =>
    tooShort(passphrase) ?? access.changePassphrase(secret, passphrase),
  'protection.setReader': async ({ secret, passphrase }, { access }) =>
    (passphrase === null ? undefined : tooShort(passphrase)) ?? access.setReader(secret, passphrase ?? undefined),
  'protection.renewRecoveryKey': ({ secret, recoveryKey }, { access }) => access.renewRecoveryKey(secret, recoveryKey),
  'protection.setRole': ({ role }, { access }) => access.set({ role }),
  'protection.setLockAfter': ({ minutes }, { access }) => access.set({ lockAfter: minutes }),
} satisfies Handlers<typeof protectionMethods>;

function tooShort(passphrase: string): Failure | undefined {
  return Array.from(passphrase.normalize('NFC')).length < leastLength
    ? fail('passphrase-short', { least: leastLength })
    : undefined;
}
