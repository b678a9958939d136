/** Papers with the year's figures, and where each is made. */
export const reports = {
  title: 'Reports of {{year}}',
  lead: 'Papers with the figures of the year. Each is made on the page of its task and saved as Word or Excel.',
  titles: 'Score sheets and results of Cultural Families',
  titlesHint: 'by village and household, with the reasons for lost points',
  titlesAction: 'Make it under Titles',
  commitments: 'Signing of pledges by unit',
  commitmentsHint: 'due, signed, missing and why',
  commitmentsAction: 'Make it under Pledges',
  covenants: 'Amendments and consolidated covenants',
  covenantsHint: 'village by village, as Word files',
  covenantsAction: 'Make it under Covenants',
  figures: 'Figures as of {{date}}',
  figuresNote: 'from the lists and results entered',
} as const;
