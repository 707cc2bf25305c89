import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { openTestPortal, servePortal } from './portal.ts';

type Screen = Parameters<TestBrowser['openPage']>[0];
type Wishes = Omit<NonNullable<Parameters<TestBrowser['openPage']>[1]>, 'baseUrl'>;

/** The real portal on a port of its own and a browser beside it; `close` ends all of it, the last first. */
export async function openBrowsedPortal(wishes: Parameters<typeof openTestPortal>[0] = {}) {
  const opened = await openTestPortal(wishes);
  const served = await servePortal(opened.app);
  const browser = await openBrowser();
  return {
    portal: opened.portal,
    /** Another page with cookies of its own, at the portal's address. */
    openPage: (screen: Screen, page: Wishes = {}): Promise<Page> => browser.openPage(screen, { ...page, baseUrl: served.url }),
    close: async () => {
      await browser.close();
      await served.close();
      await opened.close();
    },
  };
}

export type BrowsedPortal = Awaited<ReturnType<typeof openBrowsedPortal>>;
