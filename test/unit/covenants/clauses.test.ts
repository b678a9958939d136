import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseLibrary, clauseText } from '#shared/covenants/clauses.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import { proposeTopics } from '#shared/covenants/topic-matching.ts';
import { readFile, sampleBytes } from '#test/support/covenants/samples.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const library = clauseLibrary.parse(read('../../../resources/legal/clauses.json'));

describe('the clause library that ships', () => {
  it('has clauses for every topic, and no clause without one', () => {
    const topics = library.topics.map((topic) => topic.id);
    expect(new Set(library.clauses.map((clause) => clause.topic))).toEqual(new Set(topics));
    expect(new Set(library.clauses.map((clause) => clause.id)).size).toBe(library.clauses.length);
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
