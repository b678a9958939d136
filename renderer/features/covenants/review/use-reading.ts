import { useCallback, useRef, useState } from 'react';
import { call } from '#renderer/api/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { PastedText } from '#shared/contract/methods/covenants-sources.ts';
import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import type { ChangeView, RoleOverride, RoleOverrides } from '#shared/covenants/reading/options.ts';

/** The clerk's decisions about one file; every change of them reads it again. */
type Decisions = { readonly view: ChangeView | undefined; readonly roles: RoleOverrides };
const undecided: Decisions = { view: undefined, roles: {} };

/** What is under review: a file, or what was pasted. */
export type ReviewSource =
  { readonly kind: 'file'; readonly file: FileInfo } | { readonly kind: 'pasted'; readonly pasted: PastedText };

/** A file under review: what was read from it with the decisions so far, and the way back. */
export type FileReview = {
  readonly source: ReviewSource | undefined;
  readonly reading: CovenantReading | undefined;
  readonly decisions: Decisions;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly read: (source: ReviewSource) => Promise<void>;
  readonly relabel: (key: string, role: RoleOverride) => void;
  readonly setView: (view: ChangeView) => void;
  /** Takes the last decision about a line back. */
  readonly undo: () => void;
  /** Forgets every decision. */
  readonly restart: () => void;
  readonly close: () => void;
  readonly setError: (error: AppError) => void;
};

/** Reads a file and reads it again with each decision; nothing is saved. */
export function useReading(): FileReview {
  const [source, setSource] = useState<ReviewSource>();
  const [reading, setReading] = useState<CovenantReading>();
  const [decisions, setDecisions] = useState<Decisions>(undecided);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const past = useRef<Decisions[]>([]);
  const latest = useRef(0);

  const load = useCallback(async (from: ReviewSource, next: Decisions) => {
    latest.current += 1;
    const own = latest.current;
    setBusy(true);
    setError(undefined);
    setDecisions(next);
    const options = { roles: next.roles, ...(next.view === undefined ? {} : { view: next.view }) };
    const answer =
      from.kind === 'file'
        ? await call('covenants.read', { file: from.file.ref, ...options })
        : await call('covenants.readPasted', { ...from.pasted, ...options });
    if (own !== latest.current) return;
    setBusy(false);
    if (answer.ok) setReading(answer.value);
    else setError(answer.error);
  }, []);

  const decide = (next: Decisions) => {
    if (source === undefined) return;
    past.current.push(decisions);
    void load(source, next);
  };
  return {
    source,
    reading,
    decisions,
    busy,
    error,
    read: async (from) => {
      setSource(from);
      setReading(undefined);
      past.current = [];
      await load(from, undecided);
    },
    relabel: (key, role) => decide({ ...decisions, roles: { ...decisions.roles, [key]: role } }),
    setView: (view) => decide({ ...decisions, view }),
    undo: () => {
      const before = past.current.pop();
      if (before !== undefined && source !== undefined) void load(source, before);
    },
    restart: () => {
      past.current = [];
      if (source !== undefined) void load(source, undecided);
    },
    close: () => {
      setSource(undefined);
      setReading(undefined);
      setError(undefined);
    },
    setError,
  };
}
