import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { evaluateForm } from '../src/catalogue/form.ts';
import type { Service } from '../src/catalogue/service.ts';
import { paths } from '../src/web/paths.ts';
import { textsId as t } from '../src/web/texts/texts.ts';
import { filmPerson } from '../src/world/people.ts';
import { answerAll, declareAndSend, examplesOf, signUp, uploadAll } from './applicant.ts';
import { openBrowser } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { expectGoodPage } from './look.ts';
import { openTestPortal, servePortal } from './portal.ts';

/** A phone that nobody of the world has. */
const PHONE = '0812 0000 9001';

describe('a nurse gets her practice permit on a 360 px phone', () => {
  let opened: Awaited<ReturnType<typeof openTestPortal>>;
  let served: Awaited<ReturnType<typeof servePortal>>;
  let browser: TestBrowser;
  let nurse: Page;
  let service: Service;
  let number = '';

  beforeAll(async () => {
    opened = await openTestPortal();
    served = await servePortal(opened.app);
    browser = await openBrowser();
    nurse = await browser.openPage('phone', { baseUrl: served.url });
    service = opened.portal.catalogue.services.get('sip-perawat')!;
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await opened.close();
  });

  test('finds it by what she calls it, and reads what it takes', async () => {
    await nurse.goto(paths.home);
    await expectGoodPage(nurse);
    await nurse.getByRole('searchbox').first().fill('ijin perawat');
    await nurse.getByRole('searchbox').first().press('Enter');
    await expectGoodPage(nurse);
    await nurse.getByRole('link', { name: service.shortName }).first().click();
    expect(new URL(nurse.url()).pathname).toBe(paths.service(service.slug));
    const read = await nurse.locator('main').innerText();
    expect(read).toContain('Gratis.');
    expect(read).toContain('5 hari kerja');
    expect(read).not.toContain('[?]');
    await expectGoodPage(nurse);
  });

  test('makes an account in three small steps and lands where she was going', async () => {
    await nurse.getByRole('button', { name: t.publicPages.service.start, exact: true }).or(nurse.getByRole('link', { name: t.publicPages.service.start, exact: true })).first().click();
    await nurse.getByRole('link', { name: t.accounts.signIn.signUp, exact: true }).click();
    await expectGoodPage(nurse);
    await signUp(nurse, opened.portal, filmPerson, PHONE, expectGoodPage);
    expect(new URL(nurse.url()).pathname).toBe(paths.startPage(service.slug));
    await expectGoodPage(nurse);
  });

  test('answers a page at a time, leaves, comes back and has lost nothing', async () => {
    const answers = examplesOf(service);
    await nurse.getByRole('button', { name: t.applications.start.begin, exact: true }).click();
    await answerAll(nurse, service, answers, expectGoodPage);
    await nurse.getByRole('heading', { level: 1, name: t.files.title }).waitFor();
    await nurse.goto(paths.startPage(service.slug));
    await expectGoodPage(nurse);
    await nurse.getByRole('link', { name: t.applications.start.resume }).first().click();
    await expectGoodPage(nurse);
  });

  test('uploads what her answers ask for, and sees a picture of each', async () => {
    const { documents } = evaluateForm(service, examplesOf(service));
    const path = nurse.url();
    await nurse.getByRole('link', { name: t.applications.draft.resume }).or(nurse.getByRole('heading', { level: 1 })).first().waitFor();
    if (!path.endsWith('/dokumen')) await nurse.goto(`${new URL(path).pathname.split('/').slice(0, 3).join('/')}/dokumen`);
    await expectGoodPage(nurse);
    await uploadAll(nurse, documents, filmPerson, { js: true });
    await expectGoodPage(nurse);
  });

  test('checks everything on one page, declares, sends and gets a number and a day', async () => {
    await nurse.getByRole('link', { name: t.files.next, exact: true }).click();
    await expectGoodPage(nurse);
    number = await declareAndSend(nurse);
    expect(number).toMatch(/^SMR-2026-\d{6}$/);
    expect(await nurse.locator('main').innerText()).toContain('Selasa, 1 Desember 2026');
    await expectGoodPage(nurse);
    await nurse.getByRole('link', { name: t.applications.sent.receipt }).click();
    await expectGoodPage(nurse);
    await nurse.goto(paths.applications);
    await expectGoodPage(nurse);
    expect(await nurse.locator('main').innerText()).toContain(number);
    await nurse.goto(paths.application(number));
    await expectGoodPage(nurse);
  });
});
