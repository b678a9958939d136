import { commitments } from './commitments.ts';
import { common } from './common.ts';
import { covenantText } from './covenant-text.ts';
import { covenants } from './covenants.ts';
import { covenantsLibrary } from './covenants-library.ts';
import { covenantsProcedure } from './covenants-procedure.ts';
import { demo } from './demo.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { log } from './log.ts';
import { shell } from './shell.ts';
import { damage } from './damage.ts';
import { help } from './help.ts';
import { holidays } from './holidays.ts';
import { home, taskActions, tasks } from './home.ts';
import { paperNames } from './paper-names.ts';
import { programme } from './programme.ts';
import { protection } from './protection.ts';
import { registry } from './registry.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { store } from './store.ts';
import { titles } from './titles.ts';
import { titlesCertificates } from './titles-certificates.ts';
import { titlesPackage } from './titles-package.ts';
import { titlesSets } from './titles-sets.ts';
import { trash } from './trash.ts';

/** The source of every text that a user sees. A feature adds one file and one line here, and the same in `en`. */
export const vi = {
  commitments,
  common,
  covenants,
  covenantsLibrary,
  covenantsProcedure,
  covenantText,
  demo,
  documents,
  errors,
  frame,
  log,
  shell,
  damage,
  help,
  holidays,
  home,
  taskActions,
  tasks,
  paperNames,
  programme,
  protection,
  registry,
  reports,
  settings,
  start,
  store,
  titles,
  titlesCertificates,
  titlesPackage,
  titlesSets,
  trash,
} as const;
