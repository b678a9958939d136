import { describe, expect, test } from 'vitest';
import { findInPages } from '#renderer/features/documents/find-in-pages.ts';
import { pixelsPerPoint, scaleFor, stepFrom } from '#renderer/features/documents/zoom.ts';
import { paginate } from '#shared/documents/pages/paginate.ts';
import { comparison, decision, longList } from '#test/support/documents/papers.ts';

describe('finding in pages', () => {
  const pages = paginate([decision, longList(100)]);

  test('names the page of every place, without marks too', () => {
    expect(findInPages(pages, 'DANH SÁCH TỔ HÒA GIẢI')).toEqual([1]);
    expect(findInPages(pages, 'quoc hieu')).toEqual([]);
    expect(findInPages(pages, 'nguyen van ho 57')).toHaveLength(1);
    expect(findInPages(pages, 'thon ha van').length).toBeGreaterThan(90);
  });

  test('finds what goes on over the end of a line', () => {
    expect(findInPages(pages, 'Quyết định này).')).toHaveLength(1);
    expect(findInPages(pages, '   ')).toEqual([]);
  });
});

describe('zoom', () => {
  const [lying, standing] = [paginate([comparison]), paginate([decision])];

  test('shows a whole page, or its width, in the window', () => {
    const page = standing[0];
    if (page === undefined) throw new Error('there is a page');
    const whole = scaleFor('page', standing, 938, 716);
    expect(page.height * pixelsPerPoint * whole).toBeLessThanOrEqual(716);
    expect(scaleFor('width', standing, 938, 716)).toBeGreaterThan(whole);
    expect(page.width * pixelsPerPoint * scaleFor('width', standing, 938, 716)).toBeLessThanOrEqual(938);
    expect(scaleFor('page', lying, 938, 716)).toBeCloseTo(scaleFor('width', lying, 938, 716), 2);
    expect(scaleFor(1.25, standing, 100, 100)).toBe(1.25);
    expect(scaleFor('page', [], 0, 0)).toBeGreaterThan(0);
  });

  test('goes by steps and stops at both ends', () => {
    expect(stepFrom(0.58, 1)).toBe(0.67);
    expect(stepFrom(0.58, -1)).toBe(0.5);
    expect(stepFrom(1, 1)).toBe(1.25);
    expect(stepFrom(3, 1)).toBe(3);
    expect(stepFrom(0.2, -1)).toBe(0.25);
  });
});
