import type { registryMethods } from '#shared/contract/methods/registry.ts';
import type { Handlers } from '../handlers.ts';
import { readListReport } from './read-list-report.ts';

/** The register of villages, households and people, and the lists that come into it. */
export const registryHandlers = {
  'registry.readList': (input, ports) => readListReport(input.file, input.kind, ports),
} satisfies Handlers<typeof registryMethods>;
