/** What the change log says of each command, by its name. */
export const log = {
  'office.setUp': 'Set up the commune',
  'office.update': 'Changed the commune’s details and signers',
  'office.openSample': 'Opened the sample commune',
  'commitments.open': 'Campaign “{{campaign}}” opened',
  'commitments.print': '{{count}} commitment forms made, campaign “{{campaign}}”',
  'commitments.mark': 'State of {{count}} people recorded, campaign “{{campaign}}”',
  'covenants.import': 'Covenant of {{village}} brought in from {{file}}',
  'covenants.addOperations': '{{count}} changes recorded, {{unit}}',
  'covenants.removeOperation': 'One change taken back, {{unit}}',
  'covenants.setAmendment': 'Name, date or numbering of the amendment changed, {{unit}}',
} as const;
