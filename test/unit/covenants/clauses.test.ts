import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseLibrary, clauseText } from '#shared/covenants/clauses.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import { proposeTopics } from '#shared/covenants/topic-matching.ts';
import { check, covenantOf } from './checks/support.ts';
import { readFile, sampleBytes } from '#test/support/covenants/samples.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const library = clauseLibrary.parse(read('../../../resources/legal/clauses.json'));

const words = (text: string) => new Set(text.toLocaleLowerCase('vi').match(/\p{L}+/gu));

describe('the clause library that ships', () => {
  it('has clauses for every topic, and no clause without one', () => {
    const topics = library.topics.map((topic) => topic.id);
    expect(new Set(library.clauses.map((clause) => clause.topic))).toEqual(new Set(topics));
    expect(new Set(library.clauses.map((clause) => clause.id)).size).toBe(library.clauses.length);
  });

  it('has at least 60 clauses, for every group of places', () => {
    expect(library.clauses.length).toBeGreaterThanOrEqual(60);
    expect(new Set(library.clauses.map((clause) => clause.place))).toEqual(
      new Set(library.places.map((place) => place.id)),
    );
  });

  it('draws from all seven items of what should be done and all eleven of what should not', () => {
    const items = new Set(library.clauses.filter((one) => one.mark === 'C').map((one) => one.source.item));
    for (let item = 1; item <= 7; item += 1) expect(items).toContain(`việc nên làm, mục ${item}`);
    for (let item = 1; item <= 11; item += 1) expect(items).toContain(`việc không nên làm, mục ${item}`);
  });

  it('marks what is our own drafting, and nothing else, as inferred', () => {
    for (const { id, mark, source } of library.clauses)
      expect([id, mark]).toEqual([id, source.item.includes('do Lệ Làng soạn') && mark !== 'C' ? 'I' : 'C']);
  });

  it('says something else in every clause, and more in the long wording than in the short one', () => {
    library.clauses.forEach((clause, index) => {
      expect(clause.long.length, clause.id).toBeGreaterThan(clause.short.length);
      expect(clause.short, clause.id).toMatch(/^\p{Lu}.*[^.]\.$/u);
      for (const other of library.clauses.slice(index + 1)) {
        const [one, two] = [words(clause.short), words(other.short)];
        const both = [...one].filter((word) => two.has(word)).length;
        expect(both / (one.size + two.size - both), `${clause.id} ${other.id}`).toBeLessThan(0.5);
      }
    });
  });

  it('finds nothing wrong with its own clauses', () => {
    for (const clause of library.clauses) {
      const texts = (['short', 'long'] as const).map((wording) => clauseText(clause, wording, {}));
      const found = texts.flatMap((text) => check(covenantOf([text])).findings);
      const grave = found.filter((one) => one.severity !== 'notice' || !clause.mayRestateLaw);
      expect(grave.map((one) => `${clause.id}: ${one.title}, ${one.words}`)).toEqual([]);
    }
  });

  it('is unchecked until the office has seen the signed text, and names its source', () => {
    for (const clause of library.clauses) {
      expect(clause.checked).toBe(false);
      expect(clause.source.decision).toMatch(/^Quyết định số (522|1665)\/QĐ-UBND/);
    }
  });

  it('names each fillable part in its wording, and leaves none unfilled', () => {
    for (const clause of library.clauses) {
      for (const part of clause.fill) expect(`${clause.short} ${clause.long}`).toContain(`{${part.name}}`);
      for (const wording of ['short', 'long'] as const) expect(clauseText(clause, wording, {})).not.toMatch(/[{}]/);
    }
  });

  it('puts the village’s own values in', () => {
    const quiet = library.clauses.find((clause) => clause.id === 'khong-noi-to');
    if (quiet === undefined) throw new Error('clause missing');
    expect(clauseText(quiet, 'short', { gio_toi: '21' })).toContain('từ 21 giờ đến 5 giờ');
    expect(clauseText(quiet, 'short', { gio_toi: '  ' })).toContain('từ 22 giờ');
  });

  it('threatens nobody with money: a covenant may not fine', () => {
    for (const clause of library.clauses)
      expect(`${clause.short} ${clause.long}`).not.toMatch(/phạt|nộp tiền|tịch thu/i);
  });
});

const sample = '01-typed-numbers.docx';
const lines = textLines(textOfReading(await readFile(sampleBytes(sample), sample)).text);

describe('topics found in a covenant', () => {
  it('points at the first provision that speaks of each', () => {
    const found = proposeTopics(lines, library.topics);
    expect(found.length).toBeGreaterThan(5);
    for (const { topic, at } of found) {
      expect(library.topics.map((one) => one.id)).toContain(topic);
      expect(at).toMatch(/^\d+/);
    }
  });

  it('does not find a word inside another', () => {
    const none = proposeTopics(lines, [{ id: 'x', name: 'x', words: ['ung xu noi cong cong o rat xa'] }]);
    expect(none).toEqual([]);
  });
});
