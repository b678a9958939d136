import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provisionLines } from '#shared/covenants/provision-lines.ts';
import { redlineLines } from '#shared/covenants/redline.ts';
import { covenantTree, type CovenantTree } from '#shared/covenants/tree.ts';

const tree = (articles: CovenantTree['articles']): CovenantTree => ({
  counts: { chapters: 0, sections: 0, articles: articles.length, clauses: 0, points: 0, dashes: 0, leads: 0 },
  chapters: [],
  articles,
  cross_references: [],
});
const article = (number: string, clauses: readonly [string, string][], dashes: string[] = []) => ({
  number,
  title: `Việc ${number}`,
  chapter: null,
  counts: { clauses: clauses.length, points: 0, dashes: dashes.length },
  lead: [],
  clauses: clauses.map(([label, text]) => ({ number: label, text, points: [], dashes: [] })),
  points: [],
  dashes,
});
const shown = (base: CovenantTree, amended: CovenantTree) =>
  redlineLines(provisionLines(base), provisionLines(amended))
    .filter((line) => line.change !== 'none')
    .map((line) => `${line.change} ${line.at} ${line.label}`);

describe('the changes shown in the text', () => {
  const base = tree([
    article(
      '1',
      [
        ['1', 'Giữ sạch ngõ.'],
        ['2', 'Không gây ồn.'],
      ],
      ['quét ngõ', 'trồng hoa'],
    ),
    article('2', [['1', 'Có lễ hội.']]),
  ]);

  it('shows nothing when nothing changed', () => {
    expect(shown(base, base)).toEqual([]);
  });

  it('shows what is new, replaced and gone in its place', () => {
    const amended = tree([
      article(
        '1',
        [
          ['1', 'Giữ sạch ngõ, xóm.'],
          ['2', 'Không gây ồn.'],
          ['3', 'Chào hỏi lịch sự.'],
        ],
        ['trồng hoa'],
      ),
      article('2', [['1', 'Có lễ hội.']]),
      article('2a', [['1', 'Giúp người già.']]),
    ]);
    expect(shown(base, amended)).toEqual([
      'deleted 1 -',
      'replaced 1.1 1.',
      'inserted 1.3 3.',
      'inserted 2a Điều 2a.',
      'inserted 2a.1 1.',
    ]);
    const replaced = redlineLines(provisionLines(base), provisionLines(amended)).find(
      (line) => line.change === 'replaced',
    );
    expect(replaced?.before).toBe('Giữ sạch ngõ.');
  });

  it('keeps every line of both texts', () => {
    const sample = covenantTree.parse(
      JSON.parse(readFileSync(new URL('../../fixtures/covenants/tree-01.json', import.meta.url), 'utf8')),
    );
    const shorter = { ...sample, articles: sample.articles.filter((one) => one.number !== '3') };
    const lines = redlineLines(provisionLines(sample), provisionLines(shorter));
    expect(lines.filter((line) => line.change === 'deleted').length).toBe(
      provisionLines(sample).length - provisionLines(shorter).length,
    );
    expect(lines.filter((line) => line.change !== 'deleted').map((line) => line.text)).toEqual(
      provisionLines(shorter).map((line) => line.text),
    );
  });
});
