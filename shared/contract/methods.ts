import type { InputOf, OutputOf } from './method.ts';
import { appMethods } from './methods/app.ts';
import { covenantsMethods } from './methods/covenants.ts';
import { covenantsAmendingMethods } from './methods/covenants-amending.ts';
import { covenantsLibraryMethods } from './methods/covenants-library.ts';
import { covenantsProcedureMethods } from './methods/covenants-procedure.ts';
import { covenantsEditingMethods } from './methods/covenants-editing.ts';
import { covenantsReadingMethods } from './methods/covenants-reading.ts';
import { covenantsSourcesMethods } from './methods/covenants-sources.ts';
import { commitmentsMethods } from './methods/commitments.ts';
import { commitmentsSigningMethods } from './methods/commitments-signing.ts';
import { documentsMethods } from './methods/documents.ts';
import { jobsMethods } from './methods/jobs.ts';
import { officeMethods } from './methods/office.ts';
import { protectionMethods } from './methods/protection.ts';
import { registryMethods } from './methods/registry.ts';
import { registryHouseholdMethods } from './methods/registry-households.ts';
import { registryPeopleMethods } from './methods/registry-people.ts';
import { storeMethods } from './methods/store.ts';
import { titlesMethods } from './methods/titles.ts';
import { titlesChartsMethods } from './methods/titles-charts.ts';
import { titlesPackageMethods } from './methods/titles-package.ts';
import { titlesCertificatesMethods } from './methods/titles-certificates.ts';
import { trashMethods } from './methods/trash.ts';

/** The whole door: every method that the screen, a script or a test may call, by name. */
export const methods = {
  ...appMethods,
  ...jobsMethods,
  ...officeMethods,
  ...registryMethods,
  ...registryHouseholdMethods,
  ...registryPeopleMethods,
  ...covenantsMethods,
  ...covenantsReadingMethods,
  ...covenantsSourcesMethods,
  ...covenantsAmendingMethods,
  ...covenantsEditingMethods,
  ...covenantsProcedureMethods,
  ...covenantsLibraryMethods,
  ...titlesMethods,
  ...titlesChartsMethods,
  ...titlesPackageMethods,
  ...titlesCertificatesMethods,
  ...commitmentsMethods,
  ...commitmentsSigningMethods,
  ...documentsMethods,
  ...storeMethods,
  ...trashMethods,
  ...protectionMethods,
};

export type Methods = typeof methods;
/** The closed set of method names. */
export type MethodName = keyof Methods;
/** The input of method `N`, as the caller writes it. */
export type MethodInput<N extends MethodName> = InputOf<Methods[N]>;
/** The value that method `N` answers with when it succeeds. */
export type MethodOutput<N extends MethodName> = OutputOf<Methods[N]>;
