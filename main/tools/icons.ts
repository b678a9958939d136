import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { programRoot } from '#main/shell/root.ts';
import { findBrowser } from '#main/shell/web/browser.ts';
import { icoOf, type IconPicture } from './ico.ts';

const root = programRoot();
const installer = join(root, 'resources/installer');
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
const linuxSize = 512;

/** Draws the installer's icons from the seal on the screen; run by hand when the seal changes. */
async function drawIcons(): Promise<void> {
  const seal = await readFile(join(root, 'renderer/public/seal.svg'), 'utf8');
  const found = findBrowser();
  if (found === undefined) throw new Error('Icons are drawn by an installed Chromium, Chrome or Edge');
  const browser = await chromium.launch({ executablePath: found.path });
  const page = await browser.newPage();
  const pictures: IconPicture[] = [];
  for (const size of [...windowsSizes, linuxSize]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${seal}`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  await browser.close();
  await writeFile(join(installer, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
  for (const { size, png } of pictures) if (size === linuxSize) await writeFile(join(installer, 'icon.png'), png);
}

await drawIcons();
