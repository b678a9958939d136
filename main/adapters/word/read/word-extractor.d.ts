/** The part of word-extractor (which ships no types) that the .doc reader uses. */
declare module 'word-extractor' {
  type ExtractedDocument = {
    getBody(options: { filterUnicode: boolean }): string;
    getAnnotations(options: { filterUnicode: boolean }): string;
    getFootnotes(options: { filterUnicode: boolean }): string;
    getEndnotes(options: { filterUnicode: boolean }): string;
    getTextboxes(options: { filterUnicode: boolean; includeHeadersAndFooters: boolean }): string;
  };
  class WordExtractor {
    extract(source: Buffer): Promise<ExtractedDocument>;
  }
  export = WordExtractor;
}
