import { leads } from '../plan/target-name.ts';
import type { Action } from '../script/script.ts';
import type { Lens } from './lens.ts';

/** Longest wait for the next page, in ms: a photo is made smaller before it is sent. */
const LOAD_MS = 20_000;

/** Whether the portal answers with a page: to an address, a link, a form that is sent, a file that is chosen. */
export const loadsPage = (action: Action): boolean => leads(action) || action.verb === 'upload';

/**
 * Does something on a page and waits until the next page, which it brings about, stands still.
 * @throws when no page comes, and when the portal refuses what was sent, with what it says.
 */
export async function actAndFollow(lens: Lens, act: () => Promise<unknown>): Promise<void> {
  const loaded = lens.nextLoad(LOAD_MS);
  // Whichever fails first is what is told; the other must not fail behind its back.
  loaded.catch(() => undefined);
  await act();
  await loaded;
  const { status, said } = await lens.ask(settleInPage);
  // A form that comes back with what is wrong is no step of a film.
  if (status >= 400) throw new Error(`the portal answers ${status}: "${said.slice(0, 200)}"`);
}

/** Runs in the page: waits for typefaces and pictures; tells how the portal answered, and what it says where that is a refusal. */
async function settleInPage(): Promise<{ status: number; said: string }> {
  await document.fonts.ready;
  const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy');
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  const [entry] = performance.getEntriesByType('navigation');
  const status = entry instanceof PerformanceNavigationTiming ? entry.responseStatus : 0;
  const said = status < 400 ? '' : (document.querySelector<HTMLElement>('[role=alert]')?.innerText ?? document.title);
  return { status, said: said.replaceAll(/\s+/g, ' ').trim() };
}
