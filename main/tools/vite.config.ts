import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentTexts } from './document-texts.ts';

/**
 * One build of the screen for both shells: relative addresses, nothing inlined (the policy lets in files of our own
 * only). It lives outside `renderer/`, because Vite's types would let Node's into that room.
 */
export default defineConfig({
  root: join(import.meta.dirname, '../../renderer'),
  base: './',
  plugins: [documentTexts, react()],
  logLevel: 'warn',
  build: {
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
