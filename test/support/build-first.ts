import { build, isBuilt } from '#main/tools/build.ts';

/** The specs drive what is built: it must be built from the sources as they are. */
export default async function buildFirst(): Promise<void> {
  if (!(await isBuilt())) await build();
}
