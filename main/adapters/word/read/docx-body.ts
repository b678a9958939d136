import type { SourceBlock, SourceCell, SourceChange, SourceRow } from '#shared/covenants/source-document.ts';
import { fieldTracker } from './docx-fields.ts';
import { finishParagraph, finishRun, type BodyContext, type ParagraphDraft, type RunDraft } from './docx-paragraph.ts';
import { alignmentOf, drawsLine, firstLineOf, fontsOf, isOn } from './docx-styles.ts';
import type { FontNames } from './run-font.ts';
import type { XmlAttributes, XmlHandler } from './xml-stream.ts';

/** Former states that tracked changes of formatting keep, and properties of content controls: never text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
]);

const CHANGES: ReadonlyMap<string, SourceChange> = new Map([
  ['w:ins', 'inserted'],
  ['w:moveTo', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'deleted'],
]);

/** Where the elements of a tracked change mark a property instead of wrapping content. */
const PROPERTIES: ReadonlySet<string> = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr', 'w:pPr', 'w:tblPr', 'w:r']);

type TableDraft = { rows: SourceRow[]; ruled: boolean };
type RowDraft = { cells: SourceCell[]; change?: SourceChange };
type CellDraft = { columns: number; merged: boolean };

/**
 * Reads the block content of a part (document, footnotes, comments) in one pass. `into` names the element whose children
 * make one list of blocks, and is called with its attributes and its blocks when it ends.
 */
export function bodyReader(
  context: BodyContext,
  into: string,
  done: (attributes: XmlAttributes, blocks: readonly SourceBlock[]) => void,
): XmlHandler {
  const path: string[] = [];
  const lists: SourceBlock[][] = [];
  const owners: XmlAttributes[] = [];
  const paragraphs: ParagraphDraft[] = [];
  const runs: RunDraft[] = [];
  const tables: TableDraft[] = [];
  const rows: RowDraft[] = [];
  const cells: CellDraft[] = [];
  const changes: { change: SourceChange; counted: boolean }[] = [];
  const comments = new Set<string>();
  const choices: boolean[] = [];
  const fields = fieldTracker();
  /** Content of text boxes, put behind the paragraph that anchors them. */
  const floating: SourceBlock[] = [];
  let skipping = 0;

  function open(name: string, attributes: XmlAttributes): void {
    if (skipping > 0) {
      skipping += 1;
      return;
    }
    const parent = path.at(-1);
    if (SKIPPED.has(name) || alternativeTaken(name)) {
      skipping = 1;
      return;
    }
    path.push(name);
    if (name === 'mc:AlternateContent') choices.push(false);
    else if (parent === 'w:r') inRun(name, attributes);
    else if (parent === 'w:rPr') inFormatting(name, attributes);
    else if (parent === 'w:pPr') inParagraphProperties(name, attributes);
    else if (parent === 'w:numPr') inListPlace(name, attributes);
    else if (parent === 'w:tblBorders') {
      const table = tables.at(-1);
      if (table !== undefined && drawsLine(attributes)) table.ruled = true;
    } else structure(name, attributes, parent);
  }

  /** Of the forms of one drawing (mc:AlternateContent) the first is read. */
  function alternativeTaken(name: string): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    if (choices.at(-1) === true) return true;
    if (choices.length > 0) choices[choices.length - 1] = true;
    return false;
  }

  function structure(name: string, attributes: XmlAttributes, parent: string | undefined): void {
    switch (name) {
      case into:
        lists.push([]);
        owners.push(attributes);
        break;
      case 'w:txbxContent':
        lists.push([]);
        break;
      case 'w:p':
        paragraphs.push({
          index: context.nextIndex(),
          runs: [],
          styleId: context.styles.defaultParagraph,
          markFonts: {},
          textBox: path.includes('w:txbxContent'),
        });
        break;
      case 'w:r': {
        const change = changes.at(-1);
        // A group counts once it holds a run of its own.
        if (change !== undefined && !change.counted && parent !== undefined && CHANGES.has(parent)) {
          change.counted = true;
          if (change.change === 'inserted') context.counts.insertedGroups += 1;
          else context.counts.deletedGroups += 1;
        }
        runs.push({ text: '', styleId: undefined, fonts: {}, optionalHyphens: 0, notes: [] });
        break;
      }
      case 'w:fldSimple':
        fields.simple(attributes['w:instr'] ?? '');
        break;
      case 'w:commentRangeStart':
        comments.add(attributes['w:id'] ?? '');
        break;
      case 'w:commentRangeEnd':
        comments.delete(attributes['w:id'] ?? '');
        break;
      case 'w:tbl':
        tables.push({ rows: [], ruled: false });
        break;
      case 'w:tr':
        rows.push({ cells: [] });
        break;
      case 'w:tc':
        cells.push({ columns: 1, merged: false });
        lists.push([]);
        break;
      default:
        if (parent === 'w:tcPr') inCellProperties(name, attributes);
        else if (parent === 'w:trPr') inRowProperties(name);
        else if (parent === 'w:tblPr' && name === 'w:tblStyle') inTableStyle(attributes);
        else {
          const change = CHANGES.get(name);
          if (change !== undefined && !PROPERTIES.has(parent ?? '')) changes.push({ change, counted: false });
        }
    }
  }

  function inRun(name: string, attributes: XmlAttributes): void {
    const run = runs.at(-1);
    if (run === undefined) return;
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        addText('\t');
        break;
      case 'w:br':
      case 'w:cr':
        addText('\n');
        break;
      case 'w:noBreakHyphen':
        addText('\u2011');
        break;
      case 'w:softHyphen':
        addText('\u00ad');
        run.optionalHyphens += 1;
        break;
      case 'w:sym': {
        const code = Number.parseInt(attributes['w:char'] ?? '', 16);
        if (!Number.isFinite(code) || fields.hidden()) break;
        // A symbol has a font of its own: the run is cut around it.
        const before = run.text;
        if (before !== '') addRun(run);
        run.text = String.fromCodePoint(code);
        const font = attributes['w:font'];
        addRun(run, font === undefined ? undefined : { ascii: font, other: font });
        run.text = '';
        run.optionalHyphens = 0;
        break;
      }
      case 'w:fldChar':
        fields.mark(attributes['w:fldCharType'] ?? '');
        break;
      case 'w:footnoteReference':
        run.notes.push(`footnote-${attributes['w:id'] ?? ''}`);
        break;
      case 'w:endnoteReference':
        run.notes.push(`endnote-${attributes['w:id'] ?? ''}`);
        break;
      default:
    }
  }

  function inFormatting(name: string, attributes: XmlAttributes): void {
    const ofMark = path.at(-3) === 'w:pPr';
    const paragraph = paragraphs.at(-1);
    const run = runs.at(-1);
    if (ofMark) {
      if (paragraph === undefined) return;
      const change = CHANGES.get(name);
      if (change !== undefined) {
        paragraph.mark = change;
        if (name === 'w:ins') context.counts.insertedMarks += 1;
        if (name === 'w:del') context.counts.deletedMarks += 1;
      }
      if (name === 'w:rFonts') Object.assign(paragraph.markFonts, fontsOf(attributes));
      return;
    }
    if (run === undefined || path.at(-3) !== 'w:r') return;
    if (name === 'w:rFonts') Object.assign(run.fonts, fontsOf(attributes));
    else if (name === 'w:b') run.bold = isOn(attributes);
    else if (name === 'w:i') run.italic = isOn(attributes);
    else if (name === 'w:rStyle') run.styleId = attributes['w:val'];
  }

  function inParagraphProperties(name: string, attributes: XmlAttributes): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    switch (name) {
      case 'w:pStyle':
        paragraph.styleId = attributes['w:val'];
        break;
      case 'w:jc':
        paragraph.alignment = alignmentOf(attributes);
        break;
      case 'w:ind': {
        const first = firstLineOf(attributes);
        if (first !== undefined) paragraph.firstLine = first;
        break;
      }
      case 'w:pageBreakBefore':
        if (isOn(attributes)) paragraph.pageBreakBefore = true;
        break;
      default:
    }
  }

  function inListPlace(name: string, attributes: XmlAttributes): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === 'w:numId') paragraph.listId = attributes['w:val'] ?? '0';
    else if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val']);
  }

  function inCellProperties(name: string, attributes: XmlAttributes): void {
    const cell = cells.at(-1);
    if (cell === undefined) return;
    if (name === 'w:gridSpan') cell.columns = Math.max(1, Number(attributes['w:val']) || 1);
    else if (name === 'w:vMerge') cell.merged = attributes['w:val'] !== 'restart';
  }

  function inRowProperties(name: string): void {
    const row = rows.at(-1);
    const change = CHANGES.get(name);
    if (row !== undefined && change !== undefined) row.change = change;
  }

  function inTableStyle(attributes: XmlAttributes): void {
    const table = tables.at(-1);
    if (table !== undefined && context.styles.ruled(attributes['w:val'] ?? '')) table.ruled = true;
  }

  function addText(text: string): void {
    const run = runs.at(-1);
    if (run !== undefined && !fields.hidden()) run.text += text;
  }

  function text(value: string): void {
    if (skipping > 0) return;
    const element = path.at(-1);
    if (element === 'w:t' || element === 'w:delText' || element === 'm:t') {
      if (runs.length > 0) addText(value);
      else if (element === 'm:t') appendPlain(value);
    } else if (element === 'w:instrText' || element === 'w:delInstrText') fields.code(value);
  }

  /** Formulas hold their text in runs of another namespace. */
  function appendPlain(value: string): void {
    paragraphs.at(-1)?.runs.push({ text: value });
  }

  function close(name: string): void {
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    path.pop();
    const parent = path.at(-1);
    switch (name) {
      case 'w:r': {
        const run = runs.pop();
        if (run !== undefined && (run.text !== '' || run.notes.length > 0)) addRun(run);
        break;
      }
      case 'w:p': {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) lists.at(-1)?.push(finishParagraph(paragraph, context));
        if (paragraphs.length === 0) lists.at(-1)?.push(...floating.splice(0));
        break;
      }
      case 'w:fldSimple':
        fields.mark('end');
        break;
      case 'mc:AlternateContent':
        choices.pop();
        break;
      case 'w:txbxContent': {
        const blocks = lists.pop();
        if (blocks !== undefined) floating.push(...blocks);
        break;
      }
      case 'w:tc': {
        const cell = cells.pop();
        const blocks = lists.pop();
        if (cell !== undefined && blocks !== undefined) {
          rows.at(-1)?.cells.push({ blocks, columns: cell.columns, ...(cell.merged && { merged: true }) });
        }
        break;
      }
      case 'w:tr': {
        const row = rows.pop();
        if (row !== undefined) tables.at(-1)?.rows.push(row);
        break;
      }
      case 'w:tbl': {
        const table = tables.pop();
        if (table !== undefined) lists.at(-1)?.push({ kind: 'table', rows: table.rows, ruled: table.ruled });
        break;
      }
      case into: {
        const blocks = lists.pop();
        done(owners.pop() ?? {}, blocks ?? []);
        break;
      }
      default:
        if (CHANGES.has(name) && !PROPERTIES.has(parent ?? '')) changes.pop();
    }
  }

  function addRun(draft: RunDraft, fonts?: FontNames): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    const place = { change: changes.at(-1)?.change, field: fields.instruction(), comments: [...comments] };
    paragraph.runs.push(finishRun({ ...draft, fonts: fonts ?? draft.fonts }, paragraph, place, context.styles));
  }

  return { open, text, close };
}
