import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateForm, walkedPages } from '../src/catalogue/form.ts';
import { postedOf } from '../src/catalogue/parse-answer.ts';
import type { Answers, Question, Service } from '../src/catalogue/service.ts';
import { paths } from '../src/web/paths.ts';
import { textsId as t } from '../src/web/texts/texts.ts';
import { worldPeople } from '../src/world/people.ts';
import { examplesOf, uploadAll } from './applicant.ts';
import { openBrowsedPortal } from './browsed-portal.ts';
import type { BrowsedPortal } from './browsed-portal.ts';
import { expectNoSidewaysScroll } from './look.ts';

/** A window of 1280 × 1024 at 400 %, as WCAG 1.4.10 counts. */
const AT_400_PERCENT = { width: 320, height: 256 };

describe('somebody who sees little applies with the keyboard alone, at 400 %', () => {
  let browsed: BrowsedPortal;
  let page: Page;
  let service: Service;
  const yohanes = worldPeople.find(({ id }) => id === 'world-yohanes')!;

  beforeAll(async () => {
    browsed = await openBrowsedPortal();
    page = await browsed.openPage('desktop');
    await page.setViewportSize(AT_400_PERCENT);
    service = browsed.portal.catalogue.services.get('izin-penebangan-pohon')!;
  });
  afterAll(() => browsed.close());

  test('signs in and comes to the first page of the form', async () => {
    await page.goto(paths.service(service.slug));
    await expectNoSidewaysScroll(page);
    await enter(page.getByRole('button', { name: t.publicPages.service.start, exact: true }).first());
    await write(page.getByLabel(t.accounts.fields.phone.label, { exact: true }), yohanes.phone);
    await write(page.getByLabel(t.accounts.fields.password.label, { exact: true }), yohanes.password);
    await enter(page.getByRole('button', { name: t.accounts.signIn.submit, exact: true }));
    await expectNoSidewaysScroll(page);
    const { transactions } = service;
    if (transactions !== null) {
      const wanted = examplesOf(service)[transactions.question];
      const label = transactions.choices.find(({ option }) => option === wanted)?.label ?? '';
      await choose(page.getByRole('group', { name: t.start.what, exact: true }), label);
      await enter(page.getByRole('button', { name: t.start.goOn, exact: true }));
    }
    const begin = page.getByRole('button', { name: t.applications.start.begin, exact: true });
    if ((await begin.count()) > 0) await enter(begin);
    await page.getByRole('heading', { level: 1, name: service.pages[0]!.title, exact: true }).waitFor();
  });

  test('answers every question; what has the focus is never hidden', async () => {
    const answers = examplesOf(service);
    for (const one of walkedPages(evaluateForm(service, answers))) {
      await page.getByRole('heading', { level: 1, name: one.title, exact: true }).waitFor();
      await expectNoSidewaysScroll(page);
      for (const question of one.questions) await answer(page, question, answers);
      await enter(page.getByRole('button', { name: t.applications.save, exact: true }));
    }
    await page.getByRole('heading', { level: 1, name: t.files.title, exact: true }).waitFor();
  });

  test('hands in the papers, reads them over and sends', async () => {
    await expectNoSidewaysScroll(page);
    const { documents } = evaluateForm(service, examplesOf(service));
    // The window in which a file is chosen is the computer's own.
    await uploadAll(
      page,
      documents.filter(({ mandatory }) => mandatory),
      yohanes,
      { js: true },
    );
    await enter(page.getByRole('link', { name: t.files.next, exact: true }));
    await expectNoSidewaysScroll(page);
    const declaration = page.getByLabel(t.applications.review.declaration, { exact: true });
    await reach(declaration);
    await page.keyboard.press('Space');
    expect(await declaration.isChecked()).toBe(true);
    await enter(page.getByRole('button', { name: t.actions.submit.button, exact: true }));
    await page.getByRole('heading', { level: 1, name: t.applications.sent.title, exact: true }).waitFor();
    await expectNoSidewaysScroll(page);
    expect(await page.locator('main').innerText()).toMatch(/SMR-2026-\d{6}/);
  });
});

/** Stops of the keyboard on a page, at most. */
const MOST_STOPS = 120;

/** Tabs on until a control has the focus; each stop on the way is seen. */
async function reach(control: Locator): Promise<void> {
  const page = control.page();
  const wanted = await control.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await page.evaluate((element) => element === document.activeElement, wanted)) return;
    await page.keyboard.press('Tab');
    expect(await hiddenFocus(page)).toBeNull();
  }
  throw new Error(`the keyboard does not come to ${control.toString()}`);
}

/** What has the focus but cannot be seen (WCAG 2.4.11): outside of the window, or under something else. */
const hiddenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    // A field that is drawn by its label, such as one for files, is seen where its label is.
    const drawn = focused.matches('input[type=file], input[type=radio], input[type=checkbox]')
      ? (focused.closest('label') ?? focused)
      : focused;
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const seen = document.elementFromPoint(x, y);
    const isSeen = seen !== null && (drawn.contains(seen) || seen.contains(drawn));
    return isSeen ? null : `${focused.outerHTML.slice(0, 120)} under ${seen?.outerHTML.slice(0, 80) ?? 'nothing'}`;
  });

async function enter(control: Locator): Promise<void> {
  await reach(control);
  await Promise.all([control.page().waitForEvent('load'), control.page().keyboard.press('Enter')]);
}

async function write(field: Locator, text: string): Promise<void> {
  await reach(field);
  await field.page().keyboard.press('ControlOrMeta+A');
  if (text === '') await field.page().keyboard.press('Delete');
  else await field.page().keyboard.type(text);
}

/** Arrows move through the choices of a group. */
async function choose(group: Locator, label: string): Promise<void> {
  const radio = group.getByRole('radio', { name: label, exact: true });
  const stop = (await group.getByRole('radio', { checked: true }).count()) > 0 ? { checked: true } : {};
  await reach(group.getByRole('radio', stop).first());
  const page = group.page();
  await page.keyboard.press('Space');
  for (let moved = 0; moved < MOST_STOPS && !(await radio.isChecked()); moved++) await page.keyboard.press('ArrowDown');
  expect(await radio.isChecked()).toBe(true);
}

async function answer(page: Page, question: Question, answers: Answers): Promise<void> {
  const value = answers[question.id] ?? '';
  const field = page.getByLabel(question.label, { exact: true });
  if (question.kind === 'radio') {
    const label = question.options.find((option) => option.value === value)?.label ?? '';
    return choose(page.getByRole('group', { name: question.label, exact: true }), label);
  }
  if (question.kind === 'select' || question.kind === 'kelurahan') {
    await reach(field);
    const label = await field.locator(`option[value="${value}"]`).innerText();
    // A list opens itself to what is typed.
    await page.keyboard.type(label);
    expect(await field.inputValue()).toBe(value);
    return;
  }
  for (const [name, text] of Object.entries(postedOf(question, value))) {
    const part = page.locator(`[name="${name}"]`);
    if ((await part.getAttribute('type')) === 'checkbox') {
      await reach(part);
      if (!(await part.isChecked())) await page.keyboard.press('Space');
    } else await write(part, text);
  }
}
