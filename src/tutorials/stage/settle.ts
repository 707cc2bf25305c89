import type { Page } from 'playwright-core';

/** How long an action may take until it starts to load another page, in ms; after that it is taken to have stayed on this one. */
const START_MS = 350;
/** Longest wait for the next page, in ms. */
const LOAD_MS = 20_000;

/** Does something on a page and waits until what it brought about stands still. Answers whether another page was loaded. */
export async function actAndSettle(page: Page, act: () => Promise<unknown>): Promise<boolean> {
  let loading: Promise<unknown> | null = null;
  const started = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), LOAD_MS);
    page.once('framenavigated', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
  const onRequest = (request: { isNavigationRequest: () => boolean }) => {
    if (request.isNavigationRequest()) loading ??= started;
  };
  page.on('request', onRequest);
  try {
    await act();
    const until = performance.now() + START_MS;
    while (loading === null && performance.now() < until) await page.waitForTimeout(25);
    const navigated = loading !== null && (await started);
    if (loading !== null && !navigated) throw new Error(`no new page after ${LOAD_MS} ms`);
    await page.waitForLoadState('load', { timeout: LOAD_MS });
    await page.evaluate(
      `document.fonts.ready.then(() => Promise.all([...document.images].filter((i) => i.loading !== 'lazy').map((i) => i.decode().catch(() => undefined))))`,
    );
    return navigated;
  } finally {
    page.off('request', onRequest);
  }
}
