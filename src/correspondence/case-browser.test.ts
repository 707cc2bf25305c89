import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { signIn } from '../../tests/applicant.ts';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { neighbours } from '../world/neighbours.ts';
import { worldPeople } from '../world/people.ts';

const words = textsId.correspondence;
const times = textsId.appointments;
let portal: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  portal = await openTestPortal();
  // The world holds one issued permit of most kinds: enough for this office.
  const office = { ...portal.portal.office, usualTime: { leastCases: 1 } };
  server = await servePortal(createApp({ ...portal.portal, office }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await portal.close();
});

const personOf = (id: string) => {
  const found = [...worldPeople, ...neighbours].find((each) => each.id === id);
  if (found === undefined) throw new Error(`the world has no ${id}`);
  return found;
};

async function open(screen: 'phone' | 'desktop', id: string, withoutJavaScript = false): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: server.url, withoutJavaScript });
  await signIn(page, personOf(id));
  return page;
}

/** Everybody can use it, and nothing runs out at the side. */
async function look(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  const size = page.viewportSize();
  // Officers sit at a desk; applicants hold the smallest phone there is.
  if (size !== null && size.width < 400) await page.setViewportSize({ width: 320, height: 600 });
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), page.url()).toBeLessThanOrEqual(0);
  if (size !== null) await page.setViewportSize(size);
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('who was refused asks, objects and books a time; the desk sees and answers each', async () => {
  const page = await open('phone', 'world-andi');
  await page.goto(paths.applications);
  await look(page);
  await press(page.getByRole('link', { name: /menebang/i }).first());
  await look(page);
  const number = new URL(page.url()).pathname.split('/')[2] ?? '';
  expect(await page.getByRole('link', { name: words.complain.open }).getAttribute('href')).toContain('lapor.go.id');

  await press(link(page, words.messages.open));
  await press(button(page, words.messages.send));
  await page.getByRole('alert').getByRole('link', { name: words.faults.missing }).waitFor();
  await page.getByLabel(words.messages.label, { exact: true }).fill('Bolehkah saya memangkas saja?');
  await press(button(page, words.messages.send));
  await page.getByText('Bolehkah saya memangkas saja?').waitFor();
  await look(page);

  await page.goto(paths.application(number));
  await press(link(page, words.objection.write));
  await look(page);
  await page.getByLabel(words.objection.label, { exact: true }).fill('Pohonnya sudah miring ke rumah.');
  await press(button(page, words.objection.send));
  await page.getByText(words.objection.sentTitle).waitFor();
  await look(page);

  await press(link(page, times.row.book));
  await look(page);
  await press(page.getByRole('link', { name: 'Kamis, 26 November 2026' }));
  await page.getByRole('radio', { name: '09.00 WITA' }).check();
  await look(page);
  await press(button(page, times.submit));
  await page.getByRole('heading', { level: 1, name: times.ticket.title }).waitFor();
  await look(page);

  const desk = await open('desktop', 'world-rahmat');
  await desk.goto(paths.desk);
  await press(link(desk, number));
  await desk.getByLabel(words.desk.label, { exact: true }).fill('Boleh, dan itu tidak perlu izin.');
  await look(desk);
  await press(button(desk, words.desk.send));
  await desk.goto(paths.deskCase(number));
  await look(desk);
  await desk.goto(paths.deskAppointmentsOn('2026-11-26'));
  await desk.getByText(personOf('world-andi').name).waitFor();
  await look(desk);

  const head = await open('desktop', 'world-nurbaiti');
  await head.goto(paths.desk);
  await look(head);
  await press(link(head, number));
  await head.getByLabel(words.desk.answerLabel, { exact: true }).fill('Petugas akan melihat pohonnya sekali lagi.');
  await look(head);
  await press(button(head, words.desk.answerSend));

  await page.goto(paths.application(number));
  await page.getByText(words.messages.fresh(1)).waitFor();
  await page.getByText('Petugas akan melihat pohonnya sekali lagi.').waitFor();
});

test('without JavaScript and without an account a time is booked, changed and given back', async () => {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: true });
  await page.goto(paths.home);
  await press(link(page, times.onHome.title));
  await press(page.getByRole('link', { name: 'Jumat, 27 November 2026' }));
  await page.getByRole('radio', { name: '10.00 WITA' }).check();
  await page.getByLabel(times.name, { exact: true }).fill('Ibu Tanpa Akun');
  await page.getByLabel(textsId.accounts.fields.phone.label, { exact: true }).fill('0812 0000 7788');
  await press(button(page, times.submit));
  await page.getByText('pukul 10.00 WITA').waitFor();
  await press(link(page, times.ticket.change));
  await press(page.getByRole('link', { name: 'Kamis, 26 November 2026' }));
  await page.getByRole('radio', { name: '11.00 WITA' }).check();
  await press(button(page, times.move.submit));
  await page.getByText('26 November 2026 pukul 11.00 WITA').waitFor();
  await press(link(page, times.ticket.cancel));
  await press(button(page, times.cancel.confirm));
  await page.getByRole('heading', { level: 1, name: times.ticket.cancelledTitle }).waitFor();
});

test('a permit says that it has ended, and a service how long it usually takes', async () => {
  const page = await open('phone', 'world-bambang');
  await page.goto(paths.applications);
  await page.getByText(words.permits.ended('18 November 2026')).first().waitFor();
  await page.goto(paths.service('sip-perawat'));
  await page.getByText(words.usual.label).waitFor();
  await look(page);
});
