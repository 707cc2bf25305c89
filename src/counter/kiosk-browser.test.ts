import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { rahmat } from '../../tests/counter.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { letterPhoto } from '../../tests/pictures.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { KIOSK_QUIET_MINUTES } from './rules.ts';

const words = t.counter.kiosk;
const TYPED = 'Kampus Rahasia';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});
beforeEach(() => world.portal.db.execute('delete from rate_limit'));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const atStart = (page: Page) => page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor();

async function openKiosk(javaScript = true): Promise<Page> {
  const page = await browser.openPage('desktop', { baseUrl: server.url, withoutJavaScript: !javaScript });
  await signIn(page, rahmat);
  await page.goto(paths.counterKiosk);
  if (javaScript) await expectGoodPage(page);
  await press(button(page, t.deskCounter.kiosk.open));
  await atStart(page);
  return page;
}

/** Siti at the kiosk, with an answer and a photograph that could not be sent and so lie on the device. */
async function leaveTraces(page: Page): Promise<void> {
  const draft = (await startNurseDraft(world.portal)).id;
  await signIn(page, filmPerson);
  await page.context().route('**/simpan', (route) => route.abort());
  await page.context().route('**/unggahan/**', (route) => route.abort());
  await page.goto(paths.documents(draft));
  await page
    .locator('input[type=file]')
    .and(page.getByLabel(t.files.chooseFor('KTP-el pemohon'), { exact: true }))
    .setInputFiles({ name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: await letterPhoto().jpeg().toBuffer() });
  await page.locator('[data-uploads] output').getByText(t.uploads.line.waiting).waitFor();
  await page.goto(paths.formPage(draft, 'pendidikan'));
  // What saves is loaded after the page.
  await page.waitForLoadState('networkidle');
  await page.locator('[name=perguruan_tinggi]').fill(TYPED);
  await page.locator('[data-autosave]').getByText(t.autosave.failed, { exact: true }).waitFor();
  expect((await traces(page)).length).toBeGreaterThan(2);
}

/** Everything of anybody that the device keeps; the kiosk's own mark and the random id of a visitor are nobody's. */
async function traces(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
  const cookies = await page.context().cookies();
  return [...kept, ...cookies.map(({ name }) => name).filter((name) => !['pintu_kios', 'pintu_pengunjung'].includes(name))];
}

const expectNoTrace = async (page: Page): Promise<void> => {
  await atStart(page);
  await expect.poll(() => traces(page)).toEqual([]);
};

test('"Selesai" leaves no trace on the device, and no way back to the pages before', async () => {
  const page = await openKiosk();
  await expectGoodPage(page);
  await leaveTraces(page);
  await expectGoodPage(page);
  await press(button(page, words.done));
  await expectNoTrace(page);
  for (let back = 0; back < 3; back++) {
    await page.goBack();
    const said = await page.locator('body').innerHTML();
    for (const secret of [TYPED, filmPerson.nik]) expect(said).not.toContain(secret);
    expect(await button(page, t.accounts.account.signOut).count()).toBe(0);
  }
  await page.goto(paths.applications);
  expect(new URL(page.url()).pathname).toBe(paths.signIn);
});

test('who leaves without a word is forgotten after a quiet time, with a warning before', async () => {
  const page = await openKiosk();
  await page.clock.install();
  await leaveTraces(page);
  await page.clock.fastForward((KIOSK_QUIET_MINUTES - 1) * 60_000);
  await page.mouse.click(5, 5);
  await page.clock.fastForward((KIOSK_QUIET_MINUTES - 1) * 60_000 + 30_000);
  await page.getByText(words.stillThere, { exact: true }).waitFor();
  await page.clock.fastForward(31_000);
  await expectNoTrace(page);
});

test('officers’ pages are closed at a kiosk, also without JavaScript, until an officer signs in', async () => {
  const page = await openKiosk(false);
  for (const closed of [paths.desk, paths.counter, paths.counterKiosk]) {
    await page.goto(closed);
    expect(new URL(page.url()).pathname).toBe(paths.kiosk);
  }
  await signIn(page, rahmat);
  await page.goto(paths.counter);
  await page.getByRole('heading', { level: 1, name: t.deskCounter.title, exact: true }).waitFor();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('pintu_kios');
});
