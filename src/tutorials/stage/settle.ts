import type { Page, Response } from 'playwright-core';
import { leads } from '../plan/target-name.ts';
import type { Action } from '../script/script.ts';

/** Longest wait for the next page, in ms: a photo is made smaller before it is sent. */
const LOAD_MS = 20_000;

/** Whether the portal answers with a page: to a link, a form that is sent, a file that is chosen. */
export const loadsPage = (action: Action): boolean => leads(action) || action.verb === 'upload';

/**
 * Does something on a page and waits until what it brought about stands still, on the next page where one is to come.
 * @throws when the portal refuses what was sent, with what it says.
 */
export async function actAndSettle(page: Page, act: () => Promise<unknown>, next: boolean): Promise<void> {
  if (next) await actAndFollow(page, act);
  else await act();
  await page.waitForLoadState('load', { timeout: LOAD_MS });
  await page.evaluate(
    `document.fonts.ready.then(() => Promise.all([...document.images].filter((i) => i.loading !== 'lazy').map((i) => i.decode().catch(() => undefined))))`,
  );
}

async function actAndFollow(page: Page, act: () => Promise<unknown>): Promise<void> {
  let answer: Response | null = null;
  const onResponse = (response: Response) => {
    if (response.request().isNavigationRequest()) answer = response;
  };
  page.on('response', onResponse);
  const shown = page.waitForEvent('framenavigated', { timeout: LOAD_MS });
  // Whichever fails first is what is told; the other must not fail behind its back.
  shown.catch(() => undefined);
  try {
    await act();
    await shown.catch((cause: unknown) => {
      throw new Error(`no new page after ${LOAD_MS} ms`, { cause });
    });
    await refuseRefusal(page, answer);
  } finally {
    page.off('response', onResponse);
  }
}

/** A form that comes back with what is wrong is no step of a film. */
async function refuseRefusal(page: Page, answer: Response | null): Promise<void> {
  if (answer === null || answer.ok()) return;
  const alert = page.getByRole('alert').first();
  const said = (await alert.innerText({ timeout: 1000 }).catch(() => page.title())).replaceAll(/\s+/g, ' ');
  throw new Error(`the portal answers ${answer.status()}: "${said.slice(0, 200)}"`);
}
