import { describe, expect, it } from 'vitest';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { meetingMinutes, resolutionPaper } from '#shared/covenants/papers/procedure/adoption.ts';
import { planPaper } from '#shared/covenants/papers/procedure/before-adoption.ts';
import { recognitionPaper, requestPaper } from '#shared/covenants/papers/procedure/recognition.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import { officialDocument } from '#shared/documents/model-schema.ts';
import { casePaper, casePapers, fullRun } from '#test/support/covenants/case-papers.ts';

const official = Object.entries(casePapers).filter(([, paper]) => paper.layout === 'official');
const text = (value: unknown) => JSON.stringify(value);

describe('the papers of a case', () => {
  it('are documents that both writers take', () => {
    for (const [name, paper] of Object.entries(casePapers))
      expect(officialDocument.safeParse(paper).error?.issues, name).toBeUndefined();
  });

  it.each(official)('%s has nothing that the checker finds', async (_name, paper) => {
    const layout = await readLayout(await writeDocx(paper), 'paper.docx');
    if (!layout.ok) throw new Error(layout.error.code);
    const { findings } = checkDocument(layout.value, { signers: ['Trần Văn Lâm'], agency: [] });
    expect(findings.map(({ code, found, asked }) => `${code}: ${found} → ${asked}`)).toEqual([]);
  });

  it('add the clusters up in the minutes and name the article', () => {
    const minutes = text(casePapers['minutes']);
    expect(minutes).toContain('175 trên tổng số 214 hộ gia đình tán thành, đạt 81,8 %');
    expect(minutes).toContain('cần ít nhất 108 hộ');
    expect(minutes).toContain('Điều 10 Nghị định số 61/2023/NĐ-CP');
    expect(text(casePapers['minutes-no-quorum'])).toContain('không đủ điều kiện biểu quyết');
  });

  it('leave room for what is not known yet', () => {
    const empty = {
      ...casePaper,
      run: { id: 'r', subject: 'new' as const, opinions: [], adoptions: [], submissions: [] },
    };
    for (const paper of [meetingMinutes(empty), planPaper(empty), requestPaper(empty), recognitionPaper(empty)]) {
      expect(officialDocument.safeParse(paper).success).toBe(true);
      expect(text(paper)).not.toContain('undefined');
    }
    expect(recognitionPaper(empty).letterhead?.number).toEqual({ symbol: 'QĐ-UBND' });
  });

  it('have the places to sign of article 6 and room for the seal', () => {
    const places = resolutionPaper(casePaper).signatures?.places ?? [];
    expect(places.map((place) => place.capacity.join(' '))).toEqual([
      'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN',
      'TRƯỞNG THÔN',
      'ĐẠI DIỆN HỘ GIA ĐÌNH',
      'ĐẠI DIỆN HỘ GIA ĐÌNH',
    ]);
    expect(places.map((place) => place.name)).toEqual(['Ngô Văn Ba', 'Đỗ Văn Mẫu', 'Trần Văn Một', 'Phạm Thị Hai']);
    expect(recognitionPaper(casePaper).signatures?.places[0]?.capacity).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    expect(text(casePapers['recognition'])).toContain('giáp lai');
    expect(fullRun.subject).toBe('amendment');
  });
});
