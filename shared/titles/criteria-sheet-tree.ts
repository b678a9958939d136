import { cellName, type SourceCell, type SourceSheet } from '#shared/registry/workbook.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { tidyText } from '#shared/vietnamese/names.ts';

/** A fault of a sheet of criteria, with the cell in which it is to be mended. */
export type CriteriaSheetFault = { readonly row: number; readonly cell: string } & (
  | { readonly code: 'no-header' | 'no-standards' | 'no-pass-mark' | 'no-total' }
  | { readonly code: 'duplicate-label' | 'missing-max' | 'missing-title' | 'orphan'; readonly id: string }
  | { readonly code: 'missing-label'; readonly text: string }
  | { readonly code: 'max-is-text'; readonly id: string; readonly raw: string; readonly parsed: number | undefined }
  | { readonly code: 'children-sum'; readonly id: string; readonly max: number; readonly children: number }
  | { readonly code: 'total-differs'; readonly stated: number; readonly standards: number }
  | { readonly code: 'pass-mark-over-total'; readonly passMark: number; readonly total: number }
);

/** A standard, criterion or sub-criterion as its row states it. */
export type SheetCriterion = {
  /** Path of labels: `I`, `I.1`, `I.1.a`. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Undefined when the cell is empty or cannot be read. */
  readonly max: number | undefined;
  readonly row: number;
  /** The row or its note names a code of conduct (quy tắc ứng xử). */
  readonly codeOfConduct: boolean;
  readonly children: readonly SheetCriterion[];
};

/** Where the parts of the table stand; row from 1, columns from 0. */
export type Places = {
  readonly row: number;
  readonly label: number;
  readonly title: number;
  readonly max: number;
  readonly note: number;
};

const LEVELS = ['standard', 'criterion', 'sub'] as const;
type Level = (typeof LEVELS)[number];

/** The text of a cell, tidied. */
export function textOf(cell: SourceCell | undefined): string {
  return cell === undefined ? '' : tidyText(typeof cell.value === 'string' ? cell.value : cell.text);
}

/** A row of the tree while its children are still being read. */
export type Node = Omit<SheetCriterion, 'children'> & { readonly children: Node[]; readonly level: Level };

/** The row with all its children read. */
export const finished = (node: Node): SheetCriterion => {
  const { level: _level, children, ...rest } = node;
  return { ...rest, children: children.map(finished) };
};

/** Sum of maxima, with at most two decimals; an unknown one counts nothing. */
export const sumOf = (items: readonly { readonly max: number | undefined }[]): number =>
  Math.round(items.reduce((sum, { max }) => sum + (max ?? 0), 0) * 100) / 100;

/** Reads the rows below the head up to the sum or the next part of the paper. */
export function readTree(
  sheet: SourceSheet,
  places: Places,
  faults: CriteriaSheetFault[],
): { readonly roots: readonly Node[]; readonly endRow: number } {
  const roots: Node[] = [];
  let standard: Node | undefined;
  let criterion: Node | undefined;
  for (let row = places.row + 1; row <= sheet.rows.length; row += 1) {
    const cells = sheet.rows[row - 1] ?? [];
    const label = textOf(cells[places.label]);
    const title = textOf(cells[places.title]);
    if (/^(tổng|cộng)(?!\p{L})/iu.test(label === '' ? title : label)) return { roots, endRow: row };
    if (isPartHead(label)) return { roots, endRow: row };
    if (label === '' && title === '') continue;
    const level = levelOf(label, criterion !== undefined);
    const cell = (column: number): { row: number; cell: string } => ({ row, cell: cellName(row, column) });
    if (level === undefined) {
      if (title !== '' || cells[places.max] !== undefined) {
        faults.push({ code: 'missing-label', ...cell(places.label), text: title === '' ? label : title });
      }
      continue;
    }
    const parent = level === 'standard' ? undefined : level === 'criterion' ? standard : criterion;
    const bare = label.replace(/[.)\s]+$/u, '').replace(/^\(/, '');
    const own = level === 'standard' ? bare : (bare.split('.').at(-1) ?? bare);
    const id = parent === undefined ? own : `${parent.id}.${own}`;
    if (level !== 'standard' && parent === undefined) {
      faults.push({ code: 'orphan', ...cell(places.label), id });
      continue;
    }
    if (title === '') faults.push({ code: 'missing-title', ...cell(places.title), id });
    const siblings = parent?.children ?? roots;
    if (siblings.some((sibling) => sibling.id === id))
      faults.push({ code: 'duplicate-label', ...cell(places.label), id });
    const node: Node = {
      id,
      label: own,
      title,
      level,
      max: readMax(cells[places.max], id, cell(places.max), faults),
      row,
      codeOfConduct: /quy tac ung xu/.test(fold(`${title} ${textOf(cells[places.note])}`)),
      children: [],
    };
    siblings.push(node);
    if (level === 'standard') {
      standard = node;
      criterion = undefined;
    } else if (level === 'criterion') criterion = node;
  }
  return { roots, endRow: sheet.rows.length };
}

/** `B. CÁC TRƯỜNG HỢP …`: another part of the paper, not a row of the tree. */
const isPartHead = (label: string): boolean => /^(phần\s+)?[A-HĐ]\.\s+\p{L}{2,}/iu.test(label);

function levelOf(label: string, hasCriterion: boolean): Level | undefined {
  if (/^[IVXL]+[.)]?$/.test(label)) return 'standard';
  if (/^\d{1,2}[.)]?$/.test(label)) return 'criterion';
  if (/^\d{1,2}\.\d{1,2}[.)]?$/.test(label)) return hasCriterion ? 'sub' : 'criterion';
  if (/^\(?[a-zđ][.)]?$/u.test(label)) return 'sub';
  return undefined;
}

function readMax(
  cell: SourceCell | undefined,
  id: string,
  at: { readonly row: number; readonly cell: string },
  faults: CriteriaSheetFault[],
): number | undefined {
  if (typeof cell?.value === 'number' && cell.value >= 0) return cell.value;
  const raw = textOf(cell);
  if (raw === '') {
    faults.push({ code: 'missing-max', ...at, id });
    return undefined;
  }
  const [, number] = /^(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\.?$/iu.exec(raw) ?? [];
  const parsed = number === undefined ? undefined : Number(number.replace(',', '.'));
  faults.push({ code: 'max-is-text', ...at, id, raw, parsed });
  return parsed;
}

/** Holds every maximum against the sum of its parts. */
export function checkSums(node: Node, places: Places, faults: CriteriaSheetFault[]): void {
  for (const child of node.children) checkSums(child, places, faults);
  if (node.children.length === 0 || node.max === undefined) return;
  const children = sumOf(node.children);
  if (children === node.max) return;
  faults.push({
    code: 'children-sum',
    row: node.row,
    cell: cellName(node.row, places.max),
    id: node.id,
    max: node.max,
    children,
  });
}

/** Faults in the order in which one goes through the tree, a sum after its parts; the rest after them. */
export function inTreeOrder(
  faults: readonly CriteriaSheetFault[],
  roots: readonly Node[],
): readonly CriteriaSheetFault[] {
  const order = new Map<string, number>();
  let next = 0;
  const visit = (node: Node): void => {
    order.set(`row ${node.row}`, next++);
    for (const child of node.children) visit(child);
    order.set(`sum ${node.row}`, next++);
  };
  for (const root of roots) visit(root);
  const placeOf = (fault: CriteriaSheetFault): number =>
    order.get(`${fault.code === 'children-sum' ? 'sum' : 'row'} ${fault.row}`) ?? next;
  return [...faults].sort((a, b) => placeOf(a) - placeOf(b));
}
