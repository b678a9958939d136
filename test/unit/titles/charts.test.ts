import { describe, expect, it } from 'vitest';
import { villagesChart, yearsChart, type Shape, type VillageRate } from '#shared/titles/charts.ts';

const rate = (name: string, passed: number, counted = 100): VillageRate => ({
  name,
  passed,
  counted,
  rate: (passed / counted) * 100,
});
const bars = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape] : []));
const texts = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('the chart of villages', () => {
  it('orders them by rate, marks the lowest, and dashes the commune’s rate', () => {
    const { shapes } = villagesChart([rate('Bãi Hạ', 71), rate('Cao Xá', 99), rate('Đoài Thượng', 95)], 88.3);
    expect(texts(shapes).filter((text) => /[A-ZĐ]/.test(text))).toEqual(['Cao Xá', 'Đoài Thượng', 'Bãi Hạ']);
    const [first, second, third] = bars(shapes);
    expect([first?.ink, third?.ink]).toEqual(['bar', 'low']);
    expect((first?.width ?? 0) > (second?.width ?? 0) && (second?.width ?? 0) > (third?.width ?? 0)).toBe(true);
    const dashed = shapes.filter((shape) => shape.kind === 'line' && shape.dashed === true);
    expect(dashed).toHaveLength(1);
    expect(texts(shapes)).toContain('71,0');
  });

  it('begins its scale below the lowest rate and stays inside the picture', () => {
    for (const villages of [[rate('A', 0), rate('B', 100)], [rate('A', 97), rate('B', 99)], [rate('A', 100)]]) {
      const { shapes, width, height } = villagesChart(villages, undefined);
      for (const bar of bars(shapes)) {
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.y + bar.height).toBeLessThanOrEqual(height);
        expect(bar.width).toBeGreaterThan(0);
      }
    }
    expect(texts(villagesChart([rate('A', 97)], undefined).shapes)).toContain('80 %');
    expect(texts(villagesChart([rate('A', 40)], undefined).shapes)).toContain('0 %');
  });

  it('marks none as the lowest when all are alike', () => {
    expect(bars(villagesChart([rate('A', 97), rate('B', 97)], 97).shapes).map(({ ink }) => ink)).toEqual([
      'bar',
      'bar',
    ]);
  });
});

const year = (of: number, passed: number) => ({ year: of, passed, counted: 100, rate: passed });

describe('the chart of years', () => {
  it('joins the years in their order, and shows a single one as a dot', () => {
    const { shapes } = yearsChart([year(2026, 95), year(2024, 90), year(2025, 92)]);
    expect(texts(shapes).filter((text) => /^20\d\d$/.test(text))).toEqual(['2024', '2025', '2026']);
    expect(shapes.find((shape) => shape.kind === 'line' && shape.ink === 'bar')).toMatchObject({
      points: { length: 3 },
    });
    const one = yearsChart([year(2026, 95)]).shapes;
    expect(one.some((shape) => shape.kind === 'line' && shape.ink === 'bar')).toBe(false);
    expect(one.filter(({ kind }) => kind === 'dot')).toHaveLength(1);
  });
});
