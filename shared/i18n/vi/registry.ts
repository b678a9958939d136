/** Households, cadres, villages and the import of lists. */
export const registry = {
  differences: {
    case: 'chữ hoa',
    decomposed: 'NFD',
    'tone-place': 'vị trí dấu',
    'look-alike': 'Ð U+00D0 thay cho Đ U+0110',
    spaces: 'thừa khoảng trắng',
    'no-marks': 'không dấu',
  },
  reading: {
    lostZeros: 'mất số 0 đầu',
    noCachedValues: 'cột STT và dòng tổng không có giá trị tính sẵn',
  },
} as const;
