import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
// By its path: a subpath import would be left to Node, which does not read TypeScript at version 20.
import { frame } from '../shared/i18n/vi/frame.ts';

const texts: Readonly<Record<string, unknown>> = frame;

/** Puts texts of the locale into the document, which is shown before any script runs: `%frame.starting%`. */
const documentTexts: Plugin = {
  name: 'le-lang-document-texts',
  transformIndexHtml: (html) =>
    html.replaceAll(/%frame\.(\w+)%/g, (_place, key: string) => {
      const text = texts[key];
      if (typeof text !== 'string') throw new Error(`index.html asks for frame.${key}, which is no text`);
      return text;
    }),
};

/** One build for both shells: relative addresses, nothing inlined (the policy lets in files of our own only). */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [documentTexts, react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
