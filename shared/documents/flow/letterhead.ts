import {
  componentSizes,
  letterheadShares,
  motto,
  nationTitle,
  shortRuleShare,
  type ComponentSizes,
} from '../layout.ts';
import type { Appendix, Heading, Letterhead, OfficialDocument, PlaceDate } from '../model.ts';
import { addresseeLines, basisLines, numberLine, placeDateLine } from '../official-lines.ts';
import { pointsPerMillimetre, textWidth } from '../text-width.ts';
import type { FlowContext, FlowItem, FlowParagraph, FlowTable } from './flow.ts';
import type { ComponentStyle } from './looks.ts';

const boldWidth = (text: string, size: number) => textWidth(text, size, 'bold') / pointsPerMillimetre;

/** A component on a line of its own. */
export function line(
  component: ComponentStyle,
  text: string,
  options: Partial<Omit<FlowParagraph, 'kind' | 'component' | 'content'>> = {},
): FlowParagraph {
  return { kind: 'paragraph', component, content: text === '' ? [] : [text], ...options };
}

/** How many words at the end of a centred heading stay on one line, so that no syllable of a name stands alone below it. */
const wordsHeld = 3;

/** A heading that, when it takes several lines, does not leave a single word on the last: its last words are held by no-break spaces. */
function heldEnd(text: string): string {
  const words = text.split(' ');
  if (words.length <= wordsHeld) return text;
  return [words.slice(0, -wordsHeld).join(' '), words.slice(-wordsHeld).join('\u00A0')].join(' ');
}

/** A rule in the middle of a column. */
function rule(length: number, width: number): FlowParagraph {
  const side = Math.max(0, (width - length) / 2);
  return { kind: 'paragraph', component: 'rule', content: [], left: side, right: side, ruleAbove: true };
}

/** Room that belongs to no component. */
export function room(after: number, keepNext = false): FlowParagraph {
  return { kind: 'paragraph', component: 'end', content: [], after, ...(keepNext ? { keepNext } : {}) };
}

function nation(width: number, size: ComponentSizes): readonly FlowParagraph[] {
  return [line('nation', nationTitle), line('motto', motto), rule(boldWidth(motto, size.motto), width)];
}

function agency(letterhead: Letterhead, width: number, size: ComponentSizes): readonly FlowParagraph[] {
  const own = letterhead.agency ?? [];
  const last = own.at(-1);
  return [
    ...(letterhead.parent ?? []).map((text) => line('parentAgency', text)),
    ...own.map((text) => line('agency', text)),
    ...(last === undefined ? [] : [rule(Math.min(boldWidth(last, size.agency), width) * shortRuleShare, width)]),
  ];
}

/** Quốc hiệu, tiêu ngữ, agency, number, place and date: in two columns when an agency is named, else centred. */
function letterheadFlow(letterhead: Letterhead, { settings, width }: FlowContext): readonly FlowItem[] {
  const size = componentSizes(settings);
  const dates = letterhead.placeDate === undefined ? [] : [placeDateFlow(letterhead.placeDate)];
  if (letterhead.agency === undefined) return [...nation(width, size), ...dates];
  // Wide enough for quốc hiệu in one line, whatever the page.
  const right = Math.max(width * letterheadShares.nation, boldWidth(nationTitle, size.nation) + 1.5);
  const left = width - right;
  const numbers = [
    ...(letterhead.number === undefined ? [] : [line('number', numberLine(letterhead.number))]),
    ...(letterhead.letterSummary === undefined ? [] : [line('letterSummary', heldEnd(letterhead.letterSummary))]),
  ];
  const rows = [[agency(letterhead, left, size), nation(right, size)]];
  if (numbers.length + dates.length > 0) rows.push([numbers, dates]);
  return [sideBySide(rows, [left, right])];
}

/** Text in columns without lines. */
export function sideBySide(
  rows: readonly (readonly (readonly FlowParagraph[])[])[],
  columns: readonly number[],
): FlowTable {
  return {
    kind: 'table',
    width: columns.reduce((sum, each) => sum + each, 0),
    columns,
    lines: false,
    padding: { side: 0, above: 0 },
    rows: rows.map((row, index) => ({
      head: false,
      whole: true,
      keepNext: index < rows.length - 1,
      cells: columns.map((_, column) => {
        const paragraphs = row[column] ?? [];
        const filled = paragraphs.length > 0 ? paragraphs : [line('end', '')];
        return { paragraphs: filled, columnSpan: 1, rowSpan: 1, middle: false };
      }),
    })),
  };
}

/** "Vân Khê, ngày 05 tháng 02 năm 2026" on a line of its own. */
export function placeDateFlow(placeDate: PlaceDate): FlowParagraph {
  return line('placeDate', placeDateLine(placeDate), { keepNext: true });
}

/** Room below the heading of a paper. */
const belowHeading = 2.5;

/** Tên loại, trích yếu with its rule, and the note in brackets. */
function headingFlow({ type, summary, note }: Heading, { settings, width }: FlowContext): readonly FlowParagraph[] {
  const size = componentSizes(settings).heading;
  const lastLine = summary?.split('\n').at(-1) ?? type;
  const length = Math.min(boldWidth(lastLine, size), width * 0.8) * shortRuleShare;
  return [
    line('type', type),
    ...(summary === undefined ? [] : summary.split('\n').map((text) => line('summary', heldEnd(text)))),
    ...(note === undefined ? [] : [line('note', `(${note})`)]),
    ...(summary === undefined || note !== undefined ? [] : [rule(length, width)]),
    room(belowHeading, true),
  ];
}

function addresseeFlow(addressees: readonly string[]): readonly FlowParagraph[] {
  const [first, ...items] = addresseeLines(addressees);
  if (first === undefined) return [];
  if (items.length === 0) return [line('addressee', first)];
  return [
    line('addressee', first, { align: 'left', left: 30 }),
    ...items.map((item, index) =>
      line('addresseeItem', item, { keepNext: true, ...(index === items.length - 1 ? { after: 4 } : {}) }),
    ),
  ];
}

/** All that stands above the body of a paper. */
export function headFlow(document: OfficialDocument, context: FlowContext): readonly FlowItem[] {
  const { letterhead, heading, addressees = [], authority, bases = [], resolution } = document;
  return [
    ...(letterhead === undefined ? [] : letterheadFlow(letterhead, context)),
    ...(heading === undefined ? [] : headingFlow(heading, context)),
    ...addresseeFlow(addressees),
    ...(authority === undefined ? [] : [line('authority', authority)]),
    ...basisLines(bases).map((basis) => line('basis', basis)),
    ...(resolution === undefined ? [] : [line('resolution', resolution)]),
  ];
}

/** All that stands above the body of an appendix. */
export function appendixHeadFlow({ label, title, note }: Appendix): readonly FlowItem[] {
  return [
    ...(label === undefined ? [] : [line('appendixLabel', label)]),
    line('appendixTitle', heldEnd(title)),
    ...(note === undefined ? [] : [line('note', `(${note})`)]),
    room(3, true),
  ];
}
