import type { titlesPackageMethods } from '#shared/contract/methods/titles-package.ts';
import type { Handlers } from '../../handlers.ts';
import { columnHandlers } from './columns.ts';
import { makePackageHandlers } from './make.ts';
import { receiveHandlers } from './receive.ts';
import { receivedHandlers } from './received.ts';

/** The year's package for the higher authority, and what the office itself receives from below. */
export const titlesPackageHandlers = {
  ...makePackageHandlers,
  ...receiveHandlers,
  ...receivedHandlers,
  ...columnHandlers,
} satisfies Handlers<typeof titlesPackageMethods>;
