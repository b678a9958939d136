import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedResources } from '#main/adapters/resources.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

it('reads what is shipped, and nothing beside it', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.json'), '{"a":[1]}');
  const resources = shippedResources(folder);
  expect(await resources.json('a.json')).toEqual({ a: [1] });
  expect(new TextDecoder().decode(await resources.bytes('a.json'))).toBe('{"a":[1]}');
  await expect(resources.bytes('../secret')).rejects.toThrow('Not a resource');
  await expect(resources.json('missing.json')).rejects.toThrow();
});
