import type { FileRef } from '#shared/contract/ids.ts';
import type { MethodInput, MethodName } from '#shared/contract/methods.ts';

/** One right input for every method of the door: a method without an example does not compile. */
export type MethodExamples = { readonly [N in MethodName]: MethodInput<N> };

/** Files that the examples hand in, as one transport knows them. */
export type ExampleFiles = { readonly list: FileRef; readonly covenant: FileRef };

const year = 2026;
const inYear = { year, title: 'gia-dinh' } as const;
const inUnit = { ...inYear, unit: 'unit-1' } as const;
const commune = {
  kind: 'xa',
  name: 'Vân Khê',
  parent: 'thành phố Hà Nội',
  receiver: 'Sở Văn hóa và Thể thao',
  place: 'Vân Khê',
} as const;
const emptyPaper = { title: 'Giấy trắng', kind: 'other', layout: 'free', body: [] } as const;
const counts = { clauses: 0, points: 0, dashes: 0 };

/** Inputs that fit their schemas; what they name need not be there, so that an answer may be a refusal in words. */
export function methodExamples({ list, covenant }: ExampleFiles): MethodExamples {
  const households = { file: list, kind: 'households' } as const;
  return {
    'app.start': {},
    'files.info': { file: list },
    'files.open': { file: list },
    'files.reveal': { file: list },
    'jobs.cancel': { job: 'job-1' },

    'office.get': {},
    'office.setUp': { commune, villagesExpected: 2, signers: [] },
    'office.update': { villagesExpected: 3 },
    'office.openSample': {},
    'home.overview': { year },
    'search.find': { text: 'van', limit: 10 },

    'registry.readList': households,
    'registry.previewImport': households,
    'registry.import': { ...households, mapping: [], remember: true, job: 'job-2' },
    'registry.exportRejected': households,
    'registry.allHouseholds': { year },
    'registry.household': { household: 'household-1', year },
    'registry.listVillages': {},
    'registry.listHouseholds': { offset: 0, limit: 10 },
    'registry.listPeople': { offset: 0, limit: 10, sort: 'name' },
    'registry.exportList': { list: 'households', format: 'xlsx' },
    'registry.addPerson': { name: 'Đỗ Văn Mẫu', post: 'Giáo viên', unit: { name: 'Trường Mẫu' }, party: false },
    'registry.correctPerson': { person: 'person-1', post: 'Kế toán' },
    'registry.movePerson': { person: 'person-1', unit: { id: 'unit-1' }, post: 'Kế toán', on: '2026-11-20' },
    'registry.endPost': { person: 'person-1', last: '2026-11-20' },
    'registry.addAbsence': { person: 'person-1', from: '2026-11-20', reason: 'Nghỉ thai sản' },
    'registry.dissolveUnit': { unit: 'unit-1', on: '2026-11-20' },

    'covenants.list': {},
    'covenants.clauses': {},
    'covenants.import': { file: covenant, village: 'village-1' },
    'covenants.get': { covenant: 'covenant-1' },
    'covenants.addOperations': {
      covenant: 'covenant-1',
      operations: [
        {
          record: { op: 'repeal', id: 'op-1', target: { article: '1' } },
          reason: 'Không còn phù hợp',
          source: { kind: 'clerk', ref: '' },
        },
      ],
    },
    'covenants.removeOperation': { covenant: 'covenant-1', operation: 'op-1' },
    'covenants.setAmendment': { covenant: 'covenant-1', numbering: 'keep' },
    'covenants.paper': { covenant: 'covenant-1', paper: 'amendment' },
    'covenants.writePaper': { covenant: 'covenant-1', paper: 'consolidated' },
    'covenants.read': { file: covenant },
    'covenants.readMany': { job: 'job-read', files: [covenant] },
    'covenants.readPasted': { text: 'QUY ƯỚC\nĐiều 1. Vệ sinh' },
    'covenants.draftAmendment': {
      base: {
        doc_name: 'Quy ước',
        unit: 'thôn Gò Sen',
        counts: { chapters: 0, sections: 0, articles: 1, ...counts, leads: 1 },
        chapters: [],
        articles: [
          {
            number: '1',
            title: 'Phạm vi',
            chapter: null,
            counts,
            lead: ['Áp dụng trong thôn.'],
            clauses: [],
            points: [],
            dashes: [],
          },
        ],
        cross_references: [],
      },
      operations: [{ op: 'rename', id: 'op-1', target: { article: '1' }, title: 'Phạm vi áp dụng' }],
      numbering: 'keep',
    },

    'titles.listSets': {},
    'titles.getSet': { set: 'set-1' },
    'titles.board': inYear,
    'titles.grid': inUnit,
    'titles.subject': { ...inUnit, subject: 'household-1' },
    'titles.exceptions': { ...inYear, view: 'failed' },
    'titles.unit': inUnit,
    'titles.whatIf': { ...inYear, passMark: 60 },
    'titles.openYear': { ...inYear, set: 'set-1' },
    'titles.followRegister': inYear,
    'titles.setScores': {
      ...inUnit,
      cells: [{ subject: 'household-1', criterion: 'c1', kind: 'self', points: 5 }],
    },
    'titles.fullMarksExcept': { ...inUnit, kind: 'self', exceptions: [] },
    'titles.setReason': {
      ...inUnit,
      subject: 'household-1',
      criterion: 'c1',
      text: 'Không họp thôn',
      source: 'Trưởng thôn',
    },
    'titles.exclude': {
      ...inUnit,
      subject: 'household-1',
      disqualifier: 'd1',
      text: 'Xây dựng trái phép',
      source: 'UBND xã',
    },
    'titles.unexclude': { ...inUnit, exclusion: 'e1', reason: 'Đã khắc phục' },
    'titles.setRegistered': { ...inUnit, subjects: ['household-1'], registered: true },
    'titles.override': { ...inUnit, subject: 'household-1', passed: true, reason: 'Họp thôn thống nhất' },
    'titles.recordMeeting': {
      ...inUnit,
      meeting: {
        on: '2026-11-20',
        from: '19 giờ 30 phút',
        until: '21 giờ',
        place: 'Nhà văn hóa thôn',
        chair: 'Đỗ Văn Mẫu',
        chairPost: 'Trưởng thôn',
        secretary: 'Lê Thị Thử',
        invited: 100,
        present: 80,
        votesFor: 78,
        votesAgainst: 2,
        opinions: '',
      },
    },
    'titles.post': { ...inUnit, from: '2026-11-21', places: 'Nhà văn hóa thôn' },
    'titles.object': { ...inUnit, on: '2026-11-22', from: 'Đỗ Văn Mẫu', text: 'Chưa đúng điểm tiêu chí 3' },
    'titles.answer': { ...inUnit, objection: 'o1', answer: 'Đã xem lại', on: '2026-11-23' },
    'titles.recordStep': { ...inUnit, step: 'score', on: '2026-11-20' },
    'titles.decide': { ...inYear, units: ['unit-1'], number: '12/QĐ-UBND', on: '2026-11-25', signer: 'Đỗ Văn Mẫu' },
    'titles.correct': { ...inUnit, subject: 'household-1', outcome: 'passed', reason: 'Nhầm hộ' },
    'titles.writeSheet': { ...inYear, format: 'xlsx' },
    'titles.preview': { ...inYear, paper: 'decision' },
    'titles.writePaper': { ...inYear, paper: 'decision' },
    'titles.writeSlips': inUnit,

    'commitments.forms': {},
    'commitments.campaigns': { year },
    'commitments.open': { name: 'Đợt ký năm 2026', year, form: 'form-1' },
    'commitments.campaign': { campaign: 'campaign-1' },
    'commitments.form': { campaign: 'campaign-1', person: 'person-1' },
    'commitments.print': { campaign: 'campaign-1', people: 'missing', as: 'one-file', job: 'job-3' },
    'commitments.mark': { campaign: 'campaign-1', people: ['person-1'], state: 'signed' },
    'commitments.tick': { campaign: 'campaign-1', code: 'KM-3F7QA-9' },
    'commitments.writePaper': { campaign: 'campaign-1', paper: 'reminder' },
    'commitments.formVersions': { form: 'cong-vu' },
    'commitments.saveForm': {
      form: 'cong-vu',
      wording: {
        name: 'Cam kết của đơn vị',
        audience: 'cadres',
        checked: true,
        title: 'BẢN CAM KẾT',
        summary: 'Thực hiện quy tắc ứng xử',
        basis: 'Tôi cam kết:',
        items: [{ text: 'Đúng giờ.' }],
        responsibility: 'Tôi chịu trách nhiệm.',
      },
    },
    'commitments.useNewestForm': { campaign: 'campaign-1' },
    'commitments.change': { campaign: 'campaign-1', due: '2026-12-15' },
    'commitments.addOthers': {
      campaign: 'campaign-1',
      people: [{ name: 'Đỗ Văn Mẫu', post: 'Hàng khô', place: 'Chợ Mẫu' }],
    },
    'commitments.close': { campaign: 'campaign-1' },
    'commitments.figures': { campaign: 'campaign-1' },
    'commitments.person': { campaign: 'campaign-1', person: 'person-1' },
    'commitments.reprintCertificate': { campaign: 'campaign-1', certificate: 'certificate-1' },
    'commitments.sign': {
      campaign: 'campaign-1',
      person: 'person-1',
      ink: { width: 400, height: 180, strokes: [[10, 10, 200, 90]] },
    },
    'commitments.readScan': { campaign: 'campaign-1', file: list, job: 'job-4' },
    'commitments.scanPage': { file: list, page: 1 },
    'commitments.keepScan': { campaign: 'campaign-1', file: list, pages: [{ page: 1, person: 'person-1' }] },
    'commitments.openScan': { campaign: 'campaign-1', person: 'person-1' },
    'commitments.printSigned': { campaign: 'campaign-1', people: 'signed', job: 'job-5' },

    'documents.numbers': { year },
    'documents.nextNumber': { year, kind: 'QĐ' },
    'documents.takeNumber': {
      year,
      kind: 'QĐ',
      symbol: 'QĐ-UBND',
      state: 'reserved',
      date: '2026-11-20',
      summary: 'Công nhận Gia đình văn hóa',
      signer: 'Đỗ Văn Mẫu',
    },
    'documents.changeNumber': {
      id: 'number-1',
      state: 'cancelled',
      symbol: 'QĐ-UBND',
      date: '2026-11-20',
      summary: 'Công nhận Gia đình văn hóa',
      signer: 'Đỗ Văn Mẫu',
      note: '',
    },
    'documents.releaseNumber': { id: 'number-1' },
    'documents.check': { file: covenant },
    'documents.correct': { file: covenant },
    'documents.checkPaper': { document: emptyPaper },
    'documents.checkTemplate': { file: covenant, paper: 'commitment' },
    'documents.tryTemplate': { file: covenant, paper: 'commitment' },
    'documents.save': { document: emptyPaper, folders: ['2026'], name: 'Giấy trắng' },

    'history.undo': {},
    'history.redo': {},
    'history.can': {},
    'history.log': { limit: 10 },
    'backups.list': {},
    'backups.make': {},
    'backups.inspect': { source: { id: 'backup-1' } },
    'backups.restore': { source: { id: 'backup-1' } },
    'store.status': {},
  };
}
