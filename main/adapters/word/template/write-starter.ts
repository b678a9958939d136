import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ok, type Result } from '#shared/contract/result.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { StandIn } from '#shared/documents/starter.ts';
import { documentPath, writeDocx } from '../write/write-docx.ts';

/** A paper to begin a template from, with tags where the model could only hold values. */
export async function writeStarter(paper: OfficialDocument, standIns: readonly StandIn[]): Promise<Result<Uint8Array>> {
  const { [documentPath]: text, ...others } = unzipSync(await writeDocx(paper));
  const xml = standIns.reduce(
    (written, standIn) => written.replaceAll(standIn.written, standIn.tag),
    strFromU8(text ?? new Uint8Array()),
  );
  return ok(zipSync({ ...others, [documentPath]: strToU8(xml) }));
}
