import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { administrator, hidden, publish, saveYaml, servicesFolder, small } from '../../tests/designer.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { WORLD_DATE } from '../clock.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { putAside } from './definition-file.ts';
import { LONGEST_TEXT } from './read-draft.ts';
import { saveDraft } from './store-drafts.ts';

const t = textsId.designer;
const SLUG = 'izin-a';
const text = small(SLUG);

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let admin: Visitor;
beforeAll(async () => {
  const folder = await servicesFolder({ [SLUG]: text, 'izin-b': small('izin-b') });
  opened = await openTestPortal({ config: { servicesFolder: folder } });
  admin = visitorOf(opened.app);
  await admin.signIn(administrator);
});
afterAll(() => opened.close());

const yaml = paths.designedPart(SLUG, 'yaml');

test('nobody but the administrator changes services, and the publisher may look', async () => {
  const publisher = visitorOf(opened.app);
  await publisher.signIn(worldPeople.find(({ role }) => role === 'publisher')!);
  expect((await publisher.get(paths.designer)).html).toContain(`Izin ${SLUG}`);
  expect((await publisher.get(yaml)).html).not.toContain('name="teks"');
  expect((await publisher.post(yaml, { versi: '0', teks: text })).status).toBe(404);
  expect((await publisher.post(paths.designedPublication(SLUG), {})).status).toBe(404);
  const officer = visitorOf(opened.app);
  await officer.signIn(worldPeople.find(({ role }) => role === 'front_desk')!);
  expect((await officer.get(paths.designer)).status).toBe(404);
  expect((await visitorOf(opened.app).get(paths.designer)).location).toBe(paths.signInThen(paths.designer));
  expect((await admin.get(paths.designed('tidak-ada'))).status).toBe(404);
});

test('new services are listed by the names of their drafts, with as many queries for three as for one', async () => {
  const { db } = opened.portal;
  const add = (slug: string) =>
    saveDraft(db, {
      slug,
      text: small(slug, { short_name: `Izin ${slug}` }),
      baseVersion: null,
      seen: 0,
      personId: administrator.id,
      at: WORLD_DATE,
    });
  const asked = vi.spyOn(db, 'select');
  const queries = async () => {
    asked.mockClear();
    const { html } = await admin.get(paths.designer);
    return { html, count: asked.mock.calls.length };
  };
  await add('izin-baru-satu');
  const one = await queries();
  await add('izin-baru-dua');
  await add('izin-baru-tiga');
  const three = await queries();
  asked.mockRestore();
  for (const name of ['satu', 'dua', 'tiga']) expect(three.html).toContain(`Izin izin-baru-${name}`);
  expect(three.count).toBe(one.count);
  await db.execute("delete from service_draft where slug like 'izin-baru-%'");
});

describe('a draft', () => {
  test('is kept with its comments and changes nothing that citizens see', async () => {
    const changed = `# Disalin dari perda\n${text.replace(`Izin ${SLUG}`, 'Izin Baru')}`;
    expect((await saveYaml(admin, SLUG, changed)).location).toBe(`${yaml}?kabar=tersimpan`);
    const { html } = await admin.get(yaml);
    expect(html).toContain('# Disalin dari perda');
    expect((await admin.get(paths.designer)).html).toContain('Bayu Contoh');
    expect((await visitorOf(opened.app).get(paths.service(SLUG))).html).toContain(`Izin ${SLUG}`);
  });

  test('with faults is kept, told in sentences with their place, and not published', async () => {
    await saveYaml(
      admin,
      SLUG,
      small(SLUG, { fee: '', channel: 'lokal', form_fields: [{ id: 'x', label_id: 'X', type: 'teks', required: true }] }),
    );
    const html = (await admin.get(yaml)).html.replaceAll('&quot;', '"');
    expect(html).toContain(t.faults.title(3));
    expect(html).toContain('Data pokok, biaya');
    expect(html).toContain('Maksudnya "local"?');
    expect(html).toContain('Pertanyaan ke-1, jenis jawaban');
    expect(html).toContain(`href="${paths.designedEntry(SLUG, 'pertanyaan', 1)}"`);
    const asked = await admin.get(paths.designedPublication(SLUG));
    expect(asked.html).toContain(t.publish.faulty);
    expect(asked.html).not.toContain('name="catatan"');
    const forced = await admin.post(paths.designedPublication(SLUG), { versi: '2', tayang: '1', catatan: 'Tetap saja.' });
    expect(forced.status).toBe(409);
    expect(forced.html).toContain(t.refusals.faults);
  });

  test.each([
    ['no YAML at all', 'nama: [', 'tidak bisa dibaca'],
    ['a list', '- a\n- b', 'Tertulis daftar'],
    ['brackets without end', '['.repeat(20_000), 'tidak bisa dibaca'],
    ['a zero character', `${text}note: "a\\0b"\n`, 'tidak bisa dibaca'],
    ['another slug', text.replace(`slug: ${SLUG}`, 'slug: izin-b'), 'Nama file harus sama dengan slug'],
  ])('that is %s is told so', async (_, written, sentence) => {
    expect((await saveYaml(admin, SLUG, written)).status).toBe(303);
    expect((await admin.get(yaml)).html).toContain(sentence);
    expect((await admin.get(paths.designed(SLUG))).status).toBe(200);
    expect((await admin.get(paths.designedPreview(SLUG, 'halaman'))).html).toContain(t.preview.faulty);
  });

  test('too long is refused and not lost', async () => {
    const long = 'x'.repeat(LONGEST_TEXT + 1);
    const refused = await saveYaml(admin, SLUG, long);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(t.tooLong(LONGEST_TEXT));
    expect(refused.html).toContain(long);
  });

  test('of two who save at once, the second is told and sees both texts', async () => {
    const { html } = await admin.get(yaml);
    const seen = hidden(html, 'versi');
    await admin.post(yaml, { versi: seen, teks: small(SLUG, { fee: 'Rp1.000' }) });
    const second = await admin.post(yaml, { versi: seen, teks: small(SLUG, { fee: 'Rp2.000' }) });
    expect(second.status).toBe(409);
    expect(second.html).toContain(t.yaml.stale);
    expect(second.html).toContain('Rp1.000');
    expect(second.html).toContain('Rp2.000');
    expect((await admin.get(yaml)).html).toContain('Rp1.000');
    await admin.post(yaml, { versi: hidden(second.html, 'versi'), teks: small(SLUG, { fee: 'Rp2.000' }) });
    expect((await admin.get(yaml)).html).toContain('Rp2.000');
  });

  test('HTML in it is words', async () => {
    await saveYaml(admin, SLUG, small(SLUG, { who: '<script>alert(1)</script>' }));
    for (const path of [yaml, paths.designed(SLUG), paths.designedPublication(SLUG), paths.designedPreview(SLUG, 'halaman')]) {
      const { html } = await admin.get(path);
      expect(html).not.toContain('<script>alert');
    }
  });

  test('is thrown away only as it was seen', async () => {
    const { html } = await admin.get(paths.designedDiscarding(SLUG));
    await saveYaml(admin, SLUG, small(SLUG, { fee: 'Rp3.000' }));
    const late = await admin.post(paths.designedDiscarding(SLUG), { versi: hidden(html, 'versi') });
    expect(late.status).toBe(409);
    expect(late.html).toContain(t.discardChanged);
    const now = await admin.post(paths.designedDiscarding(SLUG), { versi: hidden(late.html, 'versi') });
    expect(now.location).toBe(paths.designedAfter(SLUG, 'dibuang'));
    expect((await admin.get(paths.designed(SLUG))).html).toContain(t.state.none);
    // Who still had it open begins another one.
    const left = await admin.post(yaml, { versi: hidden(late.html, 'versi'), teks: small(SLUG, { fee: 'Rp4.000' }) });
    expect(left.status).toBe(409);
    expect(left.html).toContain(t.forms.gone);
    expect(left.html).toContain('Rp4.000');
    expect((await admin.post(yaml, { versi: hidden(left.html, 'versi'), teks: small(SLUG, { fee: 'Rp4.000' }) })).status).toBe(
      303,
    );
  });
});

describe('a file', () => {
  test('that is uploaded becomes the draft, and comes back as it was', async () => {
    const file = new File([`# dari berkas\r\n${text}`], 'apa saja.yaml');
    const seen = hidden((await admin.get(paths.designed(SLUG))).html, 'versi');
    await admin.post(paths.designedUpload(SLUG), { versi: seen, berkas: file });
    const got = await admin.get(paths.designedFile(SLUG, 'draf'));
    expect(got.html).toBe(`# dari berkas\n${text}`);
    expect(got.response.headers.get('content-disposition')).toContain(`${SLUG}.yaml`);
  });

  test('that was not chosen, or is too large, is told', async () => {
    const seen = hidden((await admin.get(paths.designed(SLUG))).html, 'versi');
    expect((await admin.post(paths.designedUpload(SLUG), { versi: seen })).html).toContain(t.uploadMissing);
    const huge = new File(['x'.repeat(LONGEST_TEXT + 1)], 'besar.yaml');
    const refused = await admin.post(paths.designedUpload(SLUG), { versi: seen, berkas: huge });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(t.uploadTooLong);
  });
});

test('a file that has faults and was never live can be opened, taken over and mended here', async () => {
  await writeFile(join(opened.portal.config.servicesFolder, 'izin-robek.yaml'), small('izin-robek', { fee: '' }));
  expect((await admin.get(paths.designer)).html).toContain(t.fileStates.faulty);
  expect((await admin.get(paths.designed('izin-robek'))).html).toContain(t.takeFile);
  await admin.post(paths.designedFromFile('izin-robek'));
  await saveYaml(admin, 'izin-robek', small('izin-robek'));
  await publish(admin, 'izin-robek');
  const { catalogue, config } = opened.portal;
  expect(catalogue.services.get('izin-robek')?.version).toBe(1);
  expect(catalogue.faults).toEqual([]);
  expect(await readFile(join(config.servicesFolder, 'izin-robek.yaml'), 'utf8')).toBe(small('izin-robek'));
  const aside = async () => (await readdir(config.servicesFolder)).filter((name) => /^izin-robek\.yaml\..*\.lama$/.test(name));
  const [first = ''] = await aside();
  expect(await readFile(join(config.servicesFolder, first), 'utf8')).toBe(small('izin-robek', { fee: '' }));
  // The next one that is put aside takes the place of none.
  await writeFile(join(config.servicesFolder, 'izin-robek.yaml'), 'slug: [');
  await saveYaml(admin, 'izin-robek', small('izin-robek', { name_id: 'Izin Robek' }));
  await publish(admin, 'izin-robek');
  expect(await aside()).toHaveLength(2);
  expect(await readFile(join(config.servicesFolder, first), 'utf8')).toBe(small('izin-robek', { fee: '' }));
  expect(await putAside(config.servicesFolder, 'tidak-ada.yaml', new Date())).toBe(false);
});

describe('a preview', () => {
  test('shows what stands in the form, saves nothing, and can send nothing', async () => {
    const { html } = await admin.get(yaml);
    const seen = hidden(html, 'versi');
    const shown = await admin.post(`${yaml}?pratinjau=halaman`, { versi: seen, teks: small(SLUG, { who: 'Pawang hujan' }) });
    expect(shown.html).toContain('Pawang hujan');
    expect(shown.html).toContain(t.preview.mark);
    const policy = shown.response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("form-action 'none'");
    expect(policy).toMatch(/sandbox allow-same-origin$/);
    expect((await admin.get(yaml)).html).not.toContain('Pawang hujan');
  });

  test('has every page of the form and the letter', async () => {
    await saveYaml(
      admin,
      SLUG,
      small(SLUG, { form_fields: [{ id: 'warna', label_id: 'Warna apa?', type: 'text', required: true }] }),
    );
    const { html } = await admin.get(paths.designed(SLUG));
    const shown = [...html.matchAll(/<option value="(isian-[^"]+)"/g)].map(([, what = '']) => paths.designedPreview(SLUG, what));
    expect(shown.length).toBeGreaterThan(1);
    const pages = await Promise.all(shown.map(async (path) => (await admin.get(path)).html));
    expect(pages.filter((page) => page.includes('Warna apa?'))).toHaveLength(1);
    for (const page of pages) expect(page).toContain(t.preview.mark);
    expect((await admin.get(paths.designedPreview(SLUG, 'surat'))).html).toContain('data:image/svg+xml;base64,');
  });
});
