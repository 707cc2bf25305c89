import type { GreyPicture } from './photo-look-rules.ts';

/** Degrees up to which lines are looked for on either side. */
const MOST = 30;
const FINE = 0.25;
/** Shades by which a point differs from what lies around it, to count as ink or as the edge of a sheet. */
const INK = 18;
/** How far around a point is looked, in points. */
const AROUND = 3;
/** More points say nothing more. */
const MOST_POINTS = 12_000;
/** By how much the best angle must stand out from the usual one; below, there are no lines. */
const STANDS_OUT = 1.15;

/**
 * By how many degrees the lines of a sheet fall to the right (negative: rise), whichever way up it lies; 0 where no lines are. Lines that are level fall all into the same
 * rows of points, so the angle is looked for at which the rows differ most.
 */
export function slantOf(picture: GreyPicture): number {
  const points = inkOf(picture);
  if (points.length < 200) return 0;
  const scores = new Map<number, number>();
  for (let angle = -MOST; angle <= MOST; angle++) scores.set(angle, unevenness(points, angle));
  const sorted = [...scores.values()].toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  let [best, most] = [0, 0];
  for (const [angle, score] of scores) if (score > most) [best, most] = [angle, score];
  if (most < usual * STANDS_OUT) return 0;
  const coarse = best;
  for (let angle = coarse - 1; angle <= coarse + 1; angle += FINE) {
    const score = unevenness(points, angle);
    if (score > most) [best, most] = [angle, score];
  }
  return best;
}

type Point = readonly [x: number, y: number];

function inkOf({ width, height, grey }: GreyPicture): Point[] {
  const found: Point[] = [];
  for (let y = AROUND; y < height - AROUND; y++)
    for (let x = AROUND; x < width - AROUND; x++) {
      const at = y * width + x;
      const around =
        ((grey[at - AROUND] ?? 0) +
          (grey[at + AROUND] ?? 0) +
          (grey[at - AROUND * width] ?? 0) +
          (grey[at + AROUND * width] ?? 0)) /
        4;
      if (around - (grey[at] ?? 0) > INK) found.push([x, y]);
    }
  const step = Math.max(1, Math.ceil(found.length / MOST_POINTS));
  return found.filter((_, index) => index % step === 0);
}

/** How unevenly the points fall into rows at an angle, or into columns: of a sheet that lies on its side these are its lines. */
function unevenness(points: readonly Point[], degrees: number): number {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()];
  for (const [x, y] of points) {
    const [row, column] = [Math.round(y * cos - x * sin), Math.round(x * cos + y * sin)];
    rows.set(row, (rows.get(row) ?? 0) + 1);
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  return Math.max(squares(rows), squares(columns));
}

const squares = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((sum, count) => sum + count ** 2, 0);
