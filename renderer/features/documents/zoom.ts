import type { LaidPage } from '#shared/documents/pages/page.ts';

/** How pages are fitted into the window, or a share chosen by hand. */
export type Zoom = 'page' | 'width' | number;

/** Pixels of the screen in a point of the page. */
export const pixelsPerPoint = 96 / 72;

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
/** Room around a page in the window. */
const around = 32;

/** The scale at which pages are drawn in a window so large (pixels). */
export function scaleFor(zoom: Zoom, pages: readonly LaidPage[], width: number, height: number): number {
  if (typeof zoom === 'number') return zoom;
  const widest = Math.max(1, ...pages.map((page) => page.width * pixelsPerPoint));
  const tallest = Math.max(1, ...pages.map((page) => page.height * pixelsPerPoint));
  const across = (width - 2 * around) / widest;
  const fitted = zoom === 'width' ? across : Math.min(across, (height - 2 * around) / tallest);
  return Math.min(3, Math.max(0.2, fitted));
}

/** The next step larger or smaller than a scale. */
export function stepFrom(scale: number, direction: 1 | -1): number {
  const larger = steps.find((step) => step > scale + 0.01) ?? steps.at(-1) ?? 1;
  const smaller = steps.findLast((step) => step < scale - 0.01) ?? steps[0] ?? 1;
  return direction === 1 ? larger : smaller;
}
