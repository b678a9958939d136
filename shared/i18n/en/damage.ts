/** The page on what start-up found damaged. */
export const damage = {
  titleRebuilt: 'A data file was damaged; the program has rebuilt it',
  titleLost: 'A data file was damaged; part of it could not be rebuilt',
  nothingDeleted: 'Nothing was deleted. Damaged files were set aside, not overwritten.',
  found: 'Found',
  rebuilt: 'Rebuilt',
  missing: 'May be missing',
  keptAs: 'Set aside as {{name}}',
  problem: {
    unreadable: 'The file {{file}} cannot be read.',
    'wrong-shape': 'The content of {{file}} does not have the right structure.',
    'bad-checksum': 'The file {{file}} was changed outside the program.',
    empty: 'The file {{file}} is empty.',
    zeros: 'The file {{file}} holds only zeros, usually from a power cut while writing.',
    newer: 'The file {{file}} was written by a newer Lệ Làng.',
    'torn-tail': 'The last line of {{file}} is torn.',
    missing: 'The file {{file}} is missing.',
    'stale-temporary': 'A temporary file {{file}} was left from an unfinished write.',
  },
  from: {
    journal: 'File {{file}}: rebuilt from the journal, with everything that was reported saved.',
    previous: 'File {{file}}: taken from the version just before.',
    backup: 'File {{file}}: taken from the newest backup.',
    'not-needed': 'File {{file}}: nothing that was saved is touched.',
    nothing: 'File {{file}}: there was nothing to rebuild it from; this part is empty.',
  },
  journalGone: 'Journal {{file}}: what stood only in it is gone. Compare with what was done last.',
  journalLost:
    'Journal {{file}}: {{count}} changes in the damaged part cannot be read. Compare with what was done last.',
  bookLost: 'File {{file}}: up to {{count}} recent changes may be missing. Compare, and do again what is missing.',
  toBackups: 'Look at the backups',
  open: 'Open the program',
} as const;
