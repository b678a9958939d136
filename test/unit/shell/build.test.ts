import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { programBuild } from '#main/shell/build.ts';
import { programRoot } from '#main/shell/root.ts';
import { z } from 'zod';

const named = z.object({ programBuild: z.function({ input: [z.string()], output: z.string().optional() }) });

/** The same function as it ships: the build put its own name in. */
async function asBuilt(id: string): Promise<string | undefined> {
  const { outputFiles } = await build({
    entryPoints: ['main/shell/build.ts'],
    absWorkingDir: programRoot(),
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.LE_LANG_BUILD': JSON.stringify(id) },
  });
  const url = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`;
  return named.parse(await import(url)).programBuild('0.1.0');
}

describe('the name of the build', () => {
  test('is put in by the build, beside the version', async () => {
    expect(await asBuilt('0123456789abcdef')).toBe('0.1.0+0123456789abcdef');
  });

  test('is not known from the sources: then everything is checked at each start', () => {
    expect(programBuild('0.1.0')).toBeUndefined();
  });
});
