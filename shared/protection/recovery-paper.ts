import type { Block, Inline, OfficialDocument } from '#shared/documents/model.ts';

/** What the paper with a recovery key says besides the key. */
export type RecoveryPaper = {
  /** As it was shown, in groups of four. */
  readonly key: string;
  /** Whose data: `xã Vân Khê`; undefined before the first start is done. */
  readonly office: string | undefined;
  /** The day it was made, `20/11/2026`. */
  readonly made: string;
};

const bold = (text: string, size?: number): Inline => ({
  type: 'text',
  text,
  bold: true,
  ...(size === undefined ? {} : { size }),
});
const centred = (...content: readonly Inline[]): Block => ({
  type: 'paragraph',
  align: 'center',
  indent: 'none',
  content,
});
const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', indent: 'none', content });

/** The paper that goes into the safe. It is printed and never saved: a file of it would be the key lying beside the lock. */
export function recoveryPaper({ key, office, made }: RecoveryPaper): OfficialDocument {
  const groups = key.split('-');
  const half = Math.ceil(groups.length / 2);
  return {
    title: 'Khóa khôi phục dữ liệu Lệ Làng',
    kind: 'other',
    layout: 'free',
    pageNumbers: false,
    body: [
      centred(bold('KHÓA KHÔI PHỤC DỮ LIỆU LỆ LÀNG', 16)),
      ...(office === undefined ? [] : [centred(`Dữ liệu của ${office}`)]),
      centred(`Lập ngày ${made}`),
      paragraph(''),
      centred(bold(groups.slice(0, half).join('  –  '), 22)),
      centred(bold(groups.slice(half).join('  –  '), 22)),
      paragraph(''),
      paragraph(
        bold('Khi quên mật khẩu: '),
        'mở Lệ Làng, ở ô mật khẩu gõ khóa trên. Chữ hoa, chữ thường, dấu gạch đều được; trong khóa không có chữ O, chữ I, chữ L.',
      ),
      paragraph(
        bold('Cất giữ: '),
        'trong két hoặc tủ hồ sơ có khóa. Không chụp ảnh, không gửi qua mạng. Ai có tờ này mở được toàn bộ dữ liệu.',
      ),
      paragraph(
        bold('Mất tờ này: '),
        'vào Cài đặt, mục Mật khẩu, quyền xem, in khóa khôi phục mới. Tờ cũ khi đó không còn dùng được.',
      ),
      paragraph(''),
      { type: 'paragraph', align: 'right', indent: 'none', content: [bold('NGƯỜI GIỮ')] },
      { type: 'paragraph', align: 'right', indent: 'none', content: ['(Ký, ghi rõ họ tên)'] },
    ],
  };
}
