import type { ProvisionLine } from '../provision-lines.ts';

/**
 * Finds every line of a tree on the page. A page has more lines than its tree (foreword, Phần, Mục, tables), and may show
 * plain text elsewhere inside an article; what stands below a numbered line is part of its words in the tree.
 * @returns for each line of the tree its position on the page
 */
export function matchLines(
  tree: readonly ProvisionLine[],
  page: readonly ProvisionLine[],
): readonly (number | undefined)[] {
  const byWords = new Map<string, number[]>();
  const byPlace = new Map<string, number[]>();
  page.forEach((line, index) => {
    put(byWords, `${line.level}|${line.at}|${line.text}`, index);
    put(byPlace, `${line.level}|${line.at}`, index);
  });
  const taken = new Set<number>();
  const take = (places: readonly number[] | undefined) => {
    const free = places?.find((one) => !taken.has(one));
    if (free !== undefined) taken.add(free);
    return free;
  };
  return tree.map((line) => {
    const exact = take(byWords.get(`${line.level}|${line.at}|${line.text}`));
    return exact ?? take(byPlace.get(`${line.level}|${line.at}`));
  });
}

function put(map: Map<string, number[]>, key: string, index: number): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [index]);
  else found.push(index);
}
