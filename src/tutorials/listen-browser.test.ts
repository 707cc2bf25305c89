import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import type { Application } from '../applications/application.ts';
import { STILL_MS } from '../client/stuck-rules.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';

const words = t.listen;
const QUESTION = 'Nomor STR';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let draft: Application;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  draft = await startNurseDraft(world.portal);
});

/** Everything that "Dengarkan" asks the server for. */
let asked: string[] = [];

async function openForm({ js = true } = {}): Promise<Page> {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: !js });
  asked = [];
  page.on('request', (request) => request.url().includes('/dengar/') && asked.push(new URL(request.url()).pathname));
  // The sound stands in no document, so the test keeps hold of it.
  await page.addInitScript(
    `{ const Own = Audio; window.Audio = class extends Own { constructor(src) { super(src); (window.sounds ??= []).push(this); } }; }`,
  );
  await signIn(page, filmPerson);
  await page.waitForURL(`**${paths.applications}`);
  await page.goto(paths.formPage(draft.id, 'str-anda'));
  return page;
}

const button = (page: Page, verb: string, about = QUESTION) =>
  page.getByRole('button', { name: words.named(verb, about), exact: true });
const spoken = (page: Page) => page.locator('.listen-text > .spoken');
const playing = (page: Page): Promise<number> => page.evaluate('(window.sounds ?? []).filter((sound) => !sound.paused).length');

describe('a question is listened to', () => {
  test('nothing is loaded before; then its sentence is read and marked word by word, in step with the sound', async () => {
    const page = await openForm();
    expect(asked).toEqual([]);
    await button(page, words.listen).click();
    await page
      .locator('.field > .listen')
      .first()
      .getByText('Di kolom Nomor STR, salin persis seperti pada STR.', { exact: true })
      .waitFor();
    await spoken(page).waitFor();
    expect(asked.toSorted()).toEqual(['/dengar/sip-perawat/isian/nomor_str.json', '/dengar/sip-perawat/isian/nomor_str.m4a']);
    const heard: { ms: number; at: number }[] = await page.evaluate(`new Promise((resolve) => {
      const [sound] = window.sounds, seen = [];
      const look = () => {
        const all = [...document.querySelectorAll('.listen-text > span')];
        seen.push({ ms: sound.currentTime * 1000, at: all.findIndex((word) => word.classList.contains('spoken')) });
        if (sound.ended || seen.length > 600) resolve(seen); else requestAnimationFrame(look);
      };
      look();
    })`);
    const { words: times }: { words: { startMs: number; endMs: number }[] } = await (
      await world.app.request('/dengar/sip-perawat/isian/nomor_str.json')
    ).json();
    const marked = heard.filter(({ at }) => at >= 0);
    expect(new Set(marked.map(({ at }) => at)).size).toBeGreaterThan(5);
    const off = marked.map(({ ms, at }) =>
      Math.max((times[at]?.startMs ?? 0) - ms, ms - (times[at + 1]?.startMs ?? Infinity), 0),
    );
    expect(Math.max(...off)).toBeLessThan(120);
    await button(page, words.again).waitFor();
    expect(await spoken(page).count()).toBe(0);
  });

  test('by the keyboard alone, paused, gone on with, and from the start', async () => {
    const page = await openForm();
    await button(page, words.listen).focus();
    await page.keyboard.press('Enter');
    await spoken(page).waitFor();
    await page.keyboard.press(' ');
    await button(page, words.goOn).waitFor();
    expect(await playing(page)).toBe(0);
    await page.keyboard.press('Enter');
    await button(page, words.pause).waitFor();
    await button(page, words.fromStart).click();
    expect(await page.evaluate('window.sounds[0].currentTime')).toBeLessThan(1);
    expect(await page.evaluate('window.sounds.length')).toBe(1);
  });

  test('one at a time', async () => {
    const page = await openForm();
    await button(page, words.listen).click();
    await button(page, words.pause).waitFor();
    await button(page, words.listen, 'Masa berlaku STR').click();
    await button(page, words.pause, 'Masa berlaku STR').waitFor();
    await button(page, words.goOn).waitFor();
    expect(await playing(page)).toBe(1);
  });

  test('a sound that does not come says so, and the sentence can be read', async () => {
    const page = await openForm();
    await page.route('**/dengar/**', (route) => route.abort());
    await button(page, words.listen).click();
    await page.getByText(words.failed).first().waitFor();
    await page
      .locator('.field > .listen')
      .first()
      .getByText('Di kolom Nomor STR, salin persis seperti pada STR.', { exact: true })
      .waitFor();
    await page.unroute('**/dengar/**');
    await button(page, words.listen).click();
    await button(page, words.pause).waitFor();
  });

  test('axe finds nothing while it speaks, and nothing runs over the edge', async () => {
    const page = await openForm();
    await button(page, words.listen).click();
    await spoken(page).waitFor();
    await expectGoodPage(page);
    await page.goto(paths.documents(draft.id));
    await expectGoodPage(page);
  });
});

describe('help', () => {
  test('stands open at the question where the same answer is refused twice; nothing plays, and axe finds nothing', async () => {
    const page = await openForm();
    for (let time = 0; time < 2; time += 1) await press(page.getByRole('button', { name: t.applications.save, exact: true }));
    await page.getByText(words.help.offered(QUESTION)).waitFor();
    await page.getByRole('link', { name: words.help.guide }).waitFor();
    expect(await page.evaluate('document.activeElement.matches("[data-error-summary]")')).toBe(true);
    expect(asked).toEqual([]);
    await expectGoodPage(page);
  });

  test('is offered to who does nothing for long, at the question where they are, and takes no focus', async () => {
    const page = await browser.openPage('phone', { baseUrl: server.url });
    await page.clock.install();
    await signIn(page, filmPerson);
    await page.goto(paths.formPage(draft.id, 'str-anda'));
    const year = page.getByRole('group', { name: 'Tanggal terbit STR' }).getByLabel('Tahun', { exact: true });
    await year.focus();
    await page.clock.runFor(STILL_MS - 3000);
    expect(await page.locator('[data-offered]').count()).toBe(0);
    await year.press('2');
    await page.clock.runFor(STILL_MS - 3000);
    expect(await page.locator('[data-offered]').count()).toBe(0);
    await page.clock.runFor(5000);
    await page.getByRole('status').getByText(words.help.offeredHere).waitFor();
    expect(await page.locator('[data-offered] + .field legend').innerText()).toBe('Tanggal terbit STR');
    expect(await year.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.locator('[data-offered] details[open]').count()).toBeGreaterThan(0);
    await page.locator('[data-offered] summary').first().click();
    await page.clock.runFor(STILL_MS * 2);
    expect(await page.locator('[data-offered] details[open]').count()).toBe(0);
  });
});

test('without JavaScript the sentence and the browser’s own player open at the question, and help comes after two refusals', async () => {
  const page = await openForm({ js: false });
  expect(asked).toEqual([]);
  const question = page.locator('.field', { hasText: QUESTION }).first();
  await question.locator('summary').click();
  await question.getByText('Di kolom Nomor STR, salin persis seperti pada STR.', { exact: true }).waitFor();
  expect(await question.locator('audio').getAttribute('src')).toContain('/dengar/sip-perawat/isian/nomor_str.m4a');
  await expectNoSidewaysScroll(page);
  for (let time = 0; time < 2; time += 1) await press(page.getByRole('button', { name: t.applications.save, exact: true }));
  await page.getByText(words.help.offered(QUESTION)).waitFor();
  await expectNoSidewaysScroll(page);
});
