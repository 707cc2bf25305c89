import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { newestCode } from '../../tests/outbox.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { findPerson } from '../accounts/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { filmPerson } from '../world/people.ts';

const t = textsId;
const words = t.helping;
const SERVICE = 'Izin praktik perawat';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let draft: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
  const person = await findPerson(world.portal.db, world.portal.seal, filmPerson.id);
  if (person === null) throw new Error('the world has no nurse');
  draft = await fillApplication(world.portal, { person, slug: 'sip-perawat', what: 'everything' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

test('a neighbour fills in on a phone, sends with the owner’s code, and the owner sees who did what', async () => {
  const [siti, budi] = [
    await browser.openPage('phone', { baseUrl: server.url }),
    await browser.openPage('phone', { baseUrl: server.url }),
  ];
  await signIn(siti, filmPerson);
  await siti.waitForURL(`**${paths.applications}`);
  await siti.goto(paths.application(draft));
  await expectGoodPage(siti);
  await press(siti.getByRole('link', { name: words.invite.link, exact: true }));
  await heading(siti, words.invite.title);
  await expectGoodPage(siti);
  await press(button(siti, words.invite.submit));
  await expectGoodPage(siti);
  await siti.getByLabel(words.invite.name, { exact: true }).fill('Budi Contoh');
  await siti.getByLabel(words.invite.phone, { exact: true }).fill('0812 0000 7777');
  await siti.getByLabel('Tetangga', { exact: true }).check();
  await siti.getByLabel(words.invite.notices, { exact: true }).check();
  await press(button(siti, words.invite.submit));
  await heading(siti, words.helper.title);
  await expectGoodPage(siti);

  await budi.goto(paths.helping);
  await expectGoodPage(budi);
  await budi.getByLabel(t.accounts.fields.phone.label, { exact: true }).first().fill('0812 0000 7777');
  await budi.getByLabel(words.door.code, { exact: true }).fill(await newestCode(world.portal, '+6281200007777'));
  await press(button(budi, words.door.submit));
  await budi.getByText(words.banner.text(filmPerson.name, SERVICE)).waitFor();
  await expectGoodPage(budi);
  await budi.goto(paths.formPage(draft, 'data-anda'));
  await budi.getByLabel('Tempat lahir', { exact: true }).fill('Balikpapan');
  await expectGoodPage(budi);
  await press(button(budi, t.applications.save));
  await budi.goto(paths.receipt(draft));
  await heading(budi, words.door.closed);
  await expectGoodPage(budi);
  await budi.goto(paths.review(draft));
  await press(budi.getByRole('link', { name: words.approval.link, exact: true }));
  await heading(budi, words.approval.title('Siti'));
  await press(button(budi, words.approval.ask));
  await expectGoodPage(budi);
  await budi.getByLabel(words.approval.code('Siti'), { exact: true }).fill(await newestCode(world.portal, '+6281200001234'));
  await budi.getByLabel(words.approval.declaration('Siti'), { exact: true }).check();
  await press(button(budi, t.actions.submit.button));
  await heading(budi, words.door.sentTitle);
  await expectGoodPage(budi);
  expect(await budi.getByText(words.banner.text(filmPerson.name, SERVICE)).count()).toBe(0);

  await siti.goto(paths.application(draft));
  const helper = words.named('Budi Contoh', 'neighbour');
  await siti.getByText(words.history.by(helper, words.history.save('Data Anda')), { exact: true }).waitFor();
  await siti.getByText(words.history.by(helper, words.history.submit()), { exact: true }).waitFor();
  await expectGoodPage(siti);
  await press(siti.getByRole('link', { name: words.helper.title, exact: true }));
  await press(button(siti, words.helper.endNotices));
  await siti.getByText(words.history.end_helping(helper), { exact: true }).waitFor();
  await expectGoodPage(siti);
});
