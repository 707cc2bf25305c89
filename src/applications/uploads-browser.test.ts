import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { openCuttingProxy } from '../../tests/cutting-proxy.ts';
import type { CuttingProxy } from '../../tests/cutting-proxy.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { letterPhoto } from '../../tests/pictures.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { docx } from '../../tests/uploads.ts';
import { findPerson } from '../accounts/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { filmPerson } from '../world/people.ts';
import { documentsOf } from './store-documents.ts';

const { files: texts, photoCare: care, uploads } = textsId;
const { line } = uploads;
const KTP = 'KTP-el pemohon';
const ONE_LEFT = line.left(1, 'photo');

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let proxy: CuttingProxy;
let browser: TestBrowser;
let draft: string;
let photo: { name: string; mimeType: string; buffer: Buffer };

beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
  photo = { name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: await letterPhoto().jpeg({ quality: 100 }).toBuffer() };
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  await world.portal.db.execute('delete from unfinished_upload');
  draft = (await startNurseDraft(world.portal)).id;
  proxy = await openCuttingProxy(server.url);
  return () => proxy.close();
});

const held = async (id = draft) => documentsOf(world.portal.db, id);
const choose = (page: Page, name = KTP) =>
  page.locator('input[type=file]').and(page.getByLabel(texts.chooseFor(name), { exact: true }));
const pictureOf = (page: Page) => page.getByRole('img', { name: texts.pictureOf(KTP), exact: true });
const said = (page: Page) => page.locator('[data-uploads] output');
const button = (page: Page, name: string) => page.locator('[data-uploads]').getByRole('button', { name, exact: true });

async function open(path: string, screen: 'phone' | 'desktop' = 'phone'): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: proxy.url });
  await signIn(page, filmPerson);
  await page.waitForURL(`**${paths.applications}`);
  await page.goto(path);
  return page;
}

/** What this device still keeps. */
const onDevice = (page: Page): Promise<unknown> =>
  page.evaluate(`indexedDB.databases().then((all) => [...all.map(({ name }) => name), ...Object.keys(localStorage)])`);

describe('a line that is cut in the middle of a photograph', () => {
  test('waits for a signal, on every page, and goes on where it was; the document stands without a reload', async () => {
    const page = await open(paths.documents(draft));
    proxy.cutPiecesAfter(100_000);
    await choose(page).setInputFiles(photo);
    await said(page).getByText(`${line.waiting} ${ONE_LEFT}`).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.goto(paths.formPage(draft, 'keadaan-anda'));
    await said(page).getByText(`${line.waiting} ${ONE_LEFT}`).waitFor();
    await expectNoAxeViolations(page);
    await page.goto(paths.documents(draft));
    await page.getByText(line.goAhead).waitFor();
    proxy.cutPiecesAfter(null);
    await pictureOf(page).waitFor();
    expect(await held()).toMatchObject([{ file: { bytes: photo.buffer.length } }]);
    expect(proxy.offsets().at(-1)).toBeGreaterThan(60_000);
    expect(await onDevice(page)).not.toContain('pintu-unggahan:going');
    await page
      .locator('main .lead')
      .getByText(/^1 dari \d+ selesai/)
      .waitFor();
  });

  test('goes on by itself while questions are answered, and says when all is there', async () => {
    const page = await open(paths.documents(draft));
    proxy.cutPiecesAfter(50_000);
    await choose(page).setInputFiles(photo);
    await choose(page, 'STR').setInputFiles([photo, photo]);
    await said(page).getByText(line.left(null, 'photo').replace('{n}', '3')).waitFor();
    await page.goto(paths.formPage(draft, 'keadaan-anda'));
    proxy.cutPiecesAfter(null);
    await said(page).getByText(line.done).waitFor();
    const pages = (await held()).map(({ requirement, file }) => [requirement, file.pages] as const);
    expect(Object.fromEntries(pages)).toEqual({ ktp: 1, str: 2 });
  });
});

describe('whoever waits', () => {
  test('is told a portal that is out of order apart from a lost line', async () => {
    const page = await open(paths.documents(draft));
    await page.route('**/unggahan/**', (route) => route.fulfill({ status: 502, body: '<h1>bad gateway</h1>' }));
    await choose(page).setInputFiles(photo);
    await said(page).getByText(line.server).waitFor();
    await page.unroute('**/unggahan/**');
    // On a busy machine the page may try again by itself before the button is pressed.
    await Promise.any([button(page, line.again).click(), pictureOf(page).waitFor()]);
    await pictureOf(page).waitFor();
  });

  test('pauses, comes back later, and goes on; or gives a file up', async () => {
    const page = await open(paths.documents(draft));
    proxy.cutPiecesAfter(50_000);
    await choose(page).setInputFiles(photo);
    await button(page, line.pause).click();
    proxy.cutPiecesAfter(null);
    await page.reload();
    await said(page).getByText(`${line.paused} ${ONE_LEFT}`).waitFor();
    await choose(page, 'STR').setInputFiles(photo);
    await said(page).getByText(line.left(null, 'photo').replace('{n}', '2')).waitFor();
    const ktp = page.locator('#dokumen-ktp');
    await ktp.getByRole('button', { name: texts.cancel, exact: true }).click();
    await choose(page).waitFor();
    await button(page, line.goOn).click();
    await page.getByRole('img', { name: texts.pictureOf('STR'), exact: true }).waitFor();
    expect((await held()).map(({ requirement }) => requirement)).toEqual(['str']);
  });

  test('is told on another page that a file is not taken, and led to what to do', async () => {
    const page = await open(paths.documents(draft));
    proxy.cutPiecesAfter(0);
    await choose(page).setInputFiles({ name: 'ktp.docx', mimeType: 'text/plain', buffer: docx() });
    await said(page).getByText(line.left(1, 'file')).waitFor();
    await page.goto(paths.formPage(draft, 'keadaan-anda'));
    proxy.cutPiecesAfter(null);
    await said(page).getByText('KTP-el pemohon belum bisa dipakai. Ini surat dari Word.').waitFor();
    await page.getByRole('link', { name: line.see, exact: true }).click();
    await page.getByText(texts.state.refused).waitFor();
    await page.getByText('Simpan sebagai PDF, lalu pilih PDF itu.').first().waitFor();
  });

  test('is told of an empty file at once, and of one that the portal can never begin; what comes behind goes on', async () => {
    const page = await open(paths.documents(draft));
    const ktp = page.locator('#dokumen-ktp');
    await choose(page).setInputFiles({ name: 'kosong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) });
    await ktp.getByText(texts.refusal({ reason: 'empty' }, String).sentence).waitFor();
    expect(await onDevice(page)).not.toContain('pintu-unggahan:going');
    await expectNoAxeViolations(page);

    await page.route(`**${paths.upload(draft, 'ktp')}`, (route) => route.fulfill({ status: 431, body: '<h1>too large</h1>' }));
    await choose(page).setInputFiles(photo);
    await said(page).getByText(line.refused.replace('{name}', KTP).replace('{said}', line.unsaid)).waitFor();
    await choose(page, 'STR').setInputFiles(photo);
    await page.getByRole('img', { name: texts.pictureOf('STR'), exact: true }).waitFor();
    await button(page, line.close).click();
    await said(page).getByText(line.done).waitFor();
  });

  test('leaves nothing on the device after signing out', async () => {
    const page = await open(paths.documents(draft));
    proxy.cutPiecesAfter(0);
    await choose(page).setInputFiles(photo);
    await said(page).getByText(ONE_LEFT).waitFor();
    expect(await onDevice(page)).toContain('pintu-unggahan');
    await page.goto(paths.account);
    await press(page.getByRole('button', { name: textsId.accounts.account.signOut, exact: true }));
    await page.waitForURL((url) => url.pathname !== paths.account);
    expect(await onDevice(page)).toEqual([]);
  });
});

test('an application is not sent without what is on its way: it waits, and goes by itself', async () => {
  const person = await findPerson(world.portal.db, world.portal.seal, filmPerson.id);
  if (person === null) throw new Error('the world has no nurse');
  await world.portal.db.execute(`update application set state = 'withdrawn' where state = 'draft'`);
  const whole = await fillApplication(world.portal, { person, slug: 'sip-perawat', what: 'everything' });
  const before = (await held(whole)).find(({ requirement }) => requirement === 'ktp');
  const page = await open(paths.documents(whole));
  proxy.cutPiecesAfter(0);
  await page
    .locator('input[type=file]')
    .and(page.getByLabel(texts.replaceFor(KTP), { exact: true }))
    .setInputFiles(photo);
  await said(page).getByText(ONE_LEFT).waitFor();
  await page.goto(paths.review(whole));
  await button(page, line.dropAll).waitFor();
  expect(await page.getByText(uploads.open.title(1)).count()).toBe(0);
  await page.getByLabel(textsId.applications.review.declaration, { exact: true }).check();
  await page.getByRole('button', { name: textsId.actions.submit.button, exact: true }).click();
  await said(page).getByText(line.holding).waitFor();
  await expectNoAxeViolations(page);
  proxy.cutPiecesAfter(null);
  await page.getByRole('heading', { level: 1, name: textsId.applications.sent.title, exact: true }).waitFor();
  const after = (await held(whole)).find(({ requirement }) => requirement === 'ktp');
  expect(after?.file.id).not.toBe(before?.file.id);
  expect(after?.file.bytes).toBe(photo.buffer.length);
});

test('what is chosen before the script that sends it has come is sent when it is there', async () => {
  const page = await open(paths.applications);
  const gate = Promise.withResolvers<void>();
  await page.route('**/send-chosen-files*', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(paths.documents(draft));
  await choose(page).setInputFiles(photo);
  gate.resolve();
  await pictureOf(page).waitFor();
});

test('without a place to keep files a form is posted as ever, and a lost line is said at the document', async () => {
  const page = await open(paths.documents(draft));
  await page.evaluate(`IDBFactory.prototype.open = () => { throw new Error('no room'); }`);
  const address = `**${paths.document(draft, 'ktp')}`;
  await page.route(address, (route) => route.abort('connectionreset'));
  await choose(page).setInputFiles(photo);
  await page.getByRole('alert').getByText(care.failed.network).waitFor();
  await page.unroute(address);
  await page.getByRole('button', { name: care.tryAgain, exact: true }).click();
  await pictureOf(page).waitFor();
});
