import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { designedBy, hidden, openDesigner, publish, saveYaml, small } from '../../tests/designer.ts';
import type { Designer } from '../../tests/designer.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const t = textsId.designer;
const SLUG = 'izin-a';
const text = small(SLUG, {
  requirements: [
    { id: 'ktp', name_id: 'KTP', mandatory: true },
    { id: 'kk', name_id: 'Kartu keluarga', mandatory: true },
  ],
  form_fields: [
    { id: 'warna', label_id: 'Warna', type: 'radio', required: true, options: ['merah', 'biru'] },
    { id: 'alasan', label_id: 'Alasan', type: 'text', required: true },
  ],
});

let admin: Visitor;
let opened: Designer['opened'];
const { draft, seen } = designedBy(() => admin, SLUG);
beforeAll(async () => {
  ({ admin, opened } = await openDesigner({ [SLUG]: text }));
});
afterAll(() => opened.close());

const pokok = paths.designedPart(SLUG, 'pokok');
const dokumen = paths.designedPart(SLUG, 'dokumen');
const dokumenAt = (at: number | 'baru') => paths.designedEntry(SLUG, 'dokumen', at);
const pertanyaanAt = (at: number | 'baru') => paths.designedEntry(SLUG, 'pertanyaan', at);
const pertanyaan = paths.designedPart(SLUG, 'pertanyaan');

describe('"Data pokok"', () => {
  test('is saved field by field, and its preview shows it before', async () => {
    const { html } = await admin.get(pokok);
    expect(html).toContain(`value="Izin ${SLUG}"`);
    const fields = { versi: hidden(html, 'versi'), fee: 'Rp25.000', who: 'Tukang kebun' };
    expect((await admin.post(`${pokok}?pratinjau=halaman`, fields)).html).toContain('Tukang kebun');
    expect((await admin.get(paths.designedFile(SLUG, 'draf'))).status).toBe(404);
    expect((await admin.post(pokok, fields)).location).toBe(`${pokok}?kabar=tersimpan`);
    expect(await draft()).toContain('fee: Rp25.000');
  });

  test('tells what is missing at its field', async () => {
    await admin.post(pokok, { versi: await seen(), fee: '' });
    const { html } = await admin.get(pokok);
    expect(html).toMatch(/id="e-fee"/);
    expect(html).toContain(`href="${pokok}#f-fee"`);
    await admin.post(pokok, { versi: await seen(), fee: 'Gratis' });
  });

  test('shows what somebody else saved meanwhile beside what was typed', async () => {
    const old = await seen();
    await admin.post(pokok, { versi: old, validity: '2 tahun' });
    const late = await admin.post(pokok, { versi: old, validity: '3 tahun' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('2 tahun');
    expect(late.html).toContain('3 tahun');
    await admin.post(pokok, { versi: hidden(late.html, 'versi'), validity: '3 tahun' });
    expect(await draft()).toContain('validity: 3 tahun');
  });
});

describe('documents', () => {
  test('are added with a condition, changed, moved and removed', async () => {
    const { html } = await admin.get(dokumenAt('baru'));
    expect(html).toContain('value="when:warna == merah"');
    const fields = { kode: '', nama: 'Foto pagar', wajib: 'ya', syarat: 'when:warna == merah' };
    expect((await admin.post(dokumenAt('baru'), { versi: await seen(), ...fields })).location).toBe(`${dokumen}?kabar=tersimpan`);
    const list = (await admin.get(dokumen)).html;
    expect(list).toContain(t.forms.only('Warna: Merah'));
    await admin.post(dokumenAt(2), { versi: await seen(), kode: 'kk', nama: 'Kartu keluarga asli', wajib: '' });
    expect(await draft()).toMatch(/name_id: Kartu keluarga asli\n\s+mandatory: false/);
    await admin.post(paths.designedOrder(SLUG, 'dokumen', 2), { versi: await seen(), arah: 'naik' });
    expect(await draft()).toMatch(/id: kk[\s\S]*id: ktp/);
    await admin.post(paths.designedRemoval(SLUG, 'dokumen', 1), { versi: await seen() });
    expect(await draft()).not.toContain('id: kk');
  });

  test('with a condition that nobody can answer are told so, and stay on their page', async () => {
    const answer = await admin.post(dokumenAt(1), {
      versi: await seen(),
      kode: 'ktp',
      nama: 'KTP',
      wajib: 'ya',
      syarat: 'lain',
      syarat_lain: 'wrna == merah',
    });
    expect(answer.location).toBe(dokumenAt(1));
    const html = (await admin.get(dokumenAt(1))).html.replaceAll('&quot;', '"');
    expect(html).toContain('id="e-syarat_lain"');
    expect(html).toContain('Maksudnya "warna"?');
    await admin.post(dokumenAt(1), { versi: await seen(), kode: 'ktp', nama: 'KTP', wajib: 'ya', syarat: '' });
  });

  test('that moved meanwhile are found again, and one that is gone is not lost', async () => {
    const old = await seen();
    await admin.post(paths.designedOrder(SLUG, 'dokumen', 1), { versi: old, arah: 'turun' });
    const late = await admin.post(dokumenAt(1), { versi: old, kode: 'ktp', nama: 'KTP asli', wajib: 'ya' });
    expect(late.status).toBe(409);
    expect(late.html).toContain(`action="${dokumenAt(2)}"`);
    await admin.post(paths.designedRemoval(SLUG, 'dokumen', 2), { versi: await seen() });
    const gone = await admin.post(dokumenAt(2), { versi: old, kode: 'ktp', nama: 'KTP asli', wajib: 'ya' });
    expect(gone.status).toBe(409);
    expect(gone.html).toContain(`action="${dokumenAt('baru')}"`);
    expect(gone.html).toContain('KTP asli');
    const order = await admin.post(paths.designedOrder(SLUG, 'dokumen', 1), { versi: old, arah: 'turun' });
    expect(order.status).toBe(409);
    expect(order.html).toContain(t.forms.staleList);
  });
});

describe('questions', () => {
  test('are added, previewed on their page, changed and removed', async () => {
    const fields = { kode: '', pertanyaan: 'Tinggi pagar (cm)', jenis: 'integer', wajib: 'ya' };
    const shown = await admin.post(`${pertanyaanAt('baru')}?pratinjau=halaman`, { versi: await seen(), ...fields });
    expect(shown.html).toContain('Tinggi pagar (cm)');
    expect(shown.html).toContain(textsId.applications.save);
    expect((await admin.post(pertanyaanAt('baru'), { versi: await seen(), ...fields })).location).toBe(
      `${pertanyaan}?kabar=tersimpan`,
    );
    expect(await draft()).toMatch(/id: tinggi_pagar_cm\n\s+label_id: Tinggi pagar \(cm\)\n\s+type: integer/);
    await admin.post(pertanyaanAt(1), {
      versi: await seen(),
      kode: 'warna',
      pertanyaan: 'Warna pagar',
      jenis: 'radio',
      wajib: 'ya',
      pilihan: 'Merah\r\nHijau muda',
    });
    expect(await draft()).toContain('value: hijau_muda');
    await admin.post(paths.designedRemoval(SLUG, 'pertanyaan', 2), { versi: await seen() });
    expect(await draft()).not.toContain('alasan');
    const { html } = await admin.get(pertanyaan);
    expect(html).toContain('Warna pagar');
    expect(html).toContain(t.forms.pertanyaan.kinds.integer);
  });

  test.each(['radio', 'select'])(
    'to choose from (%s) without choices are refused at the field, and nothing is lost or kept',
    async (jenis) => {
      const before = await draft();
      const answer = await admin.post(pertanyaanAt(1), {
        versi: await seen(),
        kode: 'warna',
        pertanyaan: 'Warna gerbang',
        jenis,
        pilihan: ' ',
      });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('id="e-pilihan"');
      expect(answer.html).toContain(t.forms.pertanyaan.noOptions);
      expect(answer.html).toContain('value="Warna gerbang"');
      expect(await draft()).toBe(before);
    },
  );

  test('that a definition asks to choose without choices stay as they are until somebody changes them', async () => {
    await saveYaml(admin, SLUG, text.replace('type: text', 'type: select'));
    expect((await admin.get(paths.designed(SLUG))).html).toContain(t.faults.none);
    await saveYaml(admin, SLUG, text);
  });

  test('offer ways up and down only where there is somewhere to go', async () => {
    const { html } = await admin.get(pertanyaan);
    const ways = [...html.matchAll(/aria-label="((?:Naik|Turun): [^"]+)"/g)].map(([, label]) => label);
    expect(ways).toEqual(['Turun: Warna', 'Naik: Alasan']);
  });

  test('can depend on what is asked before them, and on nothing else', async () => {
    expect((await admin.get(pertanyaanAt(2))).html).toContain('value="when:warna == merah"');
    await admin.post(paths.designedOrder(SLUG, 'pertanyaan', 1), { versi: await seen(), arah: 'turun' });
    expect((await admin.get(pertanyaanAt(1))).html).not.toContain('value="when:warna == merah"');
    expect((await admin.get(pertanyaanAt('baru'))).html).toContain('value="when:warna == merah"');
    await saveYaml(admin, SLUG, text);
  });

  test('with several entries get their columns by fields', async () => {
    const fields = {
      pertanyaan: 'Penjaga',
      jenis: 'repeat',
      wajib: 'ya',
      kolom_1_nama: 'Nama',
      kolom_1_jenis: 'text',
      kolom_1_wajib: 'ya',
    };
    const second = { kolom_2_nama: 'Giliran', kolom_2_jenis: 'select', kolom_2_pilihan: 'Pagi\nMalam' };
    await admin.post(pertanyaanAt('baru'), { versi: await seen(), kode: '', ...fields, ...second });
    const { form_fields: questions } = parse(await draft()) as { form_fields: object[] };
    expect(questions.at(-1)).toMatchObject({
      id: 'penjaga',
      fields: [
        { id: 'nama', label_id: 'Nama', type: 'text' },
        { id: 'giliran', type: 'select', required: false, options: [{ value: 'pagi', label_id: 'Pagi' }, { value: 'malam' }] },
      ],
    });
    expect((await admin.get(pertanyaanAt(3))).html).toContain('name="kolom_2_kode" value="giliran"');
    await admin.post(pertanyaanAt(3), {
      versi: await seen(),
      kode: 'penjaga',
      ...fields,
      kolom_2_nama: 'Hari',
      kolom_2_jenis: 'select',
    });
    const { html } = await admin.get(pertanyaanAt(3));
    expect(html).toContain('id="e-kolom"');
    await saveYaml(admin, SLUG, text);
  });
});

test('a document that was saved without a name gets its id from the first name that it gets', async () => {
  await admin.post(dokumenAt('baru'), { versi: await seen(), kode: '', nama: '', wajib: 'ya' });
  const count = (parse(await draft()) as { requirements: object[] }).requirements.length;
  await admin.post(dokumenAt(count), { versi: await seen(), kode: 'isian', nama: 'Foto pagar', wajib: 'ya' });
  expect((parse(await draft()) as { requirements: object[] }).requirements.at(-1)).toMatchObject({
    id: 'foto_pagar',
    name_id: 'Foto pagar',
  });
  await admin.post(dokumenAt(count), { versi: await seen(), kode: 'foto_pagar', nama: 'Gambar pagar', wajib: 'ya' });
  expect(await draft()).toContain('id: foto_pagar');
  await saveYaml(admin, SLUG, text);
});

test('a text that cannot be read is mended as a text', async () => {
  await saveYaml(admin, SLUG, 'slug: [');
  const parts = ['kelayakan', 'biaya', 'tahap', 'kata'].map((part) => paths.designedPart(SLUG, part));
  for (const part of [pokok, dokumen, pertanyaan, ...parts])
    expect((await admin.get(part)).location).toBe(paths.designedPart(SLUG, 'yaml'));
});

test('a service is made as a copy, filled in and published', async () => {
  const refused = await admin.post(paths.designerNew, { nama: '', alamat: SLUG, kelompok: 'kesehatan-tenaga', dari: '' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(t.fresh.faults.name);
  expect(refused.html).toContain(t.fresh.faults.taken);
  const fields = { nama: 'Izin Pagar', alamat: '', kelompok: 'kesehatan-tenaga', dari: SLUG };
  expect((await admin.post(paths.designerNew, fields)).location).toBe(paths.designedPart('izin-pagar', 'pokok'));
  const list = (await admin.get(paths.designer)).html;
  expect(list).toContain(t.notLive);
  expect(list).toContain('izin-pagar');
  const citizen = visitorOf(opened.app);
  expect((await citizen.get(paths.service('izin-pagar'))).status).toBe(404);
  expect((await publish(admin, 'izin-pagar', 'Layanan baru.')).location).toBe(paths.designedAfter('izin-pagar', 'terbit-1'));
  expect((await citizen.get(paths.service('izin-pagar'))).html).toContain('Izin Pagar');
  const copied = await admin.post(paths.designerNew, { ...fields, nama: 'Izin Lain', dari: 'tidak-ada' });
  expect(copied.html).toContain(t.fresh.faults.from);
});
