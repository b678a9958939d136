/** What the change log says of each command, by its name. Values come from the command; never personal numbers. */
export const log = {
  'office.setUp': 'Khai báo xã, phường',
  'office.update': 'Sửa thông tin xã, phường và người ký',
  'office.openSample': 'Mở xã mẫu',
  'commitments.open': 'Mở đợt ký “{{campaign}}”',
  'commitments.print': 'Lập {{count}} bản cam kết, đợt “{{campaign}}”',
  'commitments.mark': 'Ghi tình trạng ký của {{count}} người, đợt “{{campaign}}”',
  'covenants.import': 'Nhập hương ước, quy ước {{village}} từ tệp {{file}}',
  'covenants.addOperations': 'Ghi {{count}} việc sửa đổi, bổ sung, {{unit}}',
  'covenants.removeOperation': 'Bỏ một việc sửa đổi, {{unit}}',
  'covenants.setAmendment': 'Sửa tên, ngày hiệu lực, cách đánh số của bản sửa đổi, {{unit}}',
} as const;
