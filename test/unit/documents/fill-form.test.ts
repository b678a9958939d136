import { describe, expect, it } from 'vitest';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';

const form: OfficialDocument = {
  title: 'Mẫu thử',
  kind: 'other',
  layout: 'free',
  code: { field: 'ma' },
  body: [
    { type: 'paragraph', content: ['Ông (bà): ', { type: 'field', name: 'ten', bold: true, emptyDots: 'line' }] },
    { type: 'when', field: 'dang_vien', blocks: [{ type: 'paragraph', content: ['Là đảng viên'] }] },
    { type: 'when', field: 'dang_vien', negate: true, blocks: [{ type: 'paragraph', content: ['Là quần chúng'] }] },
    {
      type: 'each',
      list: 'con',
      blocks: [
        { type: 'paragraph', content: [{ type: 'field', name: 'ten_con' }, ' của ', { type: 'field', name: 'ten' }] },
      ],
    },
    {
      type: 'table',
      columns: [{ width: 1 }],
      headRows: 1,
      rows: [{ cells: ['Tên'] }, { each: 'con', cells: [{ content: [[{ type: 'field', name: 'ten_con' }]] }] }],
    },
  ],
};

const lines = (document: OfficialDocument) =>
  document.body.map((block) =>
    block.type === 'paragraph'
      ? block.content
          .map((piece) => (typeof piece === 'string' ? piece : piece.type === 'text' ? piece.text : piece.type))
          .join('')
      : block.type,
  );

describe('filling a form', () => {
  it('replaces fields, decides conditions, repeats lists with the values around them', () => {
    const filled = fillForm(form, {
      ten: 'An',
      dang_vien: true,
      con: [{ ten_con: 'Bình' }, { ten_con: 'Chi' }],
      ma: 'VK-7',
    });
    expect(lines(filled)).toEqual(['Ông (bà): An', 'Là đảng viên', 'Bình của An', 'Chi của An', 'table']);
    expect(filled.code).toEqual({ text: 'VK-7', caption: 'VK-7' });
    const table = filled.body.at(-1);
    expect(table?.type === 'table' ? table.rows.length : 0).toBe(3);
  });

  it('leaves dots for a missing value, and drops a code without one', () => {
    const filled = fillForm(form, {});
    expect(lines(filled)).toEqual(['Ông (bà): dots', 'Là quần chúng', 'table']);
    expect(filled.code).toBeUndefined();
  });

  it('does not touch the form itself', () => {
    const before = structuredClone(form);
    fillForm(form, { ten: 'An' });
    expect(form).toEqual(before);
  });
});
