import type { NumberingDefinitions, NumberingList, SourceListPlace } from '#shared/covenants/source-document.ts';
import type { XmlAttributes } from './xml-stream.ts';

/** Follows the nested lists of an OpenDocument text and gives numbered paragraphs their places. */
export type OdtLists = {
  openList(attributes: XmlAttributes): void;
  closeList(): void;
  openItem(numbered: boolean): void;
  /** The place of the paragraph that begins here: only the first of an item is numbered. */
  place(): SourceListPlace | undefined;
  /** The place of a heading that stands in no list. */
  heading(level: number): SourceListPlace;
  finish(patterns: NumberingDefinitions['patterns']): NumberingDefinitions;
};

type Open = { readonly id: string; readonly style: string; fresh: boolean };

/** No list is open. */
export function odtLists(): OdtLists {
  const lists = new Map<string, string>();
  const byXmlId = new Map<string, string>();
  const newest = new Map<string, string>();
  const open: Open[] = [];

  return {
    openList(attributes) {
      const outer = open.at(-1);
      const style = attributes['text:style-name'] ?? outer?.style ?? '';
      let id = outer?.style === style ? outer.id : undefined;
      if (outer === undefined) {
        const continued = byXmlId.get(attributes['text:continue-list'] ?? '');
        id = continued ?? (attributes['text:continue-numbering'] === 'true' ? newest.get(style) : undefined);
      }
      if (id === undefined) {
        id = `${style}-${lists.size}`;
        lists.set(id, style);
      }
      newest.set(style, id);
      const xmlId = attributes['xml:id'];
      if (xmlId !== undefined) byXmlId.set(xmlId, id);
      open.push({ id, style, fresh: false });
    },
    closeList() {
      open.pop();
    },
    openItem(numbered) {
      const list = open.at(-1);
      if (list !== undefined) list.fresh = numbered;
    },
    place() {
      const list = open.at(-1);
      if (list === undefined || !list.fresh) return undefined;
      list.fresh = false;
      return { list: list.id, level: open.length - 1, by: 'paragraph' };
    },
    heading(level) {
      lists.set('outline', 'outline');
      return { list: 'outline', level, by: 'style' };
    },
    finish(patterns) {
      return {
        patterns,
        lists: Object.fromEntries(
          [...lists].map(([id, pattern]): [string, NumberingList] => [
            id,
            { pattern, starts: startsOf(patterns[pattern]?.levels ?? {}), levels: {} },
          ]),
        ),
      };
    },
  };
}

/** A list that does not say that it goes on begins anew on every level. */
function startsOf(levels: { readonly [level: number]: { readonly start: number } }): { [level: number]: number } {
  return Object.fromEntries(Object.entries(levels).map(([level, { start }]) => [level, start]));
}
