import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { evaluateForm } from '../src/catalogue/form.ts';
import type { Service } from '../src/catalogue/service.ts';
import { paths } from '../src/web/paths.ts';
import { textsId as t } from '../src/web/texts/texts.ts';
import { worldPeople } from '../src/world/people.ts';
import { answerAll, answerPage, chooseTransaction, declareAndSend, examplesOf, signIn, start, uploadAll } from './applicant.ts';
import { openBrowsedPortal } from './browsed-portal.ts';
import type { BrowsedPortal } from './browsed-portal.ts';
import { expectNoSidewaysScroll } from './look.ts';
import { press } from './press.ts';

describe('a student gets his research letter on a phone without JavaScript', () => {
  let browsed: BrowsedPortal;
  let phone: Page;
  let service: Service;
  const yohanes = worldPeople.find(({ id }) => id === 'world-yohanes')!;

  beforeAll(async () => {
    browsed = await openBrowsedPortal();
    phone = await browsed.openPage('phone', { withoutJavaScript: true });
    service = browsed.portal.catalogue.services.get('surat-keterangan-penelitian')!;
  });
  afterAll(() => browsed.close());

  test('is sent to sign in and comes back to where he was going', async () => {
    await phone.goto(paths.service(service.slug));
    await start(phone);
    await signIn(phone, yohanes);
    expect(new URL(phone.url()).pathname).toBe(paths.startPage(service.slug));
  });

  test('is offered the draft that he has, and starts another', async () => {
    expect(await phone.locator('main').innerText()).toContain(t.applications.start.draftTitle);
    await press(phone.getByRole('link', { name: t.applications.start.startAnother, exact: true }));
    await chooseTransaction(phone, service, examplesOf(service));
    await phone.getByRole('heading', { level: 1, name: service.pages[0]!.title, exact: true }).waitFor();
  });

  test('reads what is wrong at the field, and what was right is kept', async () => {
    const [first] = service.pages;
    const nik = first!.questions.find(({ kind }) => kind === 'nik')!;
    const answers = examplesOf(service, { [nik.id]: '647202' });
    await answerPage(phone, first!, answers);
    await press(phone.getByRole('button', { name: t.applications.save, exact: true }));
    expect(await phone.title()).toBe(t.shell.title(first!.title, true));
    const summary = phone.locator('[data-error-summary]');
    expect(await summary.getByRole('link').count()).toBe(1);
    expect(await phone.getByLabel(nik.label, { exact: true }).inputValue()).toBe('647202');
    expect(await phone.getByLabel(nik.label, { exact: true }).getAttribute('aria-invalid')).toBe('true');
    for (const { id, label, kind } of first!.questions)
      if (kind === 'text') expect(await phone.getByLabel(label, { exact: true }).inputValue()).toBe(answers[id]);
    await expectNoSidewaysScroll(phone);
  });

  test('mends it, answers everything, hands in his papers and sends', async () => {
    const answers = examplesOf(service);
    await answerAll(phone, service, answers, expectNoSidewaysScroll);
    await uploadAll(phone, evaluateForm(service, answers).documents, yohanes, { js: false });
    await press(phone.getByRole('link', { name: t.files.next, exact: true }));
    await expectNoSidewaysScroll(phone);
    expect(await declareAndSend(phone)).toMatch(/^SMR-2026-\d{6}$/);
    await expectNoSidewaysScroll(phone);
  });

  test('presses back and sends again: the same application, and a sentence that says so', async () => {
    const before = await phone.locator('main').innerText();
    const number = /SMR-\d{4}-\d{6}/.exec(before)?.[0];
    await phone.goBack();
    const declaration = phone.getByLabel(t.applications.review.declaration, { exact: true });
    if ((await declaration.count()) > 0) {
      await declaration.check();
      await press(phone.getByRole('button', { name: t.actions.submit.button, exact: true }));
    }
    expect(await phone.locator('main').innerText()).toContain(number);
    await phone.goto(paths.applications);
    const list = await phone.locator('main').innerText();
    expect(list.match(/SMR-\d{4}-\d{6}/g)?.filter((each) => each === number)).toHaveLength(1);
  });
});
