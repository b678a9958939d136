/** How a written cell looks; each distinct look becomes one entry of styles.xml. */
export type CellLook = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 12 when left out. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** #rrggbb. */
  readonly fill?: string;
  readonly format?: 'general' | 'text' | 'integer' | 'date';
  /** Marks text that begins like a formula, so that it stays text when it is edited. */
  readonly quoted?: boolean;
};

/** Hands out style indexes and writes them all at the end. */
export type StyleBook = {
  indexOf(look: CellLook): number;
  xml(): string;
};

/** Built-in formats by number: General, 0, @; our own date. */
const FORMATS = { general: 0, integer: 1, text: 49, date: 164 } as const;

/** A book of styles; index 0 is the plain look, as the format asks. */
export function styleBook(): StyleBook {
  const fonts = indexedSet();
  const fills = indexedSet();
  const looks = indexedSet();
  const byKey = new Map<string, number>();
  fills.indexOf('<fill><patternFill patternType="none"/></fill>');
  fills.indexOf('<fill><patternFill patternType="gray125"/></fill>');

  const indexOf = (look: CellLook): number => {
    const key = JSON.stringify(look);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const font = fonts.indexOf(fontXml(look));
    const fill = look.fill === undefined ? 0 : fills.indexOf(fillXml(look.fill));
    const index = looks.indexOf(lookXml(look, font, fill));
    byKey.set(key, index);
    return index;
  };
  indexOf({});
  return {
    indexOf,
    xml: () =>
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
      `<fonts count="${fonts.all.length}">${fonts.all.join('')}</fonts>` +
      `<fills count="${fills.all.length}">${fills.all.join('')}</fills>` +
      `<borders count="2">${BORDERS}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${looks.all.length}">${looks.all.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
}

const SIDES = ['left', 'right', 'top', 'bottom'];
const BORDERS =
  '<border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${SIDES.map((side) => `<${side} style="thin"><color indexed="64"/></${side}>`).join('')}<diagonal/></border>`;

function fontXml({ bold, italic, size }: CellLook): string {
  const flags = `${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}`;
  return `<font>${flags}<sz val="${size ?? 12}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

function fillXml(color: string): string {
  const rgb = /^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toUpperCase() : 'FFFFFF';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function lookXml(look: CellLook, font: number, fill: number): string {
  const format = FORMATS[look.format ?? 'general'];
  const alignment = [
    look.align === undefined ? '' : ` horizontal="${look.align}"`,
    ' vertical="center"',
    look.wrap === true ? ' wrapText="1"' : '',
  ].join('');
  const quoted = look.quoted === true ? ' quotePrefix="1"' : '';
  const border = look.border === true ? 1 : 0;
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted}` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment${alignment}/></xf>`
  );
}

function indexedSet(): { readonly all: readonly string[]; indexOf(item: string): number } {
  const all: string[] = [];
  const places = new Map<string, number>();
  return {
    all,
    indexOf(item) {
      const known = places.get(item);
      if (known !== undefined) return known;
      places.set(item, all.length);
      return all.push(item) - 1;
    },
  };
}
