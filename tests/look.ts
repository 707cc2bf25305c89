import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoAxeViolations } from './browser.ts';

/** What every page of a journey must be: axe finds nothing, and nothing has to be scrolled sideways. */
export async function expectGoodPage(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
}

/** Also for browsers without JavaScript. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // A page that has only just been gone to has no document yet.
  await page.locator('main').waitFor();
  await page.waitForLoadState('load');
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth, `sideways scroll on ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(clientWidth);
}
