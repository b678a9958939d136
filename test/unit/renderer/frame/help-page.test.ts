import { describe, expect, it } from 'vitest';
import { helpPage } from '#renderer/frame/help-page.ts';
import { parseRoute } from '#renderer/frame/route.ts';
import { en } from '#shared/i18n/en/index.ts';
import { vi } from '#shared/i18n/vi/index.ts';

const pageOf = (address: string) => {
  const { place, rest } = parseRoute(address);
  return place === undefined ? undefined : helpPage(place, rest);
};

describe('the page of help', () => {
  it.each([
    ['covenants', 'covenants'],
    ['covenants/matrix', 'covenants-matrix'],
    ['covenants/register', 'covenants-calendar'],
    ['covenants/import/noi-khe', 'covenants-import'],
    ['covenants/covenant-1', 'covenants-editor'],
    ['covenants/covenant-1/versions', 'covenants-text'],
    ['covenants/covenant-1/case', 'covenants-case'],
    ['titles/thon', 'titles'],
    ['titles/gia-dinh/grid/noi-khe', 'titles-grid'],
    ['titles/gia-dinh/sets/set-1/edit', 'titles-sets'],
    ['settings/trash', 'settings-trash'],
    ['settings/office', 'settings'],
    ['home', 'home'],
  ])('of %s is %s', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });

  it('tells its own keys as pairs in both languages', () => {
    for (const pages of [Object.values(vi.help.pages), Object.values(en.help.pages)]) {
      for (const { steps, keys } of pages) {
        expect(steps.split('\n').length).toBeGreaterThan(1);
        for (const line of keys.split('\n')) expect(line === '' || line.split('|').length === 2).toBe(true);
      }
    }
  });
});
