import type { CellPlace, LaidParagraph, LaidRun, LaidTable } from '#shared/documents/check/paper-layout.ts';
import { drawsTable, over, paragraphLook, type RunLook, type StyleSheet } from './formatting.ts';
import { at, child, descendants, numberIn, valueOf, type XmlNode } from './xml-tree.ts';

const millimetres = (twips: number | undefined) => ((twips ?? 0) * 25.4) / 1440;
const points = (twips: number | undefined) => (twips ?? 0) / 20;

/** What a body holds, in order. */
export type LaidBody = { readonly paragraphs: readonly LaidParagraph[]; readonly tables: readonly LaidTable[] };

/** Elements whose text a reader does not see, or sees elsewhere. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:fldData',
  'mc:Fallback',
  'w:txbxContent',
]);

/** Reads `w:body` paragraph by paragraph. */
export function bodyReader(
  sheet: StyleSheet,
  readRun: (properties: XmlNode | undefined) => RunLook,
  formatOf: (list: string, level: number) => string | undefined,
): { readonly read: (body: XmlNode) => LaidBody } {
  return {
    read(body) {
      const paragraphs: LaidParagraph[] = [];
      const tables: LaidTable[] = [];
      let section = 0;

      function block(node: XmlNode, cell: CellPlace | undefined): void {
        if (node.name === 'w:p') {
          paragraphs.push(paragraph(node, paragraphs.length, section, cell));
          if (at(node, 'w:pPr', 'w:sectPr')) section += 1;
        } else if (node.name === 'w:tbl') table(node, cell);
        else if (node.name !== 'w:sectPr' && !unseen.has(node.name))
          for (const next of node.children) block(next, cell);
      }

      function table(node: XmlNode, outer: CellPlace | undefined): void {
        const borders = at(node, 'w:tblPr', 'w:tblBorders');
        const lined =
          (borders ? drawsTable(borders) : sheet.lined(valueOf(child(node, 'w:tblPr'), 'w:tblStyle'))) ||
          cellsDraw(node);
        const number = outer?.table ?? tables.push({ lined }) - 1;
        let row = 0;
        for (const tr of node.children) {
          if (tr.name !== 'w:tr') continue;
          let column = 0;
          for (const tc of tr.children) {
            if (tc.name !== 'w:tc') continue;
            for (const next of tc.children) block(next, outer ?? { table: number, row, column });
            column += numberIn(valueOf(child(tc, 'w:tcPr'), 'w:gridSpan')) ?? 1;
          }
          row += 1;
        }
      }

      for (const node of body.children) block(node, undefined);
      return { paragraphs, tables };
    },
  };

  function paragraph(node: XmlNode, index: number, section: number, cell: CellPlace | undefined): LaidParagraph {
    const properties = child(node, 'w:pPr');
    const style = sheet.of(valueOf(properties, 'w:pStyle'));
    const look = over(style.paragraph, paragraphLook(properties));
    const runs: LaidRun[] = [];
    collect(node, style.run, runs);
    const { line, lineRule, numberId } = look;
    const drawn = [...descendants(node, 'w:drawing'), ...descendants(node, 'w:pict')].length > 0;
    return {
      index,
      section,
      cell,
      text: runs.map((run) => run.text).join(''),
      runs,
      align: look.align ?? 'left',
      firstLine: millimetres(look.firstLine),
      left: millimetres(look.left),
      before: points(look.before),
      after: points(look.after),
      lineSpacing: lineRule === undefined || lineRule === 'auto' ? (line ?? 240) / 240 : undefined,
      rule: { above: look.ruleAbove === true, below: look.ruleBelow === true, drawn },
      autoNumber: numberId === undefined || numberId === '0' ? undefined : formatOf(numberId, look.numberLevel ?? 0),
      framed: child(properties, 'w:framePr') !== undefined,
    };
  }

  function collect(node: XmlNode, base: RunLook, runs: LaidRun[]): void {
    for (const next of node.children) {
      if (next.name === 'w:r') run(next, base, runs);
      else if (!unseen.has(next.name)) collect(next, base, runs);
    }
  }

  function run(node: XmlNode, base: RunLook, runs: LaidRun[]): void {
    const properties = child(node, 'w:rPr');
    const look = over(over(base, sheet.character(valueOf(properties, 'w:rStyle'))), readRun(properties));
    if (look.hidden === true) return;
    let text = '';
    for (const piece of node.children) {
      if (piece.name === 'w:t') text += piece.text;
      else if (piece.name === 'w:tab') text += '\t';
      else if (piece.name === 'w:br' || piece.name === 'w:cr') text += '\n';
      else if (piece.name === 'w:noBreakHyphen') text += '-';
    }
    if (text === '') return;
    const ascii = look.ascii ?? look.other ?? 'Times New Roman';
    const other = look.other ?? ascii;
    runs.push({
      text,
      font: /[\u0080-\uFFFF]/.test(text) && other !== ascii ? other : ascii,
      size: look.size ?? 10,
      bold: look.bold === true,
      italic: look.italic === true,
      underline: look.underline === true,
      capitals: look.capitals === true,
      color: look.color ?? 'auto',
    });
  }
}

/** Some files give each cell its lines and the table none. */
function cellsDraw(table: XmlNode): boolean {
  const first = child(table, 'w:tr');
  return (first?.children ?? []).some((cell) => {
    const borders = at(cell, 'w:tcPr', 'w:tcBorders');
    return borders !== undefined && drawsTable(borders);
  });
}
