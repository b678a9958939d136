const decree = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I';

/** Places in the decree as findings cite them. */
export const sources = {
  paper: `${decree}, mục I.1`,
  orientation: `${decree}, mục I.2`,
  margins: `${decree}, mục I.3`,
  font: `${decree}, mục I.4`,
  pageNumber: `${decree}, mục I.7`,
  nation: `${decree}, mục II.1`,
  agency: `${decree}, mục II.2`,
  number: `${decree}, mục II.3`,
  date: `${decree}, mục II.4`,
  heading: `${decree}, mục II.5`,
  body: `${decree}, mục II.6`,
  signature: `${decree}, mục II.7`,
  recipients: `${decree}, mục II.9`,
  appendix: `${decree}, mục III.1`,
} as const;
