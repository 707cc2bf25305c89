/** A place in a list that only grows at its end: behind this instant, and of the same instant behind this id. */
export type Place = { at: Date; id: string };

/** So long what has just been written is held back, in ms: two that are written at once may be seen in the wrong order, and a cursor would pass one by. */
export const HELD_BACK_MS = 10_000;

/** A place as another system keeps it; it need not understand it. */
const cursorOf = ({ at, id }: Place): string => Buffer.from(`${at.toISOString()}|${id}`).toString('base64url');

/** The place behind a cursor; null = it is none of ours. */
export function readCursor(text: string): Place | null {
  const [, at = '', id = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? null : { at: instant, id };
}

/** A page of a list, and where the next one begins. @param rows one more than `most` where there are more. */
export function pageOf<Row extends Place>(
  rows: readonly Row[],
  most: number,
  from: string | null,
): { rows: Row[]; cursor: string | null; more: boolean } {
  const page = rows.slice(0, most);
  const last = page.at(-1);
  return { rows: page, cursor: last === undefined ? from : cursorOf(last), more: rows.length > most };
}
