import { sampleCommune, sampleSigner } from '#shared/covenants/papers/procedure/sample-case.ts';
import { chairPlace, committeeLetterhead } from '#shared/documents/letterhead.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import { newUnit } from '#shared/titles/book.ts';
import { criteriaSet, scoredCriteria, type CriteriaSet } from '#shared/titles/criteria-set.ts';
import { rulesOf } from '#shared/titles/decide.ts';
import type { VillageRate } from '#shared/titles/charts.ts';
import { chartsPaper } from '#shared/titles/papers/charts-paper.ts';
import { decisionPaper, paperLaw, whyPaper } from '#shared/titles/papers/commune-papers.ts';
import { paperRows } from '#shared/titles/papers/paper-rows.ts';
import { scoreSheetPaper } from '#shared/titles/papers/score-sheet-paper.ts';
import { slipTemplate, slipValues } from '#shared/titles/papers/slips.ts';
import {
  invitationPaper,
  listPaper,
  minutesPaper,
  postingPaper,
  requestPaper,
  type UnitPaper,
} from '#shared/titles/papers/village-papers.ts';
import type { PackageUnit } from '#shared/titles/package/manifest.ts';
import { receiptPaper } from '#shared/titles/package/receipt-paper.ts';
import type { PackageRecord } from '#shared/titles/package/record.ts';
import { summaryPaper } from '#shared/titles/package/summary-paper.ts';
import { totalsOfUnits } from '#shared/titles/package/totals.ts';
import { standingUnits } from '#shared/titles/standing.ts';
import { shippedTerms, termsOfYear } from '#shared/titles/terms.ts';
import type { Resources } from '#main/app/ports.ts';

const year = 2026;
const unitName = 'Thôn Đông Khê';
const households = ['Phạm Văn Năm', 'Vũ Thị Sáu', 'Đặng Văn Bảy', 'Hoàng Thị Tám', 'Bùi Văn Chín'];

/** An invented village's year: everybody has full marks but one, who lost points, and one, who is excluded. */
function sampleUnit(set: CriteriaSet) {
  const subjects = households.map((_, index) => `h${String(index + 1)}`);
  const columns = scoredCriteria(set);
  const unit = newUnit(unitName, subjects, columns.length);
  unit.scores.meeting = columns.map(({ max }) => subjects.map((_, row) => (row === 3 ? max / 2 : max)));
  const [first] = set.disqualifiers;
  if (first !== undefined) {
    unit.exclusions.push({
      id: 'x1',
      subject: 'h5',
      disqualifier: first.id,
      text: first.text,
      source: 'Công an xã',
      on: '2026-08-14',
      who: 'Nguyễn Thị Hòa',
      at: '2026-11-10T02:00:00Z',
    });
  }
  unit.meeting = {
    on: '2026-11-17',
    from: '19 giờ 30 phút',
    until: '21 giờ',
    place: 'Nhà văn hóa thôn',
    chair: 'Đỗ Văn Mẫu',
    chairPost: 'Trưởng thôn',
    secretary: 'Lê Thị Thử',
    invited: 40,
    present: 36,
    votesFor: 35,
    votesAgainst: 0,
    opinions: 'Nhất trí với kết quả chấm điểm.',
  };
  unit.posting = { from: '2026-11-18', until: '2026-11-28', places: 'Nhà văn hóa thôn', objections: [] };
  return unit;
}

/** What the sample papers of a village are made from, with the year's rules. */
async function sampleYear(resources: Resources): Promise<UnitPaper> {
  const set = criteriaSet.parse(await resources.json('legal/criteria-gia-dinh-van-hoa.json'));
  const terms = termsOfYear(shippedTerms.parse(await resources.json('legal/titles-terms.json')), year);
  const unit = sampleUnit(set);
  const [standing] = standingUnits({ openedAt: '', terms, units: { v1: unit } }, set);
  if (standing === undefined) throw new Error('the sample year has one unit');
  const names = new Map(
    households.map((name, index) => {
      const id = `h${String(index + 1)}`;
      return [id, { id, name, address: index < 3 ? 'Xóm Đông' : 'Xóm Tây', members: 3 + (index % 3) }];
    }),
  );
  const rows = paperRows(standing, set, rulesOf(set, terms), names, [], year);
  return { commune: sampleCommune, year, set, unitName, unit, rows, today: '2026-11-20' };
}

/** The papers of the titles, made of invented data by the same hands as the office's own. */
export async function titleSamples(resources: Resources) {
  const about = await sampleYear(resources);
  const law = paperLaw.parse(await resources.json('legal/titles-papers.json'));
  const { set, rows, commune } = about;
  const refused = rows.find((row) => row.outcome === 'failed') ?? rows[0];
  if (refused === undefined) throw new Error('the sample year has rows');
  return {
    'titles.invitation': invitationPaper(about),
    'titles.minutes': minutesPaper(about),
    'titles.posting': postingPaper(about),
    'titles.request': requestPaper(about),
    'titles.passed-list': listPaper(about, 'passed'),
    'titles.failed-list': listPaper(about, 'failed'),
    'titles.why': whyPaper({
      commune,
      unitName,
      year,
      set,
      row: refused,
      grounds: ['Chưa đủ điểm: 50 điểm, cần 90 điểm'],
      deductions: ['Tiêu chí I.1 trừ 2 điểm (Trưởng thôn, ngày 12/10/2026)'],
      resultLine: 'Không đạt, 50 trên 100 điểm; cần 90 điểm',
    }),
    'titles.decision': decisionPaper({
      commune,
      signer: sampleSigner,
      year,
      set,
      law,
      decision: { number: '8', on: '2026-12-05', signer: sampleSigner.name },
      units: [{ name: unitName, rows }],
    }),
    'titles.score-sheet': scoreSheetPaper({ commune, year, set, units: [{ name: unitName, rows }] }),
    'titles.summary': summaryPaper({
      letterhead: committeeLetterhead(commune, { place: commune.place, year }),
      head: chairPlace(sampleSigner),
      year,
      totals: totalsOfUnits('gia-dinh', sampleUnits, 3),
      lineHead: 'Thôn, tổ dân phố',
    }),
    'titles.hand-over': receiptPaper({
      commune,
      year,
      record: sampleRecord,
      handover: sampleRecord.handovers[0],
      receiver: commune.receiver,
    }),
    'titles.charts': chartsPaper({
      commune,
      title: 'gia-dinh',
      year,
      today: '2026-12-05',
      villages: sampleUnits.map(({ name, figures }) => sampleRate(name, figures.passed, figures.rows)),
      years: [
        { ...sampleRate('', 372, 392), year: year - 1 },
        { ...sampleRate('', 384, 392), year },
      ],
      pictures: { villages: samplePicture, years: samplePicture },
    }),
    'titles.slip': slipTemplate(commune, unitName, set, year),
  };
}

const sampleRate = (name: string, passed: number, counted: number): VillageRate => ({
  name,
  passed,
  counted,
  rate: (passed / counted) * 100,
});

/** One white pixel stands for the chart that the screen paints. */
const samplePicture = {
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  width: 640,
  height: 220,
};

function sampleFigures(passed: number, failed: number, excluded: number) {
  const rows = passed + failed + excluded;
  return { rows, registered: rows, passed, failed, excluded, notRegistered: 0, continuous: passed - 4 };
}

const sampleUnits: readonly PackageUnit[] = [
  { id: 'v1', name: 'Thôn Đông Khê', area: 'rural', data: '', figures: sampleFigures(168, 3, 1) },
  { id: 'v2', name: 'Thôn Nội Khê', area: 'rural', data: '', figures: sampleFigures(124, 4, 0) },
  { id: 'v3', name: 'Tổ dân phố số 1', area: 'urban', data: '', figures: sampleFigures(92, 0, 0) },
];

const sampleRecord: PackageRecord = {
  id: 'p2',
  series: 's1',
  version: 2,
  level: 'commune',
  at: '2026-12-20T02:00:00.000Z',
  who: 'Trần Thị Lan',
  file: 'Gói danh hiệu 2026, xã Vân Khê, lần 2.zip',
  bytes: 1_246_437,
  sha256: 'b249dbcae87df2117cfab900c2742c6b6d709084becadcc0983d2338c3d06ff1',
  check: '58C8-9BB2-C994-F935',
  sealed: true,
  masked: true,
  reason: 'sửa kết quả một hộ',
  corrections: [
    {
      title: 'gia-dinh',
      unit: 'Thôn Nội Khê',
      name: 'Lê Thị Mẫu',
      before: 'Đạt',
      after: 'Không đạt',
      reason: 'chấm nhầm hộ',
      at: '2026-12-18T02:00:00.000Z',
    },
  ],
  replaces: 1,
  titles: [{ title: 'gia-dinh', units: 3, figures: sampleFigures(384, 7, 1) }],
  handovers: [
    {
      on: '2026-12-21',
      to: 'Sở Văn hóa và Thể thao',
      means: 'usb',
      person: 'Đỗ Văn Nhận',
      receipt: '07',
      at: '2026-12-21T02:00:00.000Z',
      who: 'Trần Thị Lan',
    },
  ],
};

/** Households as the slips are filled for them. */
export const sampleSlips: readonly FormValues[] = [
  slipValues({ name: 'Phạm Văn Năm', address: 'Xóm Đông' }, 'Đạt, 96 điểm', '2026-h1'),
  slipValues({ name: 'Vũ Thị Sáu', address: 'Xóm Tây' }, '', '2026-h2'),
];
