import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { photo } from '../../tests/uploads.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import type { Application } from './application.ts';
import { documentsOf } from './store-documents.ts';

const texts = textsId.files;
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

const held = () => documentsOf(world.portal.db, draft.id);
const jpeg = (buffer: Buffer) => ({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
const choose = (page: Page, label = texts.chooseFor(KTP)) =>
  page.locator('input[type=file]').and(page.getByLabel(label, { exact: true }));
const pictureOf = (page: Page) => page.getByRole('img', { name: texts.pictureOf(KTP), exact: true });

async function openDocuments(screen: 'phone' | 'desktop', { js = true, path = paths.documents(draft.id) } = {}): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: server.url, withoutJavaScript: !js });
  await signIn(page, filmPerson);
  await page.waitForURL(`**${paths.applications}`);
  await page.goto(path);
  return page;
}

describe('where JavaScript runs', () => {
  test('a file that was chosen is sent at once, replaced, and removed', async () => {
    const page = await openDocuments('desktop');
    await choose(page).setInputFiles(jpeg(await photo().jpeg().toBuffer()));
    await pictureOf(page).waitFor();
    const [first] = await held();
    await choose(page, texts.replaceFor(KTP)).setInputFiles({
      name: 'ktp.pdf',
      mimeType: 'application/pdf',
      buffer: pdf({ pages: 2 }),
    });
    await page.getByText(textsId.applications.review.size(textsId.applications.review.pages(2), '0,1')).waitFor();
    expect((await held())[0]?.file.id).not.toBe(first?.file.id);
    await page.getByRole('button', { name: texts.removeFor(KTP), exact: true }).click();
    await choose(page).waitFor();
    expect(await held()).toEqual([]);
  });

  test('a large photograph is made smaller before it is sent, upright', async () => {
    const page = await openDocuments('phone');
    const large = await photo(2800, 2100).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
    expect(large.length).toBeGreaterThan(world.portal.office.uploads.bytes);
    await choose(page, texts.photoFor(KTP)).setInputFiles(jpeg(large));
    await pictureOf(page).waitFor();
    expect((await held())[0]?.file.bytes).toBeLessThan(world.portal.office.uploads.bytes);
    const shape = `((img) => img.decode().then(() => [img.naturalWidth, img.naturalHeight]))(document.querySelector('#dokumen-ktp img'))`;
    expect(await page.evaluate(shape)).toEqual([300, 400]);
  });

  test('a file that is too large is not even sent', async () => {
    const page = await openDocuments('phone');
    const posted: string[] = [];
    page.on('request', (request) => request.method() === 'PATCH' && posted.push(request.url()));
    await choose(page).setInputFiles({ name: 'besar.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(6_000_000) });
    await page.getByRole('alert').getByText('Paling besar 5 MB.').waitFor();
    await choose(page).setInputFiles(jpeg(await photo().jpeg().toBuffer()));
    await pictureOf(page).waitFor();
    expect(posted).toHaveLength(1);
  });

  test('back to a page that refused a file shows a page, not the question whether to send it again', async () => {
    const page = await openDocuments('phone');
    await choose(page).setInputFiles({ name: 'ktp.docx', mimeType: 'text/plain', buffer: Buffer.from('halo') });
    await page.getByText(texts.state.refused).waitFor();
    await page.getByRole('link', { name: texts.next, exact: true }).click();
    await page.waitForURL(`**${paths.review(draft.id)}`);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: texts.title, exact: true }).waitFor();
  });

  test.each(['phone', 'desktop'] as const)('axe finds nothing on a %s, and nothing runs over the edge', async (screen) => {
    const page = await openDocuments(screen);
    await choose(page).setInputFiles(jpeg(await photo().jpeg().toBuffer()));
    await pictureOf(page).waitFor();
    await expectNoAxeViolations(page);
    await choose(page, texts.chooseFor('STR')).setInputFiles({
      name: 'str.docx',
      mimeType: 'text/plain',
      buffer: Buffer.from('halo'),
    });
    await page.getByText(texts.state.refused).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.goto(paths.document(draft.id, 'ktp'));
    await expectNoAxeViolations(page);
  });
});

describe('without JavaScript', () => {
  test('a file is chosen and uploaded, replaced on a page of its own, and removed', async () => {
    const page = await openDocuments('phone', { js: false });
    const upload = page.getByRole('button', { name: texts.upload(KTP), exact: true });
    await choose(page).setInputFiles(jpeg(await photo().jpeg().toBuffer()));
    await upload.click();
    await pictureOf(page).waitFor();
    await page.getByRole('link', { name: texts.replaceFor(KTP), exact: true }).click();
    await choose(page).setInputFiles({ name: 'ktp.pdf', mimeType: 'application/pdf', buffer: pdf({}) });
    await upload.click();
    await page.waitForURL(`**${paths.review(draft.id)}`);
    expect(await held()).toMatchObject([{ file: { contentType: 'application/pdf' } }]);
    await page.goto(paths.documents(draft.id));
    await page.getByRole('button', { name: texts.removeFor(KTP), exact: true }).click();
    await upload.waitFor();
    expect(await held()).toEqual([]);
  });

  test('pressing without a file, and a file larger than anything that is read, are answered at the document', async () => {
    const page = await openDocuments('phone', { js: false });
    const video = join(world.portal.dataFolder, 'video.pdf');
    await writeFile(video, Buffer.alloc(45 * 1024 * 1024));
    await page.getByRole('button', { name: texts.upload(KTP), exact: true }).click();
    await page.locator('#e-file-ktp').getByText('Belum ada file yang dipilih.').waitFor();
    await choose(page).setInputFiles(video);
    await page.getByRole('button', { name: texts.upload(KTP), exact: true }).click();
    await page.locator('#e-file-ktp').getByText('File ini terlalu besar. Paling besar 5 MB.').waitFor();
  });
});
