import { expect, test } from 'vitest';
import { recoveryPaper } from '#shared/protection/recovery-paper.ts';
import { strengthOf } from '#shared/protection/strength.ts';

test.each([
  ['', 'short'],
  ['Ab1@xyz', 'short'],
  ['12345678', 'weak'],
  ['hgfedcba', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['matkhau123', 'weak'],
  ['Mật khẩu 123456', 'weak'],
  ['conduongxua', 'weak'],
  ['conduongxua79', 'fair'],
  ['Con đò bến cũ 1987', 'strong'],
  ['con do ben cu nam xua', 'strong'],
] as const)('“%s” is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
  // The same letters typed on another keyboard are as strong.
  expect(strengthOf(passphrase.normalize('NFD'))).toBe(strength);
});

test('the paper for the safe holds the whole key in two lines, and whose it is', () => {
  const key = 'XH54-HD37-YJX5-BHKF-JV1F-8GD9-3EEB-1Z7T';
  const words = JSON.stringify(recoveryPaper({ key, office: 'xã Vân Khê', made: '20/11/2026' }).body);
  expect(words).toContain('XH54  –  HD37  –  YJX5  –  BHKF');
  expect(words).toContain('JV1F  –  8GD9  –  3EEB  –  1Z7T');
  expect(words).toContain('Dữ liệu của xã Vân Khê');
});
