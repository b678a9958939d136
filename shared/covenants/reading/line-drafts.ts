import { firstWords, foldSpaces } from './text-shape.ts';
import type { ParsedLabel } from './label-forms.ts';
import type { Line, LineRole } from './line.ts';
import type { Segment } from './segments.ts';

/** A line in the making. */
export type Draft = { -readonly [K in keyof Line]: Line[K] };

/** A line that begins with the number of a provision or heading. */
export function headed(segment: Segment, label: ParsedLabel, role: LineRole): Draft {
  return {
    ...plainLine(segment),
    role,
    number: role === 'point' && label.kind !== 'clause' ? label.number.toLowerCase() : label.number,
    label: label.written,
    text: label.rest,
    mark: label.mark,
  };
}

/**
 * A Điều whose line is, or goes on with, a sentence: the sentence becomes a line of text of its own, and what is bold
 * before it the title.
 */
export function withoutSentence(line: Draft, segment: Segment): Draft[] {
  if (line.role !== 'article' || line.text === '') return [line];
  const { boldStart, bold } = segment.paragraph;
  const label = segment.labelIsAutomatic ? '' : line.label;
  let title = line.text;
  if (boldStart.length >= label.length && boldStart !== '') title = foldSpaces(boldStart.slice(label.length));
  else if (!bold && isSentence(line.text)) title = '';
  if (!line.text.startsWith(title)) return [line];
  const rest = foldSpaces(line.text.slice(title.length));
  if (rest === '' || /^\p{Ll}/u.test(rest) !== /^\p{Ll}/u.test(line.text)) return [line];
  const headTyped = foldSpaces(`${label} ${title}`);
  return [
    { ...line, text: title, typed: headTyped },
    { ...plainLine(segment), key: `${segment.key}.text`, text: rest, typed: rest, automatic: '' },
  ];
}

function isSentence(text: string): boolean {
  return /[;:]$/.test(text) || (text.endsWith('.') && text.length > 80);
}

/** A line of nothing, to be filled. */
export function emptyLine(key: string): Draft {
  return {
    key,
    sources: [],
    role: 'text',
    number: '',
    label: '',
    text: '',
    typed: '',
    automatic: '',
    automaticFormat: undefined,
    automaticBy: undefined,
    mark: '',
    bold: false,
    centered: false,
    hardBreaks: 0,
    softBreaks: 0,
    falseHeading: undefined,
    table: undefined,
    at: '',
  };
}

/** A line without a label of its own; an automatic number that makes no provision stays in front of its text. */
export function plainLine(segment: Segment): Draft {
  return {
    ...emptyLine(segment.key),
    sources: segment.sources,
    text: foldSpaces(`${segment.automatic} ${segment.text}`),
    typed: segment.text,
    automatic: segment.automatic,
    automaticFormat: segment.paragraph.automaticFormat,
    automaticBy: segment.paragraph.automaticBy,
    bold: segment.paragraph.bold || segment.paragraph.boldStart !== '',
    centered: segment.paragraph.centered,
    softBreaks: segment.softBreaks,
  };
}

/** Puts the broken-off end of a line behind it. */
export function join(line: Draft, segment: Segment): void {
  line.text = foldSpaces(`${line.text} ${segment.text}`);
  line.typed = foldSpaces(`${line.typed} ${segment.text}`);
  line.sources = [...line.sources, ...segment.sources.filter((index) => !line.sources.includes(index))];
  line.hardBreaks += 1;
  line.softBreaks += segment.softBreaks;
  if (segment.sentence !== undefined) line.falseHeading = { text: firstWords(segment.text, 9), broken: true };
}
