import type { Locator } from 'playwright-core';

/** Presses what leads to another page, and waits until that page is there. */
export async function press(control: Locator): Promise<void> {
  const loaded = control.page().waitForEvent('load');
  await control.click();
  await loaded;
}
