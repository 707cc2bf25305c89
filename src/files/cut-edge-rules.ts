import type { GreyPicture } from './photo-look-rules.ts';

/**
 * Whether a sheet of paper that lies on something darker runs out of the picture. What fills the whole picture, as from a scanner, is not cut; what is no sheet with
 * straight edges, as a face or a street, is none of this rule's business. A dark sheet on a light table is seen where the table is as even as a table is.
 */
export function isCutOff(picture: GreyPicture): boolean {
  const grid = cellsOf(picture);
  if (grid === null) return false;
  const inverse = { ...grid, shades: grid.shades.map((shade) => 255 - shade) };
  return runsOut(paperOf(grid), grid) || (isOnEvenTable(grid) && runsOut(paperOf(inverse), inverse));
}

function runsOut(paper: Uint8Array | null, grid: Grid): boolean {
  if (paper === null) return false;
  const edges = edgesOf(paper, grid);
  const cut = sides.filter((side) => touchOf(paper, grid, side) >= CUT_FROM);
  if (cut.length === 0 || cut.length > 2) return false;
  return sides
    .filter((side) => !cut.includes(side))
    .every((side) => touchOf(paper, grid, side) <= FREE_UP_TO && isStraight(edges[side]));
}

const sides = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof sides)[number];

/** Cells along the longer side: print is lost in them, sheets are not. */
const CELLS = 96;
/** Shades between table and paper, below which nobody can tell them apart. */
const CONTRAST = 45;
/** A sheet is at least so large a part of the picture. */
const SMALLEST_PART = 0.12;
/** So much of what lies within the outline of a sheet is light: writing, a photograph and a stamp are not. */
const LIGHT_WITHIN = 0.75;
/** A sheet that lies along so much of a side of the picture runs out of it; one that touches it with less than the other may have a corner there. */
const CUT_FROM = 0.2;
const FREE_UP_TO = 0.02;
/** Cells by which a straight edge may miss its line: a sheet is seldom quite flat. */
const BENT = 1.1;
/** So much of an edge is looked at: at its ends a sheet that lies aslant turns its corner. */
const OF_EDGE = 0.8;

/** A light table is lighter than this, is seen on so much of the picture, and so much of it is within a few shades of its mean. */
const LIGHT_TABLE = 150;
const OF_TABLE = 0.15;
const EVEN_WITHIN = 16;
const EVEN_PART = 0.8;

/** Mean shades of square cells. */
type Grid = { width: number; height: number; shades: Float32Array };

function cellsOf({ width, height, grey }: GreyPicture): Grid | null {
  const size = Math.max(width, height) / CELLS;
  if (size < 1) return null;
  const [columns, rows] = [Math.floor(width / size), Math.floor(height / size)];
  if (columns < CELLS / 4 || rows < CELLS / 4) return null;
  const shades = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let [sum, count] = [0, 0];
      for (let y = Math.floor(row * size); y < Math.floor((row + 1) * size); y++)
        for (let x = Math.floor(column * size); x < Math.floor((column + 1) * size); x++) {
          sum += grey[y * width + x] ?? 0;
          count++;
        }
      shades[row * columns + column] = sum / Math.max(1, count);
    }
  return { width: columns, height: rows, shades };
}

/** The largest light thing, cell by cell; null = nothing that could be a sheet on something darker. */
function paperOf(grid: Grid): Uint8Array | null {
  const { width, height, shades } = grid;
  const split = splitOf(shades);
  if (split.light - split.dark < CONTRAST) return null;
  const seen = new Uint8Array(shades.length);
  let largest: number[] = [];
  for (let start = 0; start < shades.length; start++) {
    if (seen[start] === 1 || (shades[start] ?? 0) <= split.at) continue;
    const found = [start];
    seen[start] = 1;
    for (let at = 0; at < found.length; at++) {
      const cell = found[at] ?? 0;
      const column = cell % width;
      const around = [cell - width, cell + width, column > 0 ? cell - 1 : -1, column < width - 1 ? cell + 1 : -1];
      for (const next of around)
        if (next >= 0 && next < shades.length && seen[next] === 0 && (shades[next] ?? 0) > split.at) {
          seen[next] = 1;
          found.push(next);
        }
    }
    if (found.length > largest.length) largest = found;
  }
  const paper = new Uint8Array(shades.length);
  for (const cell of largest) paper[cell] = 1;
  let within = 0;
  for (let row = 0; row < height; row++) {
    const [from, to] = [firstIn(paper, grid, 'left', row), firstIn(paper, grid, 'right', row)];
    if (from !== null && to !== null) within += width - from - to;
  }
  const isSheet = within >= shades.length * SMALLEST_PART && largest.length >= within * LIGHT_WITHIN;
  return isSheet ? paper : null;
}

/** The light part of a picture has one shade nearly everywhere, and is much of it: the sky behind a house is lighter at one end. */
function isOnEvenTable({ shades }: Grid): boolean {
  const split = splitOf(shades);
  const light = [...shades].filter((shade) => shade > split.at);
  const even = light.filter((shade) => Math.abs(shade - split.light) <= EVEN_WITHIN);
  return split.light >= LIGHT_TABLE && light.length >= shades.length * OF_TABLE && even.length >= light.length * EVEN_PART;
}

/** Where light and dark part (Otsu), and the mean shade on either side. */
function splitOf(shades: Float32Array): { at: number; dark: number; light: number } {
  const counts = new Float64Array(256);
  let total = 0;
  for (const shade of shades) {
    const whole = Math.min(255, Math.floor(shade));
    counts[whole] = (counts[whole] ?? 0) + 1;
    total += whole;
  }
  let best = { at: 0, dark: 0, light: 0, apart: -1 };
  let [below, sum] = [0, 0];
  for (let at = 0; at < 255; at++) {
    below += counts[at] ?? 0;
    sum += at * (counts[at] ?? 0);
    const above = shades.length - below;
    if (below === 0 || above === 0) continue;
    const [dark, light] = [sum / below, (total - sum) / above];
    const apart = below * above * (light - dark) ** 2;
    if (apart > best.apart) best = { at, dark, light, apart };
  }
  return best;
}

/** In a line of cells how many lie before the first of the sheet, seen from a side; null = none of it lies there. */
function firstIn(paper: Uint8Array, { width, height }: Grid, from: Side, line: number): number | null {
  const across = from === 'left' || from === 'right';
  const length = across ? width : height;
  for (let at = 0; at < length; at++) {
    const place = from === 'left' || from === 'top' ? at : length - 1 - at;
    if (paper[across ? line * width + place : place * width + line] === 1) return at;
  }
  return null;
}

/** Along how much of a side of the picture the sheet lies, 0 to 1. */
function touchOf(paper: Uint8Array, grid: Grid, side: Side): number {
  const lines = side === 'left' || side === 'right' ? grid.height : grid.width;
  let [first, last] = [-1, -1];
  for (let line = 0; line < lines; line++)
    if (firstIn(paper, grid, side, line) === 0) [first, last] = [first < 0 ? line : first, line];
  return first < 0 ? 0 : (last - first + 1) / lines;
}

type Point = { along: number; away: number };

/** The outline of the sheet, seen from each side, without the ends. */
function edgesOf(paper: Uint8Array, grid: Grid): Record<Side, Point[]> {
  const edgeOf = (side: Side): Point[] => {
    const lines = side === 'left' || side === 'right' ? grid.height : grid.width;
    const points: Point[] = [];
    for (let along = 0; along < lines; along++) {
      const away = firstIn(paper, grid, side, along);
      if (away !== null) points.push({ along, away });
    }
    const left = Math.ceil((points.length * (1 - OF_EDGE)) / 2);
    return points.slice(left, points.length - left);
  };
  return { top: edgeOf('top'), right: edgeOf('right'), bottom: edgeOf('bottom'), left: edgeOf('left') };
}

/** Whether points lie on one line, but for a bend that paper has. */
function isStraight(points: readonly Point[]): boolean {
  const count = points.length;
  if (count < CELLS / 8) return false;
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / count;
  const [along, away] = [mean((point) => point.along), mean((point) => point.away)];
  const spread = mean((point) => (point.along - along) ** 2);
  const slope = mean((point) => (point.along - along) * (point.away - away)) / spread;
  return Math.sqrt(mean((point) => (point.away - away - slope * (point.along - along)) ** 2)) <= BENT;
}
