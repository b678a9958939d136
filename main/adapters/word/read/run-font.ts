import type { SourceRun } from '#shared/covenants/source-document.ts';
import { encodingOfFont } from '#shared/vietnamese/legacy/fonts.ts';

/** The fonts that a formatting names: for ASCII and for everything else of the Latin kind. */
export type FontNames = { ascii?: string; other?: string };

/**
 * The one font that decides how the run's characters are read: that of letters beyond ASCII, unless only the other one
 * is an old font.
 */
export function chooseFont(
  own: Readonly<FontNames>,
  styles: readonly Readonly<FontNames>[],
  defaults: Readonly<FontNames>,
): Pick<SourceRun, 'font' | 'fontFrom'> {
  const sources = [own, ...styles, defaults];
  const other = sources.findIndex((fonts) => fonts.other !== undefined);
  const ascii = sources.findIndex((fonts) => fonts.ascii !== undefined);
  const otherName = sources[other]?.other;
  const asciiName = sources[ascii]?.ascii;
  const useAscii =
    otherName === undefined || (encodingOfFont(asciiName) !== 'unicode' && encodingOfFont(otherName) === 'unicode');
  const font = useAscii ? asciiName : otherName;
  const from = useAscii ? ascii : other;
  if (font === undefined) return {};
  return { font, fontFrom: from === 0 ? 'run' : from === sources.length - 1 ? 'default' : 'style' };
}
