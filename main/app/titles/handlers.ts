import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import type { Handlers } from '../handlers.ts';
import { exceptionHandlers } from './exceptions.ts';
import { paperHandlers } from './papers.ts';
import { scoreHandlers } from './scores.ts';
import { setHandlers } from './set-changes.ts';
import { stepHandlers } from './steps.ts';
import { viewHandlers } from './views.ts';
import { yearHandlers } from './year.ts';

/** Titles: criteria sets, the year's board, scoring, decisions with reasons, and the papers that come of them. */
export const titlesHandlers = {
  ...viewHandlers,
  ...exceptionHandlers,
  ...setHandlers,
  ...yearHandlers,
  ...scoreHandlers,
  ...stepHandlers,
  ...paperHandlers,
} satisfies Handlers<typeof titlesMethods>;
