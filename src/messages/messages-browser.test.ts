import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openMailServer } from '../../tests/mail-server.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { runMessageJob } from './message-job.ts';
import { sendMessage } from './send.ts';

const administrator = worldPeople.find(({ role }) => role === 'administrator')!;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  mail = await openMailServer();
  opened = await openTestPortal();
  served = await servePortal(opened.app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
  await mail.close();
});

/** As in production: by real e-mail, to an address that the server does not know. */
async function tellSiti(): Promise<void> {
  const { portal } = opened;
  const config = { ...portal.config, mode: 'production', smtpUrl: `smtp://127.0.0.1:${mail.port}?ignoreTLS=true` } as const;
  const sending = { ...portal, config };
  mail.refusals.set('salah@contoh.id', 550);
  await sendMessage(sending, portal.db, {
    personId: filmPerson.id,
    kind: 'notice',
    to: { phone: '+6281200001234', email: 'salah@contoh.id' },
    subject: 'Izin praktik perawat: ada yang perlu Anda perbaiki',
    body: `Buka ${portal.config.url}${paths.applications}`,
  });
  const { rows } = await portal.db.execute<{ id: string }>(`select id from message where state = 'queued'`);
  for (const { id } of rows) await runMessageJob(sending, { messageId: id });
}

async function at320(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 360, height: 740 });
}

test('on a phone somebody sees that there is news, reads it, and chooses how to hear of the next', async () => {
  await tellSiti();
  const phone = await browser.openPage('phone', { baseUrl: served.url });
  await phone.goto(paths.signIn);
  await signIn(phone, filmPerson);
  await at320(phone, paths.home);
  await press(phone.getByRole('link', { name: /pesan baru/ }));
  await phone.getByRole('heading', { level: 1, name: t.inbox.page.title, exact: true }).waitFor();
  await expectGoodPage(phone);
  expect(await phone.getByText(t.inbox.page.unread, { exact: true }).count()).toBeGreaterThan(0);
  await at320(phone, paths.inbox);
  expect(await phone.getByRole('link', { name: /pesan baru/ }).count()).toBe(0);
  await press(phone.getByRole('link', { name: t.inbox.page.choose, exact: true }));
  await expectGoodPage(phone);
  await phone.getByLabel(/^E-mail/).check();
  await press(phone.getByRole('button', { name: t.inbox.choice.save, exact: true }));
  const summary = phone.locator('[data-error-summary]');
  expect(await summary.innerText()).toContain(t.accounts.faults['email-missing']);
  await phone.getByLabel(/^E-mail/).uncheck();
  await press(phone.getByRole('button', { name: t.inbox.choice.save, exact: true }));
  await phone.getByText(t.inbox.choice.saved, { exact: true }).waitFor();
  await at320(phone, paths.account);
});

test('the administrator sees what failed and sends it again, without JavaScript and by keyboard', async () => {
  const desk = await browser.openPage('desktop', { baseUrl: served.url });
  await desk.goto(paths.signIn);
  await signIn(desk, administrator);
  await desk.goto(paths.unsent);
  await expectGoodPage(desk);
  const plain = await browser.openPage('phone', { baseUrl: served.url, withoutJavaScript: true });
  await plain.goto(paths.signIn);
  await signIn(plain, administrator);
  await at320(plain, paths.unsent);
  await plain.getByRole('button', { name: new RegExp(`^${t.unsent.resend}: `) }).focus();
  await plain.keyboard.press('Enter');
  await plain.getByText(t.unsent.resentTitle, { exact: true }).waitFor();
  const { rows } = await opened.portal.db.execute<{ state: string }>(`select state from message where sender = 'email'`);
  expect(rows).toEqual([{ state: 'queued' }]);
});
