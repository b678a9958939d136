const longestNameBytes = 200;
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    kept += character;
  }
  return kept;
}

/**
 * A name that Windows, Linux and a USB stick all accept for one file or folder, with the ending kept: forbidden marks
 * become `-`, Windows' device names get a `_`, and what is too long (255 bytes on Linux) is cut before the ending.
 */
export function safeFileName(name: string): string {
  const tidy = name
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(tidy)?.[0] ?? '';
  const stem = cutToBytes(tidy.slice(0, tidy.length - ending.length), longestNameBytes).replace(/[. ]+$/, '');
  const whole = `${stem}${ending}`;
  return whole === '' || reservedOnWindows.test(whole) ? `_${whole}` : whole;
}

/** The `n`th name to try when earlier ones are taken: `Biên bản.docx`, `Biên bản (2).docx` … */
export function numberedName(name: string, n: number): string {
  if (n === 1) return name;
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name} (${n})` : `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
}
