import { describe, expect, it } from 'vitest';
import type { SearchHit } from '#shared/contract/methods/office.ts';
import { fail } from '#shared/contract/result.ts';
import type { StoreFinding } from '#shared/store/findings.ts';

import { isBackupLate } from '#renderer/frame/save-state.ts';
import { groupHits } from '#renderer/frame/search-box.tsx';
import { seriousFindings } from '#renderer/frame/damage-page.tsx';
import { folderOf } from '#renderer/frame/failed-page.tsx';

const finding = (problem: StoreFinding['problem']): StoreFinding => ({
  file: 'registry.json',
  problem,
  keptAs: undefined,
  rebuiltFrom: 'journal',
});

describe('isBackupLate', () => {
  const now = Date.parse('2026-11-20T10:00:00.000Z');
  it('turns red after a day, not before', () => {
    expect(isBackupLate('2026-11-19T10:00:00.000Z', now)).toBe(false);
    expect(isBackupLate('2026-11-19T09:59:59.000Z', now)).toBe(true);
  });
  it('has nothing to say of an office that was not set up', () => {
    expect(isBackupLate(undefined, now)).toBe(false);
  });
});

const hit = (kind: SearchHit['kind'], id: string): SearchHit => ({ kind, id, title: id, detail: '', place: '' });

describe('groupHits', () => {
  it('keeps hits of a kind together in the order in which kinds came', () => {
    const groups = groupHits([hit('household', '1'), hit('village', '2'), hit('household', '3')]);
    expect(groups.map(([kind, hits]) => [kind, hits.map(({ id }) => id)])).toEqual([
      ['household', ['1', '3']],
      ['village', ['2']],
    ]);
  });
});

describe('what start-up found', () => {
  it('stops the clerk for damage, not for what was only tidied up', () => {
    const tidied: StoreFinding = { ...finding('stale-temporary'), rebuiltFrom: 'not-needed' };
    expect(seriousFindings([tidied])).toEqual([]);
    expect(seriousFindings([finding('zeros'), tidied])).toHaveLength(1);
  });
});

describe('folderOf', () => {
  it('names the folder when the error is about one', () => {
    expect(folderOf(fail('data-folder-denied', { folder: 'D:\\Lệ Làng' }).error)).toBe('D:\\Lệ Làng');
    expect(folderOf(fail('internal', { reference: 'LL-1' }).error)).toBeUndefined();
  });
});
