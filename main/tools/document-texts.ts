import type { Plugin } from 'vite';
// By its path: Vite leaves a subpath import to Node, which does not read TypeScript at version 20.
import { frame } from '../../shared/i18n/vi/frame.ts';

const texts: Readonly<Record<string, unknown>> = frame;

/** The document with its places `%frame.key%` filled from the locale. Throws on a key that is no text. */
export function fillDocumentTexts(html: string): string {
  return html.replaceAll(/%frame\.(\w+)%/g, (_place, key: string) => {
    const text = texts[key];
    if (typeof text !== 'string') throw new Error(`index.html asks for frame.${key}, which is no text`);
    return text;
  });
}

/** Puts texts of the locale into the document, which is shown before any script runs. */
export const documentTexts: Plugin = { name: 'le-lang-document-texts', transformIndexHtml: fillDocumentTexts };
