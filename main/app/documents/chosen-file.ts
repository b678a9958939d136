import type { FileRef } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Ports } from '#main/app/ports.ts';

/** A file that the clerk chose, with its whole content. */
export async function chosenFile(
  file: FileRef,
  { files }: Ports,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const info = await files.info(file);
  if (!info.ok) return info;
  const bytes = await files.bytes(file);
  return bytes.ok ? ok({ name: info.value.name, bytes: bytes.value }) : bytes;
}
