import { readFile } from 'node:fs/promises';
import { z } from 'zod';

type Entry = { readonly files?: Readonly<Record<string, Entry>> };
const entry: z.ZodType<Entry> = z.lazy(() => z.object({ files: z.record(z.string(), entry).exactOptional() }));

/** The paths of all files in an asar archive: sorted, with `/`, without a first one. */
export async function asarFiles(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path);
  // Four little-endian words (sizes around the header, then its own length), and the header as JSON.
  const header = entry.parse(JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))));
  return filesOf(header).toSorted();
}

function filesOf({ files = {} }: Entry): readonly string[] {
  return Object.entries(files).flatMap(([name, child]) =>
    child.files === undefined ? [name] : filesOf(child).map((below) => `${name}/${below}`),
  );
}
