import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { publishSet, putFiles } from '../../tests/small-film.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { embedCode } from './embed-code.ts';
import { sampleSet } from './sample-set.ts';

const words = textsId.player;
const SERVICE = sampleSet.service;

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let office: Server;
let stranger: Server;
let attributes = '';
beforeAll(async () => {
  opened = await openTestPortal({ world: false });
  [office, stranger] = [await site(), await site()];
  const embed = { origins: [addressOf(office)] };
  served = await servePortal(createApp({ ...opened.portal, office: { ...opened.portal.office, embed } }));
  browser = await openBrowser();
  await putFiles(opened.portal, await publishSet(opened.portal));
});
afterAll(async () => {
  await browser.close();
  for (const server of [office, stranger]) server.close();
  await served.close();
  await opened.close();
});

/** A page of another site on a port of its own, with the code that our page gives out. */
async function site(): Promise<Server> {
  const server = createServer((_, response) => {
    const code = embedCode({ url: served.url + paths.embedded(SERVICE), title: sampleSet.title, width: 816, height: 680 });
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><meta name="viewport" content="width=device-width"><title>Berita</title><h1>Berita</h1>${code.replace('<iframe', `<iframe ${attributes}`)}`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

async function visit(server: Server, screen: 'phone' | 'desktop' = 'desktop') {
  const page = await browser.openPage(screen);
  await page.goto(addressOf(server));
  return { page, frame: page.frameLocator('iframe') };
}

async function playIn(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: words.play }).click();
  const video = frame.locator('video');
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.2);
  await video.evaluate((one: HTMLVideoElement) => void (one.currentTime = 2));
  await expect.poll(() => frame.locator('.film-caption').innerText()).toBe(sampleSet.guide[0]?.text);
}

describe('in the office’s own site', () => {
  test('who needs help at the end of a step is not led into the frame, where no other page of ours may stand', async () => {
    attributes = '';
    const { page, frame } = await visit(office);
    expect(await frame.locator('[data-tray-help]').getAttribute('target')).toBe('_blank');
    await page.context().close();
  });

  test('the film plays with its captions, as wide as the page, and leaves no cookie', async () => {
    attributes = '';
    const { page, frame } = await visit(office);
    await frame.getByRole('heading', { name: sampleSet.title }).waitFor();
    await playIn(frame);
    expect(await page.locator('iframe').evaluate((one) => one.getBoundingClientRect().width)).toBe(816);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test('it plays in a sandbox too, as WordPress makes one of every oEmbed', async () => {
    attributes = 'sandbox="allow-scripts" security="restricted"';
    const { page, frame } = await visit(office);
    await playIn(frame);
    await page.context().close();
  });

  test('on a phone it is the film of a phone, within the width of the page', async () => {
    attributes = '';
    const { page, frame } = await visit(office, 'phone');
    await frame.getByRole('button', { name: words.play }).click();
    expect(await frame.locator('video').getAttribute('src')).toContain('/phone-calm/');
    const wide = await frame.locator('html').evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(wide[0]).toBeLessThanOrEqual(wide[1] ?? 0);
    await page.context().close();
  });
});

test('in a site that was not allowed there are words and a link in its place', async () => {
  attributes = '';
  const { page, frame } = await visit(stranger);
  await frame.getByRole('heading', { name: words.embed.refused }).waitFor();
  expect(await frame.locator('film-player').count()).toBe(0);
  expect(await frame.getByRole('link', { name: words.embed.watch }).getAttribute('href')).toMatch(/\/video\/sip-perawat$/);
  await page.context().close();
});

test('a site that hides its address from us is refused by the browser', async () => {
  attributes = 'referrerpolicy="no-referrer"';
  const { page, frame } = await visit(stranger);
  await page.waitForLoadState('networkidle');
  expect(await frame.getByRole('heading', { name: sampleSet.title }).count()).toBe(0);
  await page.context().close();
});
