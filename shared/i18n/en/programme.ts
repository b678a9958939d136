/** The programme of the two codes of conduct: where each part of it is done. */
export const programme = {
  title: 'Codes of conduct programme',
  lead: 'The four parts of the programme, how far each has come and where it is done.',
  commitments: 'Signing pledges',
  commitmentsHint: 'Cadres, civil servants and public employees sign the pledge to keep the codes.',
  commitmentsAction: 'Open the signing round',
  covenants: 'Conduct clauses in village covenants',
  covenantsHint: 'Each village adds clauses from the library.',
  covenantsAction: 'See the villages',
  families: 'Conduct in awarding titles',
  familiesHint: 'Score Cultural Families against the criteria of the year.',
  familiesAction: 'Open the year',
  registry: 'Households and cadres',
  registryHint: 'The figures of the whole programme come from these lists.',
  registryAction: 'Open the lists',
} as const;
