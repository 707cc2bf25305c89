import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { blurredPhoto, letterPhoto } from '../../tests/pictures.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import type { Application } from './application.ts';
import { documentsOf } from './store-documents.ts';

const texts = textsId.files;
const care = textsId.photoCare;
const KTP = 'KTP-el pemohon';

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

const held = async () => (await documentsOf(world.portal.db, draft.id))[0];
const jpeg = (buffer: Buffer) => ({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
const sharpPhoto = async () => jpeg(await letterPhoto().jpeg().toBuffer());
const choose = (page: Page, label = texts.chooseFor(KTP)) =>
  page.locator('input[type=file]').and(page.getByLabel(label, { exact: true }));
const pictureOf = (page: Page) => page.getByRole('img', { name: texts.pictureOf(KTP), exact: true });

async function open(screen: 'phone' | 'desktop', path: string, js = true): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: server.url, withoutJavaScript: !js });
  await signIn(page, filmPerson);
  await page.waitForURL(`**${paths.applications}`);
  await page.goto(path);
  return page;
}

describe('a photograph that may not be readable', () => {
  test('is told of before it is sent, and sent when its owner wants it so', async () => {
    const page = await open('phone', paths.documents(draft.id));
    await choose(page).setInputFiles(jpeg(await blurredPhoto()));
    await page.getByRole('alert').getByText(care.look('blurred')).waitFor();
    expect(await held()).toBeUndefined();
    await page.getByRole('button', { name: care.use, exact: true }).click();
    await pictureOf(page).waitFor();
    expect((await held())?.file.look).toBe(null);
  });

  test('is taken again', async () => {
    const page = await open('phone', paths.documents(draft.id));
    await choose(page).setInputFiles(jpeg(await blurredPhoto()));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: care.again, exact: true }).click();
    await (await chooser).setFiles(await sharpPhoto());
    await pictureOf(page).waitFor();
  });
});

describe('several photographs', () => {
  test('chosen at once become one PDF; turning, cutting and a further page work on a page of their own', async () => {
    const page = await open('phone', paths.documents(draft.id));
    const one = await sharpPhoto();
    await choose(page).setInputFiles([one, one]);
    await page.getByText(textsId.applications.review.pages(2)).first().waitFor();
    await page.getByRole('link', { name: care.openFor(KTP), exact: true }).click();
    await choose(page, care.addFor(KTP)).setInputFiles(one);
    await page.getByText(care.firstPage(3)).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});

describe.each([true, false])('a photograph (JavaScript: %s)', (js) => {
  test('is turned, and its edges are cut off', async () => {
    const withJs = await open('phone', paths.documents(draft.id));
    await choose(withJs).setInputFiles(await sharpPhoto());
    await pictureOf(withJs).waitFor();
    const page = js ? withJs : await open('phone', paths.documents(draft.id), false);
    await page.goto(paths.documentEditing(draft.id, 'ktp'));
    if (js) await expectNoAxeViolations(page);
    const shape = async () => {
      const box = await page.getByRole('img', { name: care.picture(KTP), exact: true }).boundingBox();
      return box === null ? 0 : box.width / box.height;
    };
    await page.getByRole('button', { name: care.turn, exact: true }).click();
    await expect.poll(shape, { timeout: 15_000 }).toBeCloseTo(3 / 4, 1);
    await page.getByLabel(care.sides.left, { exact: true }).fill('40');
    await page.getByRole('button', { name: care.crop, exact: true }).click();
    await expect.poll(shape, { timeout: 15_000 }).toBeCloseTo((3 / 4) * 0.6, 1);
    await page.getByRole('link', { name: care.done, exact: true }).click();
    await page.waitForURL(`**${paths.documents(draft.id)}*`);
  });
});

test('an edge is pulled on the picture itself, and the slider follows', async () => {
  const page = await open('phone', paths.documents(draft.id));
  await choose(page).setInputFiles(await sharpPhoto());
  await pictureOf(page).waitFor();
  await page.goto(paths.documentEditing(draft.id, 'ktp'));
  const box = await page.locator('[data-crop]').boundingBox();
  if (box === null) throw new Error('no picture is seen');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(Number(await page.getByLabel(care.sides.left, { exact: true }).inputValue())).toBeGreaterThan(20);
});

test.each(['phone', 'desktop'] as const)('what is kept is offered and looked after on a %s', async (screen) => {
  const page = await open(screen, paths.ownDocuments);
  const str = textsId.ownDocuments.name('str');
  await choose(page, texts.chooseFor(str))
    .or(choose(page, texts.replaceFor(str)))
    .setInputFiles(await sharpPhoto());
  await page.getByText(textsId.uploads.line.done).waitFor();
  await choose(page, texts.replaceFor(str)).waitFor({ state: 'attached' });
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await page.goto(paths.documents(draft.id));
  await page.getByRole('button', { name: /^Pakai STR yang sudah ada/ }).click();
  await page.getByRole('img', { name: texts.pictureOf('STR'), exact: true }).waitFor();
  expect((await held())?.requirement).toBe('str');
  await expectNoAxeViolations(page);
});
