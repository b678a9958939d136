import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { samplePaper } from '#shared/documents/sample-paper.ts';
import { decisionPaper, paperLaw } from '#shared/titles/papers/commune-papers.ts';
import { smallSet } from '#test/support/titles.ts';

const commune = { kind: 'xa', name: 'Vân Khê', parent: 'thành phố Hà Nội', receiver: 'Sở', place: 'Vân Khê' } as const;
const shipped: unknown = JSON.parse(
  readFileSync(new URL('../../../../resources/legal/titles-papers.json', import.meta.url), 'utf8'),
);
const decision = (given: { number: string; on: string } | undefined, authority: 'KT.' | '') =>
  decisionPaper({
    commune,
    signer: { id: 's', name: 'Trần Văn Hai', post: authority === 'KT.' ? 'Phó Chủ tịch' : 'Chủ tịch', authority },
    year: 2026,
    set: smallSet({}),
    law: paperLaw.parse(shipped),
    decision: given === undefined ? undefined : { ...given, signer: '' },
    units: [],
  });

const office = { parent: 'thành phố Hà Nội', commune: 'xã Vân Khê', place: 'Vân Khê', signer: 'Nguyễn Thị Hòa' };

/** The official papers of the features; what is free in layout has no findings by itself. */
const official: { readonly [name: string]: OfficialDocument } = {
  'decision on titles': decision({ number: '8', on: '2026-02-08' }, ''),
  'decision on titles, signed for the head': decision({ number: '120a', on: '2026-12-08' }, 'KT.'),
  'decision on titles, not dated yet': decision(undefined, ''),
  'sample of the settings': samplePaper(office, '2026-01-02'),
  'sample of the settings, no signer yet': samplePaper({ ...office, signer: undefined }, '2026-03-12'),
};

describe('official papers of the features', () => {
  test.each(Object.entries(official))('%s: the checker finds nothing', async (_, paper) => {
    const layout = await readLayout(await writeDocx(paper), 'paper.docx');
    if (!layout.ok) throw new Error(layout.error.code);
    const report = checkDocument(layout.value);
    expect(report.layout).toBe('official');
    const findings = report.findings.map(
      ({ code, component, found, asked }) => `${code} ${component}: ${found} → ${asked}`,
    );
    expect(
      findings.filter(
        (finding) => paper.signatures?.places[0]?.name !== undefined || finding !== 'missing signer: missing → present',
      ),
    ).toEqual([]);
  });
});
