import { describe, expect, it } from 'vitest';
import { parseCommuneName } from '#renderer/features/start/commune-name.ts';

describe('parseCommuneName', () => {
  it.each([
    ['xã Vân Khê', { kind: 'xa', name: 'Vân Khê' }],
    ['  Phường   Hạ  Vân ', { kind: 'phuong', name: 'Hạ Vân' }],
    ['XÃ Xã Đoài', { kind: 'xa', name: 'Xã Đoài' }],
    ['đặc khu Hòn Tre', { kind: 'dac-khu', name: 'Hòn Tre' }],
    ['phuong Ha Van', { kind: 'phuong', name: 'Ha Van' }],
  ])('reads %j', (typed, expected) => {
    expect(parseCommuneName(typed)).toEqual(expected);
  });

  it.each(['', 'Vân Khê', 'xã', 'phường ', 'thị trấn Vân Khê', 'xãVân Khê'])('asks again about %j', (typed) => {
    expect(parseCommuneName(typed)).toBeUndefined();
  });
});
