import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../../tests/applicant.ts';
import { openBrowser } from '../../../tests/browser.ts';
import type { TestBrowser } from '../../../tests/browser.ts';
import { startNurseDraft } from '../../../tests/drafts.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../../tests/look.ts';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { press } from '../../../tests/press.ts';
import { setWithForm } from '../../../tests/set-with-form.ts';
import { publishSet, putFiles } from '../../../tests/small-film.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';
import { inventComparisons } from '../city/demo.ts';
import { computeEffects } from './compute.ts';
import { endExperiment, listExperiments } from './store.ts';
import { storeInvented } from './store-invented.ts';

const words = textsId.effects;
const actor = { id: 'world-lina', role: 'publisher' };

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let filmId: string;
beforeAll(async () => {
  opened = await openTestPortal();
  served = await servePortal(opened.app);
  browser = await openBrowser();
  filmId = await publishSet(opened.portal, setWithForm());
  await putFiles(opened.portal, filmId, setWithForm());
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
});

async function pageOf(id: string, screen: 'phone' | 'desktop', withoutJavaScript = false): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: served.url, withoutJavaScript });
  await page.goto(paths.signIn);
  await signIn(
    page,
    worldPeople.find((person) => person.id === id)!,
  );
  return page;
}

const pressButton = (page: Page, name: string) => press(page.getByRole('button', { name, exact: true }));

async function writePlan(page: Page): Promise<void> {
  await page.getByRole('radio', { name: words.form.kinds.film, exact: true }).check();
  await page.getByLabel(words.form.service, { exact: true }).selectOption('sip-perawat');
  await page.getByLabel(words.form.stage, { exact: true }).selectOption('6');
  await page.getByRole('radio', { name: words.chart.outcome['sent-in-seven-days'], exact: true }).check();
  await page.getByLabel(words.form.expected, { exact: true }).fill('60');
  await page.getByLabel(words.form.worth, { exact: true }).fill('10');
  for (const [part, typed] of [
    ['Hari', '1'],
    ['Bulan', '3'],
    ['Tahun', '2028'],
  ] as const)
    await page.getByLabel(part, { exact: true }).fill(typed);
}

describe.each([
  ['phone', false],
  ['desktop', false],
  ['phone', true],
] as const)('a publisher at a %s, without JavaScript: %s', (screen, withoutJavaScript) => {
  const look = withoutJavaScript ? expectNoSidewaysScroll : expectGoodPage;

  test('reads that nothing was compared, plans, is told what is wrong, starts, asks for figures and ends it', async () => {
    const { portal } = opened;
    const page = await pageOf('world-lina', screen, withoutJavaScript);
    await page.goto(paths.effects);
    await look(page);
    await press(page.getByRole('link', { name: words.plan, exact: true }));
    await look(page);
    await pressButton(page, words.form.submit);
    await page.getByText(words.form.faults.outcome.missing).first().waitFor();
    await look(page);
    await writePlan(page);
    await pressButton(page, words.form.submit);
    await page.getByText(words.planned.neededValue('734', '367')).waitFor();
    await look(page);
    await pressButton(page, words.todo.start);
    await page.getByRole('heading', { name: words.headline['too-few'] }).waitFor();
    await look(page);
    await pressButton(page, words.todo.compute);
    await page.getByText(words.todo.computing).waitFor();
    const id = page.url().split('/').at(-1)!;
    await computeEffects(portal, id);
    await page.getByText(words.todo.computing).waitFor({ state: 'detached' });
    await page.getByText(words.todo.early).click();
    await pressButton(page, words.todo.showNone);
    await page.getByText(words.todo.ended(words.decisions.none, '24 November 2026')).waitFor();
    await look(page);
    await page.context().close();
  });
});

test('the head reads every comparison that the city invented, at a phone and at a desk', async () => {
  const { db, clock } = opened.portal;
  for (const { id, state } of await listExperiments(db))
    if (state === 'running') await endExperiment(db, { id, decision: 'none', films: [], actor, at: clock.now() });
  await storeInvented(db, () => inventComparisons(clock.now()));
  for (const screen of ['phone', 'desktop'] as const) {
    const page = await pageOf('world-nurbaiti', screen);
    await page.goto(paths.effects);
    await expectGoodPage(page);
    for (const { id } of (await listExperiments(db)).filter(({ invented }) => invented)) {
      await page.goto(paths.effect(id));
      expect(await page.getByRole('img').count()).toBeGreaterThan(0);
      await expectGoodPage(page);
    }
    await page.context().close();
  }
});

test('a trend is watched from a day on, and says what it cannot show', async () => {
  const page = await pageOf('world-lina', 'phone');
  await page.goto(paths.effectTrendNew);
  await expectGoodPage(page);
  await page.getByLabel(words.form.service, { exact: true }).selectOption('semua');
  await page.getByLabel('Hari', { exact: true }).fill('1');
  await page.getByLabel('Bulan', { exact: true }).fill('3');
  await page.getByLabel('Tahun', { exact: true }).fill('2030');
  await pressButton(page, words.trendForm.submit);
  await page.getByText(words.trendForm.future).first().waitFor();
  await page.getByLabel('Tahun', { exact: true }).fill('2026');
  await pressButton(page, words.trendForm.submit);
  await computeEffects(opened.portal, page.url().split('/').at(-1));
  await page.getByText(words.range.tooShort).waitFor();
  await page.getByText(words.unknown.cause).waitFor();
  await expectGoodPage(page);
  await page.context().close();
});

test('who plays half of the film of a step in the form is noted as having watched it, once; who jumps to its end is not', async () => {
  const { portal } = opened;
  // What was decided before hides it from everybody.
  await portal.db.execute("update experiment set decision = 'all' where not invented");
  const draft = await startNurseDraft(portal, { jenis_tempat: 'fasyankes' });
  const page = await pageOf('world-siti', 'phone');
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') told.push(new URL(request.url()).pathname);
  });
  await page.goto(paths.formPage(draft.id, 'str-anda'));
  await page.getByText(textsId.listen.help.title, { exact: true }).click();
  await page.locator('film-player summary').first().click();
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2);
  expect(told).toEqual([]);
  const jump = (to: number) =>
    page.locator('video').evaluate((video: HTMLVideoElement, share) => void (video.currentTime = video.duration * share), to);
  const past = (share: number) =>
    page.waitForFunction(
      (at) => (document.querySelector('video')?.currentTime ?? 0) > (document.querySelector('video')?.duration ?? 0) * at,
      share,
    );
  await jump(0.85);
  await past(0.86);
  expect(told).toEqual([]);
  const answered = page.waitForResponse((response) => response.url().endsWith(paths.filmWatched(filmId)));
  await jump(0.2);
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.play());
  expect((await answered).status()).toBe(204);
  await past(0.75);
  expect(told).toEqual([paths.filmWatched(filmId)]);
  await page.context().close();
});
