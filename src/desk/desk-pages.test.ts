import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { listForDesk } from '../applications/store-desk.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';

const t = textsId.desk;
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

/** The first that waits for a desk itself, and not for the applicant. */
async function numberAt(role: 'front_desk' | 'head'): Promise<string> {
  const { db, seal } = opened.portal;
  const waiting = await listForDesk(db, seal, { id: 'nobody', role, technicalOffice: null });
  const number = waiting.find(({ state }) => state !== 'correction')?.number;
  if (typeof number !== 'string') throw new Error(`nothing waits for ${role}`);
  return number;
}

async function deskOf(id: string, screen: 'phone' | 'desktop', withoutJavaScript = false): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: served.url, withoutJavaScript });
  await signIn(
    page,
    worldPeople.find((person) => person.id === id)!,
  );
  await page.waitForURL(/petugas/);
  return page;
}

describe.each(['phone', 'desktop'] as const)('on a %s every page of the desk can be read by everybody', (screen) => {
  test('of the front desk', async () => {
    const page = await deskOf('world-rahmat', screen);
    const { height } = (await page.getByRole('banner').boundingBox())!;
    expect(height).toBeLessThan(screen === 'phone' ? 155 : 80);
    const number = await numberAt('front_desk');
    for (const path of [
      paths.desk,
      paths.deskPart('semua'),
      paths.deskViews,
      paths.permits,
      paths.deskCase(number),
      paths.deskRefusal(number),
    ]) {
      await page.goto(path);
      await expectGoodPage(page);
    }
    await page.goto(paths.desk);
    await page.getByRole('searchbox', { name: textsId.deskQueue.search.label }).fill('nur ais');
    await page.getByRole('button', { name: textsId.deskQueue.search.find }).click();
    await page.getByRole('heading', { level: 1, name: textsId.deskQueue.search.title }).waitFor();
    await page.getByRole('link', { name: number }).waitFor();
    await expectGoodPage(page);
    await page.goto(paths.deskRefusal(number));
    await page.getByRole('radio').first().check();
    await page.getByLabel(t.refuse.note).fill('Contoh.');
    await page.getByRole('button', { name: t.refuse.next }).click();
    await page.getByRole('button', { name: t.refuse.confirm }).waitFor();
    await expectGoodPage(page);
  });

  test('of the head and the administrator', async () => {
    const page = await deskOf('world-nurbaiti', screen);
    for (const path of [paths.signing, paths.deskSendingBack(await numberAt('head'))]) {
      await page.goto(path);
      await expectGoodPage(page);
    }
    const office = await deskOf('world-admin', screen);
    await office.goto(paths.faultyServices);
    await expectGoodPage(office);
  });
});

test('a check, a correction and its last look work without JavaScript', async () => {
  const page = await deskOf('world-rahmat', 'phone', true);
  await page.goto(paths.deskCase(await numberAt('front_desk')));
  const reason = page.getByLabel(t.case.reason, { exact: true });
  expect(await reason.isVisible()).toBe(false);
  await page.getByRole('group').filter({ hasText: 'baik?' }).getByRole('radio', { name: t.case.no }).check();
  await reason.selectOption({ index: 1 });
  await page.getByLabel(t.case.note, { exact: true }).fill('Tulisan di sudut tidak terbaca.');
  await page.getByRole('navigation', { name: t.case.documents }).getByRole('button').nth(1).click();
  expect(await page.locator('[aria-current="true"]').innerText()).toContain(t.case.looks.open);
  await page.getByRole('button', { name: t.bar.giveBack(1) }).click();
  await page.getByRole('heading', { level: 1, name: t.giveBack.title }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Tulisan di sudut tidak terbaca.');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: t.giveBack.confirm(1) }).click();
  await page.waitForURL(/kabar=dikembalikan/);
});

test('the head signs the letter that is read', async () => {
  const page = await deskOf('world-nurbaiti', 'desktop');
  await page.goto(paths.signing);
  await page.getByRole('img', { name: /Pratinjau/ }).waitFor();
  const drawn = await page.getByRole('img', { name: /Pratinjau/ }).evaluate((picture) => Reflect.get(picture, 'naturalWidth'));
  expect(drawn).toBeGreaterThan(100);
  await page.getByRole('button', { name: t.signing.sign }).click();
  await page.getByRole('link', { name: t.signing.openPermit }).waitFor();
  await expectGoodPage(page);
});
