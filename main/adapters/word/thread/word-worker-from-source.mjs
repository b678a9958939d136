// Node 20 gives a thread none of the loaders of the thread that starts it: from its source, the thread of Word begins here.
import { register } from 'tsx/esm/api';

register();
await import('./word-worker.ts');
