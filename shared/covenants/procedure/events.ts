import { z } from 'zod';
import { isoDate } from '#shared/contract/ids.ts';
import { adoption, askingWay, caseRun, feedback, measure, member, opinion, review } from './book.ts';

const text = z.string().trim().max(5_000);
const on = { on: isoDate };

/** Something that happened in a case, as the clerk tells it. */
export const caseEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('open'), subject: caseRun.shape.subject }),
  z.strictObject({ event: z.literal('propose'), ...on, by: z.string().trim().max(200), reason: text }),
  z.strictObject({ event: z.literal('group'), ...on, members: z.array(member).min(1).max(50) }),
  z.strictObject({ event: z.literal('draft'), ...on, name: z.string().trim().max(300) }),
  z.strictObject({
    event: z.literal('post'),
    ...on,
    places: z.string().trim().min(1).max(500),
    ways: z.array(askingWay).min(1).max(4),
  }),
  z.strictObject({
    event: z.literal('invite'),
    ...on,
    meetingOn: isoDate,
    from: z.string().trim().max(60),
    place: z.string().trim().max(300),
  }),
  z.strictObject({ event: z.literal('adopt'), vote: adoption.omit({ id: true, recordedAt: true }) }),
  z.strictObject({ event: z.literal('submit'), ...on, received: isoDate }),
  z.strictObject({ event: z.literal('return'), ...on, reasons: text.min(1), number: z.string().trim().max(40) }),
  z.strictObject({
    event: z.literal('recognise'),
    ...on,
    number: z
      .string()
      .trim()
      .regex(/^\d{1,6}[a-zđ]?$/),
    signer: z.string().trim().max(200),
  }),
  z.strictObject({ event: z.literal('publish'), ...on, places: z.string().trim().min(1).max(500) }),
  /** Ends the run: complete, or given up. */
  z.strictObject({ event: z.literal('close') }),
  z.strictObject({
    event: z.literal('opinions'),
    opinions: z
      .array(opinion.omit({ id: true, answer: true }))
      .min(1)
      .max(2_000),
  }),
  z.strictObject({
    event: z.literal('answer'),
    opinions: z.array(z.string().max(64)).min(1).max(2_000),
    ...on,
    text: text.min(1),
    accepted: z.boolean(),
  }),
  z.strictObject({ event: z.literal('drop-opinion'), opinion: z.string().max(64) }),
  z.strictObject({ event: z.literal('measure'), measure: measure.omit({ id: true, recordedAt: true, paper: true }) }),
  z.strictObject({
    event: z.literal('feedback'),
    feedback: feedback.omit({ id: true, recordedAt: true, answer: true }),
  }),
  z.strictObject({ event: z.literal('answer-feedback'), feedback: z.string().max(64), ...on, text: text.min(1) }),
  z.strictObject({ event: z.literal('review'), review: review.omit({ recordedAt: true }) }),
]);
export type CaseEvent = z.infer<typeof caseEvent>;
/** The name of an event, by which it is logged. */
export type CaseEventName = CaseEvent['event'];
