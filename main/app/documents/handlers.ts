import type { documentsMethods } from '#shared/contract/methods/documents.ts';
import type { Handlers } from '#main/app/handlers.ts';
import { checkHandlers } from './checking.ts';
import { layoutHandlers } from './office-layout.ts';
import { numberHandlers } from './numbers.ts';
import { templateHandlers } from './templates.ts';

export const documentsHandlers = {
  ...numberHandlers,
  ...checkHandlers,
  ...templateHandlers,
  ...layoutHandlers,
} satisfies Handlers<typeof documentsMethods>;
