/** English counterpart. */
export const demo = {
  title: 'Lệ Làng tries the four tasks on the sample commune. The papers are in {{folder}}:',
  failed: '“{{step}}” could not be done: {{message}}',
  look: {
    amendment:
      'the sentence “Bổ sung khoản … vào …” written from the two clauses inserted, four places to sign at the end',
    consolidated: 'the new clauses stand in their place, the source of each change is noted at the end',
    comparison: 'landscape; in force, amended, reason',
    forms:
      'one page each with the right name and post, and paragraphs for leaders, Party members, teachers, medical staff',
    sheetXlsx: 'points by criterion, totals as formulas, reasons for households that did not pass or are excluded',
    sheetDocx: 'the same figures as the workbook, landscape, the head of the table on every page',
    failedList: 'each household that did not pass with its reasons: criterion, needed, had, source',
    why: 'the answer to “why not us?” for one household',
  },
  end: '{{count}} files written; {{signed}} people marked as signed, {{left}} left.',
} as const;
