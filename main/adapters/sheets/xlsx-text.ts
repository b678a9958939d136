/** A piece of text with the font it is shown in; the cell's own font when it has none. */
export type TextRun = { readonly text: string; readonly font?: string };

/** Excel writes characters that XML forbids as `_x000D_`. */
export function plain(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The strings that the cells of a workbook share, in their order. Items are looked for by their tags; a prefix before
 * them (`x:si`) is taken off first.
 */
export function sharedStrings(xml: string): readonly (readonly TextRun[])[] {
  const prefix = /<(\w+):sst[\s>]/.exec(xml.slice(0, 2000))?.[1];
  const bare = prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  const strings: (readonly TextRun[])[] = [];
  let at = 0;
  for (;;) {
    at = bare.indexOf('<si', at);
    if (at < 0) return strings;
    const tagEnd = bare.indexOf('>', at);
    if (bare.charCodeAt(tagEnd - 1) === 47) {
      strings.push([]);
      at = tagEnd;
      continue;
    }
    const close = bare.indexOf('</si>', tagEnd);
    const end = close < 0 ? bare.length : close;
    strings.push(itemRuns(bare.slice(tagEnd + 1, end)));
    at = end;
  }
}

/** Most strings are one text without looks of its own. */
function itemRuns(body: string): readonly TextRun[] {
  if (!body.startsWith('<t>') || !body.endsWith('</t>')) return runsOf(body);
  const text = body.slice(3, -4);
  return text.includes('<') ? runsOf(body) : [{ text: plain(unescape(text)) }];
}

/** The runs of a string item (`si`, `is`), without its phonetic guide. */
export function runsOf(body: string): readonly TextRun[] {
  const bare = body.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '');
  return [...bare.matchAll(/(?:<rFont val="([^"]*)"[\s\S]*?)?<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(
    ([, font, text = '']) =>
      font === undefined ? { text: plain(unescape(text)) } : { text: plain(unescape(text)), font: unescape(font) },
  );
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML with its entities as letters. */
export function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, digits?: string, name?: string) => {
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
