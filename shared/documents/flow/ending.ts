import { signatureRoom } from '../layout.ts';
import type { PlaceDate, SignaturePlace, Signatures } from '../model.ts';
import { recipientLines } from '../official-lines.ts';
import { pointsPerMillimetre } from '../text-width.ts';
import type { FlowContext, FlowItem, FlowParagraph } from './flow.ts';
import { line, placeDateFlow, room, sideBySide } from './letterhead.ts';

/** What stands at the end of a paper. */
export type Ending = {
  readonly closing?: PlaceDate | undefined;
  readonly signatures?: Signatures | undefined;
  readonly recipients?: readonly string[] | undefined;
};

/** True when places to sign follow the body, which then must not be torn from them. */
export function isSigned(ending: Ending): boolean {
  return (ending.signatures?.places.length ?? 0) > 0;
}

/** The recipients beside the one signature, or the places to sign in their columns; never torn over two pages. */
export function endingFlow(ending: Ending, { settings, width }: FlowContext): readonly FlowItem[] {
  const places = ending.signatures?.places ?? [];
  const recipients = recipientFlow(ending.recipients ?? []);
  const closing = ending.closing === undefined ? [] : [placeDateFlow(ending.closing)];
  const [only] = places;
  if (only === undefined) {
    const dated = closing.length === 0 ? [] : [sideBySide([[[], closing]], [width / 2, width / 2])];
    return [...dated, ...recipients];
  }
  const gap = room(settings.paragraphSpacing / pointsPerMillimetre, true);
  if (places.length === 1) {
    const signature = [...closing, ...titleFlow(only), ...nameFlow(only)];
    return [gap, sideBySide([[recipients, signature]], [width / 2, width / 2])];
  }
  const columns = ending.signatures?.columns ?? (places.length === 4 ? 2 : Math.min(places.length, 3));
  const rows: (readonly FlowParagraph[])[][] = [];
  if (closing.length > 0) rows.push([...Array.from({ length: columns - 1 }, () => []), closing]);
  for (let start = 0; start < places.length; start += columns) {
    const row = places.slice(start, start + columns);
    rows.push(row.map((place) => titleFlow(place, start > 0)));
    rows.push(row.map((place) => nameFlow(place)));
  }
  const widths = Array.from({ length: columns }, () => width / columns);
  return [gap, sideBySide(rows, widths), ...(recipients.length === 0 ? [] : [gap, ...recipients])];
}

/** Room above the second row of places to sign. */
const aboveSecondRow = 6;

/** Capacity and hint; held to the name below. */
function titleFlow({ capacity, hint }: SignaturePlace, below = false): readonly FlowParagraph[] {
  return [
    ...capacity.map((text, index) => line('capacity', text, below && index === 0 ? { before: aboveSecondRow } : {})),
    ...(hint === undefined ? [] : [line('hint', hint)]),
  ];
}

/** The room to sign in, or the image of the signature, and the name. */
function nameFlow(place: SignaturePlace): readonly FlowParagraph[] {
  const { image } = place;
  const left = (place.room ?? signatureRoom) - (image?.height ?? 0);
  const name = place.name ?? (place.nameField === undefined ? '' : `{{${place.nameField}}}`);
  const picture: FlowParagraph | undefined =
    image === undefined
      ? undefined
      : { kind: 'paragraph', component: 'signer', content: [image], align: 'center', keepNext: true };
  return [...(picture === undefined ? [] : [picture]), line('signer', name, { before: Math.max(0, left) })];
}

function recipientFlow(recipients: readonly string[]): readonly FlowParagraph[] {
  if (recipients.length === 0) return [];
  return [line('recipientsHead', 'Nơi nhận:'), ...recipientLines(recipients).map((text) => line('recipient', text))];
}
