import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pageHeaders } from '#main/shell/page/csp.ts';
import { fillDocument, freshNonce } from '#main/shell/page/document.ts';

describe('the policy', () => {
  const directives = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
  );

  it('starts from nothing and lets in our own scripts only', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  it('closes what default-src does not cover', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"]);
  });

  it('names no host, no wildcard and nothing unsafe', () => {
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|https?:|\*/);
  });
});

it('a page is never kept and never hands on its address', () => {
  expect(pageHeaders('abc')).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
});

it('a document gets its nonce and token at every place, and nonces differ', () => {
  expect(fillDocument('__CSP_NONCE__ __LE_LANG_TOKEN__ __CSP_NONCE__', 'n', 't')).toBe('n t n');
  expect(freshNonce()).not.toBe(freshNonce());
});
