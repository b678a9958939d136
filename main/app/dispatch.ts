import { z } from 'zod';
import type { MethodSpec, MethodsOf, OutputOf } from '#shared/contract/method.ts';
import { appMethods } from '#shared/contract/methods/app.ts';
import { commitmentsMethods } from '#shared/contract/methods/commitments.ts';
import { commitmentsSigningMethods } from '#shared/contract/methods/commitments-signing.ts';
import { covenantsAmendingMethods } from '#shared/contract/methods/covenants-amending.ts';
import { covenantsEditingMethods } from '#shared/contract/methods/covenants-editing.ts';
import { covenantsLibraryMethods } from '#shared/contract/methods/covenants-library.ts';
import { covenantsProcedureMethods } from '#shared/contract/methods/covenants-procedure.ts';
import { covenantsReadingMethods } from '#shared/contract/methods/covenants-reading.ts';
import { covenantsSourcesMethods } from '#shared/contract/methods/covenants-sources.ts';
import { covenantsMethods } from '#shared/contract/methods/covenants.ts';
import { documentsMethods } from '#shared/contract/methods/documents.ts';
import { jobsMethods } from '#shared/contract/methods/jobs.ts';
import { officeMethods } from '#shared/contract/methods/office.ts';
import { registryMethods } from '#shared/contract/methods/registry.ts';
import { registryHouseholdMethods } from '#shared/contract/methods/registry-households.ts';
import { registryPeopleMethods } from '#shared/contract/methods/registry-people.ts';
import { storeMethods } from '#shared/contract/methods/store.ts';
import { protectionMethods } from '#shared/contract/methods/protection.ts';
import { titlesMethods } from '#shared/contract/methods/titles.ts';
import { titlesChartsMethods } from '#shared/contract/methods/titles-charts.ts';
import { titlesPackageMethods } from '#shared/contract/methods/titles-package.ts';
import { titlesCertificatesMethods } from '#shared/contract/methods/titles-certificates.ts';
import { trashMethods } from '#shared/contract/methods/trash.ts';
import { fail, type Failure, type Result } from '#shared/contract/result.ts';
import { appHandlers } from './app/handlers.ts';
import { commitmentsHandlers } from './commitments/handlers.ts';
import { commitmentsSigningHandlers } from './commitments/signing-handlers.ts';
import { covenantsAmendingHandlers } from './covenants/amending-handlers.ts';
import { covenantsEditingHandlers } from './covenants/editing-handlers.ts';
import { covenantsHandlers } from './covenants/handlers.ts';
import { covenantsLibraryHandlers } from './covenants/library-handlers.ts';
import { covenantsProcedureHandlers } from './covenants/procedure-handlers.ts';
import { covenantsReadingHandlers } from './covenants/reading-handlers.ts';
import { covenantsSourcesHandlers } from './covenants/sources-handlers.ts';
import { documentsHandlers } from './documents/handlers.ts';
import type { Handler, Handlers } from './handlers.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { officeHandlers } from './office/handlers.ts';
import type { Ports } from './ports.ts';
import { registryHandlers } from './registry/handlers.ts';
import { registryHouseholdHandlers } from './registry/changes.ts';
import { registryPeopleHandlers } from './registry/people.ts';
import { storeHandlers } from './store/handlers.ts';
import { certificateHandlers } from './titles/certificates.ts';
import { chartHandlers } from './titles/charts.ts';
import { guarded } from './protection/guard.ts';
import { protectionHandlers } from './protection/handlers.ts';
import { titlesHandlers } from './titles/handlers.ts';
import { titlesPackageHandlers } from './titles/package/handlers.ts';
import { trashHandlers } from './trash/handlers.ts';

/** One door to the whole system: checks the input, runs the use-case, never throws. */
export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown>>;

type Entry = (input: unknown, ports: Ports, jobs: Jobs) => Promise<Result<unknown>>;

/** A feature's methods with their use-cases; what has no use-case does not compile. */
function part<M extends MethodsOf<M>>(methods: M, handlers: Handlers<M>): (readonly [string, Entry])[] {
  const entries: (readonly [string, Entry])[] = [];
  for (const name in methods) entries.push([name, entry(name, methods[name], handlers[name])]);
  return entries;
}

function entry<S extends MethodSpec>(
  name: string,
  spec: S,
  handler: Handler<z.output<S['input']>, OutputOf<S>>,
): Entry {
  const { kind } = spec;
  const schema: S['input'] = spec.input;
  return async (input, ports, jobs) => {
    const parsed = z.safeParse(schema, input);
    if (!parsed.success) return badInput(parsed.error.issues[0]);
    const running = jobs.begin(kind === 'job' ? input : undefined);
    try {
      return await guarded(ports.access, name, kind, () => handler(parsed.data, ports, running.call));
    } finally {
      running.end();
    }
  };
}

const door: ReadonlyMap<string, Entry> = new Map([
  ...part(appMethods, appHandlers),
  ...part(officeMethods, officeHandlers),
  ...part(registryMethods, registryHandlers),
  ...part(registryHouseholdMethods, registryHouseholdHandlers),
  ...part(registryPeopleMethods, registryPeopleHandlers),
  ...part(covenantsMethods, covenantsHandlers),
  ...part(covenantsReadingMethods, covenantsReadingHandlers),
  ...part(covenantsSourcesMethods, covenantsSourcesHandlers),
  ...part(covenantsAmendingMethods, covenantsAmendingHandlers),
  ...part(covenantsEditingMethods, covenantsEditingHandlers),
  ...part(covenantsProcedureMethods, covenantsProcedureHandlers),
  ...part(covenantsLibraryMethods, covenantsLibraryHandlers),
  ...part(titlesMethods, titlesHandlers),
  ...part(titlesChartsMethods, chartHandlers),
  ...part(titlesPackageMethods, titlesPackageHandlers),
  ...part(titlesCertificatesMethods, certificateHandlers),
  ...part(commitmentsMethods, commitmentsHandlers),
  ...part(commitmentsSigningMethods, commitmentsSigningHandlers),
  ...part(documentsMethods, documentsHandlers),
  ...part(storeMethods, storeHandlers),
  ...part(trashMethods, trashHandlers),
  ...part(protectionMethods, protectionHandlers),
]);

/** The names of all methods behind the door, in the order of the contract. */
export const methodNames: readonly string[] = [...door.keys(), ...Object.keys(jobsMethods)];

/**
 * Builds the door over the ports.
 *
 * Answers `unknown-method` for a name that is not in the contract, `bad-input` with the path of the first fault when
 * the input does not fit its strict schema, and `internal` with a reference number for anything thrown.
 */
export function createDispatch(ports: Ports): Dispatch {
  const jobs = createJobs(ports.emit);

  return async (method, input) => {
    try {
      if (method === 'jobs.cancel') {
        const parsed = jobsMethods['jobs.cancel'].input.safeParse(input);
        return parsed.success ? jobs.cancel(parsed.data.job) : badInput(parsed.error.issues[0]);
      }
      const found = door.get(method);
      if (found === undefined) return fail('unknown-method', { method: method.slice(0, 100) });
      return await found(input, ports, jobs);
    } catch (error) {
      const reference = `LL-${ports.ids.next().slice(0, 8).toUpperCase()}`;
      ports.log.error(reference, error);
      return fail('internal', { reference });
    }
  };
}

function badInput(issue: { readonly path: readonly PropertyKey[]; readonly code?: string } | undefined): Failure {
  return fail('bad-input', { path: issue?.path.map(String).join('.') ?? '', reason: issue?.code ?? 'invalid' });
}
