import { describe, expect, it } from 'vitest';
import { commonFolder } from '#renderer/frame/common-folder.ts';

describe('the folder of several papers', () => {
  it('is the one that holds all of them', () => {
    const folder = 'Giấy tờ › 2026 › Cam kết';
    expect(commonFolder([folder])).toBe(folder);
    expect(commonFolder([folder, folder])).toBe(folder);
    expect(commonFolder([`${folder} › Trạm Y tế xã`, `${folder} › Trạm Y tế xã Vân Khê`])).toBe(folder);
    expect(commonFolder([folder, `${folder} › Bản đã ký`])).toBe(folder);
    expect(commonFolder([`${folder} › Bản đã ký`, folder])).toBe(folder);
  });
});
