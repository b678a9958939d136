import { paperNames as names } from '#shared/i18n/vi/paper-names.ts';

/** To which task a paper belongs: where it is listed. */
export type PaperTask = 'covenants' | 'titles' | 'commitments' | 'registry';

/** What is said of a kind of paper in lists and choices. */
export type PaperKindInfo = {
  readonly task: PaperTask;
  /** Its name for the clerk, and in the names of files. The screen takes it from its texts: `paperNames`. */
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
  'covenants.covenant': { task: 'covenants', name: names.covenants.covenant, ownText: true },
  'covenants.plan': { task: 'covenants', name: names.covenants.plan },
  'covenants.posting-draft': { task: 'covenants', name: names.covenants['posting-draft'], ownText: true },
  'covenants.opinion-slip': { task: 'covenants', name: names.covenants['opinion-slip'], perPerson: true },
  'covenants.opinion-tally': { task: 'covenants', name: names.covenants['opinion-tally'] },
  'covenants.posting-minutes': { task: 'covenants', name: names.covenants['posting-minutes'] },
  'covenants.invitation': { task: 'covenants', name: names.covenants.invitation, perPerson: true },
  'covenants.minutes': { task: 'covenants', name: names.covenants.minutes },
  'covenants.household-slips': { task: 'covenants', name: names.covenants['household-slips'], perPerson: true },
  'covenants.slip-minutes': { task: 'covenants', name: names.covenants['slip-minutes'] },
  'covenants.resolution': { task: 'covenants', name: names.covenants.resolution },
  'covenants.request': { task: 'covenants', name: names.covenants.request },
  'covenants.recognition': { task: 'covenants', name: names.covenants.recognition },
  'covenants.refusal': { task: 'covenants', name: names.covenants.refusal },
  'covenants.covenant-signed': { task: 'covenants', name: names.covenants['covenant-signed'], ownText: true },
  'covenants.posting-notice': { task: 'covenants', name: names.covenants['posting-notice'] },
  'covenants.review-minutes': { task: 'covenants', name: names.covenants['review-minutes'] },
  'covenants.measure': { task: 'covenants', name: names.covenants.measure },
  'covenants.tracked': { task: 'covenants', name: names.covenants.tracked, ownText: true },
  'covenants.tracked-print': { task: 'covenants', name: names.covenants['tracked-print'], ownText: true },
  'covenants.comparison': { task: 'covenants', name: names.covenants.comparison },
  'covenants.amendment': { task: 'covenants', name: names.covenants.amendment, ownText: true },
  'covenants.consolidated': { task: 'covenants', name: names.covenants.consolidated, ownText: true },
  'covenants.register': { task: 'covenants', name: names.covenants.register },
  'covenants.summary': { task: 'covenants', name: names.covenants.summary },
  'titles.invitation': { task: 'titles', name: names.titles.invitation },
  'titles.minutes': { task: 'titles', name: names.titles.minutes },
  'titles.posting': { task: 'titles', name: names.titles.posting },
  'titles.request': { task: 'titles', name: names.titles.request },
  'titles.passed-list': { task: 'titles', name: names.titles['passed-list'] },
  'titles.failed-list': { task: 'titles', name: names.titles['failed-list'] },
  'titles.why': { task: 'titles', name: names.titles.why },
  'titles.decision': { task: 'titles', name: names.titles.decision },
  'titles.score-sheet': { task: 'titles', name: names.titles['score-sheet'] },
  'titles.slip': { task: 'titles', name: names.titles.slip, perPerson: true },
  'titles.charts': { task: 'titles', name: names.titles.charts, ownText: true },
  'titles.summary': { task: 'titles', name: names.titles.summary },
  'titles.hand-over': { task: 'titles', name: names.titles['hand-over'] },
  'commitments.cadres': { task: 'commitments', name: names.commitments.cadres, perPerson: true },
  'commitments.households': { task: 'commitments', name: names.commitments.households, perPerson: true },
  'commitments.traders': { task: 'commitments', name: names.commitments.traders, perPerson: true },
  'commitments.signing-sheet': { task: 'commitments', name: names.commitments['signing-sheet'] },
  'commitments.reminder': { task: 'commitments', name: names.commitments.reminder },
  'commitments.certificate': { task: 'commitments', name: names.commitments.certificate },
  'commitments.envelope-cover': { task: 'commitments', name: names.commitments['envelope-cover'] },
  'commitments.envelope-list': { task: 'commitments', name: names.commitments['envelope-list'] },
  'registry.households': { task: 'registry', name: names.registry.households },
  'registry.people': { task: 'registry', name: names.registry.people },
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
