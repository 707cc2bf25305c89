import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { referenceOf } from '../src/applications/application.ts';
import { tellApplicant } from '../src/applications/notices.ts';
import { loadForApplicant } from '../src/applications/store.ts';
import { findPerson } from '../src/accounts/store.ts';
import { catalogueInEnglish } from '../src/catalogue/in-english.ts';
import type { Service } from '../src/catalogue/service.ts';
import { paths } from '../src/web/paths.ts';
import { textsEn, textsId } from '../src/web/texts/texts.ts';
import { filmPerson, worldPeople } from '../src/world/people.ts';
import { openBrowser } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { startNurseDraft } from './drafts.ts';
import { expectNoSidewaysScroll } from './look.ts';
import { messagesTo } from './outbox.ts';
import { openTestPortal, servePortal } from './portal.ts';
import { press } from './press.ts';
import { visitorOf } from './visitor.ts';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let nurse: Service;

beforeAll(async () => {
  opened = await openTestPortal();
  served = await servePortal(opened.app);
  browser = await openBrowser();
  const { catalogue, office } = opened.portal;
  nurse = catalogueInEnglish(catalogue, office).services.get('sip-perawat')!;
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
});
beforeEach(() => opened.portal.db.execute('delete from rate_limit'));

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');
const toEnglish = (page: Page) => press(page.getByRole('button', { name: 'English', exact: true }));
const toIndonesian = (page: Page) => press(page.getByRole('button', { name: 'Indonesia', exact: true }));

async function signInEnglish(page: Page): Promise<void> {
  await page.goto(paths.signIn);
  if ((await languageOf(page)) === 'id') await toEnglish(page);
  await page.getByLabel(textsEn.accounts.fields.phone.label, { exact: true }).fill(filmPerson.phone);
  const password = page.getByLabel(textsEn.accounts.fields.password.label, { exact: true });
  await password.fill(filmPerson.password);
  await password.press('Enter');
  await page.waitForURL(`**${paths.applications}`);
}

describe.each([false, true])('the switch, without JavaScript: %s,', (withoutJavaScript) => {
  let page: Page;
  beforeEach(async () => {
    page = await browser.openPage('phone', { baseUrl: served.url, withoutJavaScript });
  });

  test('keeps the page, its search too, and is remembered', async () => {
    await page.goto(paths.search('perawat'));
    expect(await languageOf(page)).toBe('id');
    await toEnglish(page);
    expect(await languageOf(page)).toBe('en');
    expect(new URL(page.url()).searchParams.get('q')).toBe('perawat');
    expect(await page.locator('main').innerText()).toContain(nurse.shortName);
    await page.goto(paths.home);
    expect(await page.locator('h1').innerText()).toBe(textsEn.publicPages.home.title);
    await expectNoSidewaysScroll(page);
  });

  test('keeps what is typed to sign up', async () => {
    await page.goto(paths.signUp);
    await page.getByLabel(textsId.accounts.fields.name.label, { exact: true }).fill('Made Contoh');
    await toEnglish(page);
    expect(new URL(page.url()).pathname).toBe(paths.signUp);
    expect(await page.getByLabel(textsEn.accounts.fields.name.label, { exact: true }).inputValue()).toBe('Made Contoh');
    expect(await page.locator('[data-error-summary]').count()).toBe(0);
  });

  test('keeps the answers of a page of the form, good ones and others, and Enter still saves', async () => {
    const draft = await startNurseDraft(opened.portal);
    const reference = referenceOf(draft);
    await signInEnglish(page);
    const formPage = nurse.pages.find(({ questions }) => questions.some(({ id }) => id === 'nomor_str'))!;
    const label = (id: string) => formPage.questions.find((each) => each.id === id)?.label ?? '';
    await page.goto(paths.formPage(reference, formPage.id));
    await page.getByLabel(label('nomor_str'), { exact: true }).fill('ST 00012345');
    await page.getByLabel(textsEn.shell.dateParts.hari, { exact: true }).first().fill('99');
    await toIndonesian(page);
    expect(await languageOf(page)).toBe('id');
    expect(await page.getByLabel(originalLabel('nomor_str'), { exact: true }).inputValue()).toBe('ST 00012345');
    expect(await page.getByLabel(textsId.shell.dateParts.hari, { exact: true }).first().inputValue()).toBe('99');
    expect(await page.locator('[data-error-summary]').count()).toBe(0);
    const stored = await loadForApplicant(
      opened.portal.db,
      opened.portal.seal,
      { ...filmPerson, technicalOffice: null },
      reference,
    );
    expect(stored?.answers['nomor_str']).toBe('ST 00012345');
    await page.getByLabel(originalLabel('nomor_str'), { exact: true }).press('Enter');
    await page.locator('[data-error-summary]').waitFor();
    expect(await languageOf(page)).toBe('id');
    await toEnglish(page);
  });
});

const originalLabel = (id: string): string => {
  const service = opened.portal.catalogue.services.get('sip-perawat');
  return service?.pages.flatMap(({ questions }) => questions).find((each) => each.id === id)?.label ?? '';
};

const ask = (language: string) => opened.app.request(paths.home, { headers: { 'accept-language': language } });

describe('whose language', () => {
  test('a browser that prefers English is answered in English, and told of both', async () => {
    const english = await (await ask('en-US,en;q=0.9')).text();
    expect(english).toContain('<html lang="en">');
    expect(english).toMatch(/hreflang="id" href="[^"]*\?bahasa=id"/);
    expect(await (await ask('id-ID,id;q=0.9,en;q=0.8')).text()).toContain('<html lang="id">');
  });

  test('the account keeps it: another device, and messages, speak it too', async () => {
    const { portal, app } = opened;
    const first = visitorOf(app);
    await first.signIn(filmPerson);
    const back = await first.post(paths.language, { bahasa: 'en', kembali: paths.applications });
    expect(back.location).toBe(paths.applications);
    const other = visitorOf(app);
    await other.signIn(filmPerson);
    expect((await other.get(paths.applications)).html).toContain(textsEn.applications.list.title);
    const person = await findPerson(portal.db, portal.seal, filmPerson.id);
    const draft = await startNurseDraft(portal);
    await portal.db.transaction((tx) => tellApplicant(portal, tx, draft, { kind: 'issued' }));
    const [told] = await messagesTo(portal, person?.profile.phone ?? '');
    expect(told?.subject).toBe(`${nurse.shortName}: your permit is issued`);
  });

  test('officers stay in Indonesian at the desk', async () => {
    const officer = visitorOf(opened.app);
    await officer.signIn(worldPeople.find(({ role }) => role === 'front_desk')!);
    await officer.post(paths.language, { bahasa: 'en', kembali: paths.home });
    expect((await officer.get(paths.home)).html).toContain('<html lang="en">');
    const desk = await officer.get(paths.desk);
    expect(desk.html).toContain('<html lang="id">');
    expect(desk.html).not.toContain(textsEn.shell.nav.help);
  });

  test('an officer’s account keeps no language: neither the browser’s at sign-in nor what was chosen at the counter', async () => {
    const { db, seal } = opened.portal;
    const rahmat = worldPeople.find(({ role }) => role === 'front_desk')!;
    const officer = visitorOf({
      request: (address, init) => {
        const headers = new Headers(init.headers);
        headers.set('accept-language', 'en-US,en;q=0.9');
        return opened.app.request(address, { ...init, headers });
      },
    });
    await officer.signIn(rahmat);
    expect((await findPerson(db, seal, rahmat.id))?.profile.language).toBeUndefined();
    await officer.post(paths.language, { bahasa: 'en', kembali: paths.home });
    expect((await findPerson(db, seal, rahmat.id))?.profile.language).toBeUndefined();
  });

  test('a way back leads to no other site, and a forged switch changes nothing', async () => {
    const visitor = visitorOf(opened.app);
    await visitor.get(paths.home);
    expect((await visitor.post(paths.language, { bahasa: 'en', kembali: '//evil.example/' })).location).toBe(paths.home);
    const forged = await opened.app.request(paths.language, { method: 'POST', body: new URLSearchParams({ bahasa: 'en' }) });
    expect(forged.status).toBe(403);
    expect(forged.headers.getSetCookie().join()).not.toContain('pintu_bahasa');
  });
});
