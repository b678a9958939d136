import type { commitmentsSigningMethods } from '#shared/contract/methods/commitments-signing.ts';
import type { Handlers } from '../handlers.ts';
import { keepScan, openScan, readScan, scanPage } from './scans.ts';
import { printSigned } from './signed-forms.ts';
import { signOnScreen } from './signing.ts';

/** Signatures on the screen, and scans of signed forms. */
export const commitmentsSigningHandlers = {
  'commitments.sign': (input, ports) => signOnScreen(ports, input),
  'commitments.readScan': (input, ports, call) => readScan(ports, call, input),
  'commitments.scanPage': (input, ports) => scanPage(ports, input.file, input.page),
  'commitments.keepScan': (input, ports) => keepScan(ports, input),
  'commitments.openScan': (input, ports) => openScan(ports, input),
  'commitments.printSigned': (input, ports, call) => printSigned(ports, call, input),
} satisfies Handlers<typeof commitmentsSigningMethods>;
