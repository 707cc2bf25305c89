/** Fields by name, as they stand on the screen. */
export type Fields = Readonly<Record<string, string>>;

/**
 * What this device keeps of a page because the server may not have it. `atMs`: when it was put aside; `mark`: of the page as the server had shown it; `posted`: the
 * page's button was pressed with it.
 */
export type Copy = { atMs: number; mark: string; posted: boolean; values: Fields };

/** ms without a keystroke after which a page saves. */
export const STILL_MS = 1500;

const DAY_MS = 24 * 3600_000;
/** Days after which a copy is removed unread: it holds a person's data, and the device may be anybody's. */
export const DEVICE_DAYS = 7;
const KEPT_MS = DEVICE_DAYS * DAY_MS;

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/** ms to wait before the next try; longer from one to the next. @param failed how many have failed in a row, at least 1. */
export const pauseAfter = (failed: number): number => Math.min(FIRST_PAUSE_MS * 2 ** (failed - 1), LONGEST_PAUSE_MS);

/** Whether fields say the same; one that is not there is empty. */
export function sameFields(some: Fields, others: Fields): boolean {
  const names = [...Object.keys(some), ...Object.keys(others)];
  return names.every((name) => plain(some[name]) === plain(others[name]));
}

/**
 * What becomes of a copy when its page is opened again: offered, or removed because the server has it, it is too old, or the page says the same. One that was
 * posted arrived if the server has something new since.
 */
export function fateOf(copy: Copy, page: { nowMs: number; mark: string; values: Fields }): 'offer' | 'remove' {
  if (page.nowMs - copy.atMs > KEPT_MS || sameFields(copy.values, page.values)) return 'remove';
  return copy.posted && copy.mark !== page.mark ? 'remove' : 'offer';
}

/** What an answer of the server means for whoever types. */
export function meaningOf(status: number): 'saved' | 'signed-out' | 'differs' | 'gone' | 'too-long' | 'failed' {
  if (status === 200) return 'saved';
  if (status === 401) return 'signed-out';
  if (status === 409) return 'differs';
  if (status === 404 || status === 410) return 'gone';
  return status === 413 ? 'too-long' : 'failed';
}

const plain = (text = ''): string => text.replaceAll(/\r\n?/g, '\n').trim();
