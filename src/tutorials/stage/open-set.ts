import type { Browser, BrowserContext } from 'playwright-core';
import { setDevice } from './camera-crew.ts';
import type { FilmPage } from './film-page.ts';
import { openLens } from './lens.ts';
import type { Lens } from './lens.ts';
import { SET_DRESS } from './set-dress.ts';
import { actAndFollow } from './settle.ts';
import type { Prepared, Props } from './verbs.ts';

/** A browser that knows nobody yet, or who it was told of, with the film's page in it. */
export type FilmSet = { context: BrowserContext; lens: Lens; film: FilmPage; isGone: () => boolean };

/** @param prepared what the browser knows and where it stands; null = nothing and nowhere. */
export async function openSet(
  browser: Browser,
  film: FilmPage,
  { baseUrl, language, prepared }: Pick<Props, 'baseUrl'> & { language: string; prepared: Prepared | null },
): Promise<FilmSet> {
  const context = await browser.newContext({
    viewport: { width: film.width, height: film.height },
    isMobile: film.shape === 'phone',
    hasTouch: film.shape === 'phone',
    locale: language,
    reducedMotion: 'reduce',
  });
  try {
    if (prepared !== null && prepared.cookies.length > 0)
      await context.addCookies(prepared.cookies.map((cookie) => ({ ...cookie, url: baseUrl })));
    const page = await context.newPage();
    let crashed = false;
    page.once('crash', () => {
      crashed = true;
    });
    const lens = await openLens(page);
    await lens.send('Page.addScriptToEvaluateOnNewDocument', { source: SET_DRESS });
    await setDevice(lens, film, film.baseScale);
    const path = prepared?.path ?? null;
    if (path !== null) await actAndFollow(lens, () => lens.open(baseUrl + path));
    return { context, lens, film, isGone: () => crashed || !browser.isConnected() };
  } catch (error) {
    await context.close().catch(() => undefined);
    throw error;
  }
}
