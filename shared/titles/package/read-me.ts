import { communeName } from '#shared/office/commune-name.ts';
import { shortDate } from '#shared/vietnamese/official/dates.ts';
import { showCount, subjectWords, titleNames } from '../papers/words.ts';
import { addFigures, manifestPath, sumsPath, type PackageManifest } from './manifest.ts';

/** The text that a reader without this program opens first; every line ends as Windows' own editor wants it. @param today the day on the office's calendar */
export function readMeText(manifest: Omit<PackageManifest, 'files'>, today: string): string {
  const { sender, year, titles, version, replaces, reason, receiver } = manifest;
  const giver = sender.unit === undefined ? `UBND ${communeName(sender.commune)}` : sender.unit.name;
  const lines = [
    `GÓI KẾT QUẢ DANH HIỆU VĂN HÓA NĂM ${String(year)}`,
    `Nơi gửi: ${giver}${sender.unit === undefined ? '' : `, ${communeName(sender.commune)}`}`,
    `Nơi nhận: ${receiver}`,
    `Lập ngày: ${shortDate(today)}, người lập: ${manifest.madeBy}`,
    `Lần: ${String(version)}${replaces === undefined ? '' : `, thay gói lần ${String(replaces.version)}`}${reason === '' ? '' : `, lý do: ${reason}`}`,
    '',
    'TRONG GÓI CÓ',
    ...titles.map(({ title, units }) => {
      const figures = addFigures(units.map((unit) => unit.figures));
      return `- ${titleNames[title]}: ${showCount(units.length)} đơn vị, ${showCount(figures.rows)} ${subjectWords[title]}, đạt ${showCount(figures.passed)}, không đạt ${showCount(figures.failed)}, không xét ${showCount(figures.excluded)}.`;
    }),
    '- Mỗi danh hiệu một thư mục: bảng chấm điểm và bảng tổng hợp mở bằng Excel (.xlsx), danh sách và báo cáo mở bằng Word (.docx).',
    '- Thư mục du-lieu: cùng kết quả ấy ở dạng dữ liệu (.json) để phần mềm đọc.',
    '',
    'KIỂM TRA GÓI CÒN NGUYÊN',
    `- Tệp ${sumsPath} ghi mã băm SHA-256 của từng tệp. Trên Windows: certutil -hashfile "tên tệp" SHA256.`,
    `- Tệp ${manifestPath} ghi số đơn vị, số hộ, bộ tiêu chí và tên từng tệp.`,
    '- Phần mềm Lệ Làng của nơi nhận tự kiểm tra, nêu đích danh tệp bị hỏng hoặc bị sửa.',
    '',
    manifest.masked
      ? 'Số định danh cá nhân đã được che, chỉ còn bốn số cuối.'
      : 'Gói có số định danh cá nhân đầy đủ: bảo quản theo quy định về bảo vệ dữ liệu cá nhân.',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
