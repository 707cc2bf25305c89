import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { paper, turnedPhoto } from '../../tests/papers.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { READ_QUEUE, readPaper } from './read-paper.ts';
import { documentsOf } from './store-documents.ts';

const { files: texts, paperFindings: words } = textsId;
const NOT_FOUND = words.sentence('other', 'Surat Tanda Registrasi');
/** A paper is read some seconds after it has come; on a busy machine more. */
const PATIENCE = { timeout: 60_000 };

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let draft: string;

beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
  await world.portal.jobs.work(READ_QUEUE, (data) => readPaper(world.portal, data));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  draft = (await startNurseDraft(world.portal)).id;
});

const str = async () => (await documentsOf(world.portal.db, draft)).find(({ requirement }) => requirement === 'str');
const row = (page: Page) => page.locator('#dokumen-str');

async function open(path: string, js: boolean): Promise<Page> {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: !js });
  await signIn(page, filmPerson);
  await page.waitForURL(`**${paths.applications}`);
  await page.goto(path);
  return page;
}

const choose = (page: Page, buffer: Buffer) =>
  page
    .locator('input[type=file]')
    .and(page.getByLabel(texts.chooseFor('STR'), { exact: true }))
    .setInputFiles({ name: 'str.jpg', mimeType: 'image/jpeg', buffer });

test('who sent another paper is told on the page where they are, and says that it is right', async () => {
  const page = await open(paths.documents(draft), true);
  await choose(page, await paper('ktp', 'KTP'));
  await expect.poll(async () => (await str())?.file.paper, PATIENCE).toBe('other');
  await row(page).getByText(NOT_FOUND).waitFor(PATIENCE);
  await expectNoAxeViolations(page);
  await press(row(page).getByRole('button', { name: words.rightFor('STR'), exact: true }));
  await row(page).getByText(texts.state.done).waitFor();
  expect(await page.getByText(NOT_FOUND).count()).toBe(0);
  expect((await str())?.file).toMatchObject({ paper: 'other', paperMeant: true });
}, 180_000);

test('a paper that lies on its head is turned with one press, without JavaScript too, from the page before sending', async () => {
  const page = await open(paths.document(draft, 'str'), false);
  await choose(page, await turnedPhoto(await paper('str', 'STR'), 180));
  await page.getByRole('button', { name: texts.upload('STR'), exact: true }).click();
  await expect.poll(async () => (await str())?.file.paper, PATIENCE).toBe('turned-180');
  await page.goto(paths.review(draft));
  await page.getByRole('link', { name: words.goThere('STR'), exact: true }).click();
  await row(page).getByText(words.sentence('turned-180', '')).waitFor();
  const before = (await str())?.file.id;
  await row(page)
    .getByRole('button', { name: words.turnFor('STR'), exact: true })
    .click();
  await expect.poll(async () => (await str())?.file.id).not.toBe(before);
  expect(await page.getByText(words.sentence('turned-180', '')).count()).toBe(0);
}, 120_000);
