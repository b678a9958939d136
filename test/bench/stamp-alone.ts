import { createWordWriter } from '#main/adapters/word/write/word-writer.ts';
import { form, people } from '#test/support/documents/bench-form.ts';

/** Stamps so many forms as the program does, in its thread, and says how much memory that took; the bench runs it in a process of its own. */
const count = Number(process.argv[2]);
const before = process.resourceUsage().maxRSS / 1024;
const start = performance.now();
const result = await createWordWriter().stampForms(form, people(count));
const took = performance.now() - start;
const peak = process.resourceUsage().maxRSS / 1024;
const size = result.ok ? result.value.length / 1024 : 0;
console.log(
  `peak ${peak.toFixed(0)} MB, of which ${before.toFixed(0)} MB before it began; ${took.toFixed(0)} ms; file ${size.toFixed(0)} KB`,
);
