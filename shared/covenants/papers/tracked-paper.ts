import { cell, paragraph, run, titleLine } from '#shared/documents/build.ts';
import type { Block, Change, OfficialDocument, Paragraph, TextRun } from '#shared/documents/model.ts';
import { officialNumber } from '#shared/vietnamese/official/dates.ts';
import type { TrackedKind, TrackedLine, TrackedRun } from '../tracked/tracked-lines.ts';
import { lineBlock } from './covenant-blocks.ts';
import type { CovenantNames } from './covenant-paper.ts';
import { covenantSignatures } from './signers.ts';

/** `changes`: what Word accepts or refuses; `print`: the same with marks that a black-and-white printer shows. */
export type TrackedStyle = 'changes' | 'print';

/** The covenant with an amendment shown in it. */
export function trackedPaper(
  lines: readonly TrackedLine[],
  style: TrackedStyle,
  about: {
    readonly names: CovenantNames;
    /** How many operations are in effect; printed, so that the reader can count. */
    readonly operations: number;
    readonly revision: { readonly author: string; readonly date: string };
  },
): OfficialDocument {
  const { names, operations, revision } = about;
  const title = `${names.docName} ${names.unit}`;
  return {
    title: `${title}, ${style === 'changes' ? 'bản theo dõi thay đổi' : 'bản in các thay đổi'}`,
    kind: 'other',
    paper: style === 'changes' ? 'covenants.tracked' : 'covenants.tracked-print',
    layout: 'free',
    letterhead: {},
    heading: {
      type: names.docName.toLocaleUpperCase('vi'),
      summary: `${names.unit.charAt(0).toLocaleUpperCase('vi')}${names.unit.slice(1)}`,
      note: `Bản theo dõi ${officialNumber(operations)} nội dung sửa đổi, bổ sung`,
    },
    body: [...(style === 'print' ? [legend] : []), ...lines.flatMap((line) => lineBlocks(line, style))],
    closing: { place: names.place, year: names.year },
    signatures: covenantSignatures(names.unit),
    ...(style === 'changes' ? { revision } : {}),
  };
}

const legend = paragraph(
  [
    'Cách đọc: ',
    run('chữ đậm gạch chân', { mark: 'new' }),
    ' là nội dung mới; ',
    run('chữ gạch ngang', { mark: 'old' }),
    ' là nội dung bỏ; ',
    run('chữ nghiêng gạch ngang', { mark: 'old', italic: true }),
    ' là nội dung chuyển đi và ',
    run('chữ nghiêng đậm gạch chân', { mark: 'new', italic: true }),
    ' là nơi nội dung ấy chuyển đến.',
  ],
  { role: 'note', align: 'justify', indent: 'none' },
);

function lineBlocks(line: TrackedLine, style: TrackedStyle): readonly Block[] {
  if (line.level === 'table') return [tableLine(line, style)];
  const label = runsOf(line.label, line, style);
  const text = runsOf(line.text, line, style);
  const mark = style === 'print' ? undefined : changeOf(line.mark, line.move);
  const marked = mark === undefined ? {} : { mark };
  switch (line.level) {
    case 'part':
    case 'chapter':
    case 'section':
      // An empty title would leave an empty line behind.
      if (text.length === 0) return [{ ...titleLine(label), ...marked }];
      return [
        { ...titleLine(label), ...titleMark(line, style) },
        { ...titleLine(text), ...marked },
      ];
    case 'article':
    case 'heading':
      return [withMark(paragraph(spaced(label, text).map(bold), { keepNext: true }), mark)];
    case 'preamble':
    case 'clause':
    case 'point':
    case 'dash':
    case 'lead':
      return [withMark(paragraph(spaced(label, text)), mark)];
  }
}

/** A table that comes or goes does so row by row; on paper its words bear the mark. */
function tableLine(line: TrackedLine, style: TrackedStyle): Block {
  const block = lineBlock({ level: 'table', at: '', number: '', label: '', text: '', rows: line.rows ?? [] });
  const { mark } = line;
  if (block.type !== 'table' || mark === 'same') return block;
  const goes = mark === 'old' || mark === 'from';
  if (style === 'changes') {
    const change = { kind: goes ? 'delete' : 'insert' } as const;
    return { ...block, rows: block.rows.map((row) => ({ ...row, change })) };
  }
  const words = { mark: goes ? 'old' : 'new' } as const;
  return {
    ...block,
    rows: (line.rows ?? []).map((row) => ({
      cells: block.columns.map((_, column) =>
        cell((row[column] ?? '').split('\n').map((text) => (text === '' ? [] : [run(text, words)]))),
      ),
    })),
  };
}

/** The second half of a moved heading has a name of its own: a move names one paragraph. */
function titleMark(line: TrackedLine, style: TrackedStyle): Pick<Paragraph, 'mark'> {
  const mark =
    style === 'print' ? undefined : changeOf(line.mark, line.move === undefined ? undefined : `${line.move}t`);
  return mark === undefined ? {} : { mark };
}

const withMark = (block: Paragraph, mark: Change | undefined): Paragraph =>
  mark === undefined ? block : { ...block, mark };
const bold = (one: TextRun): TextRun => ({ ...one, bold: true });

/** The space between number and words goes the way of the number, when that is all new or all old. */
function spaced(label: readonly TextRun[], text: readonly TextRun[]): readonly TextRun[] {
  const [only] = label;
  if (only === undefined || text.length === 0) return [...label, ...text];
  return [...label, label.length === 1 ? { ...only, text: ' ' } : run(' '), ...text];
}

function runsOf(runs: readonly TrackedRun[], line: TrackedLine, style: TrackedStyle): readonly TextRun[] {
  return runs.map(({ kind, text }): TextRun => {
    if (kind === 'same') return run(text);
    if (style === 'print') {
      const mark = kind === 'old' || kind === 'from' ? 'old' : 'new';
      return run(text, { mark, ...(kind === 'from' || kind === 'to' ? { italic: true } : {}) });
    }
    const change = changeOf(kind, line.move);
    return run(text, change === undefined ? {} : { change });
  });
}

function changeOf(kind: TrackedKind, move: string | undefined): Change | undefined {
  switch (kind) {
    case 'same':
      return undefined;
    case 'old':
      return { kind: 'delete' };
    case 'new':
      return { kind: 'insert' };
    case 'from':
      return { kind: 'move-from', moveId: move ?? '' };
    case 'to':
      return { kind: 'move-to', moveId: move ?? '' };
  }
}
