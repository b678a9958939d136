/** All that a screen needs to reach the system. */
export { call, dropFiles, listPrinters, pickFiles, printPage, savePageAsPdf, subscribe } from './client.ts';
export { useCommand, useJob, type CommandRunner, type JobProgress, type JobRunner } from './commands.ts';
export { inOrder } from './in-order.ts';
export { useSnapshot, type Snapshot } from './snapshots.ts';
