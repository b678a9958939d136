import type { Result } from '#shared/contract/result.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialBatch, OfficialDocument } from '#shared/documents/model.ts';
import type { PdfBatch } from '#main/adapters/pdf/write-pdf.ts';

/** What the thread can make. */
export type Task =
  | { readonly kind: 'forms'; readonly form: OfficialDocument; readonly people: readonly FormValues[] }
  | { readonly kind: 'each'; readonly form: OfficialDocument; readonly people: readonly FormValues[] }
  | { readonly kind: 'papers'; readonly batch: OfficialBatch }
  | { readonly kind: 'pdf'; readonly batch: PdfBatch };

/** What the thread hears. */
export type Order =
  | {
      readonly kind: 'make';
      readonly id: number;
      readonly task: Task;
      /** One number in shared memory: 1 once the work is to stop, for a thread at work does not hear messages. */
      readonly stop: Int32Array;
    }
  /** A file of an `each` was taken in. */
  | { readonly kind: 'taken'; readonly id: number };

/** What the thread says. */
export type News =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'file'; readonly id: number; readonly index: number; readonly bytes: Uint8Array }
  | { readonly kind: 'made'; readonly id: number; readonly result: Result<Uint8Array> }
  | { readonly kind: 'ended'; readonly id: number }
  | { readonly kind: 'threw'; readonly id: number; readonly error: unknown };

/** So many files of an `each` may wait to be taken in. */
export const filesAhead = 16;
