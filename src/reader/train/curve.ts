// The learning curve as a picture: exam F1 against the number of drafts learnt from, each doubling as wide as the next.

export interface CurvePoint {
  readonly drafts: number;
  /** 0 to 1. */
  readonly f1: number;
}

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [520, 260, 48, 24, 24, 44];
/** Room for the figures at the first and the last point. */
const INSET = 28;

/** An SVG that reads in light and in dark. Points come in any order. */
export function drawCurve(points: readonly CurvePoint[]): string {
  const sorted = [...points].sort((a, b) => a.drafts - b.drafts);
  const [least = 1, most = 2] = [sorted[0]?.drafts, sorted.at(-1)?.drafts];
  const low = Math.floor(10 * Math.min(...sorted.map(({ f1 }) => f1))) / 10;
  const high = Math.ceil(10 * Math.max(...sorted.map(({ f1 }) => f1))) / 10;
  const x = (drafts: number): number =>
    LEFT + INSET + ((WIDTH - LEFT - RIGHT - 2 * INSET) * Math.log2(drafts / least)) / Math.max(0.01, Math.log2(most / least));
  const y = (f1: number): number => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * (f1 - low)) / Math.max(0.01, high - low);
  const at = ({ drafts, f1 }: CurvePoint): string => `${x(drafts).toFixed(1)} ${y(f1).toFixed(1)}`;
  const levels = Array.from({ length: Math.round((high - low) * 20) + 1 }, (_, step) => low + step / 20);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Exam F1 by number of drafts" font-family="sans-serif" font-size="12" fill="#808080">`,
    ...levels.map(
      (level) =>
        `<path d="M${LEFT} ${y(level).toFixed(1)}H${WIDTH - RIGHT}" stroke="#808080" stroke-opacity=".3"/><text x="${LEFT - 8}" y="${(y(level) + 4).toFixed(1)}" text-anchor="end">${Math.round(100 * level)}</text>`,
    ),
    `<path d="M${sorted.map(at).join('L')}" fill="none" stroke="#3b82f6" stroke-width="2"/>`,
    ...sorted.map(
      (point) =>
        `<circle cx="${x(point.drafts).toFixed(1)}" cy="${y(point.f1).toFixed(1)}" r="4" fill="#3b82f6"/><text x="${x(point.drafts).toFixed(1)}" y="${(y(point.f1) - 10).toFixed(1)}" text-anchor="middle">${(100 * point.f1).toFixed(1)}</text><text x="${x(point.drafts).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${point.drafts.toLocaleString('en-GB')}</text>`,
    ),
    `<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">drafts learnt from</text>`,
    '</svg>',
    '',
  ].join('\n');
}
