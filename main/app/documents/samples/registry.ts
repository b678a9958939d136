import { householdId, personId, unitId, villageId } from '#shared/contract/ids.ts';
import { sampleCommune } from '#shared/covenants/papers/procedure/sample-case.ts';
import { householdList, listDocument, peopleList } from '#shared/registry/list-papers.ts';

const heads = ['Phạm Văn Năm', 'Vũ Thị Sáu', 'Đặng Văn Bảy'];
const cadres = ['Nguyễn Thị Hòa', 'Bùi Văn Hùng'];

/** The lists of the register, made of invented data. */
export function registrySamples() {
  const households = heads.map((head, index) => ({
    id: householdId.parse(`h${String(index)}`),
    villageId: villageId.parse('v1'),
    code: `DK-00${String(index + 1)}`,
    head,
    group: 'Xóm Đông',
    members: 4,
    birth: '1968-03-05',
    phone: '0912000001',
    status: 'active' as const,
    history: [],
    village: 'Đông Khê',
  }));
  const people = cadres.map((name, index) => ({
    id: personId.parse(`p${String(index)}`),
    name,
    birth: '1985-04-12',
    sex: 'female' as const,
    post: 'Công chức Văn hóa - Xã hội',
    unitId: unitId.parse('u1'),
    party: true,
    sidePosts: [],
    unit: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  }));
  return {
    'registry.households': listDocument(householdList(households, 'Thôn Đông Khê', true), sampleCommune),
    'registry.people': listDocument(peopleList(people, '', true), sampleCommune),
  };
}
