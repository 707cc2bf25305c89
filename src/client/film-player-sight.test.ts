import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { publishSet, putFiles } from '../../tests/small-film.ts';
import { sampleSet } from '../tutorials/sample-set.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const words = textsId.player;
const SERVICE = sampleSet.service;
const [, second] = sampleSet.cuts.find(({ shape }) => shape === 'phone')!.stages;

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  opened = await openTestPortal({ world: false });
  served = await servePortal(opened.app);
  browser = await openBrowser();
  await putFiles(opened.portal, await publishSet(opened.portal));
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
});

async function openFilm(address = paths.video(SERVICE)): Promise<Page> {
  const page = await browser.openPage('phone', { baseUrl: served.url });
  await page.goto(address);
  return page;
}

const seconds = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
const chapter = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^${words.chapterNamed(number, '', '').split(':')[0]}:`) });

async function play(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.play }).click();
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.1);
}

/** How much of the picture is on the screen, 0 to 1. */
const seen = (page: Page) =>
  page.locator('.film-picture').evaluate((picture) => {
    const { top, bottom, height } = picture.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, window.innerHeight) - Math.max(top, 0)) / height;
  });

test('who presses a step or a sentence below the picture is shown it', async () => {
  const page = await openFilm();
  await play(page);
  await chapter(page, 2).click();
  await expect.poll(() => seconds(page)).toBeGreaterThanOrEqual(second!.startMs / 1000);
  await expect.poll(() => seen(page)).toBeGreaterThan(0.99);
  await page.getByText(words.transcript, { exact: true }).click();
  await page.locator('.line').nth(4).click();
  await expect.poll(() => seen(page)).toBeGreaterThan(0.99);
  await page.context().close();
});

test('at the end of a step the tray comes into sight of who reads below the picture', async () => {
  const page = await openFilm();
  await play(page);
  await page.getByRole('button', { name: words.followNamed }).click();
  await chapter(page, 3).scrollIntoViewIfNeeded();
  await page
    .locator('video')
    .evaluate((video: HTMLVideoElement, at) => void (video.currentTime = at), second!.endMs / 1000 - 0.6);
  const goOn = page.getByRole('button', { name: new RegExp(words.stop.goOn(3)) });
  await goOn.waitFor();
  await expect.poll(() => goOn.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0);
  await page.context().close();
});

test('a link to a sentence begins there, and its first step still begins at the beginning', async () => {
  const page = await openFilm(paths.videoAt(SERVICE, 4));
  await page.getByText(words.chapters, { exact: true }).click();
  await chapter(page, 1).click();
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.1);
  expect(await seconds(page)).toBeLessThan(5);
  await page.context().close();
});

test.each([
  ['upright', { width: 360, height: 740 }, { width: 360, height: 640 }],
  ['on its side', { width: 740, height: 360 }, { width: 640, height: 360 }],
])('the whole screen of a phone %s is the picture’s', async (_, viewport, picture) => {
  const page = await openFilm();
  await page.setViewportSize(viewport);
  await play(page);
  await page.getByRole('button', { name: words.fullScreen }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const size = () => page.locator('.film-picture').evaluate((one) => ({ width: one.clientWidth, height: one.clientHeight }));
  await expect.poll(size).toEqual(picture);
  await page.context().close();
});
