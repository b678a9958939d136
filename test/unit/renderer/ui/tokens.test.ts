import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const file = (name: string) => readFileSync(new URL(`../../../../renderer/ui/${name}`, import.meta.url), 'utf8');

/** The custom properties of one theme; the light ones hold where a theme says nothing. */
function tokens(theme: 'light' | 'dark' | 'contrast'): ReadonlyMap<string, string> {
  const blocks = [...file('tokens.css').matchAll(/(:root[^{]*)\{([^}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  }));
  const chosen = blocks.filter(({ selector }) => selector === ':root' || selector.includes(theme));
  return new Map(
    chosen.flatMap(({ body }) =>
      [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/gi, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const textOnGround: readonly (readonly [string, string])[] = [
  ...['--ink', '--ink-2', '--ink-3', '--muc'].flatMap((ink) =>
    ['--desk', '--paper', '--paper-2'].map((ground) => [ink, ground] as const),
  ),
  ['--ink-2', '--sunk'],
  ['--ink-3', '--sunk'],
  ['--muc', '--muc-wash'],
  ['--son', '--son-wash'],
  ['--nghe', '--nghe-wash'],
  ['--la', '--la-wash'],
  ['--son', '--paper'],
  ['--on-muc', '--muc'],
  ['--on-muc', '--muc-hover'],
  ['--on-son', '--son'],
  ['--spine-ink', '--spine'],
  ['--desk', '--ink'],
];

describe.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
] as const)('%s colours', (theme, least) => {
  const values = tokens(theme);
  const colour = (name: string) => values.get(name) ?? '';

  it.each(textOnGround)(`make %s readable on %s`, (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  it.each(['--line-input', '--focus'])('make the edge %s visible', (edge) => {
    expect(contrast(colour(edge), colour('--paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(edge), colour('--desk'))).toBeGreaterThanOrEqual(3);
  });
});

describe('the fonts', () => {
  const faces = [...file('fonts.css').matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => body);

  it('are all bundled', () => {
    expect(faces.length).toBeGreaterThan(10);
    for (const face of faces) {
      expect(face).toMatch(/url\('@fontsource\/[\w-]+\/files\/[\w-]+\.woff2'\)/);
      expect(face).not.toMatch(/https?:/);
    }
  });

  it('take the digits, and nothing else, from Inter', () => {
    const inter = faces.filter((face) => face.includes('@fontsource/inter'));
    expect(inter).toHaveLength(4);
    for (const face of inter) expect(face).toMatch(/unicode-range:\s*U\+0030-0039, U\+2212;/i);
  });
});
