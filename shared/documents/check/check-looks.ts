import { firstLineChoices, lineSpacingRange, minimumParagraphSpacing, officialFont } from '../layout.ts';
import type { Placed } from './components.ts';
import { isCapitals } from './ending.ts';
import type { Component } from './findings.ts';
import { looks, type Look } from './looks.ts';
import type { LaidParagraph, LaidRun } from './paper-layout.ts';
import { measure, rangeText, type Report } from './report.ts';
import { sources } from './sources.ts';

const hasText = ({ text }: LaidRun) => /[\p{L}\p{N}]/u.test(text);
const length = (runs: readonly LaidRun[]) => runs.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Fonts, colours, sizes, styles and alignment of every component. */
export function checkLooks(placed: readonly Placed[], report: Report): void {
  for (const { component, paragraph } of placed) {
    const runs = paragraph.runs.filter(hasText);
    checkFont(component, paragraph, runs, report);
    const look = looks[component];
    if (look === undefined || runs.length === 0) continue;
    const say = (code: Parameters<Report['say']>[0]['code'], found: string, asked: string) =>
      report.say({ code, component, found, asked, source: look.source, at: paragraph });
    const odd = runs.find(({ size }) => size < look.size.min || size > look.size.max);
    if (odd) say('size', measure(odd.size, 'pt'), rangeText(look.size, 'pt'));
    checkStyle(component, paragraph, runs, look, say);
    if (look.align !== undefined && paragraph.align !== look.align) say('align', paragraph.align, look.align);
  }
  checkBodyShape(placed, report);
}

function checkFont(component: Component, at: LaidParagraph, runs: readonly LaidRun[], report: Report): void {
  const odd = runs.find(({ font }) => font.toLowerCase() !== officialFont.toLowerCase());
  if (odd) {
    report.say({ code: 'font', component, found: odd.font, asked: officialFont, source: sources.font, at });
  }
  const coloured = runs.find(({ color }) => !['auto', '000000', 'windowtext'].includes(color.toLowerCase()));
  if (coloured) {
    report.say({ code: 'colour', component, found: `#${coloured.color}`, asked: 'black', source: sources.font, at });
  }
  if (at.text.normalize('NFC') !== at.text) {
    report.say({ code: 'decomposed', component, found: 'decomposed', asked: 'composed', source: sources.font, at });
  }
}

type Say = (code: 'bold' | 'italic' | 'capitals', found: string, asked: string) => void;

function checkStyle(component: Component, at: LaidParagraph, runs: readonly LaidRun[], look: Look, say: Say): void {
  if (component === 'article') {
    const [label] = runs;
    if (label?.bold === false) say('bold', 'not-bold', 'bold');
  }
  const wanted = look.bold;
  if (wanted !== undefined && differs(component, runs, ({ bold }) => bold, wanted)) {
    say('bold', wanted ? 'not-bold' : 'bold', wanted ? 'bold' : 'not-bold');
  }
  const slanted = look.italic;
  if (slanted !== undefined && differs(component, runs, ({ italic }) => italic, slanted)) {
    say('italic', slanted ? 'upright' : 'italic', slanted ? 'italic' : 'upright');
  }
  if (look.capitals === undefined) return;
  const capitals = isCapitals(at.text) || runs.every((run) => run.capitals);
  if (capitals !== look.capitals) {
    say('capitals', capitals ? 'capitals' : 'small-letters', look.capitals ? 'capitals' : 'small-letters');
  }
}

/** Long text may set off a few words; a component of one line may not. */
const longText: ReadonlySet<Component> = new Set<Component>(['article', 'clause', 'point', 'basis', 'addressee']);

function differs(
  component: Component,
  runs: readonly LaidRun[],
  has: (run: LaidRun) => boolean,
  wanted: boolean,
): boolean {
  const other = runs.filter((run) => has(run) !== wanted);
  if (other.length === 0) return false;
  return !longText.has(component) || length(other) > length(runs) / 2;
}

const flowing: ReadonlySet<Component> = new Set<Component>(['body', 'basis', 'article', 'clause', 'point']);

/** First lines, alignment and spacing of the text; the decree's own figures came to us through a secondary source (P). */
function checkBodyShape(placed: readonly Placed[], report: Report): void {
  const { source } = { source: sources.body };
  let before: LaidParagraph | undefined;
  for (const { component, paragraph } of placed) {
    if (!flowing.has(component) || paragraph.cell !== undefined) {
      before = undefined;
      continue;
    }
    const say = (code: 'align' | 'first-line' | 'line-spacing' | 'paragraph-spacing', found: string, asked: string) =>
      report.say({ code, component, found, asked, source, severity: 'advice', at: paragraph });
    if (paragraph.align === 'center' || paragraph.align === 'right') say('align', paragraph.align, 'justify');
    const { firstLine, left, lineSpacing } = paragraph;
    const asked = firstLineChoices.map((choice) => measure(choice, 'mm')).join(' / ');
    const typed = /^[\t ]{3,}|^\t/.test(paragraph.text);
    const set = firstLineChoices.some((choice) => Math.abs(firstLine - choice) <= 1);
    const whole = firstLineChoices.some((choice) => Math.abs(left + firstLine - choice) <= 1);
    if (!set && !whole && !typed && component !== 'body') say('first-line', measure(firstLine, 'mm'), asked);
    if (!set && !whole && !typed && component === 'body' && left < 5)
      say('first-line', measure(firstLine, 'mm'), asked);
    if (
      lineSpacing !== undefined &&
      (lineSpacing < lineSpacingRange.min - 0.05 || lineSpacing > lineSpacingRange.max + 0.05)
    ) {
      say('line-spacing', String(Math.round(lineSpacing * 100) / 100).replace('.', ','), '1–1,5');
    }
    const between = before === undefined ? undefined : Math.max(before.after, paragraph.before);
    if (between !== undefined && between < minimumParagraphSpacing - 0.1) {
      say('paragraph-spacing', measure(between, 'pt'), `${measure(minimumParagraphSpacing, 'pt')} +`);
    }
    before = paragraph;
  }
}
