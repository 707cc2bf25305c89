/** How often in a row each question of a page, or each document, was not accepted. Rides in the page itself: it is stored nowhere and holds no answers. */
export type Tries = Readonly<Record<string, number>>;

/** The hidden field in which tries ride. */
export const TRIES_FIELD = '_gagal';

/** After so many refusals in a row somebody is offered help before they go on trying. */
const STUCK_AFTER = 2;
/** More is not counted. */
export const MOST_TRIES = 9;

/**
 * The tries that a page was sent back with, as `writeTries` wrote them; what is not of this page, or made up, counts as nothing.
 * @param ids questions or documents of the page.
 */
export function readTries(posted: string | undefined, ids: readonly string[]): Tries {
  const read = (posted ?? '').split(',').flatMap((each): [string, number][] => {
    const [id = '', count = ''] = each.split(':');
    return ids.includes(id) && /^[1-9]$/.test(count) ? [[id, Number(count)]] : [];
  });
  return Object.fromEntries(read);
}

/** After one more try: what is refused again counts on, what was accepted is forgotten. */
export const countTries = (before: Tries, refused: readonly string[]): Tries =>
  Object.fromEntries(refused.map((id) => [id, Math.min(MOST_TRIES, (before[id] ?? 0) + 1)]));

/** As it stands in a hidden field: `nomor_str:2`. */
export const writeTries = (tries: Tries): string =>
  Object.entries(tries)
    .map(([id, count]) => `${id}:${count}`)
    .join(',');

/** The first question or document, in the order of the page, at which somebody seems stuck; null = nobody is. */
export const stuckAt = (tries: Tries, ids: readonly string[]): string | null =>
  ids.find((id) => (tries[id] ?? 0) >= STUCK_AFTER) ?? null;
