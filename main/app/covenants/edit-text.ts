import type { CovenantId } from '#shared/contract/ids.ts';
import type { EditedText } from '#shared/contract/methods/covenants-editing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantVersion } from '#shared/covenants/book.ts';
import { applyEdit } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import { followText } from '#shared/covenants/editing/follow.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { changeBook } from '../change-book.ts';
import type { Ports } from '../ports.ts';
import { bookName } from './covenant-books.ts';
import { lockFailure, lockOf, newest, pruned } from './working-version.ts';

/** How often an edit that came while its window closed is tried on a newer text. */
const LEAVING_RETRIES = 8;

type AskedEdit = {
  readonly covenant: CovenantId;
  readonly revision: number;
  readonly edits: readonly TextEdit[];
  readonly leaving?: true | undefined;
};

/** Makes edits on the newest text, all or none. */
export async function editText(ports: Ports, input: AskedEdit): Promise<Result<EditedText>> {
  let answer = await editOnce(ports, input);
  // The edit before it may be on its way to the disk still: what it makes is waited for.
  for (let again = 0; input.leaving === true && !answer.ok && again < LEAVING_RETRIES; again += 1) {
    await changesBefore(ports, input.covenant);
    answer = await editOnce(ports, input);
  }
  return answer;
}

/** Waits for the changes that were asked for earlier; itself changes nothing. */
async function changesBefore(ports: Ports, covenant: CovenantId): Promise<void> {
  await changeBook(ports, { name: 'covenants.edit', args: {} }, bookName(covenant), () => fail('text-changed', {}));
}

/** One attempt to make edits on the newest text. */
async function editOnce(ports: Ports, input: AskedEdit): Promise<Result<EditedText>> {
  const found = await newest(ports, input.covenant);
  if (!found.ok) return found;
  const { book, version } = found.value;
  const locked = lockFailure(lockOf(book));
  if (locked !== undefined) return locked;
  if (version.revision !== input.revision && input.leaving !== true) return fail('text-changed', {});
  const edited = editAll(version.text, input.edits);
  if (!edited.ok) return edited;
  const { text, followed } = edited.value;
  if (text === version.text) return ok({ revision: version.revision, followed });
  const now = ports.clock.now();
  const on = ports.clock.today();
  const revision = book.revision + 1;
  const next: CovenantVersion = takesEdits(version, on, ports.who)
    ? { ...version, at: now, on, revision, text }
    : { id: ports.ids.next(), name: '', at: now, on, by: ports.who, origin: 'edit', revision, text };
  const args = { unit: book.unit, count: input.edits.length };
  return changeBook(ports, { name: 'covenants.edit', args }, bookName(input.covenant), (draft) => {
    if (draft.revision !== book.revision) return fail('text-changed', {});
    const kept = next.id === version.id ? book.versions.slice(0, -1) : book.versions;
    draft.versions = pruned([...kept, next]);
    draft.revision = revision;
    return ok({ revision, followed });
  });
}

/** All edits one after the other, references following each; the first that is refused refuses all. */
function editAll(
  text: CovenantText,
  edits: readonly TextEdit[],
): Result<{ readonly text: CovenantText; readonly followed: readonly { id: string; text: string }[] }> {
  let now = text;
  const followed = new Map<string, string>();
  for (const edit of edits) {
    const made = applyEdit(now, edit);
    if ('refused' in made) return fail('edit-refused', { reason: made.refused, at: made.at ?? '' });
    const after = followText(now, made.text);
    if (after !== made.text) {
      const typed = new Map(made.text.lines.map((line) => [line.id, line.text]));
      for (const line of after.lines) if (typed.get(line.id) !== line.text) followed.set(line.id, line.text);
    }
    now = after;
  }
  return ok({ text: now, followed: [...followed].map(([id, words]) => ({ id, text: words })) });
}

/** An edit that is at work takes more while it has no name, on the same day, by the same hand. */
function takesEdits(version: CovenantVersion, today: string, who: string): boolean {
  const same = version.by === who && version.on === today;
  return version.origin === 'edit' && version.name === '' && same;
}
