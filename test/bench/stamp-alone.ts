import { stampForms } from '#main/adapters/word/stamp/stamp-forms.ts';
import { form, people } from '#test/support/documents/bench-form.ts';

/** Stamps so many forms and says how much memory that took; run by the bench in a process of its own. */
const before = process.resourceUsage().maxRSS / 1024;
const result = await stampForms(form, people(Number(process.argv[2])));
const peak = process.resourceUsage().maxRSS / 1024;
const size = result.ok ? result.value.length / 1024 : 0;
console.log(
  `peak ${peak.toFixed(0)} MB, of which ${before.toFixed(0)} MB Node and libraries; file ${size.toFixed(0)} KB`,
);
