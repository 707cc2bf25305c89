import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { administrator, servicesFolder, small } from '../../tests/designer.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const t = textsId.designer;
const SLUG = 'izin-a';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  const question = { id: 'warna', label_id: 'Warna pagar', type: 'radio', required: true, options: ['merah', 'biru'] };
  const folder = await servicesFolder({ [SLUG]: small(SLUG, { short_name: 'Izin pagar', form_fields: [question] }) });
  opened = await openTestPortal({ config: { servicesFolder: folder } });
  server = await servePortal(opened.app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await opened.close();
});

async function signIn(page: Page): Promise<void> {
  await page.goto(paths.signIn);
  await page.fill('[name=phone]', administrator.phone);
  await page.fill('[name=password]', administrator.password);
  await page.click('main button[type=submit]');
  await page.waitForURL(/petugas/);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a label is changed, seen beside the form while it is typed, published, and read by citizens without a restart', async () => {
  const page = await browser.openPage('desktop', { baseUrl: server.url });
  const citizen = await browser.openPage('phone', { baseUrl: server.url });
  await citizen.goto(paths.service(SLUG));
  expect(await citizen.locator('h1').textContent()).toBe('Izin pagar');

  await signIn(page);
  await page.goto(paths.designer);
  await page.getByRole('link', { name: 'Izin pagar' }).click();
  await page.getByRole('link', { name: t.change }).click();
  const preview = page.frameLocator('iframe[name=design-preview]');
  await preview.getByRole('heading', { level: 1, name: 'Izin pagar' }).waitFor();
  await expectGoodPage(page);
  await page.getByLabel(t.basics.short_name).fill('Izin pagar halaman');
  await preview.getByRole('heading', { level: 1, name: 'Izin pagar halaman' }).waitFor();
  // The button of the preview leads nowhere.
  await preview.getByRole('button').first().click();
  await preview.getByRole('heading', { level: 1, name: 'Izin pagar halaman' }).waitFor();
  await button(page, t.forms.save).click();
  await page.getByText(t.forms.saved).waitFor();
  await citizen.reload();
  expect(await citizen.locator('h1').textContent()).toBe('Izin pagar');

  await page.getByRole('link', { name: t.parts.pertanyaan, exact: true }).click();
  await page.getByRole('link', { name: 'Warna pagar' }).click();
  await page.getByLabel(t.forms.pertanyaan.fields.pilihan.label).fill('Merah\nBiru\nHijau muda');
  await preview.getByLabel('Hijau muda').waitFor();
  await page.getByLabel(t.forms.pertanyaan.fields.jenis.label).selectOption('text');
  await page.getByLabel(t.forms.pertanyaan.fields.pilihan.label).waitFor({ state: 'hidden' });
  await page.getByLabel(t.forms.pertanyaan.fields.jenis.label).selectOption('radio');
  await button(page, t.forms.save).click();
  await page.getByText(t.forms.saved).waitFor();
  await expectGoodPage(page);

  await page.getByRole('combobox', { name: t.preview.title, exact: true }).selectOption('surat');
  await preview.getByRole('img').first().waitFor();

  await page.getByRole('link', { name: t.parts.publish, exact: true }).click();
  await expectGoodPage(page);
  await button(page, t.publish.button).click();
  await page.getByText(t.publish.noteMissing).first().waitFor();
  await page.getByLabel(t.publish.note).fill('Nama lebih jelas, warna hijau ditambah.');
  await button(page, t.publish.button).click();
  await page.getByText(t.publish.done(2)).waitFor();
  await expectGoodPage(page);
  await citizen.reload();
  expect(await citizen.locator('h1').textContent()).toBe('Izin pagar halaman');
  await page.close();
  await citizen.close();
});

test('on a phone, without JavaScript, nothing is wider than the screen and the preview comes with a button', async () => {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: true });
  await signIn(page);
  const entries = [paths.designedEntry(SLUG, 'pertanyaan', 1), paths.designedEntry(SLUG, 'dokumen', 'baru')];
  const parts = ['pokok', 'dokumen', 'pertanyaan', 'yaml'].map((part) => paths.designedPart(SLUG, part));
  for (const path of [paths.designer, paths.designerNew, paths.designed(SLUG), ...parts, ...entries]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
  await page.goto(paths.designedPart(SLUG, 'pokok'));
  await page.getByLabel(t.basics.who).fill('Pemilik rumah');
  await button(page, t.preview.update).click();
  await page.frameLocator('iframe[name=design-preview]').getByText('Pemilik rumah').waitFor();
  await page.close();
});
