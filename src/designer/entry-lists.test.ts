import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { designedBy, openDesigner, publish, saveYaml, small } from '../../tests/designer.ts';
import type { Designer } from '../../tests/designer.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const t = textsId.designer;
const SLUG = 'izin-a';
const text = small(SLUG, {
  form_fields: [{ id: 'warna', label_id: 'Warna', type: 'radio', required: true, options: ['merah', 'biru'] }],
});

let admin: Visitor;
let opened: Designer['opened'];
const { draft, seen } = designedBy(() => admin, SLUG);
beforeAll(async () => {
  ({ admin, opened } = await openDesigner({ [SLUG]: text }));
});
afterAll(() => opened.close());

describe('questions before the start', () => {
  const part = paths.designedPart(SLUG, 'kelayakan');
  const at = (entry: number | 'baru') => paths.designedEntry(SLUG, 'kelayakan', entry);

  test('are added, changed, moved and removed by fields', async () => {
    expect((await admin.get(part)).html).toContain(t.forms.kelayakan.none);
    const fields = {
      pertanyaan: 'Apakah pagarnya milik Anda?',
      harus: 'ya',
      alasan: 'Hanya pemilik.',
      sebagai_ganti: 'Minta pemiliknya.',
    };
    const answer = await admin.post(at('baru'), { versi: await seen(), kode: '', ...fields });
    expect(answer.location).toBe(`${part}?kabar=tersimpan`);
    const second = { ...fields, pertanyaan: 'Apakah pagarnya di jalan?', harus: 'tidak' };
    await admin.post(at('baru'), { versi: await seen(), kode: '', ...second });
    await admin.post(paths.designedOrder(SLUG, 'kelayakan', 2), { versi: await seen(), arah: 'naik' });
    expect((parse(await draft()) as { eligibility: object[] }).eligibility).toEqual([
      {
        id: 'apakah_pagarnya_di_jalan',
        ask_id: second.pertanyaan,
        must: 'tidak',
        why_id: 'Hanya pemilik.',
        instead_id: 'Minta pemiliknya.',
      },
      { id: 'apakah_pagarnya_milik_anda', ask_id: fields.pertanyaan, why_id: 'Hanya pemilik.', instead_id: 'Minta pemiliknya.' },
    ]);
    expect((await admin.get(part)).html).toContain(t.forms.kelayakan.must('Tidak'));
    await admin.post(paths.designedRemoval(SLUG, 'kelayakan', 1), { versi: await seen() });
    expect(await draft()).not.toContain('pagarnya_di_jalan');
  });

  test('tell what is missing at its field', async () => {
    const answer = await admin.post(at(1), {
      versi: await seen(),
      kode: 'apakah_pagarnya_milik_anda',
      pertanyaan: 'Milik Anda?',
      harus: 'ya',
      alasan: '',
      sebagai_ganti: 'x',
      tautan: 'http://lama',
    });
    expect(answer.location).toBe(at(1));
    const { html } = await admin.get(at(1));
    expect([html.includes('id="e-alasan"'), html.includes('id="e-tautan"')]).toEqual([true, true]);
    await saveYaml(admin, SLUG, text);
  });
});

describe('fees that depend on answers', () => {
  const part = paths.designedPart(SLUG, 'biaya');
  const at = (entry: number | 'baru') => paths.designedEntry(SLUG, 'biaya', entry);

  test('are added with an answer, which says in words when they are paid', async () => {
    await admin.post(at('baru'), { versi: await seen(), kode: '', biaya: 'Rp50.000', syarat: 'when:warna == merah', kata: '' });
    expect(parse(await draft())).toMatchObject({ fees: [{ fee: 'Rp50.000', when: 'warna == merah', words: 'Warna: Merah' }] });
    expect((await admin.get(part)).html).toContain(t.forms.only('Warna: Merah'));
    const other = { kode: 'Rp50.000|warna == merah', biaya: 'Rp60.000', syarat: 'when:warna == biru', kata: 'Warna: Merah' };
    await admin.post(at(1), { versi: await seen(), ...other });
    expect(parse(await draft())).toMatchObject({ fees: [{ fee: 'Rp60.000', when: 'warna == biru', words: 'Warna: Biru' }] });
    expect((await admin.get(paths.designedPreview(SLUG, 'halaman'))).html).toContain('Rp60.000');
  });

  test('without an answer, or with an expression without words, are told so', async () => {
    await admin.post(at('baru'), { versi: await seen(), kode: '', biaya: 'Rp1', syarat: '', kata: '' });
    expect((await admin.get(at(2))).html).toContain('id="e-syarat"');
    await admin.post(at(2), {
      versi: await seen(),
      kode: 'Rp1|',
      biaya: 'Rp1',
      syarat: 'lain',
      syarat_lain: 'warna == biru',
      kata: '',
    });
    expect((await admin.get(at(2))).html).toContain('id="e-kata"');
    await saveYaml(admin, SLUG, text);
  });
});

describe('steps', () => {
  const part = paths.designedPart(SLUG, 'tahap');
  const at = (entry: number | 'baru') => paths.designedEntry(SLUG, 'tahap', entry);
  const add = async (fields: Record<string, string>) => admin.post(at('baru'), { versi: await seen(), kode: '', ...fields });

  test('are added with who acts, how long and when', async () => {
    await add({ nama: 'Kelengkapan', langkah: 'completeness', hari: '1' });
    expect((await admin.get(part)).html).toContain('class="field-error"');
    await add({ nama: 'Pemeriksaan', langkah: 'technical', dinas: 'Dinas Lain', kunjungan: 'ya', syarat: 'when:warna == merah' });
    await add({ nama: 'Akhir', langkah: 'review', oleh_front_desk: 'ya' });
    await add({ nama: 'Tanda tangan', langkah: 'signing' });
    expect((parse(await draft()) as { stages: object[] }).stages).toEqual([
      { title: 'Kelengkapan', kind: 'completeness', working_days: 1 },
      { title: 'Pemeriksaan', kind: 'technical', office: 'Dinas Lain', site_visit: true, when: 'warna == merah' },
      { title: 'Akhir', kind: 'review', by: ['front_desk'] },
      { title: 'Tanda tangan', kind: 'signing' },
    ]);
    const { html } = await admin.get(part);
    expect(html).toContain(t.forms.tahap.days(1));
    expect((await admin.get(paths.designed(SLUG))).html).toContain(t.faults.none);
  });

  test('in the wrong order, without a kind or with what is not theirs are told where', async () => {
    await admin.post(paths.designedOrder(SLUG, 'tahap', 4), { versi: await seen(), arah: 'naik' });
    expect((await admin.get(at(4))).html).toContain('id="e-langkah"');
    await admin.post(paths.designedOrder(SLUG, 'tahap', 4), { versi: await seen(), arah: 'naik' });
    await admin.post(at(4), {
      versi: await seen(),
      kode: 'Tanda tangan',
      nama: 'Tanda tangan',
      langkah: 'signing',
      dinas: 'Dinas',
      hari: 'dua',
    });
    const { html } = await admin.get(at(4));
    expect([html.includes('id="e-dinas"'), html.includes('id="e-hari"'), html.includes('value="dua"')]).toEqual([
      false,
      true,
      true,
    ]);
    await saveYaml(admin, SLUG, text);
  });
});

/** The same definition with other words for its question, and the same English. */
const translated = (indonesian: string) => text.replace('label_id: Warna', `label_id: ${indonesian}\n    label_en: Colour`);

test('English that stayed while its Indonesian changed is told before publishing, with the place to mend it', async () => {
  await saveYaml(admin, SLUG, translated('Warna'));
  await publish(admin, SLUG);
  await saveYaml(admin, SLUG, translated('Warna pagar').replace('Siapa saja', 'Pemilik pagar'));
  for (const path of [paths.designed(SLUG), paths.designedPublication(SLUG)])
    expect((await admin.get(path)).html).toContain(t.translations.notice(2));
  const page = paths.designedTranslations(SLUG);
  const { html } = await admin.get(page);
  expect(html).toContain(t.translations.text('Warna pagar'));
  expect(html).toContain(`Pertanyaan ke-1, pertanyaan: ${t.translations.stale}`);
  const english = { 'en.form_fields[0].label_id': 'Colour of the fence', 'en.who': 'Owners of fences' };
  expect((await admin.post(page, { versi: await seen(), ...english })).location).toBe(`${page}?kabar=tersimpan`);
  expect(parse(await draft())).toMatchObject({ who_en: 'Owners of fences', form_fields: [{ label_en: 'Colour of the fence' }] });
  expect((await admin.get(page)).html).toContain(t.translations.none);
  const late = await admin.post(page, { versi: '1', 'en.who': 'Late' });
  expect(late.status).toBe(409);
});
