import type { CovenantId } from '#shared/contract/ids.ts';
import type { covenantsEditingMethods, VersionEntry } from '#shared/contract/methods/covenants-editing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantVersion } from '#shared/covenants/book.ts';
import { compareTexts } from '#shared/covenants/comparing/compare-texts.ts';
import { draftOf } from '#shared/covenants/draft-of.ts';
import { sourceParagraphs } from '#shared/covenants/reading/text-warnings.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { bookName, oneCovenant } from './covenant-books.ts';
import { refusal } from './drafting.ts';
import { editText } from './edit-text.ts';
import { importMany } from './import-many.ts';
import { LIMIT_MEGABYTES } from './read-covenant.ts';
import { lockFailure, lockOf, newest, pruned, type Found } from './working-version.ts';

/** Working on a covenant's text: edits, versions, comments, folders of files. */
export const covenantsEditingHandlers = {
  'covenants.text': async (input, ports) => {
    const found = await newest(ports, input.covenant);
    if (!found.ok) return found;
    const { book, version } = found.value;
    return ok({
      revision: version.revision,
      text: input.known === version.revision ? undefined : version.text,
      lock: lockOf(book),
      comments: book.comments,
      leftOut: book.leftOut,
    });
  },

  'covenants.versionText': async (input, ports) => {
    const found = await versionOf(ports, input.covenant, input.version);
    return found.ok ? ok(found.value.version.text) : found;
  },

  'covenants.edit': (input, ports) => editText(ports, input),

  'covenants.versions': async (input, ports) => {
    const found = await oneCovenant(ports, input.covenant);
    return found.ok ? ok(found.value.versions.toReversed().map(entryOf)) : found;
  },

  'covenants.nameVersion': async (input, ports) => {
    const found = await versionOf(ports, input.covenant, input.version);
    if (!found.ok) return found;
    const { book, version } = found.value;
    const args = { unit: book.unit, name: input.name };
    return changeBook(ports, { name: 'covenants.nameVersion', args }, bookName(input.covenant), (draft) => {
      draft.versions = book.versions.map((one) => (one.id === version.id ? { ...one, name: input.name } : one));
      return ok(null);
    });
  },

  'covenants.restoreVersion': async (input, ports) => {
    const found = await versionOf(ports, input.covenant, input.version);
    if (!found.ok) return found;
    const { book, version } = found.value;
    const locked = lockFailure(lockOf(book));
    if (locked !== undefined) return locked;
    const revision = book.revision + 1;
    // Ids given since then stay given, so that comments keep to their lines.
    const nextId = Math.max(...book.versions.map((one) => one.text.nextId));
    const restored: CovenantVersion = {
      id: ports.ids.next(),
      name: version.name,
      at: ports.clock.now(),
      on: ports.clock.today(),
      by: ports.who,
      origin: 'restored',
      revision,
      text: { ...version.text, nextId },
    };
    const args = { unit: book.unit };
    return changeBook(ports, { name: 'covenants.restoreVersion', args }, bookName(input.covenant), (draft) => {
      draft.versions = pruned([...book.versions, restored]);
      draft.revision = revision;
      return ok({ version: restored.id });
    });
  },

  'covenants.asOf': async (input, ports) => {
    const found = await oneCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const version = found.value.versions.findLast((one) => one.on <= input.date);
    return ok({ version: version === undefined ? undefined : entryOf(version) });
  },

  'covenants.compareVersions': async (input, ports) => {
    const before = await versionOf(ports, input.covenant, input.before);
    if (!before.ok) return before;
    const after = await versionOf(ports, input.covenant, input.after);
    if (!after.ok) return after;
    return ok(compareTexts(before.value.version.text, after.value.version.text));
  },

  'covenants.addComment': async (input, ports) => {
    const found = await newest(ports, input.covenant);
    if (!found.ok) return found;
    const { book, version } = found.value;
    if (input.line !== undefined && !version.text.lines.some((line) => line.id === input.line))
      return fail('edit-refused', { reason: 'line-gone', at: '' });
    const id = ports.ids.next();
    const args = { unit: book.unit };
    return changeBook(ports, { name: 'covenants.addComment', args }, bookName(input.covenant), (draft) => {
      draft.comments.push({
        id,
        ...(input.line === undefined ? {} : { line: input.line }),
        text: input.text,
        by: ports.who,
        at: ports.clock.now(),
      });
      return ok({ id });
    });
  },

  'covenants.resolveComment': async (input, ports) => {
    const found = await oneCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const args = { unit: found.value.unit };
    return changeBook(ports, { name: 'covenants.resolveComment', args }, bookName(input.covenant), (draft) => {
      const comment = draft.comments.find((one) => one.id === input.comment);
      if (comment === undefined) return fail('not-found', { what: input.comment });
      if (input.done) comment.done = { by: ports.who, at: ports.clock.now() };
      else delete comment.done;
      return ok(null);
    });
  },

  'covenants.setRecognised': async (input, ports) => {
    const found = await oneCovenant(ports, input.covenant);
    if (!found.ok) return found;
    if (input.on !== null && input.on > ports.clock.today()) return fail('date-in-future', { date: input.on });
    const args = { unit: found.value.unit };
    return changeBook(ports, { name: 'covenants.setRecognised', args }, bookName(input.covenant), (draft) => {
      delete draft.recognisedBy;
      if (input.on === null) delete draft.recognised;
      else {
        draft.recognised = input.on;
        if (input.decision !== undefined && input.decision !== '') draft.recognisedBy = input.decision;
      }
      return ok(null);
    });
  },

  'covenants.adoptAmendment': async (input, ports) => {
    const found = await newest(ports, input.covenant);
    if (!found.ok) return found;
    const { book, version } = found.value;
    const { amendment } = book;
    if (amendment === undefined || amendment.operations.length === 0) return fail('nothing-amended', {});
    const draft = draftOf(version, amendment);
    if ('errors' in draft) return refusal(draft) ?? fail('nothing-amended', {});
    const revision = book.revision + 1;
    const next: CovenantVersion = {
      id: ports.ids.next(),
      name: amendment.name,
      at: ports.clock.now(),
      on: ports.clock.today(),
      by: ports.who,
      origin: 'consolidated',
      revision,
      text: textOfTree(draft.consolidated, version.text, draft.number_table),
    };
    const args = { unit: book.unit };
    return changeBook(ports, { name: 'covenants.adoptAmendment', args }, bookName(input.covenant), (changed) => {
      changed.versions = pruned([...book.versions, next]);
      changed.revision = revision;
      changed.past = [...book.past, amendment];
      delete changed.amendment;
      return ok({ version: next.id });
    });
  },

  'covenants.source': async (input, ports) => {
    const info = await ports.files.info(input.file);
    if (!info.ok) return info;
    const bytes = await ports.files.bytes(input.file, LIMIT_MEGABYTES);
    if (!bytes.ok) return bytes;
    const source = await ports.word.readDocument(bytes.value, info.value.name);
    if (!source.ok) return source;
    return ok(
      sourceParagraphs(source.value.blocks).map(({ index, runs }) => ({
        index,
        text: runs.map((run) => run.text).join(''),
      })),
    );
  },

  'covenants.importMany': (input, ports, call) => importMany(ports, input, call),
} satisfies Handlers<typeof covenantsEditingMethods>;

async function versionOf(ports: Ports, id: CovenantId, version: string): Promise<Result<Found>> {
  const book = await oneCovenant(ports, id);
  if (!book.ok) return book;
  const found = book.value.versions.find((one) => one.id === version);
  return found === undefined ? fail('not-found', { what: version }) : ok({ book: book.value, version: found });
}

function entryOf({ id, name, at, by, origin, text }: CovenantVersion): VersionEntry {
  const { counts } = treeOf(text);
  return { id, name, at, by, origin, articles: counts.articles, clauses: counts.clauses };
}
