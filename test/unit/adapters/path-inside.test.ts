import { expect, it } from 'vitest';
import { isInside } from '#main/adapters/path-inside.ts';

it.each([
  ['/office', '/office', true],
  ['/office', '/office/a/b', true],
  ['/office', '/office/a/../b', true],
  ['/office', '/office/..a', true],
  ['/office', '/office-2/a', false],
  ['/office', '/office/../other', false],
  ['/office', '/office/a/../../other', false],
  ['/office', '/', false],
])('whether inside %s lies %s: %s', (folder, path, inside) => expect(isInside(folder, path)).toBe(inside));
