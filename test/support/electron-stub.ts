import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Stands before the fuses in every Electron binary. */
export const fuseMark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** The mark, the fuses' version and number, and all of them off (`0`). */
const fuseWire = Buffer.concat([fuseMark, Buffer.from([1, 8]), Buffer.from('00000000')]);

/** A Windows program of a few kilobytes that does nothing: with a version resource and fuses, as Electron's has. */
function windowsStub(): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(45, 0, 0, 0, 1033);
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resource.entries);
  resource.entries.push({ type: 'RAW', id: 'FUSES', lang: 1033, codepage: 1200, bin: new Uint8Array(fuseWire).buffer });
  resource.outputResource(executable);
  return Buffer.from(executable.generate());
}

const locales = ['am', 'de', 'en-US', 'fr', 'vi', 'zh-CN'];

/**
 * Makes a folder that has the form of an unpacked Electron distribution and nothing of its weight, so that packaging
 * can be tried without a network.
 */
export async function makeElectronStub(folder: string, platform: 'win32' | 'linux'): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'), { recursive: true });
  for (const locale of locales) await writeFile(join(folder, 'locales', `${locale}.pak`), locale);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'icudtl.dat', 'resources.pak']) {
    await writeFile(join(folder, name), name);
  }
  if (platform === 'win32') await writeFile(join(folder, 'electron.exe'), windowsStub());
  else await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), fuseWire]), { mode: 0o755 });
}
