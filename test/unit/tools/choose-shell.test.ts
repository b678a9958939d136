import { describe, expect, it } from 'vitest';
import { chooseShell, type Circumstances } from '#main/tools/choose-shell.ts';

const hour = 60 * 60 * 1000;
const now = 1_800_000_000_000;
const plain: Circumstances = { webAsked: false, hasScreen: true, hasElectron: true, fetchFailedAt: undefined, now };

describe('the shell', () => {
  it('is Electron where it is and can be seen', () => expect(chooseShell(plain)).toEqual({ shell: 'electron' }));

  it('is the web one when it is asked for, or nobody could see Electron', () => {
    expect(chooseShell({ ...plain, webAsked: true })).toEqual({ shell: 'web', why: 'whyAsked' });
    expect(chooseShell({ ...plain, hasScreen: false })).toEqual({ shell: 'web', why: 'whyNoScreen' });
    expect(chooseShell({ ...plain, hasScreen: false, hasElectron: false })).toEqual({
      shell: 'web',
      why: 'whyNoScreen',
    });
  });

  it('is fetched once, and after a failure not again for a day', () => {
    const missing = { ...plain, hasElectron: false };
    expect(chooseShell(missing)).toEqual({ shell: 'fetch-electron' });
    expect(chooseShell({ ...missing, fetchFailedAt: now - hour })).toEqual({ shell: 'web', why: 'whyFetchedBefore' });
    expect(chooseShell({ ...missing, fetchFailedAt: now - 25 * hour })).toEqual({ shell: 'fetch-electron' });
  });

  it('is fetched when the clock went backwards since the failure', () => {
    expect(chooseShell({ ...plain, hasElectron: false, fetchFailedAt: now + hour })).toEqual({
      shell: 'fetch-electron',
    });
  });

  it('is Electron once it is there, whatever failed before', () => {
    expect(chooseShell({ ...plain, fetchFailedAt: now - hour })).toEqual({ shell: 'electron' });
  });
});
