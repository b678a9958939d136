import type { registryMethods } from '#shared/contract/methods/registry.ts';
import type { Handlers } from '../handlers.ts';
import { exportList, exportRejected } from './export-lists.ts';
import { allHouseholds, householdCard, leftHouseholds, villageGroups } from './households.ts';
import { importList } from './import-list.ts';
import { listHouseholds, listPeople, listVillages } from './list-rows.ts';
import { previewImport } from './preview-import.ts';
import { readListReport } from './read-list-report.ts';

/** The register of villages, households and people, and the lists that come into it. */
export const registryHandlers = {
  'registry.readList': (input, ports) => readListReport(input.file, input.kind, ports),
  'registry.previewImport': previewImport,
  'registry.import': importList,
  'registry.exportRejected': exportRejected,
  'registry.allHouseholds': (input, ports) => allHouseholds(input.year, ports),
  'registry.leftHouseholds': (_input, ports) => leftHouseholds(ports),
  'registry.villageGroups': (input, ports) => villageGroups(input.village, ports),
  'registry.household': (input, ports) => householdCard(input.household, input.year, ports),
  'registry.listVillages': (_input, ports) => listVillages(ports),
  'registry.listHouseholds': listHouseholds,
  'registry.listPeople': listPeople,
  'registry.exportList': exportList,
} satisfies Handlers<typeof registryMethods>;
