import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { startNurseDraft } from '../../tests/drafts.ts';
import { newestCode } from '../../tests/outbox.ts';
import { letterPhoto } from '../../tests/pictures.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { startDraft } from '../applications/store.ts';
import { firmsOf } from '../firms/store-firms.ts';
import { staffOfFirm } from '../firms/store-staff.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { neighbours } from '../world/neighbours.ts';
import { filmPerson } from '../world/people.ts';

const t = textsId;
const maria = neighbours[0]!;
const HELPER_PHONE = '0812 0000 7777';
const TYPED = 'Kampus Maria';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let siti: Visitor;
let marias: string;
let firms: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
  const { db, seal } = world.portal;
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
  await siti.post(paths.firms, { nama: 'Klinik Contoh', nib: '1234567890123', alamat: 'Jalan Misal 7' });
  const firmId = (await firmsOf(db, seal, filmPerson.id))[0]?.id ?? '';
  await siti.post(paths.firmStaff(firmId), { name: 'Maria', phone: maria.phone, role: 'fill' });
  const staff = visitorOf(world.app);
  await staff.signIn(maria);
  await staff.post(paths.firmInvitation((await staffOfFirm(db, seal, firmId))[0]?.id ?? ''), { jawaban: 'terima' });
  firms = (await startNurseDraft(world.portal)).id;
  await db.execute(`update application set firm_id = '${firmId}' where id = '${firms}'`);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  const { db, seal, catalogue, clock } = world.portal;
  await db.execute('delete from rate_limit');
  const service = catalogue.services.get('sip-perawat')!;
  const person = { ...maria, technicalOffice: null };
  marias = (await startDraft(db, seal, { person, service, answers: {}, at: clock.now() })).id;
});

/** Maria's phone, with a photograph and an answer on it that cannot be sent. */
async function openWithUnsent(): Promise<Page> {
  const page = await browser.openPage('phone', { baseUrl: server.url });
  await signIn(page, maria);
  await page.context().route('**/simpan', (route) => route.abort());
  await page.context().route('**/unggahan/**', (route) => route.abort());
  await page.goto(paths.documents(marias));
  await page
    .locator('input[type=file]')
    .and(page.getByLabel(t.files.chooseFor('KTP-el pemohon'), { exact: true }))
    .setInputFiles({ name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: await letterPhoto().jpeg().toBuffer() });
  await page.locator('[data-uploads] output').getByText(t.uploads.line.waiting).waitFor();
  await openQuestions(page, marias);
  await page.locator('[name=perguruan_tinggi]').fill(TYPED);
  await page.locator('[data-autosave]').getByText(t.autosave.failed, { exact: true }).waitFor();
  return page;
}

const openQuestions = (page: Page, draft: string) => page.goto(paths.formPage(draft, 'pendidikan'));

/** How many photographs wait on the device, and whether the answer does. */
const kept = (page: Page) =>
  page.evaluate(
    (typed) =>
      new Promise<[number, boolean]>((resolve) => {
        const opening = indexedDB.open('pintu-unggahan', 1);
        opening.addEventListener('success', () => {
          const count = opening.result.transaction('files').objectStore('files').count();
          const isTyped = Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes(typed) === true);
          count.addEventListener('success', () => {
            opening.result.close();
            resolve([count.result, isTyped]);
          });
        });
      }),
    TYPED,
  );

/** Comes in by a code as the helper of Siti, for an application that is not a firm's. */
async function comeInAsHelper(page: Page): Promise<string> {
  const helped = (await startNurseDraft(world.portal)).id;
  await siti.post(paths.helpers(helped), { name: 'Budi Contoh', phone: HELPER_PHONE, relation: 'child' });
  await page.goto(paths.helping);
  await page.getByLabel(t.accounts.fields.phone.label, { exact: true }).first().fill(HELPER_PHONE);
  await page.getByLabel(t.helping.door.code, { exact: true }).fill(await newestCode(world.portal, '+6281200007777'));
  await press(page.getByRole('button', { name: t.helping.door.submit, exact: true }));
  return helped;
}

/** Until the scripts of a page have looked at what lies on the device, and say so. */
const looked = (page: Page) => page.locator('[data-uploads].told').waitFor();

test('what waits on a device is still there after the page of a firm, and of somebody who is helped, and goes on', async () => {
  const page = await openWithUnsent();
  await openQuestions(page, firms);
  await looked(page);
  expect(await kept(page)).toEqual([1, true]);
  const helped = await comeInAsHelper(page);
  await openQuestions(page, helped);
  await looked(page);
  expect(await kept(page)).toEqual([1, true]);

  await page.context().unrouteAll();
  await openQuestions(page, marias);
  await page.locator('[data-uploads] output').getByText(t.uploads.line.done).waitFor();
  expect(await documentsOf(world.portal.db, marias)).toHaveLength(1);
});

test('a helper whose own session ran out finds what waits once they sign in again, and nobody sees it meanwhile', async () => {
  const page = await openWithUnsent();
  const helped = await comeInAsHelper(page);
  await openQuestions(page, helped);
  await looked(page);
  await page.context().clearCookies({ name: /session/ });
  await openQuestions(page, helped);
  const line = page.locator('[data-uploads]');
  await expect.poll(() => line.getAttribute('data-owner-kept')).toMatch(/^.{22}$/);
  await page.waitForLoadState('networkidle');
  expect(await kept(page)).toEqual([1, true]);
  expect(await line.locator('output').textContent()).toBe('');

  // What the helper puts aside meanwhile, by their leave alone, is theirs too once they are known by both names.
  const byLeave = await line.getAttribute('data-owner');
  await signIn(page, maria);
  await openQuestions(page, helped);
  await looked(page);
  expect(await line.getAttribute('data-owner-also')).toBe(byLeave);
  expect(await kept(page)).toEqual([1, true]);
  await page.context().unrouteAll();
  await openQuestions(page, marias);
  await page.locator('[data-uploads] output').getByText(t.uploads.line.done).waitFor();
  expect(await documentsOf(world.portal.db, marias)).toHaveLength(1);
});

test('what a helper left whose own session ran out is gone when another comes in as a helper', async () => {
  const page = await openWithUnsent();
  await openQuestions(page, await comeInAsHelper(page));
  await looked(page);
  // They leave, and another comes in.
  await page.context().clearCookies({ name: /session|bantu/ });
  await openQuestions(page, await comeInAsHelper(page));
  await expect.poll(() => kept(page)).toEqual([0, false]);
});

test('what somebody left on a device is gone once another comes in there', async () => {
  const page = await openWithUnsent();
  await page.context().clearCookies({ name: /session/ });
  await openQuestions(page, await comeInAsHelper(page));
  await expect.poll(() => kept(page)).toEqual([0, false]);
});
