/**
 * Makes `resources/sample-commune/*.json`: two villages, 300 households, 40 cadres, last year's results. All people are
 * invented; phones use the unassigned 095 range and id serials begin with 9. Run by hand (`npx tsx`) when the books'
 * schemas change; the same seed gives the same commune.
 */
import { writeFileSync } from 'node:fs';
import { officeBook } from '#shared/office/book.ts';
import { registryBook } from '#shared/registry/book.ts';
import { newUnit, titlesBook } from '#shared/titles/book.ts';

const families = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đỗ',
  'Bùi',
  'Đặng',
  'Ngô',
  'Phùng',
  'Lưu',
  'Khuất',
  'Kiều',
  'Tạ',
];
const middles = {
  male: ['Văn', 'Đình', 'Đức', 'Hữu', 'Quang', 'Xuân', 'Bá', 'Công', 'Duy'],
  female: ['Thị', 'Thị', 'Thị Thu', 'Thị Minh', 'Ngọc', 'Thị Kim', 'Bích'],
};
const given = {
  male: 'Bách Bình Cường Chiến Chính Dũng Đạt Đông Giang Hải Hiếu Hòa Hùng Khánh Khoa Kiên Lâm Long Mạnh Nghĩa Phong Phúc Quân Quyết Sơn Tài Thái Thành Thắng Thịnh Toàn Trung Tuấn Tùng Vinh Vượng Ước'.split(
    ' ',
  ),
  female:
    'Ánh Bích Chi Cúc Diệp Dung Duyên Đào Hà Hạnh Hằng Hiền Hoa Hồng Huệ Hường Lan Liên Loan Lụa Lý Mai Mến Nga Ngân Nguyệt Nhài Nhung Oanh Phượng Sen Tâm Thảo Thơm Thúy Trang Tuyết Vân Xuân Yến'.split(
      ' ',
    ),
};

/** Mulberry32: small, seeded, good enough to invent people. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const random = generator(20261120);
const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
function pick<T>(items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
const padded = (value: number, width: number) => String(value).padStart(width, '0');
const phone = () => `095${padded(between(1_000_000, 9_999_999), 7)}`;
const used = new Set<string>();
function someone(): { name: string; sex: 'male' | 'female' } {
  const sex = random() < 0.6 ? 'male' : 'female';
  const name = `${pick(families)} ${pick(middles[sex])} ${pick(given[sex])}`;
  if (used.has(name)) return someone();
  used.add(name);
  return { name, sex };
}

const villages = [
  { id: 'thon-dong-khe', name: 'Đông Khê', groups: ['Xóm Đình', 'Xóm Giếng', 'Xóm Chùa', 'Xóm Ngoài'], size: 172 },
  { id: 'thon-noi-khe', name: 'Nội Khê', groups: ['Xóm Trong', 'Xóm Bến', 'Xóm Mới'], size: 128 },
];
const households = villages.flatMap((village, villageIndex) =>
  Array.from({ length: village.size }, (_, index) => {
    const head = someone();
    const born = between(1945, 1996);
    const code = `${villageIndex + 1}${padded(index + 1, 3)}`;
    return {
      id: `ho-${code}`,
      villageId: village.id,
      code: `VK-${code}`,
      head: head.name,
      group: village.groups[Math.floor((index * village.groups.length) / village.size)],
      members: between(1, 7),
      birth: String(born),
      sex: head.sex,
      idNumber: `001${head.sex === 'male' ? 0 : 1}${padded(born % 100, 2)}9${padded(between(0, 99_999), 5)}`,
      ...(random() < 0.8 ? { phone: phone() } : {}),
      status: 'active',
      history: [],
    };
  }),
);

const units: readonly [id: string, name: string, posts: readonly string[], kind: string][] = [
  [
    'ubnd',
    'Lãnh đạo Ủy ban nhân dân xã',
    ['Chủ tịch Ủy ban nhân dân', 'Phó Chủ tịch Ủy ban nhân dân', 'Phó Chủ tịch Ủy ban nhân dân'],
    'can-bo',
  ],
  [
    'van-phong',
    'Văn phòng HĐND và UBND',
    ['Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chuyên viên', 'Chuyên viên', 'Văn thư'],
    'cong-chuc',
  ],
  ['vhxh', 'Phòng Văn hóa - Xã hội', ['Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên', 'Chuyên viên'], 'cong-chuc'],
  [
    'hcc',
    'Trung tâm Phục vụ hành chính công',
    ['Giám đốc', 'Chuyên viên', 'Chuyên viên', 'Nhân viên hướng dẫn'],
    'cong-chuc',
  ],
  [
    'mttq',
    'Ủy ban MTTQ Việt Nam xã',
    ['Chủ tịch Ủy ban MTTQ', 'Chủ tịch Hội Phụ nữ', 'Bí thư Đoàn Thanh niên'],
    'can-bo',
  ],
  ['tram-y-te', 'Trạm Y tế xã', ['Trạm trưởng', 'Bác sĩ', 'Điều dưỡng', 'Y sĩ'], 'vien-chuc'],
  [
    'th',
    'Trường Tiểu học Vân Khê',
    [
      'Hiệu trưởng',
      'Phó Hiệu trưởng',
      'Giáo viên',
      'Giáo viên',
      'Giáo viên',
      'Giáo viên',
      'Giáo viên',
      'Kế toán',
      'Bảo vệ',
    ],
    'vien-chuc',
  ],
  [
    'mn',
    'Trường Mầm non Vân Khê',
    ['Hiệu trưởng', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Nhân viên nấu ăn'],
    'vien-chuc',
  ],
];
const people = units.flatMap(([unitId, , posts, kind]) =>
  posts.map((post, index) => {
    const { name, sex } = someone();
    return {
      id: `cb-${unitId}-${index + 1}`,
      name,
      birth: `${between(1966, 2000)}-${padded(between(1, 12), 2)}-${padded(between(1, 28), 2)}`,
      sex,
      post,
      unitId,
      kind: post === 'Bảo vệ' || post === 'Nhân viên nấu ăn' ? 'nguoi-lao-dong' : kind,
      party: index === 0 || random() < 0.5,
      phone: phone(),
      sidePosts: [],
    };
  }),
);

const registry = registryBook.parse({
  villages: villages.map(({ id, name }) => ({ id, name, kind: 'thon', area: 'rural', active: true, ancestors: [] })),
  households,
  units: units.map(([id, name]) => ({ id, name, active: true })),
  people,
  mappings: [],
  rejected: [],
});

const office = officeBook.parse({
  commune: {
    kind: 'xa',
    name: 'Vân Khê',
    parent: 'thành phố Hà Nội',
    receiver: 'Sở Văn hóa và Thể thao',
    place: 'Vân Khê',
  },
  signers: [
    { id: 'chu-tich', name: people[0]?.name ?? '', post: 'Chủ tịch', authority: 'TM.' },
    { id: 'pho-chu-tich', name: people[1]?.name ?? '', post: 'Phó Chủ tịch', authority: 'KT.' },
  ],
  holidays: [],
  practice: true,
  villagesExpected: villages.length,
});

const results = titlesBook.parse({
  titles: {
    'gia-dinh': {
      openedAt: '2025-01-06T02:00:00.000Z',
      terms: {
        assessedBy: '2025-11-25',
        postingDays: 10,
        dossierDays: 5,
        decisionDays: 10,
        publishDays: 15,
        registrationNeeded: false,
        yearsInARow: 3,
        ties: 'ask',
        differenceShown: 5,
      },
      units: Object.fromEntries(villages.map((village) => [village.id, lastYear(village.id, village.name)])),
    },
  },
});

function lastYear(id: string, name: string) {
  const own = registry.households.filter((household) => household.villageId === id);
  const totals = own.map(() => (random() < 0.06 ? between(72, 89) : between(90, 100)));
  const outcomes = totals.map((total) => (total >= 90 ? 'passed' : 'failed'));
  return {
    ...newUnit(
      name,
      own.map((household) => household.id),
      0,
    ),
    step: 'locked',
    done: [{ step: 'locked', on: '2025-12-30', at: '2025-12-30T03:00:00.000Z', who: 'Văn thư xã Vân Khê' }],
    decision: { number: '236/QĐ-UBND', on: '2025-12-15', signer: people[0]?.name ?? '' },
    results: {
      at: '2025-12-15T03:00:00.000Z',
      names: own.map((household) => household.head),
      addresses: own.map((household) => household.group ?? ''),
      members: own.map((household) => household.members ?? 0),
      totals,
      outcomes,
      reasons: outcomes.map((outcome) => (outcome === 'passed' ? '' : 'Chưa đủ 90 điểm')),
    },
  };
}

const write = (name: string, value: unknown) => {
  writeFileSync(new URL(`../../resources/sample-commune/${name}`, import.meta.url), `${JSON.stringify(value)}\n`);
};
write('office.json', office);
write('registry.json', registry);
write('titles-2025.json', results);
