/** A place on a page: thousandths of the width and height of the page as it came, from its left upper corner. `page` from 1. */
export type Mark = { page: number; x: number; y: number; width: number; height: number };

/** A part of a page in the same measure. */
type Box = Omit<Mark, 'page'>;

const ROWS = ['top', 'middle', 'bottom'] as const;
const COLUMNS = ['left', 'centre', 'right'] as const;

/** One of the nine fields of a page, for who cannot draw and for who cannot see. */
export type Field = `${(typeof ROWS)[number]}-${(typeof COLUMNS)[number]}`;

/** All nine, as one reads. */
export const FIELDS: readonly Field[] = ROWS.flatMap((row) => COLUMNS.map((column): Field => `${row}-${column}`));

const WHOLE = 1000;
const THIRD = [0, 333, 667, WHOLE] as const;

/** A smaller frame cannot be seen: a slip of the hand, and no mark. */
const LEAST = 15;

/** The frame around a field. */
export function fieldMark(field: Field, page: number): Mark {
  const at = FIELDS.indexOf(field);
  const [row, column] = [Math.floor(at / 3), at % 3];
  const [x, y] = [THIRD[column] ?? 0, THIRD[row] ?? 0];
  return { page, x, y, width: (THIRD[column + 1] ?? WHOLE) - x, height: (THIRD[row + 1] ?? WHOLE) - y };
}

const third = (middle: number): number => Math.min(2, Math.max(0, Math.floor((middle * 3) / WHOLE)));

/** The field in which the middle of a mark lies. */
export function fieldOf({ x, y, width, height }: Box): Field {
  const at = third(y + height / 2) * 3 + third(x + width / 2);
  return FIELDS[at] ?? 'middle-centre';
}

/** A mark as it stands in a form: `page:x:y:width:height`. */
export const writtenMark = ({ page, x, y, width, height }: Mark): string => [page, x, y, width, height].join(':');

/** What was written so; null = it is none, too small, or not on a page that there is. */
export function readMark(written: string, pages: number): Mark | null {
  const numbers = /^\d{1,4}(:\d{1,4}){4}$/.test(written) ? written.split(':').map(Number) : [];
  const [page, x, y, width, height] = numbers;
  if (page === undefined || x === undefined || y === undefined || width === undefined || height === undefined) return null;
  const fits = page >= 1 && page <= pages && x + width <= WHOLE && y + height <= WHOLE;
  return fits && width >= LEAST && height >= LEAST ? { page, x, y, width, height } : null;
}

const within = (value: number): number => Math.round(Math.min(WHOLE, Math.max(0, value)));

/** The frame between two corners of a page that somebody pulled, in thousandths; what lies beside the page is cut off. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  const [left, right] = [within(Math.min(a.x, b.x)), within(Math.max(a.x, b.x))];
  const [top, bottom] = [within(Math.min(a.y, b.y)), within(Math.max(a.y, b.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a frame lies on a page that is shown turned to the right. @param quarters of a turn; negative ones turn back. */
export function turnedBox(box: Box, quarters: number): Box {
  let { x, y, width, height } = box;
  for (let left = ((quarters % 4) + 4) % 4; left > 0; left--)
    ({ x, y, width, height } = { x: WHOLE - y - height, y: x, width: height, height: width });
  return { x, y, width, height };
}

/** How much of the page is shown around a mark, at least. */
const LEAST_SHOWN = 450;
const AROUND = 120;

const share = (value: number, whole: number): number => Math.round((value * WHOLE) / whole);

/** The part of a page that is cut out to show a mark with what stands around it, and where the mark lies in it. */
export function cutOut(mark: Box): { part: Box; mark: Box } {
  const [across, down] = [stretch(mark.x, mark.width), stretch(mark.y, mark.height)];
  return {
    part: { x: across.from, y: down.from, width: across.long, height: down.long },
    mark: {
      x: share(mark.x - across.from, across.long),
      y: share(mark.y - down.from, down.long),
      width: share(mark.width, across.long),
      height: share(mark.height, down.long),
    },
  };
}

function stretch(from: number, long: number): { from: number; long: number } {
  const wanted = Math.min(WHOLE, Math.max(LEAST_SHOWN, long + 2 * AROUND));
  const start = Math.round(from + long / 2 - wanted / 2);
  return { from: Math.min(WHOLE - wanted, Math.max(0, start)), long: wanted };
}
