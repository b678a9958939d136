/** The code on a slip: the year and whom it is about. */
export function slipCode(year: number, subject: string): string {
  return `${String(year)}-${subject}`;
}

/** Reads such a code as a scanner or a clerk types it; undefined when the text is none. */
export function readSlipCode(text: string): { readonly year: number; readonly subject: string } | undefined {
  const found = /^(20\d\d)-([A-Za-z0-9_-]{1,64})$/.exec(text.trim());
  const [, year, subject] = found ?? [];
  return year === undefined || subject === undefined ? undefined : { year: Number(year), subject };
}
