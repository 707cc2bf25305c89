import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseTransaction, signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { workbook } from '../../tests/xlsx.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { REGISTER_QUEUE, runRegisterJob } from './import-job.ts';

const words = t.deskRegister;
const administrator = worldPeople.find(({ role }) => role === 'administrator')!;
const NUMBER = '503/12/SIPP/2022';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
  await world.portal.jobs.work(REGISTER_QUEUE, (data) => runRegisterJob(world.portal, data));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A register as an office keeps it: a name above the titles, days as Excel has them, one NIK that Excel has spoilt. */
const register = workbook([
  ['DAFTAR IZIN PERAWAT 2022'],
  ['No. Izin', 'Jenis Izin', 'Nama', 'NIK', 'Tgl Terbit', 'Berlaku s/d'],
  [NUMBER, 'sip-perawat', filmPerson.name, filmPerson.nik, { serial: 44_632 }, { serial: 46_457 }],
  ['503/13/SIPP/2022', 'sip-perawat', 'Orang Rekaan', { number: '9999010101900001' }, { serial: 44_632 }, null],
]);

test('an old register is read on trial, brought in, and its permit is found by who renews it on a phone', async () => {
  const desk = await browser.openPage('desktop', { baseUrl: server.url });
  await signIn(desk, administrator);
  await desk.goto(paths.register);
  await expectGoodPage(desk);
  const file = { name: 'register lama.xlsx', mimeType: 'application/vnd.ms-excel', buffer: register };
  await desk.getByLabel(words.file, { exact: true }).setInputFiles(file);
  expect(await desk.locator('.file-choice .button').innerText()).toBe(file.name);
  await press(button(desk, words.choose));
  await button(desk, words.enter(1)).waitFor();
  await expectGoodPage(desk);
  await desk.getByText(words.rowFaults['nik-rounded'](''), { exact: true }).waitFor();
  expect(await desk.getByText('9999010101900001').count()).toBe(0);
  await press(button(desk, words.enter(1)));
  await desk.getByText(words.entered(1, 0), { exact: true }).waitFor();
  await expectGoodPage(desk);

  const phone = await browser.openPage('phone', { baseUrl: server.url });
  await signIn(phone, filmPerson);
  await phone.goto(paths.startAnother('sip-perawat'));
  const service = world.portal.catalogue.services.get('sip-perawat')!;
  const renewal = service.transactions!.choices.find(({ kind }) => kind === 'renewal')!;
  await chooseTransaction(phone, service, { [service.transactions!.question]: renewal.option });
  await phone.getByLabel(t.start.old.number, { exact: true }).fill(`  ${NUMBER.toLowerCase()} `);
  await press(button(phone, t.start.old.begin));
  await phone.getByRole('heading', { level: 1, name: t.start.found.title, exact: true }).waitFor();
  await phone.getByText('12 Maret 2022', { exact: true }).waitFor();
  await expectGoodPage(phone);
  await press(button(phone, t.start.found.use));
  expect(new URL(phone.url()).pathname).toMatch(/^\/permohonan\//);

  const anybody = await browser.openPage('phone', { baseUrl: server.url });
  await anybody.goto(`${paths.verifyForm}?nomor=${encodeURIComponent(NUMBER)}`);
  await expectGoodPage(anybody);
  for (const [part, text] of [
    ['Hari', '12'],
    ['Bulan', '3'],
    ['Tahun', '2022'],
  ] as const)
    await anybody.getByLabel(part, { exact: true }).fill(text);
  await press(button(anybody, t.permits.check.button));
  await anybody.getByText(t.permits.old.registered, { exact: true }).waitFor();
  await expectGoodPage(anybody);
});
