/**
 * Names this very build of the program, e.g. `0.1.0+3f9a…`: what it wrote itself it need not check in full at the next
 * start. Undefined when it runs from its sources, where the same version may know other rules a minute later.
 */
export function programBuild(version: string): string | undefined {
  // Put in by the build.
  const build = process.env['LE_LANG_BUILD'];
  return build === undefined || build === '' ? undefined : `${version}+${build}`;
}
