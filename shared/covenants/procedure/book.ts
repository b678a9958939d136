import { z } from 'zod';
import { householdId, isoDate, isoInstant } from '#shared/contract/ids.ts';

const text = z.string().trim().max(5_000);
const name = z.string().trim().max(200);
const count = z.int().min(0).max(100_000);
const id = z.string().min(1).max(64);

/** When a step happened, and when it was written down: both are kept, since steps are often recorded after the fact. */
const when = { on: isoDate, recordedAt: isoInstant };

/** A person with the post that they hold in it. */
export const member = z.strictObject({ name, post: name });
export type Member = z.infer<typeof member>;

/** Ways of asking the households besides the posting (Nghị định 61/2023/NĐ-CP, art. 9). */
export const askingWay = z.enum(['copies', 'network', 'box', 'meeting']);
export type AskingWay = z.infer<typeof askingWay>;

/** What a household says of the draft, on one provision or on the whole. */
export const opinion = z.strictObject({
  id,
  household: householdId.optional(),
  /** Who said it, as the slip has it. */
  from: name,
  /** The provision in words ("khoản 2 Điều 5"); empty for the draft as a whole. */
  provision: z.string().trim().max(200),
  kind: z.enum(['agree', 'change', 'against']),
  text,
  on: isoDate,
  answer: z.strictObject({ text, accepted: z.boolean(), on: isoDate }).optional(),
});
export type Opinion = z.infer<typeof opinion>;

/** Votes of a meeting, of one of its clusters, or of household slips; households are counted, not people. */
export const voteCount = z.strictObject({
  /** Name of the cluster; empty when the whole community met at once. */
  cluster: name,
  households: count,
  present: count,
  for: count,
  against: count,
  other: count,
});
export type VoteCount = z.infer<typeof voteCount>;

/** One attempt at adopting: a meeting, or slips given to the households after a meeting without quorum. */
export const adoption = z.strictObject({
  id,
  kind: z.enum(['meeting', 'slips']),
  ...when,
  /** "19 giờ 30 phút" */
  from: z.string().max(60),
  until: z.string().max(60),
  place: z.string().max(300),
  chair: member,
  secretary: name,
  method: z.enum(['hands', 'ballot']),
  /** All households of the community on that day: the base of the majority. */
  total: count,
  /** The settlement is scattered: clusters are allowed below 200 households too. */
  scattered: z.boolean(),
  counts: z.array(voteCount).min(1).max(50),
  opinions: text,
  /** The two household representatives who sign (art. 6). */
  representatives: z.array(name).max(10),
  front: name,
});
export type Adoption = z.infer<typeof adoption>;

/** A dossier handed to the commune, and what the commune did with it. */
export const submission = z.strictObject({
  id,
  ...when,
  /** When the commune had it; the term of the decision counts from here. */
  received: isoDate,
  returned: z.strictObject({ ...when, reasons: text, number: z.string().max(40) }).optional(),
});
export type Submission = z.infer<typeof submission>;

const numbered = { number: z.string().trim().min(1).max(40), signer: name };

/** One run of art. 8–11: a first covenant, an amendment, a replacement (art. 13 asks the same of all). */
export const caseRun = z.strictObject({
  id,
  subject: z.enum(['new', 'amendment', 'replacement']),
  proposal: z.strictObject({ ...when, by: name, reason: text }).optional(),
  group: z.strictObject({ ...when, members: z.array(member).max(50) }).optional(),
  draft: z.strictObject({ ...when, name: z.string().max(300) }).optional(),
  posting: z.strictObject({ ...when, places: z.string().max(500), ways: z.array(askingWay).max(4) }).optional(),
  opinions: z.array(opinion),
  invitation: z
    .strictObject({ ...when, meetingOn: isoDate, from: z.string().max(60), place: z.string().max(300) })
    .optional(),
  adoptions: z.array(adoption),
  submissions: z.array(submission),
  recognition: z.strictObject({ ...when, ...numbered }).optional(),
  publication: z.strictObject({ ...when, places: z.string().max(500) }).optional(),
});
export type CaseRun = z.infer<typeof caseRun>;

/** A decision of the commune on a covenant in force (art. 12 and 14), of the whole or of some provisions. */
export const measure = z.strictObject({
  id,
  kind: z.enum(['suspend', 'resume', 'abolish']),
  ...when,
  ...numbered,
  /** Empty: the whole covenant. Else the provisions in words, "khoản 2 Điều 5". */
  provisions: z.array(z.string().trim().min(1).max(200)).max(200),
  /** `procedure`: adopted in breach of art. 8–10; `content`: the words themselves. */
  ground: z.enum(['procedure', 'content']),
  reason: text,
  /** The decision on it as it was written last. */
  paper: z.string().max(300).optional(),
});
export type Measure = z.infer<typeof measure>;

/** Somebody told the commune of a fault; the answer is due in three working days (art. 12). */
export const feedback = z.strictObject({
  id,
  ...when,
  from: name,
  text,
  answer: z.strictObject({ on: isoDate, text }).optional(),
});
export type Feedback = z.infer<typeof feedback>;

/** The yearly review, on 18/11 or another important day (art. 15.4). */
export const review = z.strictObject({
  year: z.int().min(1990).max(2100),
  ...when,
  participants: count,
  /** What was kept well and what not. */
  findings: text,
  result: z.enum(['keep', 'amend', 'replace']),
  chair: member,
  secretary: name,
});
export type Review = z.infer<typeof review>;

/** The papers that a case gives. */
export const procedurePaper = z.enum([
  'plan',
  'posting-draft',
  'opinion-slip',
  'opinion-tally',
  'posting-minutes',
  'invitation',
  'minutes',
  'household-slips',
  'slip-minutes',
  'resolution',
  'request',
  'recognition',
  'refusal',
  'covenant-signed',
  'posting-notice',
  'review-minutes',
  'tracked',
  'tracked-print',
  'comparison',
  'amendment',
  'consolidated',
]);
export type ProcedurePaper = z.infer<typeof procedurePaper>;

/** A paper that was made, and when. */
export const madePaper = z.strictObject({ paper: procedurePaper, at: isoInstant, name: z.string().max(300) });
export type MadePaper = z.infer<typeof madePaper>;

/** What a village's covenant says of a topic, as the clerk confirmed it. */
export const topicMark = z.strictObject({
  topic: id,
  state: z.enum(['has', 'partly', 'no']),
  /** Path of the provision that shows it; empty when none does. */
  at: z.string().max(120),
  by: name,
  confirmedAt: isoInstant,
});
export type TopicMark = z.infer<typeof topicMark>;

/** The book `case-<covenant id>`: how one covenant came to be in force, and what became of it. */
export const caseBook = z.strictObject({
  current: caseRun.optional(),
  /** Runs that ended: recognised and posted, or given up. */
  past: z.array(caseRun),
  measures: z.array(measure),
  feedback: z.array(feedback),
  reviews: z.array(review),
  papers: z.array(madePaper),
  topics: z.array(topicMark),
});
export type CaseBook = z.infer<typeof caseBook>;

/** A covenant of which no step is recorded. */
export const emptyCase: CaseBook = { past: [], measures: [], feedback: [], reviews: [], papers: [], topics: [] };
