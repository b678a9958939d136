import { continuesLine, type LineSoFar } from './broken-lines.ts';
import type { ParsedLabel } from './label-forms.ts';
import type { Line, LineRole } from './line.ts';
import type { RoleOverride, RoleOverrides } from './options.ts';
import { provisionTracker } from './provision-tracker.ts';
import { romanValue } from '#shared/vietnamese/official/roman.ts';
import { emptyLine, headed, join, plainLine, withoutSentence, type Draft } from './line-drafts.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { endsSentence, isCapitals } from './text-shape.ts';
import type { TextBlock } from './text-blocks.ts';
import { isForewordHeading } from './zones.ts';

/** What the whole body has, which decides what a Roman numeral or a number at the head of a line means. */
type BodyShape = { readonly articles: boolean; readonly chapters: boolean; readonly layoutKnown: boolean };

/**
 * Gives every line of the body its role in one pass, joining broken lines on the way. Places (`at`) are given later by
 * the tree.
 */
export function classifyBody(blocks: readonly TextBlock[], overrides: RoleOverrides): Line[] {
  const shape = shapeOf(blocks, overrides);
  const lines: Draft[] = [];
  const state = provisionTracker();
  let begun = false;
  let first: Segment | undefined;

  for (const block of blocks) {
    if (block.kind === 'table') {
      lines.push({ ...emptyLine(`t${lines.length}`), role: 'table', table: block });
      first = undefined;
      continue;
    }
    if (block.contents || block.textBox) {
      for (const segment of segmentsOf({ ...block, automatic: '' })) {
        lines.push({ ...plainLine(segment), role: block.contents ? 'contents' : 'text-box' });
      }
      continue;
    }
    for (const segment of segmentsOf(block)) {
      const override = overrides[segment.key];
      const last = lines.at(-1);
      const before = last === undefined || first === undefined ? undefined : soFar(last, first);
      const joins =
        override === 'continuation' ||
        (override === undefined && before !== undefined && continuesLine(segment, before, shape.layoutKnown));
      if (joins && last !== undefined && last.table === undefined) {
        join(last, segment);
        continue;
      }
      const line = override === undefined ? guess(segment) : forced(segment, override);
      if (line.role !== 'preamble' && line.role !== 'preamble-heading') begun = true;
      state.follow(line);
      lines.push(...withoutSentence(line, segment));
      first = segment;
    }
  }
  return lines;

  function guess(segment: Segment): Draft {
    const { label } = segment;
    const role = label === undefined ? undefined : roleOf(label, segment);
    if (label !== undefined && role !== undefined) return headed(segment, label, role);
    return text(segment);
  }

  function roleOf(label: ParsedLabel, segment: Segment): LineRole | undefined {
    const heading = isCapitals(label.rest) || segment.paragraph.bold || segment.paragraph.centered;
    switch (label.kind) {
      case 'part':
      case 'chapter':
      case 'section':
        return shape.articles || label.kind === 'section' ? label.kind : 'heading';
      case 'article':
        return 'article';
      case 'roman':
      case 'capital': {
        if (label.rest === '' || (!heading && segment.automatic === '')) {
          return state.isNextLetter(label.number) ? 'point' : undefined;
        }
        if (label.kind === 'capital' && romanValue(label.number) === undefined && shape.chapters) return undefined;
        if (!shape.articles) return 'heading';
        return shape.chapters ? undefined : 'chapter';
      }
      case 'clause':
        return clauseRole(label);
      case 'point':
        return state.inProvision() && state.takesPoint(label) ? 'point' : undefined;
      case 'dash':
        return state.inProvision() ? 'dash' : undefined;
    }
  }

  function clauseRole(label: ParsedLabel): LineRole | undefined {
    if (!shape.articles) return label.rest === '' ? undefined : state.isSubItem(label) ? 'point' : 'item';
    if (!state.inArticle()) return undefined;
    return state.clauseRole(label);
  }

  function text(segment: Segment): Draft {
    const line = plainLine(segment);
    const last = lines.at(-1);
    if (segment.sentence !== undefined) {
      line.falseHeading = { text: line.text, broken: false };
    }
    if (last !== undefined && lacksTitle(last, segment)) {
      line.role = last.role === 'article' ? 'article-title' : 'heading-title';
    } else if (!begun) line.role = isForewordHeading(line.text) ? 'preamble-heading' : 'preamble';
    else if (state.inProvision()) line.role = 'text';
    else line.role = 'orphan';
    return line;
  }

  function forced(segment: Segment, override: RoleOverride): Draft {
    if (override === 'text' || override === 'continuation') {
      return { ...plainLine(segment), role: begun ? 'text' : 'preamble' };
    }
    const { label } = segment;
    if (label !== undefined || segment.sentence !== undefined) {
      const known = label ?? segment.sentence;
      if (known !== undefined) return headed(segment, known, override);
    }
    return { ...plainLine(segment), role: override, number: state.nextNumber(override) };
  }
}

function shapeOf(blocks: readonly TextBlock[], overrides: RoleOverrides): BodyShape {
  let articles = Object.values(overrides).includes('article');
  let chapters = Object.values(overrides).includes('chapter');
  let layoutKnown = false;
  for (const block of blocks) {
    if (block.kind === 'table' || block.contents) continue;
    layoutKnown ||= block.firstLine !== undefined || block.centered;
    for (const { label } of segmentsOf(block)) {
      if (label?.kind === 'article') articles = true;
      if (label?.kind === 'chapter') chapters = true;
    }
  }
  return { articles, chapters, layoutKnown };
}

function soFar(line: Draft, first: Segment): LineSoFar {
  return { text: line.text === '' ? line.label : line.text, role: line.role, labelled: line.number !== '', first };
}

/** The line before is a heading whose title stands on a line of its own, or goes on over a second one. */
function lacksTitle(last: Draft, segment: Segment): boolean {
  const isTitle = last.role === 'heading-title';
  if (segment.label !== undefined) return false;
  if (['part', 'chapter', 'section', 'heading'].includes(last.role) || isTitle) {
    if (last.text === '' && !isTitle) return !endsSentence(segment.text) || isCapitals(segment.text);
    const look = segment.paragraph.centered || segment.paragraph.bold;
    return look && segment.paragraph.centered === last.centered && isCapitals(segment.text) && isCapitals(last.text);
  }
  if (last.role !== 'article' || last.text !== '') return false;
  const short = segment.text.length <= 120 && !endsSentence(segment.text);
  return short && (segment.paragraph.bold || segment.paragraph.centered || last.automatic !== '' || !last.bold);
}
