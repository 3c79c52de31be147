import { describe, expect, test } from 'vitest';
import { overlaps, placeBeside } from '../../src/inline/geometry.ts';

const view = { width: 1000, height: 800 };
const boxAt = (spot: { left: number; top: number }, width: number, height: number) => ({
  ...spot,
  right: spot.left + width,
  bottom: spot.top + height,
});

describe('the place of the card', () => {
  test('is under the mark when nothing is in the way', () => {
    const anchor = { left: 100, top: 100, right: 150, bottom: 120 };
    const spot = placeBeside(anchor, { ...anchor, left: 80, right: 600 }, 340, 400, view);
    expect(spot.top).toBeGreaterThan(anchor.bottom);
  });

  test('is over the mark when there is no room under it', () => {
    const anchor = { left: 100, top: 600, right: 150, bottom: 620 };
    const spot = placeBeside(anchor, undefined, 340, 400, view);
    expect(spot.top + 400).toBeLessThanOrEqual(anchor.top);
  });

  test('never lies over the line being written', () => {
    const anchor = { left: 100, top: 300, right: 150, bottom: 320 };
    for (const top of [200, 320, 340, 500, 700]) {
      const line = { left: 80, right: 700, top, bottom: top + 20 };
      expect(overlaps(boxAt(placeBeside(anchor, line, 340, 260, view), 340, 260), line)).toBe(false);
    }
  });

  test('is made lower rather than cover the line where the window is too small for it', () => {
    for (const [top, height] of [
      [100, 640],
      [320, 400],
      [40, 420],
    ] as const) {
      const line = { left: 20, right: 300, top, bottom: top + 24 };
      const spot = placeBeside(line, line, 304, 560, { width: 320, height });
      const lowered = spot.height ?? 560;
      expect(lowered).toBeGreaterThanOrEqual(180);
      expect(overlaps(boxAt(spot, 304, lowered), line)).toBe(false);
      expect(spot.top).toBeGreaterThanOrEqual(0);
      expect(spot.top + lowered).toBeLessThanOrEqual(height);
    }
  });

  test('stays in a narrow window', () => {
    const spot = placeBeside({ left: 300, top: 40, right: 316, bottom: 60 }, undefined, 304, 200, { width: 320, height: 600 });
    expect(spot.left).toBeGreaterThanOrEqual(0);
    expect(spot.left + 304).toBeLessThanOrEqual(320);
  });
});
