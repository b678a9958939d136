import { describe, expect, it } from 'vitest';
import { amendingText } from '#shared/covenants/amending/amending-text.ts';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { at, covenants, draft } from './support.ts';

const goSen = covenants['Gò Sen'];

describe('the whole amending text', () => {
  it('numbers its sentences as khoản of Điều 1, line by line', () => {
    const made = draft(goSen, [
      { op: 'replace', target: at('1.1'), new: { text: 'Lời mới.' } },
      { op: 'repeal', target: at('3.2') },
    ]);
    expect(amendingText(made, ['Bản này có hiệu lực kể từ ngày được công nhận.'])).toEqual([
      'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA QUY ƯỚC THÔN GÒ SEN',
      'Điều 1. Sửa đổi, bổ sung một số điều của Quy ước thôn Gò Sen',
      '1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:',
      '“1. Lời mới.”.',
      '2. Bãi bỏ khoản 2 Điều 3.',
      'Điều 2. Hiệu lực thi hành',
      'Bản này có hiệu lực kể từ ngày được công nhận.',
    ]);
  });

  it('leaves a single sentence without a number', () => {
    expect(amendingText(draft(goSen, [{ op: 'repeal', target: at('3.2') }]))).toEqual([
      'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA QUY ƯỚC THÔN GÒ SEN',
      'Điều 1. Sửa đổi, bổ sung một số điều của Quy ước thôn Gò Sen',
      'Bãi bỏ khoản 2 Điều 3.',
    ]);
  });

  it('is empty when nothing changes', () => {
    expect(amendingText(draft(goSen, []))).toEqual([]);
  });
});

describe('notes without a name or a date of the amending paper', () => {
  const request = {
    base: goSen,
    operations: [{ id: 'a', op: 'repeal', target: at('3.2') }],
    numbering: 'keep' as const,
  };

  it('name the amendment of the covenant in general', () => {
    expect(draftAmendment(request)).toHaveProperty('notes', [
      {
        label: 'khoản 2 Điều 3',
        text: 'Khoản này được bãi bỏ theo quy định tại Điều 1 Bản sửa đổi, bổ sung Quy ước thôn Gò Sen.',
      },
    ]);
  });

  it('leave out a date that is not known yet', () => {
    expect(draftAmendment({ ...request, amendment: { name: 'Bản sửa đổi năm 2026' } })).toHaveProperty('notes', [
      { label: 'khoản 2 Điều 3', text: 'Khoản này được bãi bỏ theo quy định tại Điều 1 Bản sửa đổi năm 2026.' },
    ]);
  });
});
