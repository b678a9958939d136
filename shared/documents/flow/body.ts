import type { Block, Inline, Paragraph, Provision, ProvisionLevel } from '../model.ts';
import { pointsPerMillimetre } from '../text-width.ts';
import { dotStops } from './dot-stops.ts';
import type { FlowContext, FlowItem, FlowParagraph, Label } from './flow.ts';
import { room } from './letterhead.ts';
import type { ComponentStyle } from './looks.ts';
import { tableFlow } from './table.ts';

/**
 * The body as a flow. `keepLast`: the last paragraph, or the last row of a table, stays with what follows it, so that no
 * signature stands alone on a page.
 */
export function bodyFlow(blocks: readonly Block[], context: FlowContext, keepLast: boolean): readonly FlowItem[] {
  return blocks.flatMap((block, index) => blockFlow(block, context, keepsNext(blocks, index, keepLast)));
}

/** Whether the block at `index` is held to what follows it. */
export function keepsNext(blocks: readonly Block[], index: number, keepLast: boolean): boolean {
  const block = blocks[index];
  if (block?.type === 'table') return keepLast && index === blocks.length - 1;
  if (block?.type !== 'paragraph' && block?.type !== 'provision') return false;
  if (index === blocks.length - 1) return keepLast;
  return blocks[index + 1]?.type === 'table' && isIntroduction(block);
}

/** A title, a provision or a line that ends with a colon introduces the table below it. */
function isIntroduction(block: Paragraph | Provision): boolean {
  if (block.type !== 'paragraph') return true;
  const last = block.content.at(-1);
  const text = typeof last === 'string' ? last : last?.type === 'text' ? last.text : '';
  return block.role === 'title' || text.trimEnd().endsWith(':');
}

/** One block of the body. `keepNext`: its last paragraph or row is held to what follows. */
export function blockFlow(block: Block, context: FlowContext, keepNext: boolean): readonly FlowItem[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphFlow(block, context, keepNext)];
    case 'provision':
      return provisionFlow(block, context, keepNext);
    case 'table':
      return [
        tableFlow(block, context, keepNext),
        room(context.settings.paragraphSpacing / pointsPerMillimetre, keepNext),
      ];
    case 'list':
      return block.items.map((item) => textFlow('dash', [`${block.mark} `, ...item], context, {}));
    case 'page-break':
      return [{ kind: 'paragraph', component: 'end', content: [], pageBreak: true }];
    case 'gap':
      return [room(block.height)];
    case 'when':
      return marked(block.blocks, context, `${block.negate === true ? '^' : '#'}${block.field}`, block.field);
    case 'each':
      return marked(block.blocks, context, `#${block.list}`, block.list);
  }
}

/** Where a form, written unfilled, begins and ends what depends on a field; the marks that office templates have. */
function marked(blocks: readonly Block[], context: FlowContext, begin: string, end: string): readonly FlowItem[] {
  return [made('body', [`{{${begin}}}`], {}), ...bodyFlow(blocks, context, false), made('body', [`{{/${end}}}`], {})];
}

type Options = Partial<Omit<FlowParagraph, 'kind' | 'component' | 'content'>>;

function made(component: ComponentStyle, content: readonly (Inline | Label)[], options: Options): FlowParagraph {
  return { kind: 'paragraph', component, content, ...options };
}

function paragraphFlow(paragraph: Paragraph, { settings, width }: FlowContext, keepNext: boolean): FlowParagraph {
  const { content, align, indent, role = 'body', change } = paragraph;
  const centered = align === 'center' || align === 'right';
  const indented = role === 'body' && !centered && indent !== 'none' && typeof indent !== 'number';
  const left = typeof indent === 'number' ? indent : 0;
  const firstLine = indented ? settings.firstLine : 0;
  const stops = dotStops(content, { width, size: settings.bodySize, firstLine: left + firstLine });
  return made(role, content, {
    ...(align !== undefined || stops.length > 0 ? { align: align ?? 'left' } : {}),
    ...(role === 'body' && !indented ? { firstLine: 0 } : {}),
    ...(left > 0 ? { left } : {}),
    ...(paragraph.keepNext === true || keepNext ? { keepNext: true } : {}),
    ...(stops.length > 0 ? { stops } : {}),
    ...(change === undefined ? {} : { change }),
    ...(paragraph.mark === undefined ? {} : { mark: paragraph.mark }),
  });
}

const headings: { readonly [L in ProvisionLevel]?: readonly [label: ComponentStyle, title: ComponentStyle] } = {
  part: ['part', 'partTitle'],
  chapter: ['chapter', 'chapterTitle'],
  section: ['section', 'sectionTitle'],
  subsection: ['subsection', 'subsectionTitle'],
};

const texts: { readonly [L in ProvisionLevel]?: ComponentStyle } = { clause: 'clause', point: 'point', dash: 'dash' };

/** A provision as one paragraph, or two where its title stands on a line of its own. */
function provisionFlow(
  { level, label, title, text, change }: Provision,
  context: FlowContext,
  keepNext: boolean,
): readonly FlowParagraph[] {
  const changed = change === undefined ? {} : { change };
  const last = keepNext ? { ...changed, keepNext: true } : changed;
  const heading = headings[level];
  if (heading) {
    const [labelStyle, titleStyle] = heading;
    const rest = [...(title ?? []), ...(text ?? [])];
    if (rest.length === 0) return [made(labelStyle, [label], last)];
    return [made(labelStyle, [label], changed), made(titleStyle, rest, last)];
  }
  const titleStyle = level === 'article' ? 'article' : 'clauseTitle';
  const textStyle = texts[level] ?? 'body';
  if (title !== undefined && title.length > 0) {
    const head = [`${label} `, ...title];
    if (text === undefined) return [made(titleStyle, head, last)];
    return [made(titleStyle, head, changed), textFlow(textStyle, text, context, last)];
  }
  if (level !== 'article') return [textFlow(textStyle, [`${label} `, ...(text ?? [])], context, last)];
  if (text === undefined) return [made(titleStyle, [label], last)];
  return [textFlow('body', [{ type: 'label', text: label }, ' ', ...text], context, last)];
}

/** Text set as the body is, with the places where its dotted lines end. */
function textFlow(
  component: ComponentStyle,
  content: readonly (Inline | Label)[],
  { settings, width }: FlowContext,
  options: Options,
): FlowParagraph {
  const stops = dotStops(content, { width, size: settings.bodySize, firstLine: settings.firstLine });
  return made(component, content, stops.length === 0 ? options : { ...options, align: 'left', stops });
}
