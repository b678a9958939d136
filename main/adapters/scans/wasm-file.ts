import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The WebAssembly files that readers of scans need: the place of each in its package, and its name beside the program. */
export const wasmFiles = {
  pdfium: { package: '@hyzyla/pdfium/pdfium.wasm', name: 'pdfium.wasm' },
  codes: { package: 'zxing-wasm/reader/zxing_reader.wasm', name: 'zxing_reader.wasm' },
} as const;

/** One of them as bytes: from beside the built program, else from its package. */
export function wasmFile(which: keyof typeof wasmFiles): ArrayBuffer {
  const { package: place, name } = wasmFiles[which];
  const beside = fileURLToPath(new URL(`./wasm/${name}`, import.meta.url));
  const bytes = readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(place));
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
