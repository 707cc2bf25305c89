import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowsedPortal } from '../../tests/browsed-portal.ts';
import type { BrowsedPortal } from '../../tests/browsed-portal.ts';
import { field } from '../../tests/definitions.ts';
import { administrator, servicesFolder, small } from '../../tests/designer.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openModelDouble } from '../../tests/model-double.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { runWordingJob, WORDING_QUEUE } from './wording/wording-job.ts';

const t = textsId.designer;
const SLUG = 'izin-a';
const OTHER = 'izin-b';

let model: Awaited<ReturnType<typeof openModelDouble>>;
let browsed: BrowsedPortal;
beforeAll(async () => {
  const question = { id: 'warna', label_id: 'Warna pagar', type: 'radio', required: true, options: ['merah', 'biru'] };
  const folder = await servicesFolder({
    [SLUG]: small(SLUG, { short_name: 'Izin pagar', form_fields: [question] }),
    [OTHER]: small(OTHER, {
      form_fields: [
        { ...question, help_id: 'Pilih warna, apabila sudah dicat.' },
        field('x', 'text', { help_id: 'Isi apabila ada.' }),
      ],
    }),
  });
  model = await openModelDouble();
  browsed = await openBrowsedPortal({ config: { servicesFolder: folder, wording: model.settings } });
  const { portal } = browsed;
  await portal.jobs.work(WORDING_QUEUE, (data, signal) => runWordingJob(portal, (data as { runId: string }).runId, signal));
});
afterAll(async () => {
  await browsed.close();
  await model.close();
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
  const page = await browsed.openPage('desktop');
  const citizen = await browsed.openPage('phone');
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

test('a question before the start, a fee and a step are added by plain forms, and citizens meet them', async () => {
  const page = await browsed.openPage('desktop');
  await signIn(page);
  const { kelayakan, biaya, tahap, condition } = t.forms;
  await page.goto(paths.designedEntry(OTHER, 'kelayakan', 'baru'));
  await page.getByLabel(kelayakan.fields.pertanyaan.label, { exact: true }).fill('Apakah pagarnya milik Anda?');
  await page.getByLabel(kelayakan.fields.alasan.label).fill('Izin ini hanya untuk pemilik.');
  await page.getByLabel(kelayakan.fields.sebagai_ganti.label).fill('Minta pemiliknya mengajukan.');
  await expectGoodPage(page);
  await button(page, t.forms.save).click();
  await page.getByText(t.forms.saved).waitFor();

  await page.getByRole('link', { name: t.parts.biaya, exact: true }).click();
  await page.getByRole('link', { name: biaya.add }).click();
  await page.getByLabel(biaya.fields.biaya.label, { exact: true }).fill('Rp50.000');
  await page.getByLabel(biaya.when).selectOption({ label: 'Merah' });
  const preview = page.frameLocator('iframe[name=design-preview]');
  await preview.getByText('Rp50.000').first().waitFor();
  await button(page, t.forms.save).click();
  await page.getByText(t.forms.only('Warna pagar: Merah')).waitFor();

  await page.getByRole('link', { name: t.parts.tahap, exact: true }).click();
  await page.getByRole('link', { name: tahap.add }).click();
  await page.getByLabel(tahap.fields.nama.label).fill('Pemeriksaan berkas');
  expect(await page.getByLabel(tahap.fields.dinas.label).isVisible()).toBe(false);
  await page.getByLabel(tahap.fields.langkah.label).selectOption('technical');
  await page.getByLabel(tahap.fields.dinas.label).waitFor();
  await page.getByLabel(tahap.fields.langkah.label).selectOption('');
  expect(await page.getByLabel(condition.ownLabel).isVisible()).toBe(false);
  await button(page, t.forms.save).click();
  await page.getByText(t.forms.saved).waitFor();
  await expectGoodPage(page);
  // Alone in its list it can go nowhere.
  expect(await page.getByRole('button', { name: t.forms.upFor('Pemeriksaan berkas') }).count()).toBe(0);

  await page.goto(paths.designedPublication(OTHER));
  await page.getByLabel(t.publish.note).fill('Syarat awal, biaya, dan tahap.');
  await button(page, t.publish.button).click();
  await page.getByText(t.publish.done(2)).waitFor();
  await page.goto(paths.service(OTHER));
  await page.getByText('Rp50.000').first().waitFor();
  await page.getByText('Pemeriksaan berkas').first().waitFor();
  await page.close();
});

test('plainer wording is asked for, one proposal is accepted, another is changed, and both stand in the draft', async () => {
  const page = await browsed.openPage('desktop');
  await signIn(page);
  const words = t.wording;
  await page.goto(paths.designedPart(OTHER, 'kata'));
  await page.getByText(words.asks(model.host, model.settings.model)).waitFor();
  model.moods.push({ wait: 1500 });
  await button(page, words.ask).click();
  await page
    .getByText(words.running(0, 4))
    .or(page.getByText(words.running(1, 4)))
    .waitFor();
  await page.getByText(words.proposals(2)).waitFor();
  await expectGoodPage(page);
  await button(page, words.acceptFor('Pertanyaan ke-1, penjelasan')).click();
  await page.getByText(words.done.accepted).waitFor();
  await page.getByText(words.change).click();
  await page.getByLabel(words.own).fill('');
  await button(page, words.useOwn).click();
  await page.getByText(words.ownMissing).waitFor();
  await expectGoodPage(page);
  await page.getByLabel(words.own).fill('Isi bila ada.');
  await button(page, words.useOwn).click();
  await page.getByText(words.done.changed).waitFor();
  await page.getByRole('link', { name: t.parts.pertanyaan, exact: true }).click();
  await page.getByRole('link', { name: 'Warna pagar' }).click();
  expect(await page.getByLabel(t.forms.pertanyaan.fields.penjelasan.label).inputValue()).toBe('Pilih warna, jika sudah dicat.');
  await page.close();
});

test('on a phone, without JavaScript, nothing is wider than the screen and the preview comes with a button', async () => {
  const page = await browsed.openPage('phone', { withoutJavaScript: true });
  await signIn(page);
  const lists = ['dokumen', 'pertanyaan', 'kelayakan', 'biaya', 'tahap'];
  const entries = lists.map((part) => paths.designedEntry(SLUG, part, 'baru'));
  const parts = [...lists, 'pokok', 'kata', 'terjemahan', 'yaml'].map((part) => paths.designedPart(SLUG, part));
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
