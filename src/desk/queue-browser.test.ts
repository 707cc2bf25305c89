import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';

const t = textsId.deskQueue;
let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  opened = await openTestPortal();
  served = await servePortal(opened.app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
});

async function deskOf(id: string, screen: 'phone' | 'desktop', withoutJavaScript = false): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: served.url, withoutJavaScript });
  await signIn(
    page,
    worldPeople.find((person) => person.id === id)!,
  );
  await page.waitForURL(/petugas/);
  return page;
}

test('who has a case open sees a colleague come, without loading the page again', async () => {
  const page = await deskOf('world-rahmat', 'desktop');
  await page.clock.install();
  const address = (await page.locator('tbody a').first().getAttribute('href'))!;
  await page.goto(address);
  const line = page.locator('[data-presence]');
  expect(await line.innerText()).toBe('');
  const other = await deskOf('world-dewi', 'phone');
  await other.goto(address);
  expect(await other.locator('[data-presence]').innerText()).toBe(t.hands.alsoHere(['Rahmat']));
  await expectGoodPage(other);
  await page.clock.runFor(20_000);
  await page.getByText(t.hands.alsoHere(['Dewi'])).waitFor();
});

test('filters, a kept view and taking an application work on a phone without JavaScript', async () => {
  const page = await deskOf('world-dewi', 'phone', true);
  await page.getByRole('combobox', { name: t.filters.stage, exact: true }).selectOption(textsId.desk.states.completeness);
  await page.getByRole('combobox', { name: t.filters.order, exact: true }).selectOption(t.filters.orders.masuk);
  await page.getByRole('button', { name: t.filters.show }).click();
  await page.waitForURL(/tahap=completeness/);
  await page.locator('summary').filter({ hasText: t.views.keep }).click();
  await page.getByLabel(t.views.name).fill('Baru datang');
  await page.getByRole('button', { name: t.views.save, exact: true }).click();
  await page.getByRole('navigation', { name: t.partsLabel }).getByRole('link', { name: 'Baru datang' }).waitFor();
  await expectNoSidewaysScroll(page);
  await page.locator('tbody a').first().click();
  await page.getByRole('button', { name: t.hands.take }).click();
  await page.getByText(t.hands.yours).waitFor();
  await page.getByRole('button', { name: t.hands.letGo }).click();
  await page.getByText(t.hands.nobody).waitFor();
  await expectNoSidewaysScroll(page);
});
