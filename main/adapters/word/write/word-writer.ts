import type { Word } from '#main/app/ports.ts';
import { ok } from '#shared/contract/result.ts';
import { stampEach, stampForms } from '../stamp/stamp-forms.ts';
import { writeBatch, writeDocx } from './write-docx.ts';

/** The half of the Word port that makes files. */
export function createWordWriter(): Pick<Word, 'writeDocument' | 'writeBatch' | 'stampForms' | 'stampEach'> {
  return {
    writeDocument: async (document) => ok(await writeDocx(document)),
    writeBatch: async (batch) => ok(await writeBatch(batch)),
    stampForms,
    stampEach,
  };
}
