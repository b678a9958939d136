import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call, subscribe } from '#renderer/api/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { WorkingText } from '#shared/contract/methods/covenants-editing.ts';
import { applyEdit, type EditOutcome } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { CovenantText, TextLine } from '#shared/covenants/text/covenant-text.ts';
import { placementOf, type Placement } from '#shared/covenants/text/placement.ts';

/** The text under the clerk's hands. */
export type WorkingState = Omit<WorkingText, 'text'> & {
  readonly text: CovenantText;
  /** Its lines in their places. */
  readonly placement: Placement;
};

/** What the editor does with the text. */
export type TextWork = {
  readonly state: WorkingState | undefined;
  readonly problem: AppError | undefined;
  readonly clearProblem: () => void;
  /** True while edits are on their way to the disk. */
  readonly saving: boolean;
  /**
   * Makes edits at once on what is shown, and sends them on; answers where to go on, or why not. Numbers follow here,
   * references when the answer comes back.
   */
  readonly edit: (edits: readonly TextEdit[]) => EditOutcome | undefined;
};

/**
 * Holds the newest text of a covenant: shows every edit at once, saves in order, and takes over whatever changed
 * elsewhere (undo, another screen) as soon as nothing is on its way.
 */
export function useWorkingText(covenant: CovenantId): TextWork {
  const [state, setState] = useState<WorkingState>();
  const [problem, setProblem] = useState<AppError>();
  const [saving, setSaving] = useState(false);
  const current = useRef<WorkingState>(undefined);
  const queue = useRef<TextEdit[]>([]);
  const busy = useRef(false);
  const leaving = useRef(false);

  const show = useCallback((next: Omit<WorkingState, 'placement'>) => {
    const state = { ...next, placement: placementOf(next.text, current.current?.placement) };
    current.current = state;
    setState(state);
  }, []);

  const load = useCallback(
    async (anew = false) => {
      const known = anew ? undefined : current.current?.revision;
      const answer = await call('covenants.text', { covenant, ...(known === undefined ? {} : { known }) });
      if (busy.current || queue.current.length > 0) return;
      if (!answer.ok) {
        setProblem(answer.error);
        return;
      }
      const now = current.current;
      const text = takenOver(answer.value.text, now?.text);
      // Mostly it is the answer to one's own edit, and nothing is new.
      if (text === undefined || (now !== undefined && text === now.text && saysSame(now, answer.value))) return;
      show({ ...answer.value, text });
    },
    [covenant, show],
  );

  useEffect(() => {
    void load(true);
    return subscribe((event) => {
      if (event.type !== 'changed' || !event.books.includes(`covenant-${covenant}`)) return;
      if (!busy.current) void load();
    });
  }, [covenant, load]);

  /** What is queued behind an edit on its way goes at once: after the window is gone nobody sends it. */
  const sendLast = useCallback(() => {
    const edits = queue.current.splice(0, 500);
    if (edits.length === 0 || current.current === undefined) return;
    const { revision } = current.current;
    void call('covenants.edit', { covenant, revision, edits, leaving: true });
  }, [covenant]);

  useEffect(() => {
    const go = () => {
      leaving.current = true;
      if (busy.current) sendLast();
    };
    const back = () => {
      leaving.current = false;
    };
    window.addEventListener('pagehide', go, { capture: true });
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pagehide', go, { capture: true });
      window.removeEventListener('pageshow', back);
    };
  }, [sendLast]);

  const send = useCallback(async () => {
    if (busy.current) {
      if (leaving.current) sendLast();
      return;
    }
    busy.current = true;
    setSaving(true);
    let again = false;
    while (queue.current.length > 0 && current.current !== undefined) {
      const edits = queue.current.splice(0, 500);
      const { revision } = current.current;
      const answer = await call('covenants.edit', { covenant, revision, edits });
      if (!answer.ok) {
        queue.current = [];
        setProblem(answer.error);
        again = true;
        break;
      }
      const now = current.current;
      const followed = new Map(answer.value.followed.map((line) => [line.id, line.text]));
      // The same object when nothing followed, so that nothing is drawn or looked through again.
      const text = followed.size === 0 ? now.text : withFollowed(now.text, followed);
      show({ ...now, revision: answer.value.revision, text });
    }
    busy.current = false;
    setSaving(false);
    await load(again);
  }, [covenant, load, sendLast, show]);

  const edit = useCallback(
    (edits: readonly TextEdit[]): EditOutcome | undefined => {
      const now = current.current;
      if (now === undefined) return undefined;
      let { text } = now;
      let last: EditOutcome = { text };
      for (const one of edits) {
        last = applyEdit(text, one);
        if ('refused' in last) {
          setProblem({ code: 'edit-refused', params: { reason: last.refused, at: last.at ?? '' } });
          return last;
        }
        text = last.text;
      }
      setProblem(undefined);
      if (text === now.text) return last;
      show({ ...now, text });
      queue.current.push(...edits);
      void send();
      return last;
    },
    [send, show],
  );

  const clearProblem = useCallback(() => setProblem(undefined), []);
  return useMemo(() => ({ state, problem, clearProblem, saving, edit }), [state, problem, clearProblem, saving, edit]);
}

/** Whether what stands beside the text is what is shown already. */
function saysSame(shown: Omit<WorkingText, 'text'>, fresh: Omit<WorkingText, 'text'>): boolean {
  return besideText(shown) === besideText(fresh);
}

function besideText({ revision, lock, comments, leftOut }: Omit<WorkingText, 'text'>): string {
  return JSON.stringify([revision, lock, comments, leftOut.length]);
}

/** A text that came from the disk, with the lines that were shown already, so that only what is new is drawn anew. */
function takenOver(fresh: CovenantText | undefined, shown: CovenantText | undefined): CovenantText | undefined {
  if (fresh === undefined || shown === undefined) return fresh ?? shown;
  const known = new Map(shown.lines.map((line) => [line.id, line]));
  const lines = fresh.lines.map((line) => {
    const was = known.get(line.id);
    return was !== undefined && sameLine(was, line) ? was : line;
  });
  const { counting } = shown;
  const counts = fresh.counting;
  const same =
    counts.chapters === counting.chapters &&
    counts.articles === counting.articles &&
    counts.editing === counting.editing;
  return { ...fresh, lines, counting: same ? counting : counts };
}

function sameLine(one: TextLine, other: TextLine): boolean {
  return (
    one.level === other.level &&
    one.text === other.text &&
    one.number === other.number &&
    one.state === other.state &&
    one.rows === undefined &&
    other.rows === undefined
  );
}

function withFollowed(text: CovenantText, followed: ReadonlyMap<string, string>): CovenantText {
  const lines = text.lines.map((line) => {
    const words = followed.get(line.id);
    return words === undefined ? line : { ...line, text: words };
  });
  return { ...text, lines };
}
