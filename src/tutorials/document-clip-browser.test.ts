import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { publishSet, putFiles } from '../../tests/small-film.ts';
import { program } from '../../tests/uploads.ts';
import type { Application } from '../applications/application.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { clipOf, secondsOf } from './document-clip-rules.ts';
import { setWithUpload } from './sample-upload.ts';

const KTP = 'KTP-el pemohon';
const set = setWithUpload();
const cutOf = (shape: string) => set.cuts.find((cut) => cut.shape === shape)!;
const clip = clipOf(set, cutOf('phone'), { document: KTP, broken: [] })!;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let draft: Application;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
  draft = await startNurseDraft(world.portal);
  await putFiles(world.portal, await publishSet(world.portal, set), set);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});

/** The page of documents after a file for the identity card was refused. */
async function refused({ js }: { js: boolean }): Promise<Page> {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: !js });
  await signIn(page, filmPerson);
  await page.waitForURL(`**${paths.applications}`);
  await page.goto(paths.documents(draft.id));
  expect(await page.getByText(t.player.clip.offer(KTP)).count()).toBe(0);
  const field = page.locator('input[type=file]').and(page.getByLabel(t.files.chooseFor(KTP), { exact: true }));
  await field.setInputFiles({ name: 'ktp.pdf', mimeType: 'application/pdf', buffer: program() });
  if (!js) await page.getByRole('button', { name: t.files.upload(KTP), exact: true }).click();
  await offerIn(page).waitFor();
  return page;
}

const offerIn = (page: Page) => page.locator('summary', { hasText: t.player.clip.offer(KTP) });
const now = (page: Page): Promise<number> =>
  page.evaluate(`(document.querySelector('.film-picture video')?.currentTime ?? 0) * 1000`);
const isPaused = (page: Page): Promise<boolean> => page.evaluate(`document.querySelector('.film-picture video')?.paused ?? true`);

test('a refused file is answered with the seconds about that document, which play from their first line to their last', async () => {
  const page = await refused({ js: true });
  expect(await offerIn(page).innerText()).toContain(t.player.seconds(secondsOf(clip.spans)));
  expect(await page.locator('.film-picture video').count()).toBe(0);
  await offerIn(page).click();
  const [first, last] = [clip.spans[0]!, clip.spans.at(-1)!];
  await expect.poll(() => now(page)).toBeGreaterThan(first.startMs + 200);
  expect(await now(page)).toBeLessThan(first.endMs + 500);
  await expectGoodPage(page);
  // The end of the first part goes on with the second, and that one's end stops.
  await page.evaluate(`document.querySelector('.film-picture video').currentTime = ${first.endMs / 1000 - 0.4}`);
  await expect.poll(() => now(page)).toBeGreaterThan(last.startMs - 50);
  await page.evaluate(`document.querySelector('.film-picture video').currentTime = ${last.endMs / 1000 - 0.4}`);
  await expect.poll(() => isPaused(page), { timeout: 10_000 }).toBe(true);
  expect(await now(page)).toBeLessThan(last.endMs + 700);
  expect(await now(page)).toBeGreaterThan(last.endMs - 100);
  // Once more from its beginning.
  await page.getByRole('button', { name: t.player.play, exact: true }).click();
  await expect.poll(() => now(page)).toBeLessThan(first.endMs);
  await page.context().close();
});

test('without JavaScript the browser plays that part, and a link leads to the line in the whole video', async () => {
  const page = await refused({ js: false });
  await offerIn(page).click();
  const source = await page.locator('video:visible source').last().getAttribute('src');
  expect(source).toContain(`#t=${clip.spans.at(-1)!.startMs / 1000},${clip.spans.at(-1)!.endMs / 1000}`);
  await page.getByRole('link', { name: t.player.clip.whole }).click();
  expect(page.url()).toContain(paths.videoAt(set.service, clip.firstLine));
  await page.context().close();
});
