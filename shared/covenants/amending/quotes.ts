/** Whether curly quotation marks close in the order in which they open; straight ones are not looked at. */
export function quotesBalance(text: string): boolean {
  let depth = 0;
  for (const mark of text) {
    if (mark === '“') depth += 1;
    if (mark === '”') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
