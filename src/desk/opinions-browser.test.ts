import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { bringReviewer } from '../../tests/reviewer.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';

const t = textsId.deskOpinions;
const OTHER = 'Dinas Lingkungan Hidup';
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

test('one office asks, the other reads and answers on a phone without JavaScript, and the first reads what it says', async () => {
  const { portal, app } = opened;
  const reviewer = await bringReviewer({ portal, stranger: () => visitorOf(app) }, OTHER, 1);
  const desk = await browser.openPage('desktop', { baseUrl: served.url });
  await signIn(
    desk,
    worldPeople.find(({ id }) => id === 'world-yusuf')!,
  );
  await desk.waitForURL(/petugas/);
  await press(desk.locator('tbody a').first());
  await desk.getByText(t.onCase(0), { exact: true }).click();
  await press(desk.getByRole('link', { name: t.open(0), exact: true }));
  await desk.getByLabel(t.office, { exact: true }).selectOption(OTHER);
  await desk.getByLabel(t.question, { exact: true }).fill('Apakah limbah medis dari tempat ini ada yang mengangkut?');
  await expectGoodPage(desk);
  await press(desk.getByRole('button', { name: t.ask, exact: true }));
  await desk.getByText(t.waiting, { exact: true }).waitFor();
  await expectGoodPage(desk);

  const phone = await browser.openPage('phone', { baseUrl: served.url, withoutJavaScript: true });
  await signIn(phone, reviewer);
  await phone.waitForURL(/petugas/);
  await press(phone.getByRole('link', { name: t.list.link(1), exact: true }));
  await expectNoSidewaysScroll(phone);
  await press(phone.locator('tbody a').first());
  await expectNoSidewaysScroll(phone);
  const colleague = await browser.openPage('desktop', { baseUrl: served.url });
  await signIn(colleague, reviewer);
  await colleague.waitForURL(/petugas/);
  await press(colleague.getByRole('link', { name: t.list.link(1), exact: true }));
  await expectGoodPage(colleague);
  await press(colleague.locator('tbody a').first());
  await expectGoodPage(colleague);
  await phone.getByLabel(t.outcomes.conditions, { exact: true }).check();
  await press(phone.getByRole('button', { name: t.page.send, exact: true }));
  await phone.getByRole('alert').getByText(t.faults.words).waitFor();
  expect(await phone.getByLabel(t.outcomes.conditions, { exact: true }).isChecked()).toBe(true);
  await phone.getByLabel(t.page.words, { exact: true }).fill('Setuju kalau ada kontrak dengan pengangkut berizin.');
  await press(phone.getByRole('button', { name: t.page.send, exact: true }));
  await phone.getByText(t.outcomes.conditions, { exact: true }).waitFor();

  await desk.reload();
  await desk.getByText('Setuju kalau ada kontrak dengan pengangkut berizin.').waitFor();
  await press(desk.locator('a.back'));
  await desk.getByText('Setuju kalau ada kontrak dengan pengangkut berizin.').waitFor();
  await expectGoodPage(desk);
});
