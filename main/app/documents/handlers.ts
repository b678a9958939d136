import { numberHandlers } from './numbers.ts';
import type { documentsMethods } from '#shared/contract/methods/documents.ts';
import type { Handlers } from '#main/app/handlers.ts';

export const documentsHandlers = { ...numberHandlers } satisfies Handlers<typeof documentsMethods>;
