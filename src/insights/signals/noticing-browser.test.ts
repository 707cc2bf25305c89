import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { signIn } from '../../../tests/applicant.ts';
import { openBrowser } from '../../../tests/browser.ts';
import type { TestBrowser } from '../../../tests/browser.ts';
import { startNurseDraft } from '../../../tests/drafts.ts';
import { expectGoodPage } from '../../../tests/look.ts';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { press } from '../../../tests/press.ts';
import { questionStep } from '../../applications/notice-step.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { filmPerson } from '../../world/people.ts';

const t = textsId.counting;
let world: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let page: Page;
let form: string;
let step: string;
beforeAll(async () => {
  world = await openTestPortal();
  served = await servePortal(world.app);
  browser = await openBrowser();
  const draft = await startNurseDraft(world.portal);
  const first = world.portal.catalogue.services.get(draft.service)!.pages[0]!;
  form = paths.formPage(draft.id, first.id);
  step = questionStep(first.id);
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await world.close();
});
beforeEach(async () => {
  page = await browser.openPage('phone', { baseUrl: served.url });
  await page.goto(paths.signIn);
  await signIn(page, filmPerson);
  await world.portal.signals.flush();
  await world.portal.db.execute('delete from signal');
});
afterEach(() => page.context().close());

const noticed = async () => {
  await world.portal.signals.flush();
  const { rows } = await world.portal.db.execute<{
    kind: string;
    step: string;
    amount: number;
    width: string;
    visit: string;
    attempt: string;
  }>('select kind, step, amount, width, visit, attempt from signal order by id');
  // The page of signing in tells of its stay while the next one is opened.
  return rows.filter((row) => row.step !== 'masuk');
};

test('a page tells when it is left how long somebody stayed, and that help was opened', async () => {
  await page.goto(form);
  await page.waitForTimeout(700);
  await page.locator('[data-help] summary').first().click();
  await page.goto(paths.home);
  await expect.poll(async () => (await noticed()).map(({ kind }) => kind)).toEqual(['shown', 'stayed', 'helped']);
  const rows = await noticed();
  expect(new Set(rows.map((row) => row.step))).toEqual(new Set([step]));
  expect(rows[1]?.amount).toBeGreaterThan(600);
  expect(rows[1]?.amount).toBeLessThan(60_000);
  expect(rows[1]?.width).toBe('phone');
  // One visit, one application.
  expect(new Set(rows.map(({ visit }) => visit)).size).toBe(1);
  expect(new Set(rows.map(({ attempt }) => attempt)).size).toBe(1);
});

test('a press on a help’s vote is thanked for, and leads to where a line can be written', async () => {
  await page.goto(form);
  await page.locator('[data-help] summary').first().click();
  const line = page.locator('.help-vote').first();
  expect(await line.getByRole('link', { name: t.vote.line }).count()).toBe(0);
  await line.getByRole('link', { name: t.vote.no, exact: true }).click();
  await line.getByText(t.vote.thanks).waitFor();
  await expect.poll(async () => (await noticed()).map(({ kind }) => kind)).toContain('voted');
  const opened = page.waitForEvent('popup');
  await line.getByRole('link', { name: t.vote.line }).click();
  const written = await opened;
  await written.getByLabel(t.vote.line).fill('Apa itu STR?');
  await press(written.getByRole('button', { name: t.vote.send, exact: true }));
  await written.getByText(t.vote.thanks).waitFor();
  const { rows } = await world.portal.db.execute('select id from feedback');
  expect(rows).toHaveLength(1);
});

test('a vote that the browser does not take is not thanked for: its page opens', async () => {
  await page.addInitScript(() => {
    navigator.sendBeacon = () => false;
  });
  await page.goto(form);
  await page.locator('[data-help] summary').first().click();
  const line = page.locator('.help-vote').first();
  const opened = page.waitForEvent('popup');
  await line.getByRole('link', { name: t.vote.yes, exact: true }).click();
  await (await opened).getByRole('radio', { name: t.vote.yes, exact: true, checked: true }).waitFor();
  expect(await line.getByText(t.vote.thanks).count()).toBe(0);
  expect(await line.getByRole('link', { name: t.vote.yes, exact: true }).count()).toBe(1);
});

test('who says no is not counted, and everything stays as it is', async () => {
  await page.goto(paths.privacy);
  await press(page.getByRole('link', { name: t.title }));
  await expectGoodPage(page);
  await press(page.getByRole('button', { name: t.sayNo }));
  await expect.poll(() => page.getByText(t.states['no-here']).count()).toBe(1);
  await page.goto(form);
  expect(await page.locator('body').getAttribute('data-place')).toBeNull();
  expect(await page.locator('main form').count()).toBeGreaterThan(0);
  await page.goto(paths.home);
  expect(await noticed()).toEqual([]);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('pintu_kunjungan');
  await page.goto(paths.counting);
  await press(page.getByRole('button', { name: t.sayYes }));
  await page.goto(form);
  expect(await page.locator('body').getAttribute('data-place')).not.toBeNull();
});

test('a browser that asks all sites not to count is obeyed', async () => {
  await page.setExtraHTTPHeaders({ 'sec-gpc': '1' });
  await page.goto(form);
  await page.goto(paths.counting);
  expect(await page.getByText(t.states['no-everywhere']).count()).toBe(1);
  expect(await page.getByRole('button', { name: t.sayNo }).count()).toBe(0);
  expect(await noticed()).toEqual([]);
});

test('what is made up is not counted', async () => {
  await page.goto(form);
  const body = await page.evaluate(async (to) => {
    const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
    const place = document.body.dataset['place'] ?? '';
    const told = [`x${place}`, `${place}x`, 'eyJ.eyJ'].map(
      (each) => new URLSearchParams({ _csrf: token, place: each, ms: '5000' }),
    );
    const sent = await Promise.all(told.map((each) => fetch(to, { method: 'POST', body: each })));
    const without = await fetch(to, { method: 'POST', body: new URLSearchParams({ place, ms: '5000' }) });
    return [...sent, without].map(({ status }) => status);
  }, paths.stay);
  expect(body).toEqual([204, 204, 204, 403]);
  expect((await noticed()).filter(({ kind }) => kind === 'stayed')).toEqual([]);
});
