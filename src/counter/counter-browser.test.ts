import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerAll, examplesOf, signIn, uploadAll } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { dewi, rahmat } from '../../tests/counter.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { findPerson } from '../accounts/store.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { filmPerson } from '../world/people.ts';

const words = t.deskCounter;
const SLUG = 'izin-penebangan-pohon';
const AMINAH = { ...filmPerson, name: 'Aminah', nik: '9999015509850005' };

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});
beforeEach(() => world.portal.db.execute('delete from rate_limit'));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function atDesk(officer: typeof rahmat): Promise<Page> {
  const page = await browser.openPage('desktop', { baseUrl: server.url });
  await signIn(page, officer);
  await page.goto(paths.counter);
  await heading(page, words.title);
  return page;
}

test('Aminah has no phone: an officer types, she signs, and she asks by number and code how it stands', async () => {
  const service = world.portal.catalogue.services.get(SLUG)!;
  const desk = await atDesk(rahmat);
  await expectGoodPage(desk);
  await press(link(desk, words.withoutPhone.link));
  await press(button(desk, words.withoutPhone.submit));
  await expectGoodPage(desk);
  await desk.getByLabel(t.accounts.fields.name.label, { exact: true }).fill(AMINAH.name);
  await desk.getByLabel(t.accounts.fields.nik.label, { exact: true }).fill(AMINAH.nik);
  await desk.getByLabel(words.withoutPhone.seen, { exact: true }).check();
  await press(button(desk, words.withoutPhone.submit));
  await heading(desk, words.person.title(AMINAH.name));
  await expectGoodPage(desk);
  await desk.getByLabel(words.person.service, { exact: true }).selectOption(SLUG);
  await press(button(desk, words.person.submit));
  await expectGoodPage(desk);
  await press(button(desk, t.start.goOn).or(desk.getByRole('main').getByRole('button')).first());
  await desk.getByText(t.counter.banner.text(AMINAH.name, service.shortName)).waitFor();
  const answers = examplesOf(service, { nik: AMINAH.nik });
  // Her name and NIK were read from the card that the officer saw.
  await answerAll(desk, service, answers, expectGoodPage, { known: ['name', 'nik'] });
  await uploadAll(
    desk,
    evaluateForm(service, answers).documents.filter(({ mandatory }) => mandatory),
    AMINAH,
    { js: true },
  );
  const draft = new URL(desk.url()).pathname.split('/')[2] ?? '';
  await desk.goto(paths.review(draft));
  await expectGoodPage(desk);
  await press(link(desk, t.counter.sending.link));
  await desk.getByText(words.sending.unreachable).waitFor();
  await expectGoodPage(desk);
  await press(button(desk, words.sending.sendSigned));
  await desk.getByLabel(words.sending.signed, { exact: true }).check();
  await press(button(desk, words.sending.sendSigned));
  await heading(desk, words.done.title);
  await expectGoodPage(desk);
  const said = await desk.getByRole('main').innerText();
  const receipt = await desk.request.get((await link(desk, words.done.print).getAttribute('href')) ?? '');
  expect(receipt.headers()['content-type']).toBe('application/pdf');
  const number = /[A-Z]+-\d{4}-\d{6}/.exec(said)?.[0] ?? '';
  expect(await desk.locator('.helping.counter').count()).toBe(0);

  const home = await browser.openPage('phone', { baseUrl: server.url });
  await home.goto(paths.publicStatus);
  await home.getByText(t.counter.status.summary, { exact: true }).click();
  await expectGoodPage(home);
  await home.getByLabel(t.papers.form.number, { exact: true }).fill(/F-\d{4}-\d{6}/.exec(said)?.[0] ?? '');
  await home.getByLabel(t.papers.goOn.code, { exact: true }).fill(/[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(said)?.[0] ?? '');
  await press(button(home, t.counter.status.submit));
  await home.getByText(number).first().waitFor();
  await expectGoodPage(home);
});

test('an application goes from the counter to the owner’s phone, and from the phone to the counter', async () => {
  const siti = (await findPerson(world.portal.db, world.portal.seal, filmPerson.id))!;
  const draft = await fillApplication(world.portal, { person: siti, slug: 'sip-perawat', what: 'everything' });
  const owner = await browser.openPage('phone', { baseUrl: server.url });
  await signIn(owner, filmPerson);
  await owner.goto(paths.application(draft));
  await press(link(owner, t.counter.ask.link));
  await press(button(owner, t.counter.ask.make));
  await owner.getByRole('img', { name: t.counter.ask.qr, exact: true }).waitFor();
  await expectGoodPage(owner);
  const desk = await atDesk(dewi);
  await desk.getByLabel(words.byCode.label, { exact: true }).fill(await owner.locator('.number').innerText());
  await press(button(desk, words.byCode.submit));
  await desk.getByText(t.counter.banner.text(filmPerson.name, 'Izin praktik perawat')).waitFor();
  await expectGoodPage(desk);

  await press(link(desk, t.counter.banner.handOver));
  await press(button(desk, words.handOver.makeFirst));
  await expectGoodPage(desk);
  const phone = await browser.openPage('phone', { baseUrl: server.url });
  await phone.goto(paths.handed);
  await expectGoodPage(phone);
  await press(button(phone, t.counter.door.submit));
  await expectGoodPage(phone);
  await phone.getByLabel(t.counter.door.code, { exact: true }).fill(await desk.locator('.number').innerText());
  await press(button(phone, t.counter.door.submit));
  await phone.getByText(t.counter.banner.own('Izin praktik perawat')).waitFor();
  await expectGoodPage(phone);
  // The officer's screen goes on by itself.
  await desk.waitForURL(`**${paths.counterDone('*')}`);
  await phone.goto(paths.review(draft));
  await phone.getByLabel(t.applications.review.declaration, { exact: true }).check();
  await press(button(phone, t.actions.submit.button));
  await heading(phone, t.counter.sent.title);
  await expectGoodPage(phone);
  await desk.reload();
  await heading(desk, words.done.title);
});
