import type { Locator, Page } from 'playwright-core';
import type { Target } from '../script/script.ts';

/** How long a target may take to appear, in ms. */
export const APPEAR_MS = 5000;

/** Finds a target as a person does: by its role and the very words of its name. */
export function locate(page: Page, target: Target): Locator {
  const place = target.within === undefined ? page : page.getByRole('group', { name: target.within, exact: true });
  switch (target.role) {
    case 'file':
      return place
        .locator('input[type=file]')
        .and(place.getByLabel(target.name, { exact: true }))
        .first();
    case 'textbox':
      // A password field has no role of its own.
      return place
        .getByRole('textbox', { name: target.name, exact: true })
        .or(place.locator('input[type=password]').and(place.getByLabel(target.name, { exact: true })))
        .first();
    case 'button':
    case 'link':
    case 'radio':
    case 'checkbox':
    case 'combobox':
    case 'group':
    case 'heading':
    case 'region':
    case 'searchbox':
      return place.getByRole(target.role, { name: target.name, exact: true }).first();
  }
}

/** Every control and heading on the page as `role "name"`, for a fault that helps. */
export async function labelsOn(page: Page): Promise<string[]> {
  const tree = await page
    .locator('body')
    .ariaSnapshot()
    .catch(() => '');
  const named = tree.matchAll(/- (button|link|textbox|radio|checkbox|combobox|group|heading|region|searchbox) "([^"]+)"/g);
  return [...new Set([...named].map(([, role, name]) => `${role} "${name}"`))].slice(0, 60);
}
