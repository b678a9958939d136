import { keepPreviousData, QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import type { MethodInput, MethodName, MethodOutput } from '#shared/contract/methods.ts';
import { call, subscribe } from './client.ts';

/** What a screen holds of the data: the last known value, and what is wrong with the latest attempt. */
export type Snapshot<T> = {
  /** Undefined until the first answer. Kept while a newer answer is on its way, and when that one failed. */
  readonly value: T | undefined;
  readonly error: AppError | undefined;
  /** When the value was read, in milliseconds: a reading that found the same as before changes only this. */
  readonly readAt: number;
  /** True until the first answer only: later reads do not blank the screen. */
  readonly loading: boolean;
  readonly reload: () => void;
};

/** A failed Result on its way through the query client, which knows failure only as an exception. */
type Refusal = Error & { readonly refusal: AppError };

/** A client for one window. Data changes only by events, so nothing goes stale by time or by focus. */
export function snapshotClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
}

/** Whether a snapshot drawn from `drawnFrom` is stale once `changed` books changed. A trailing `-` stands for a family. */
export function isTouched(drawnFrom: readonly string[] | undefined, changed: readonly string[]): boolean {
  if (drawnFrom === undefined) return true;
  return drawnFrom.some((name) => changed.some((book) => (name.endsWith('-') ? book.startsWith(name) : book === name)));
}

function namesIn(meta: unknown): readonly string[] | undefined {
  return Array.isArray(meta) ? meta.filter((name) => typeof name === 'string') : undefined;
}

/** What may be asked of locked data too; the rest is read again once it is unlocked. */
const ofAccess: ReadonlySet<unknown> = new Set(['app.start', 'protection.state']);

/** Keeps the window's snapshots true: every `changed` event rereads those drawn from the books it names. */
export function useFreshSnapshots(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'damage') void client.invalidateQueries({ queryKey: ['app.start'] });
        if (event.type === 'access') {
          void client.invalidateQueries({ predicate: ({ queryKey }) => ofAccess.has(queryKey[0]) });
        }
        if (event.type !== 'changed') return;
        void client.invalidateQueries({ predicate: (query) => isTouched(namesIn(query.meta?.['books']), event.books) });
      }),
    [client],
  );
}

/**
 * A read of the data that stays true: it is read again whenever one of `books` changes.
 * @param books books that the answer is drawn from, e.g. `['registry', 'titles-2026', 'covenant-']` (a trailing `-` stands
 *   for all books of that family); any change rereads when left out
 * @param enabled false holds the read back, e.g. until something is chosen
 */
export function useSnapshot<N extends MethodName>(
  method: N,
  input: MethodInput<N>,
  books?: readonly string[],
  enabled = true,
): Snapshot<MethodOutput<N>> {
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery<MethodOutput<N>, Refusal>({
    queryKey: [method, input],
    queryFn: async () => {
      const answer = await call(method, input);
      if (answer.ok) return answer.value;
      throw Object.assign(new Error(answer.error.code), { refusal: answer.error });
    },
    placeholderData: keepPreviousData,
    enabled,
    ...(books === undefined ? {} : { meta: { books } }),
  });
  const reload = useCallback(() => void refetch(), [refetch]);
  return { value: data, error: error?.refusal, readAt: dataUpdatedAt, loading: enabled && isPending, reload };
}
