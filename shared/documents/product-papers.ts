/** To which task a paper belongs: where it is listed. */
export type PaperTask = 'covenants' | 'titles' | 'commitments' | 'registry';

/** What is said of a kind of paper in lists and choices. */
export type PaperKindInfo = {
  readonly task: PaperTask;
  /** Its name for the clerk. */
  readonly name: string;
  /** Made once for each household or person; the file holds as many as there are people. */
  readonly perPerson?: true;
  /** Its text is the covenant's own, marked by Word, or drawn by the screen: no template of the office can stand for it. */
  readonly ownText?: true;
};

/**
 * Every kind of paper that the product writes, by the name that its maker puts into {@link OfficialDocument.paper}. Each has a
 * sample (`samplePapers`), by which its fields are known and its file is held to a golden copy.
 */
export const productPapers = {
  'covenants.covenant': { task: 'covenants', name: 'Hương ước, quy ước', ownText: true },
  'covenants.plan': { task: 'covenants', name: 'Kế hoạch soạn thảo' },
  'covenants.posting-draft': { task: 'covenants', name: 'Dự thảo niêm yết', ownText: true },
  'covenants.opinion-slip': { task: 'covenants', name: 'Phiếu lấy ý kiến hộ gia đình', perPerson: true },
  'covenants.opinion-tally': { task: 'covenants', name: 'Tổng hợp ý kiến' },
  'covenants.posting-minutes': { task: 'covenants', name: 'Biên bản niêm yết dự thảo' },
  'covenants.invitation': { task: 'covenants', name: 'Giấy mời hội nghị', perPerson: true },
  'covenants.minutes': { task: 'covenants', name: 'Biên bản hội nghị' },
  'covenants.household-slips': { task: 'covenants', name: 'Phiếu biểu quyết', perPerson: true },
  'covenants.slip-minutes': { task: 'covenants', name: 'Biên bản kiểm phiếu' },
  'covenants.resolution': { task: 'covenants', name: 'Nghị quyết của cộng đồng dân cư' },
  'covenants.request': { task: 'covenants', name: 'Đề nghị công nhận' },
  'covenants.recognition': { task: 'covenants', name: 'Quyết định công nhận' },
  'covenants.refusal': { task: 'covenants', name: 'Công văn chưa công nhận' },
  'covenants.covenant-signed': { task: 'covenants', name: 'Bản thông qua để ký', ownText: true },
  'covenants.posting-notice': { task: 'covenants', name: 'Thông báo niêm yết bản được công nhận' },
  'covenants.review-minutes': { task: 'covenants', name: 'Biên bản rà soát hằng năm' },
  'covenants.measure': { task: 'covenants', name: 'Quyết định tạm ngừng, bãi bỏ' },
  'covenants.tracked': { task: 'covenants', name: 'Bản theo dõi thay đổi', ownText: true },
  'covenants.tracked-print': { task: 'covenants', name: 'Bản in các thay đổi', ownText: true },
  'covenants.comparison': { task: 'covenants', name: 'Bảng so sánh' },
  'covenants.amendment': { task: 'covenants', name: 'Bản sửa đổi, bổ sung', ownText: true },
  'covenants.consolidated': { task: 'covenants', name: 'Văn bản hợp nhất', ownText: true },
  'covenants.register': { task: 'covenants', name: 'Sổ hương ước, quy ước' },
  'covenants.summary': { task: 'covenants', name: 'Báo cáo hương ước, quy ước' },
  'titles.invitation': { task: 'titles', name: 'Giấy mời họp bình xét' },
  'titles.minutes': { task: 'titles', name: 'Biên bản họp bình xét' },
  'titles.posting': { task: 'titles', name: 'Thông báo niêm yết danh sách' },
  'titles.request': { task: 'titles', name: 'Đề nghị tặng danh hiệu' },
  'titles.passed-list': { task: 'titles', name: 'Danh sách đề nghị' },
  'titles.failed-list': { task: 'titles', name: 'Danh sách chưa đạt, không xét' },
  'titles.why': { task: 'titles', name: 'Giải thích kết quả bình xét' },
  'titles.decision': { task: 'titles', name: 'Quyết định tặng danh hiệu' },
  'titles.score-sheet': { task: 'titles', name: 'Bảng chấm điểm' },
  'titles.slip': { task: 'titles', name: 'Phiếu chấm điểm của hộ', perPerson: true },
  'titles.charts': { task: 'titles', name: 'Biểu đồ tỷ lệ danh hiệu', ownText: true },
  'titles.summary': { task: 'titles', name: 'Bảng tổng hợp danh hiệu' },
  'titles.hand-over': { task: 'titles', name: 'Biên bản bàn giao gói danh hiệu' },
  'commitments.cadres': { task: 'commitments', name: 'Bản cam kết của cán bộ', perPerson: true },
  'commitments.households': { task: 'commitments', name: 'Bản cam kết của hộ gia đình', perPerson: true },
  'commitments.traders': { task: 'commitments', name: 'Bản cam kết của hộ kinh doanh', perPerson: true },
  'commitments.signing-sheet': { task: 'commitments', name: 'Sổ ký cam kết' },
  'commitments.reminder': { task: 'commitments', name: 'Danh sách chưa ký' },
  'commitments.certificate': { task: 'commitments', name: 'Giấy xác nhận 100 %' },
  'commitments.envelope-cover': { task: 'commitments', name: 'Bìa túi hồ sơ' },
  'commitments.envelope-list': { task: 'commitments', name: 'Danh sách trong túi' },
  'registry.households': { task: 'registry', name: 'Danh sách hộ gia đình' },
  'registry.people': { task: 'registry', name: 'Danh sách cán bộ' },
} as const satisfies { readonly [paper: string]: PaperKindInfo };

/** See {@link productPapers}. */
export type ProductPaper = keyof typeof productPapers;

const isPaper = (text: string): text is ProductPaper => Object.hasOwn(productPapers, text);

/** Every kind, in the order in which they are listed. */
export const productPaperNames: readonly ProductPaper[] = Object.keys(productPapers).filter(isPaper);

/** What is said of a kind. */
export function paperKind(paper: ProductPaper): PaperKindInfo {
  return productPapers[paper];
}

/** The kinds for which the office may put a Word file of its own. */
export const templatePapers: readonly ProductPaper[] = productPaperNames.filter(
  (paper) => paperKind(paper).ownText !== true,
);
