import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../../tests/applicant.ts';
import { openBrowser } from '../../../tests/browser.ts';
import type { TestBrowser } from '../../../tests/browser.ts';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../../tests/look.ts';
import { servePortal } from '../../../tests/portal.ts';
import { press } from '../../../tests/press.ts';
import { createApp } from '../../web/server.ts';
import { paths } from '../../web/paths.ts';
import { textsId as t } from '../../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../../world/people.ts';
import { elements } from './elements.ts';

const head = worldPeople.find(({ id }) => id === 'world-nurbaiti')!;

let desk: DeskTest;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([openDeskTest(), openBrowser()]);
  server = await servePortal(createApp(desk.portal));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await desk.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** An officer makes a device a tablet of the survey. */
async function openTablet(page: Page): Promise<void> {
  await signIn(
    page,
    worldPeople.find(({ role }) => role === 'front_desk')!,
  );
  await page.waitForURL(`**${paths.desk}*`);
  await page.goto(paths.deskSurveyTablet);
  await button(page, t.surveyOffice.tablet.open).click();
  await page.waitForURL(`**${paths.surveyKiosk}*`);
}

/** How many answers the head reads of, this half year. */
async function countedBy(page: Page): Promise<number> {
  await page.goto(paths.deskSurvey);
  await expectGoodPage(page);
  const said = await page.locator('.insight-first').innerText();
  return Number(/(\d+) penilaian/.exec(said)?.[1]);
}

test('a permit is issued, its owner rates the service on a phone, and the head sees one answer more', async () => {
  const number = await desk.broughtTo('signing');
  const { revision } = await desk.application(number);
  await desk.at(head.id).post(paths.letter(number), { revision: String(revision) });
  const office = await browser.openPage('desktop', { baseUrl: server.url });
  await signIn(office, head);
  await office.waitForURL(`**${paths.desk}*`);
  const before = await countedBy(office);

  const phone = await browser.openPage('phone', { baseUrl: server.url });
  await signIn(phone, filmPerson);
  await phone.waitForURL(`**${paths.applications}`);
  await phone.goto(paths.application(number));
  await press(link(phone, t.survey.offer.button));
  await expectGoodPage(phone);
  // Every place to press is large enough for a thumb.
  for (const choice of await phone.locator('.choice').all())
    expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  for (const element of elements.slice(1)) {
    const { question, answers } = t.survey.elements[element];
    const group = phone.getByRole('group', { name: t.survey.page.question(elements.indexOf(element) + 1, question) });
    await group.getByRole('radio', { name: answers[2], exact: true }).check();
  }
  await press(button(phone, t.survey.page.submit));
  await expectGoodPage(phone);
  await link(phone, t.survey.page.missing(1)).click();
  await phone.keyboard.press('Space');
  await phone.getByLabel(t.survey.facts.sex.label, { exact: true }).selectOption('woman');
  await press(button(phone, t.survey.page.submit));
  await phone.getByText(t.survey.thanks.text).waitFor();
  await expectGoodPage(phone);

  expect(await countedBy(office)).toBe(before + 1);
});

test('at the counter, without JavaScript, nine presses and one more for the service are enough', async () => {
  const tablet = await browser.openPage('desktop', { baseUrl: server.url, withoutJavaScript: true });
  await openTablet(tablet);
  await expectNoSidewaysScroll(tablet);
  await tablet.getByRole('link', { name: 'Penelitian' }).click();
  await tablet.getByRole('link', { name: 'Surat keterangan penelitian' }).click();
  for (const element of elements) {
    await tablet.getByRole('heading', { level: 1, name: t.survey.elements[element].question, exact: true }).waitFor();
    await button(tablet, t.survey.elements[element].answers[3]).click();
  }
  await tablet.getByText(t.survey.kiosk.thanks).waitFor();
});

test.each(['phone', 'desktop'] as const)(
  'on a %s the tablet’s pages, the figures and the reports can be used by everybody',
  async (screen) => {
    const page = await browser.openPage(screen, { baseUrl: server.url });
    await page.goto(paths.surveyKiosk);
    await expectGoodPage(page);
    await openTablet(page);
    const open = [paths.surveyKiosk, paths.surveyKioskIn('tenaga-kesehatan'), paths.surveyKioskFor('sip-perawat')];
    for (const path of [...open, paths.surveyKioskThanks, paths.performance]) {
      await page.goto(path);
      await expectGoodPage(page);
    }
    await signIn(page, head);
    await page.waitForURL(`**${paths.desk}*`);
    for (const path of [paths.deskSurvey, paths.deskUsage, paths.deskReports, paths.deskReport('2026-10')]) {
      await page.goto(path);
      if (screen === 'phone') await page.setViewportSize({ width: 320, height: 600 });
      await expectGoodPage(page);
    }
  },
);
