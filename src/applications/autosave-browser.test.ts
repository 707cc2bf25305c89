import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { SET_DRESS } from '../tutorials/stage/set-dress.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import type { Application } from './application.ts';
import { typedPagesOf } from './store-typed.ts';

const t = textsId.autosave;
const SAVED = textsId.applications.savedAt('10.00');
const andi = worldPeople[1]!;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let draft: Application;

beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  draft = await startNurseDraft(world.portal);
});

const address = () => paths.formPage(draft.id, 'pendidikan');
const school = (page: Page) => page.locator('[name=perguruan_tinggi]');
const line = (page: Page) => page.locator('[data-autosave]');
const says = (page: Page, text: string) => line(page).getByText(text, { exact: true }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const kept = async () => (await typedPagesOf(world.portal.db, world.portal.seal, draft.id))[0]?.values['perguruan_tinggi'];
const onDevice = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => localStorage.getItem(key))
      .join(),
  );
const offer = (page: Page) => page.getByText(t.unsent.title, { exact: true });

/** Whether something lies over a control, where it ends below. */
const isCovered = (control: Locator) =>
  control.evaluate((element) => {
    const { left, bottom, width } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(left + width / 2, bottom - 3));
  });

/** Siti's phone, at the page of her draft. */
async function openPage(screen: 'phone' | 'desktop' = 'phone', path = address()): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: server.url });
  await signIn(page, filmPerson);
  await page.goto(path);
  return page;
}

/** Another window of the same browser. */
async function openWindow(page: Page, path = address()): Promise<Page> {
  const window = await page.context().newPage();
  await window.goto(path);
  return window;
}

/** Types with the connection down, until it is said that nothing is saved. */
async function typeOffline(page: Page, text: string): Promise<void> {
  await page.context().setOffline(true);
  await school(page).fill(text);
  await says(page, t.failed);
}

describe('while the connection is there', () => {
  test('typing saves when it pauses and says so, nothing moves, and a reload shows every sign of it', async () => {
    const page = await openPage();
    const before = await page.locator('main').boundingBox();
    await school(page).pressSequentially('Kampus  Sa');
    await says(page, SAVED);
    expect(await page.locator('main').boundingBox()).toEqual(before);
    expect(await onDevice(page)).toBe('');
    await page.reload();
    expect(await school(page).inputValue()).toBe('Kampus  Sa');
    await says(page, SAVED);
    await expectGoodPage(page);
  });

  test('choosing saves at once', async () => {
    const page = await openPage('phone', paths.formPage(draft.id, 'jenis-permohonan'));
    const saving = page.waitForRequest((request) => request.url().endsWith('/simpan'), { timeout: 1000 });
    await page.getByRole('radio').first().check();
    await saving;
    await says(page, SAVED);
  });

  test('pressing the button posts the page and leaves no saving behind', async () => {
    const page = await openPage();
    const saved: string[] = [];
    page.on('request', (request) => request.url().endsWith('/simpan') && saved.push(request.url()));
    await school(page).fill('Kampus Satu');
    await page.locator('[name=tahun_lulus]').fill('2018');
    await press(button(page, textsId.applications.save));
    expect(new URL(page.url()).pathname).not.toBe(address());
    await page.goto(address());
    expect(await school(page).inputValue()).toBe('Kampus Satu');
    expect(await offer(page).count()).toBe(0);
    expect([saved, await kept(), await onDevice(page)]).toEqual([[], undefined, '']);
  });

  test('leaving by Back saves what was typed last, once, and nothing after', async () => {
    const page = await openPage();
    await page.goto(paths.applications);
    await page.goto(address());
    await school(page).fill('Kampus Dua');
    await page.goBack();
    await expect.poll(kept).toBe('Kampus Dua');
    await page.waitForTimeout(2500);
    const [typed] = await typedPagesOf(world.portal.db, world.portal.seal, draft.id);
    expect([typed?.values['perguruan_tinggi'], typed?.order]).toEqual(['Kampus Dua', 1]);
  });

  test('an answer that is lost on its way is asked for again, and typing goes on undisturbed', async () => {
    const page = await openPage();
    let lost = 0;
    await page.route('**/simpan', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await school(page).fill('Kampus Tiga dan');
      return route.abort();
    });
    await school(page).fill('Kampus Tiga');
    await says(page, t.failed);
    expect(await kept()).toBe('Kampus Tiga');
    expect(await onDevice(page)).toContain('Kampus Tiga');
    await button(page, t.again).click();
    await says(page, SAVED);
    expect(await school(page).inputValue()).toBe('Kampus Tiga dan');
    expect([await kept(), await onDevice(page)]).toEqual(['Kampus Tiga dan', '']);
  });
});

describe('while the connection is down', () => {
  test('it is said loudly, the device keeps it, and it is saved when the connection is back', async () => {
    const page = await openPage();
    await typeOffline(page, 'Kampus Empat');
    await school(page).fill('Kampus Empat B');
    expect(await onDevice(page)).toContain('Kampus Empat B');
    expect(await line(page).evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    expect(await isCovered(school(page))).toBe(false);
    await expectGoodPage(page);
    await page.context().setOffline(false);
    await says(page, SAVED);
    expect([await kept(), await onDevice(page)]).toEqual(['Kampus Empat B', '']);
  });

  test('what a closed page left is offered back, used, and then the server’s', async () => {
    const page = await openPage();
    await typeOffline(page, 'Kampus Lima');
    await page.close();
    await page.context().setOffline(false);
    const again = await openWindow(page);
    await offer(again).waitFor();
    expect(await again.locator('.unsent').innerText()).toContain('Kampus Lima');
    expect(await school(again).inputValue()).toBe('');
    await expectGoodPage(again);
    await button(again, t.unsent.use).click();
    await says(again, SAVED);
    expect([await school(again).inputValue(), await kept(), await onDevice(again)]).toEqual(['Kampus Lima', 'Kampus Lima', '']);
  });

  test('or thrown away', async () => {
    const page = await openPage();
    await typeOffline(page, 'Kampus Enam');
    await page.close();
    await page.context().setOffline(false);
    const again = await openWindow(page);
    await offer(again).waitFor();
    await button(again, t.unsent.drop).click();
    expect([await onDevice(again), await offer(again).count()]).toEqual(['', 0]);
  });

  test('a button that was pressed in vain loses nothing', async () => {
    const page = await openPage();
    await page.context().setOffline(true);
    await school(page).fill('Kampus Tujuh');
    await button(page, textsId.applications.save).click();
    await page.waitForURL(/chrome-error/);
    await page.context().setOffline(false);
    await page.goto(address());
    await button(page, t.unsent.use).click();
    await says(page, SAVED);
    expect(await kept()).toBe('Kampus Tujuh');
  });
});

describe('two windows, or two devices', () => {
  test.each([
    ['windows', true, t.keepMine, 'Kampus B'],
    ['devices', false, t.takeTheirs, 'Kampus A'],
  ])('two %s: the later one reads at the question what stands in the other, and chooses', async (_, same, choice, result) => {
    const first = await openPage();
    const second = same ? await openWindow(first) : await openPage('desktop');
    await school(first).fill('Kampus A');
    await says(first, SAVED);
    await school(second).fill('Kampus B');
    await second
      .locator('.field', { has: school(second) })
      .getByText(t.elsewhere('Kampus A'), { exact: true })
      .waitFor();
    await says(second, t.differs);
    expect(await isCovered(second.getByRole('button', { name: choice, exact: true }))).toBe(false);
    expect([await school(second).inputValue(), await kept()]).toEqual(['Kampus B', 'Kampus A']);
    await expectGoodPage(second);
    await button(second, choice).click();
    await expect.poll(kept).toBe(result);
    expect([await school(second).inputValue(), await onDevice(second)]).toEqual([result, '']);
    expect(await line(second).evaluate((element) => element.classList.contains('loud'))).toBe(false);
  });
});

describe('whose it is', () => {
  test('signing out empties the device', async () => {
    const page = await openPage();
    await typeOffline(page, 'Kampus Delapan');
    await page.context().route('**/simpan', (route) => route.abort());
    await page.context().setOffline(false);
    const account = await openWindow(page, paths.account);
    expect(await onDevice(account)).toContain('Kampus Delapan');
    await press(button(account, textsId.accounts.account.signOut));
    expect(await onDevice(account)).toBe('');
  });

  test('after a session that ran out one signs in, is back at the page, and is offered what was typed', async () => {
    const page = await openPage();
    await page.context().clearCookies({ name: /session/ });
    await school(page).fill('Kampus Sembilan');
    await says(page, t.signedOut);
    await expectGoodPage(page);
    await press(page.getByRole('link', { name: t.signIn, exact: true }));
    await signIn(page, filmPerson);
    expect(new URL(page.url()).pathname).toBe(address());
    await button(page, t.unsent.use).click();
    await says(page, SAVED);
    expect(await kept()).toBe('Kampus Sembilan');
  });

  test('somebody else who signs in on the same device finds nothing, nor does the first any more', async () => {
    const page = await openPage();
    await page.context().clearCookies({ name: /session/ });
    await school(page).fill('Kampus Sepuluh');
    await says(page, t.signedOut);
    await page.goto(paths.signIn);
    await signIn(page, andi);
    expect(await onDevice(page)).not.toContain('Kampus Sepuluh');
    await page.goto(address());
    expect(await page.locator('main').innerText()).not.toContain('Kampus Sepuluh');
  });

  test('a window that was left open after signing out keeps nothing', async () => {
    const page = await openPage();
    const account = await openWindow(page, paths.account);
    await press(button(account, textsId.accounts.account.signOut));
    await school(page).fill('Kampus Sebelas');
    await says(page, t.left);
    expect(await onDevice(page)).toBe('');
  });
});

test('while it is filmed a page saves nothing by itself and says nothing of it', async () => {
  const page = await openPage('desktop', paths.applications);
  await page.addInitScript(SET_DRESS);
  await page.goto(address());
  await school(page).fill('Kampus Film');
  await page.waitForTimeout(2500);
  expect([await line(page).isVisible(), await kept(), await onDevice(page)]).toEqual([false, undefined, '']);
});

test('without JavaScript nothing is said that is not done', async () => {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: true });
  await signIn(page, filmPerson);
  await page.goto(address());
  expect(await line(page).isVisible()).toBe(false);
  await school(page).fill('Kampus Dua Belas');
  await page.locator('[name=tahun_lulus]').fill('2018');
  await press(button(page, textsId.applications.save));
  expect(new URL(page.url()).pathname).not.toBe(address());
});
