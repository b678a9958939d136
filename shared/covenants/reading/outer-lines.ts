import type { Line, LineRole } from './line.ts';
import { textParagraphsOf, type TextBlock, type TextParagraph } from './text-blocks.ts';
import { foldSpaces } from './text-shape.ts';

/** Lines before the title. */
export function letterheadLines(blocks: readonly TextBlock[]): Line[] {
  return otherLines(blocks, 'letterhead');
}

/** The name of the covenant, the lines that complete it, and notes in brackets among them, in reading order. */
export function titleLines(title: readonly TextParagraph[], notes: readonly TextParagraph[]): Line[] {
  return [...otherLines(title, 'title'), ...otherLines(notes, 'title-note')].sort(
    (a, b) => (a.sources[0] ?? 0) - (b.sources[0] ?? 0),
  );
}

/** Lines of blocks that are not taken apart, tables cell by cell. Empty paragraphs make none. */
export function otherLines(blocks: readonly TextBlock[], role: LineRole): Line[] {
  return textParagraphsOf(blocks).flatMap((paragraph) => {
    const text = foldSpaces(paragraph.text);
    return text === '' ? [] : [outerLine(paragraph, text, role)];
  });
}

function outerLine(paragraph: TextParagraph, text: string, role: LineRole): Line {
  return {
    key: `${paragraph.sources.at(-1) ?? 0}.0`,
    sources: paragraph.sources,
    role,
    number: '',
    label: '',
    text,
    typed: text,
    automatic: '',
    automaticFormat: undefined,
    automaticBy: undefined,
    mark: '',
    bold: paragraph.bold,
    centered: paragraph.centered,
    hardBreaks: 0,
    softBreaks: 0,
    falseHeading: undefined,
    table: undefined,
    at: '',
  };
}
