import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One build for both shells: relative addresses, nothing inlined (the policy lets in files of our own only). */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
