import { a4, belowCode, defaultLayout, type LayoutSettings } from '../layout.ts';
import type { Appendix, Block, OfficialDocument, Orientation } from '../model.ts';
import { bodyFlow } from './body.ts';
import { endingFlow, isSigned, type Ending } from './ending.ts';
import type { FlowCode, FlowContext, FlowItem, PartLook } from './flow.ts';
import { appendixHeadFlow, headFlow } from './letterhead.ts';

/** Width of the text on a page of this orientation. */
export function textWidthOf(settings: LayoutSettings, orientation: Orientation = 'portrait'): number {
  const width = orientation === 'portrait' ? a4.width : a4.height;
  return width - settings.margins.left - settings.margins.right;
}

/** A paper's own pages or one of its appendices: what stands above the body, the body, what stands below. */
export type Part = PartLook & {
  readonly context: FlowContext;
  readonly head: () => readonly FlowItem[];
  readonly body: readonly Block[];
  readonly ending: Ending;
};

/** The parts of one paper: its own pages, then an appendix each. The code in the corner is not among them. */
export function partsOf(document: OfficialDocument): readonly Part[] {
  const chosen = document.settings ?? defaultLayout;
  const settings = document.code === undefined ? chosen : belowCode(chosen);
  const numbered = document.pageNumbers ?? true;
  const partOf = (
    from: OfficialDocument | Appendix,
    head: (context: FlowContext) => readonly FlowItem[],
    first: boolean,
  ): Part => {
    const orientation = from.orientation ?? 'portrait';
    const context: FlowContext = { settings, width: textWidthOf(settings, orientation) };
    const { body, closing, signatures } = from;
    const recipients = 'recipients' in from ? from.recipients : undefined;
    const ending = { closing, signatures, recipients };
    return { orientation, settings, first, numbered, context, head: () => head(context), body, ending };
  };
  return [
    partOf(document, (context) => headFlow(document, context), true),
    ...(document.appendices ?? []).map((appendix) => partOf(appendix, () => appendixHeadFlow(appendix), false)),
  ];
}

/** A part with its flow, as the writers take it. */
export type FlowPart = PartLook & { readonly items: readonly FlowItem[] };

/** A whole paper as a flow. */
export function flowOf(document: OfficialDocument): readonly FlowPart[] {
  return partsOf(document).map((part) => ({
    ...part,
    items: [
      ...(part.first && document.code !== undefined ? [codeFlow(document.code)] : []),
      ...part.head(),
      ...bodyFlow(part.body, part.context, isSigned(part.ending)),
      ...endingFlow(part.ending, part.context),
    ],
  }));
}

function codeFlow(code: NonNullable<OfficialDocument['code']>): FlowCode {
  if (!('field' in code)) return { kind: 'code', text: code.text, caption: code.caption };
  const text = `{{${code.field}}}`;
  return { kind: 'code', text, caption: text };
}
