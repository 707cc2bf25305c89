import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { openVisitedService } from '../../tests/visited-service.ts';
import type { VisitedService } from '../../tests/visited-service.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';

const words = textsId.deskVisits;
const own = textsId.visits;
const yusuf = worldPeople.find(({ id }) => id === 'world-yusuf')!;
let world: VisitedService;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let number: string;
beforeAll(async () => {
  world = await openVisitedService();
  served = await servePortal(world.app);
  browser = await openBrowser();
  number = await world.sendOne();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await world.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
async function fillDay(page: Page, [day, month, year]: readonly [string, string, string]): Promise<void> {
  const date = page.getByRole('group', { name: words.plan.day });
  for (const [index, part] of [day, month, year].entries()) await date.getByRole('textbox').nth(index).fill(part);
}

test('an officer plans a visit, the applicant takes it into their calendar and asks for another day, and the officer moves it', async () => {
  const desk = await browser.openPage('desktop', { baseUrl: served.url });
  await signIn(desk, yusuf);
  await desk.goto(paths.deskCase(number));
  await press(link(desk, words.plan.open));
  await expectGoodPage(desk);
  await press(button(desk, words.plan.submit));
  await desk.getByRole('alert').getByRole('link', { name: words.plan.faults.day.missing }).waitFor();
  await expectGoodPage(desk);
  await fillDay(desk, ['26', '11', '2026']);
  await desk.getByLabel(words.plan.begins, { exact: true }).selectOption('09:00');
  await desk.getByLabel(words.plan.ends, { exact: true }).selectOption('11:00');
  await desk.getByLabel(words.plan.whoLabel, { exact: true }).fill('dua petugas dinas');
  await desk.getByLabel(words.plan.readyLabel).fill('Kunci ruangan dan denah.');
  await press(button(desk, words.plan.submit));
  await desk.getByText('Direncanakan Kamis, 26 November 2026').waitFor();
  await expectGoodPage(desk);

  const phone = await browser.openPage('phone', { baseUrl: served.url, withoutJavaScript: true });
  await signIn(phone, filmPerson);
  await phone.goto(paths.application(number));
  await press(phone.getByRole('link', { name: /Petugas datang Kamis/ }));
  await phone.getByText('dua petugas dinas').waitFor();
  const download = phone.waitForEvent('download');
  await link(phone, own.calendar).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('BEGIN:VEVENT');
  await phone.getByLabel(own.ask.label, { exact: true }).fill('Saya di luar kota sampai Senin.');
  await press(button(phone, own.ask.submit));
  await phone.getByText(own.ask.asked, { exact: true }).waitFor();

  await desk.goto(paths.deskVisits);
  await desk.getByText(words.week.asked, { exact: true }).waitFor();
  await expectGoodPage(desk);
  await press(link(desk, number));
  await press(link(desk, words.plan.change));
  await desk.getByText('Saya di luar kota sampai Senin.').waitFor();
  await fillDay(desk, ['1', 'Desember', '2026']);
  await desk.getByLabel(words.plan.whyLabel, { exact: true }).fill('Sesuai permintaan Anda.');
  await expectGoodPage(desk);
  await press(button(desk, words.plan.submit));
  await desk.getByText('Direncanakan Selasa, 1 Desember 2026').waitFor();

  const small = await browser.openPage('phone', { baseUrl: served.url });
  await signIn(small, filmPerson);
  await small.setViewportSize({ width: 320, height: 640 });
  await small.goto(paths.visit(number));
  await small.getByText(own.moved('Sesuai permintaan Anda.')).waitFor();
  await expectGoodPage(small);
});
