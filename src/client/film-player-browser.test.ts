import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { publishSet, putFiles } from '../../tests/small-film.ts';
import { sampleSet } from '../tutorials/sample-set.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const words = textsId.player;
const SERVICE = sampleSet.service;
const cut = sampleSet.cuts.find(({ shape }) => shape === 'phone')!;
const lines = cut.stages.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.lines));

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let id: string;
beforeAll(async () => {
  opened = await openTestPortal({ world: false });
  served = await servePortal(opened.app);
  browser = await openBrowser();
  id = await publishSet(opened.portal);
  await putFiles(opened.portal, id);
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
});

/** The page of the film, and what was asked for of its files. */
async function openFilm(screen: 'phone' | 'desktop' = 'phone', wishes: { withoutJavaScript?: boolean } = {}) {
  const page = await browser.openPage(screen, { baseUrl: served.url, ...wishes });
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, file] = request.url().split(`/video/${id}/`);
    if (file !== undefined) asked.push(file);
  });
  await page.goto(paths.video(SERVICE));
  await page.waitForLoadState('networkidle');
  return { page, asked };
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const nowMs = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime * 1000);
const isPaused = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused);
const goTo = (page: Page, ms: number) =>
  page.locator('video').evaluate((video: HTMLVideoElement, at) => void (video.currentTime = at / 1000), ms);

async function started(screen: 'phone' | 'desktop' = 'phone') {
  const film = await openFilm(screen);
  await button(film.page, words.play).click();
  await film.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2);
  return film;
}

describe('before it is played', () => {
  test('nothing but the poster is asked for, and minutes, megabytes and the choice are there', async () => {
    const { page, asked } = await openFilm();
    expect(asked).toEqual([`phone/${SERVICE}.webp`]);
    expect(await page.locator('video').count()).toBe(0);
    await page.getByText('3 menit 0 detik').waitFor();
    await page.getByRole('radio', { name: /^Hemat data/ }).check();
    await expectGoodPage(page);
    await button(page, words.play).click();
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2);
    expect(asked.filter((file) => file.endsWith('.mp4')).every((file) => file === `hemat/${SERVICE}.mp4`)).toBe(true);
    expect(await button(page, words.savingNamed('1,6')).getAttribute('aria-pressed')).toBe('true');
    await page.context().close();
  });

  test('without JavaScript the browser’s own player, the steps and all sentences are there', async () => {
    const { page } = await openFilm('phone', { withoutJavaScript: true });
    const native = page.locator('video:visible');
    expect(await native.count()).toBe(1);
    expect(await native.locator('source').first().getAttribute('src')).toContain('/phone-calm/');
    expect(await native.getAttribute('preload')).toBe('none');
    for (const summary of await page.locator('film-player summary').all()) await summary.click();
    await page.getByText(lines.at(-1)!.text).waitFor();
    await page.locator('.chapter-title', { hasText: cut.stages[2]!.title }).waitFor();
    expect(await page.locator('film-player button:visible').count()).toBe(0);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  });

  test.each([
    ['phone', 'reduce', 'phone-calm'],
    ['phone', 'no-preference', 'phone'],
    ['desktop', 'reduce', 'landscape-calm'],
    ['desktop', 'no-preference', 'landscape'],
  ] as const)('a %s whose viewer asks for motion "%s" is given %s', async (screen, reducedMotion, format) => {
    const { page } = await openFilm(screen);
    await page.emulateMedia({ reducedMotion });
    await button(page, words.play).click();
    expect(await page.locator('video').getAttribute('src')).toBe(paths.filmFile(id, `${format}/${SERVICE}.mp4`));
    await page.context().close();
  });
});

describe('while it plays', () => {
  test('the controls have the names that a screen reader says, and nothing is wrong for axe', async () => {
    const { page } = await started();
    await goTo(page, lines[3]!.startMs + 500);
    await page.getByText(words.now(2, 3, cut.stages[1]!.title)).waitFor();
    for (const name of [
      words.pause,
      words.againNamed(lines[3]!.text),
      words.nextNamed(3, 3, cut.stages[2]!.title),
      words.captions,
      words.speedNamed,
      words.followNamed,
      words.savingNamed('1,6'),
      words.fullScreen,
    ])
      expect(await button(page, name).count(), name).toBe(1);
    const slider = page.getByRole('slider', { name: words.position });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^1 menit \d+ detik dari 3 menit 0 detik$/);
    const chapter = button(page, words.chapterNamed(2, cut.stages[1]!.title, '0 menit 39 detik'));
    await expect.poll(() => chapter.getAttribute('aria-current')).toBe('true');
    await expectGoodPage(page);
    await page.context().close();
  });

  test('everything can be done from the keyboard', async () => {
    const { page } = await started('desktop');
    const wide = sampleSet.cuts.find(({ shape }) => shape === 'landscape')!;
    // The button that started it is gone: its place is taken by the one that pauses it.
    expect(await button(page, words.pause).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press(' ');
    await expect.poll(() => isPaused(page)).toBe(true);
    await page.keyboard.press('l');
    await expect.poll(() => nowMs(page)).toBeGreaterThanOrEqual(wide.stages[1]!.startMs - 1);
    await page.keyboard.press('L');
    await expect.poll(() => nowMs(page)).toBeGreaterThanOrEqual(wide.stages[2]!.startMs - 1);
    await goTo(page, wide.stages[2]!.startMs + 5000);
    await page.keyboard.press('j');
    await expect.poll(() => nowMs(page)).toBeLessThan(wide.stages[2]!.startMs + 3000);
    await page.keyboard.press('c');
    expect(await button(page, words.captions).getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('i');
    expect(await button(page, words.followNamed).getAttribute('aria-pressed')).toBe('true');
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => nowMs(page)).toBeLessThan(3000);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => nowMs(page)).toBeGreaterThanOrEqual(4900);
    await page.keyboard.press('PageUp');
    await expect.poll(() => nowMs(page)).toBeGreaterThanOrEqual(wide.stages[1]!.startMs - 1);
    await page.context().close();
  });

  test('captions stand where the film keeps room for them, at the top where the cue says so, and can be put away', async () => {
    const { page } = await started();
    const caption = page.locator('.film-caption');
    await goTo(page, lines[0]!.startMs + 300);
    await expect.poll(() => caption.innerText()).toBe(lines[0]!.text);
    expect(await caption.evaluate((one) => one.classList.contains('at-top'))).toBe(false);
    await goTo(page, lines[1]!.startMs + 300);
    await expect.poll(() => caption.innerText()).toBe(lines[1]!.text);
    expect(await caption.evaluate((one) => one.classList.contains('at-top'))).toBe(true);
    await button(page, words.captions).click();
    await expect.poll(() => caption.innerText()).toBe('');
    await page.context().close();
  });

  test('a press on a sentence of the transcript plays it, and the one that is said is marked', async () => {
    const { page } = await started();
    await page.getByText(words.transcript, { exact: true }).click();
    const line = page.locator('.line', { hasText: lines[6]!.text });
    await line.click();
    await expect.poll(() => line.getAttribute('aria-current')).toBe('true');
    expect(await nowMs(page)).toBeGreaterThanOrEqual(lines[6]!.startMs - 50);
    expect(await page.locator('.line[aria-current]').count()).toBe(1);
    await page.context().close();
  });

  test('saving data goes on at the same sentence in the other file', async () => {
    const { page, asked } = await started('desktop');
    const wide = sampleSet.cuts.find(({ shape }) => shape === 'landscape')!;
    const there = wide.stages[1]!.scenes[0]!.lines[1]!;
    await goTo(page, there.startMs + 1000);
    await button(page, words.savingNamed('1,6')).click();
    await expect.poll(() => asked.includes(`hemat/${SERVICE}.mp4`)).toBe(true);
    await expect.poll(() => nowMs(page)).toBeGreaterThan(lines[3]!.startMs);
    expect(await nowMs(page)).toBeLessThan(lines[3]!.endMs);
    await expect.poll(() => isPaused(page)).toBe(false);
    await page.context().close();
  });

  test('"pelan" makes the pauses longer and leaves the voice alone; "cepat" is a quarter faster', async () => {
    const { page } = await started();
    const speed = button(page, words.speedNamed);
    const rate = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.playbackRate);
    await speed.click();
    expect([await rate(), await speed.innerText()]).toEqual([1, expect.stringContaining(words.speeds.slow)]);
    await goTo(page, lines[0]!.endMs - 200);
    await expect.poll(() => isPaused(page), { interval: 30 }).toBe(true);
    // It is a pause of the film, not of the viewer: the button still says so, and it goes on by itself.
    expect(await button(page, words.pause).count()).toBe(1);
    await expect.poll(() => isPaused(page), { timeout: 4000 }).toBe(false);
    await speed.click();
    expect([await rate(), await speed.innerText()]).toEqual([1.25, expect.stringContaining(words.speeds.fast)]);
    await page.context().close();
  });
});

describe('"Ikuti langkah"', () => {
  test('stops at the end of a step, says so once, and goes on when the viewer does', async () => {
    const { page } = await started();
    await button(page, words.followNamed).click();
    await goTo(page, cut.stages[0]!.endMs - 900);
    const tray = page.getByRole('group', { name: words.stop.name(1) });
    await tray.waitFor();
    const goOn = tray.getByRole('button', { name: new RegExp(words.stop.goOn(2)) });
    expect(await goOn.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('[data-announce][role="status"]').innerText()).toBe(words.stop.title(1));
    expect(await isPaused(page)).toBe(true);
    expect(await nowMs(page)).toBeLessThan(cut.stages[0]!.endMs);
    expect(await tray.getByRole('link', { name: words.stop.help }).getAttribute('href')).toBe(paths.help);
    await expectGoodPage(page);
    await page.keyboard.press(' ');
    await tray.waitFor({ state: 'hidden' });
    await expect.poll(() => nowMs(page)).toBeGreaterThan(cut.stages[0]!.endMs);
    await page.context().close();
  });

  test('shows the step again, or puts the tray away and waits', async () => {
    const { page } = await started();
    await page.keyboard.press('i');
    await goTo(page, cut.stages[1]!.endMs - 700);
    const tray = page.getByRole('group', { name: words.stop.name(2) });
    await tray.waitFor();
    await tray.getByRole('button', { name: words.stop.again, exact: true }).click();
    await expect.poll(() => nowMs(page)).toBeLessThan(cut.stages[1]!.startMs + 3000);
    expect(await isPaused(page)).toBe(false);
    // The tray went away with the button that had the focus.
    expect(await button(page, words.pause).evaluate((one) => one === document.activeElement)).toBe(true);
    await goTo(page, cut.stages[1]!.endMs - 700);
    await tray.waitFor();
    await page.keyboard.press('Escape');
    await tray.waitFor({ state: 'hidden' });
    expect(await isPaused(page)).toBe(true);
    expect(await button(page, words.play).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.context().close();
  });
});

test('a scene that does not fit the screen any more is left out, and what it said stands in its place', async () => {
  const { db } = opened.portal;
  await db.execute(`update film set broken = '["documents"]'`);
  try {
    const { page } = await openFilm();
    await page.getByText(words.changed.title).waitFor();
    await button(page, words.play).click();
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2);
    await goTo(page, cut.stages[1]!.startMs - 600);
    const tray = page.getByRole('group', { name: words.changed.title });
    await tray.waitFor();
    await tray.getByText(lines[2]!.text).waitFor();
    expect(await nowMs(page)).toBeGreaterThanOrEqual(cut.stages[1]!.endMs - 50);
    await expectGoodPage(page);
    await tray.getByRole('button', { name: words.changed.goOn }).click();
    await expect.poll(() => isPaused(page)).toBe(false);
    await page.context().close();
  } finally {
    await db.execute(`update film set broken = '[]'`);
  }
});

test('a film that cannot be loaded says so, and what to do', async () => {
  const { page } = await openFilm();
  await page.route('**/*.mp4', (route) => route.abort());
  await button(page, words.play).click();
  await page.getByText(words.failed).waitFor();
  expect(await button(page, words.play).count()).toBe(1);
  await page.context().close();
});
