import { describe, expect, it } from 'vitest';
import { fillableWordings, typedWording } from '#shared/covenants/fillable.ts';

describe('fillable parts as the clerk types them', () => {
  const typed = {
    short: 'Nghỉ loa từ [giờ tối: 22] giờ.',
    long: 'Nghỉ loa từ [giờ tối: 21] giờ đến [giờ sáng: 5] giờ.',
  };

  it('become parts of the clause, one for each label', () => {
    expect(fillableWordings(typed)).toEqual({
      texts: { short: 'Nghỉ loa từ {gio_toi} giờ.', long: 'Nghỉ loa từ {gio_toi} giờ đến {gio_sang} giờ.' },
      fill: [
        { name: 'gio_toi', label: 'giờ tối', value: '22' },
        { name: 'gio_sang', label: 'giờ sáng', value: '5' },
      ],
    });
  });

  it('come back as they were typed', () => {
    const { texts, fill } = fillableWordings(typed);
    expect(typedWording(texts['short'] ?? '', fill)).toBe(typed.short);
  });

  it('leave other brackets as they are', () => {
    expect(fillableWordings({ text: 'Theo [phụ lục] của thôn.' })).toEqual({
      texts: { text: 'Theo [phụ lục] của thôn.' },
      fill: [],
    });
  });
});
