import { commitments } from './commitments.ts';
import { common } from './common.ts';
import { covenants } from './covenants.ts';
import { demo } from './demo.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { log } from './log.ts';
import { shell } from './shell.ts';

/** The source of every text that a user sees. A feature adds one file and one line here, and the same in `en`. */
export const vi = {
  commitments,
  common,
  covenants,
  demo,
  errors,
  frame,
  log,
  shell,
} as const;
