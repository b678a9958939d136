import { describe, expect, it } from 'vitest';
import {
  commandLineSwitches,
  documentAddress,
  isOwnAddress,
  mayCallDoor,
  mayNavigate,
  mayRequest,
  mayUse,
  schemePrivileges,
} from '#main/shell/electron/policy.ts';

const foreign = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'app://le-lang.evil/',
  'app://evil/?app://le-lang/',
  'app://user@le-lang/',
  'app:le-lang/',
  'applet://le-lang/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<p>x',
  'about:blank',
  'blob:https://example.com/1',
  'not an address',
  '',
];

describe('our own origin', () => {
  it.each([documentAddress, 'app://le-lang/assets/a.js', 'app://le-lang/?x#/covenants'])('holds %s', (address) =>
    expect(isOwnAddress(address)).toBe(true),
  );

  it.each(foreign)('does not hold %s, and no frame may go there', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(mayNavigate(address)).toBe(false);
  });
});

describe('requests', () => {
  it.each([documentAddress, 'data:image/png;base64,AA', 'blob:app://le-lang/4f'])('may go to %s', (address) =>
    expect(mayRequest(address)).toBe(true),
  );

  it.each(foreign.filter((address) => !address.startsWith('data:')))('may not go to %s', (address) =>
    expect(mayRequest(address)).toBe(false),
  );
});

describe('the door over IPC', () => {
  it('is open to the top frame of our own origin only', () => {
    expect(mayCallDoor({ url: documentAddress, parent: null })).toBe(true);
    expect(mayCallDoor({ url: documentAddress, parent: {} })).toBe(false);
    expect(mayCallDoor({ url: 'https://example.com/', parent: null })).toBe(false);
    expect(mayCallDoor(null)).toBe(false);
    expect(mayCallDoor(undefined)).toBe(false);
  });
});

it('every permission is refused', () => {
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb']) {
    expect(mayUse(permission)).toBe(false);
  }
});

it('no name is resolved, and the scheme may not step around the policy', () => {
  expect(commandLineSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  expect(schemePrivileges).not.toHaveProperty('bypassCSP');
  expect(schemePrivileges).not.toHaveProperty('corsEnabled');
});
