import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { AskingWay, Member, Review } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import type { DialogAction } from './event-dialog.tsx';
import type { Follow } from './use-case-record.ts';

/** The steps that one form with a day records; votes and the opening have forms of their own. */
export type DatedStep = Exclude<DialogAction, 'meet' | 'adopt-again' | 'collect-slips' | 'open'>;

/** What the fields hold; each step uses those it needs. */
export type StepForm = {
  readonly on: string | undefined;
  readonly second: string | undefined;
  readonly text: string;
  readonly more: string;
  readonly secretary: string;
  readonly ways: readonly AskingWay[];
  readonly number: number | undefined;
  readonly result: Review['result'];
  /** The post of the community's head. */
  readonly post: string;
};

/** "Đỗ Văn Mẫu, Trưởng thôn", a line each. */
export function membersOf(text: string): Member[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...post] = line.split(',');
      return { name: name.trim(), post: post.join(',').trim() };
    });
}

/** The step as it would be recorded; undefined while something needed is missing. */
export function stepEvent(action: DatedStep, form: StepForm): CaseEvent | undefined {
  const { on, second, more, number } = form;
  const text = form.text.trim();
  if (on === undefined) return undefined;
  switch (action) {
    case 'propose':
      return text === '' ? undefined : { event: 'propose', on, by: text, reason: more };
    case 'form-group': {
      const members = membersOf(text);
      return members.length === 0 ? undefined : { event: 'group', on, members };
    }
    case 'draft':
      return { event: 'draft', on, name: text };
    case 'post':
      return text === '' || form.ways.length === 0
        ? undefined
        : { event: 'post', on, places: text, ways: [...form.ways] };
    case 'invite':
      return second === undefined ? undefined : { event: 'invite', on, meetingOn: second, from: more, place: text };
    case 'submit':
    case 'resubmit':
      return second === undefined ? undefined : { event: 'submit', on, received: second };
    case 'decide':
      return number === undefined ? undefined : { event: 'recognise', on, number: String(number), signer: more };
    case 'return':
      return text === '' ? undefined : { event: 'return', on, reasons: text, number: more };
    case 'publish':
      return text === '' ? undefined : { event: 'publish', on, places: text };
    case 'review':
      return {
        event: 'review',
        review: {
          year: Number(on.slice(0, 4)),
          on,
          participants: number ?? 0,
          findings: text,
          result: form.result,
          chair: { name: more, post: form.post },
          secretary: form.secretary,
        },
      };
  }
}

/** The papers that a step asks for at once, so that nobody has to look for them. */
export function followOf(action: DatedStep, view: CaseView): Follow {
  const amending = view.book.current?.subject === 'amendment' && view.next.have > 0;
  switch (action) {
    case 'form-group':
      return ['plan'];
    case 'draft':
      return amending ? ['amendment', 'comparison'] : [];
    case 'post':
      return ['posting-draft'];
    case 'invite':
      return ['invitation'];
    case 'submit':
    case 'resubmit':
      return 'dossier';
    case 'decide':
      return ['recognition'];
    case 'return':
      return ['refusal'];
    case 'publish':
      return ['posting-notice'];
    case 'review':
      return ['review-minutes'];
    case 'propose':
      return [];
  }
}
