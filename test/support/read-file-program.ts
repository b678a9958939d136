import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { readDocument } from '#main/adapters/word/read/read-document.ts';
import { readCovenant } from '#shared/covenants/reading/read-covenant.ts';

/** Reads the file named, as an import does, and says what came of it and how much memory that took at most. */
const path = process.argv[2] ?? '';
const source = await readDocument(await readFile(path), basename(path));
const articles = source.ok ? readCovenant(source.value).counts.articles : 0;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ outcome: source.ok ? 'ok' : source.error.code, articles, peakMegabytes }));
