import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnHost, mayReachDoor, sameSecret } from '#main/shell/web/guard.ts';

const own = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', 'x-le-lang-token': 'secret' };

describe('the guard of the door', () => {
  it('lets our own page in', () => {
    expect(mayReachDoor(own, 'POST', 4000, 'secret')).toBe(true);
    expect(mayReachDoor({ ...own, origin: undefined, 'sec-fetch-site': 'same-origin' }, 'GET', 4000, 'secret')).toBe(
      true,
    );
  });

  it.each([
    [{ ...own, host: 'localhost:4000' }],
    [{ ...own, host: '127.0.0.1:4001' }],
    [{ ...own, host: 'evil.example:4000' }],
    [{ ...own, host: undefined }],
    [{ ...own, origin: 'http://127.0.0.1:4001' }],
    [{ ...own, origin: 'http://127.0.0.1:4000.evil.example' }],
    [{ ...own, origin: undefined }],
    [{ ...own, 'x-le-lang-token': ['secret', 'secret'] }],
    [{ ...own, 'x-le-lang-token': '' }],
  ])('keeps %j out', (headers) => expect(mayReachDoor(headers, 'POST', 4000, 'secret')).toBe(false));

  it.each(['cross-site', 'same-site', 'none'])('keeps a reading request from %s out', (site) => {
    expect(mayReachDoor({ ...own, origin: undefined, 'sec-fetch-site': site }, 'GET', 4000, 'secret')).toBe(false);
  });

  it('takes no other token than the right one', () => {
    assert(property(string(), string(), (a, b) => sameSecret(a, b) === (a === b)));
  });

  it('knows its own name by the letter', () => expect(isOwnHost({ host: '127.0.0.1:40000' }, 4000)).toBe(false));
});
