import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Answer, Visitor } from '../../tests/visitor.ts';
import { findPerson, saveProfile } from '../accounts/store.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { paths } from '../web/paths.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import type { Application } from './application.ts';
import { historyOf } from './store-history.ts';
import { submitApplication } from './store-submission.ts';
import { loadForApplicant } from './store.ts';
import { fillApplication } from '../world/fill-application.ts';

const words = t.applications;
const slug = 'sip-perawat';
/** What is chosen before the form begins. */
const first = { langkah: 'pilih', urusan: 'baru' };

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
/** Address of the draft's pages: its id. */
let reference: string;

beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
  await throwDraftsAway();
  const started = await siti.post(paths.start(slug), first);
  reference = started.location?.split('/')[2] ?? '';
});

async function throwDraftsAway(): Promise<void> {
  const { html } = await siti.get(paths.startPage(slug));
  for (const [, id = ''] of html.matchAll(/href="\/permohonan\/([\w-]{36})"/g)) {
    const revisi = hidden(await siti.get(paths.removal(id)), 'revisi');
    expect((await siti.post(paths.removal(id), { revisi })).location).toBe(paths.applications);
  }
}

const hidden = ({ html }: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const person = async () => (await findPerson(world.portal.db, world.portal.seal, filmPerson.id))!;

async function draft(): Promise<Application> {
  const found = await loadForApplicant(world.portal.db, world.portal.seal, await person(), reference);
  if (found === null) throw new Error('the draft is gone');
  return found;
}

/** Opens a page and posts it, as one does in one tab. */
async function save(page: string, values: Record<string, string>, more: Record<string, string> = {}): Promise<Answer> {
  const address = paths.formPage(reference, page);
  const shown = await siti.get(address);
  return siti.post(address, { _versi: hidden(shown, '_versi'), ...values, ...more }, address);
}

const data = {
  pemohon_nama: filmPerson.name,
  pemohon_nik: filmPerson.nik,
  pemohon_tempat_lahir: 'Samarinda',
  'pemohon_tanggal_lahir-hari': '3',
  'pemohon_tanggal_lahir-bulan': '5',
  'pemohon_tanggal_lahir-tahun': '1998',
  pemohon_alamat: 'Jalan Contoh No. 12, RT 05',
  pemohon_kelurahan: filmPerson.kelurahan,
};
const kind = { jenis_permohonan: 'baru', sip_ke: '1' };

describe('a page of questions', () => {
  test('shows what the account knows, and where one is', async () => {
    const { html } = await siti.get(paths.formPage(reference, 'data-anda'));
    expect(html).toContain(`value="${filmPerson.nik}"`);
    expect(html).toContain(words.part(1, 9, 'Izin praktik perawat'));
  });

  test('saves and goes on; what is left and opened again is there', async () => {
    expect((await save('data-anda', data)).location).toBe(paths.formPage(reference, 'jenis-permohonan'));
    expect((await save('jenis-permohonan', kind)).location).toBe(paths.formPage(reference, 'str-anda'));
    const { html } = await siti.get(paths.formPage(reference, 'jenis-permohonan'));
    expect(html).toMatch(/value="1" checked/);
    // Chosen at the start: it is asked again only by who wants to change it.
    expect(html).not.toContain('name="jenis_permohonan"');
    expect((await siti.get(paths.formPageFromReview(reference, 'jenis-permohonan'))).html).toMatch(/value="baru" checked/);
    expect(html).toContain('Tersimpan pukul 10.00');
    expect((await siti.get(paths.application(reference))).html).toContain(`href="${paths.formPage(reference, 'str-anda')}"`);
    expect((await historyOf(world.portal.db, (await draft()).id)).map(({ verb }) => verb)).toContain('save');
  });

  test('which pages come follows from the answers', async () => {
    const { location } = await save('jenis-permohonan', { ...kind, jenis_permohonan: 'perpanjangan' });
    expect(location).toBe(paths.formPage(reference, 'sip-lama'));
    await save('jenis-permohonan', kind);
    expect((await siti.get(paths.formPage(reference, 'sip-lama'))).location).toBe(paths.formPage(reference, 'str-anda'));
  });

  test('answers of "Data Anda" go back to the account', async () => {
    const before = (await person()).profile;
    await save('data-anda', { ...data, pemohon_alamat: 'Jalan Baru No. 1, RT 09' });
    expect((await person()).profile).toMatchObject({ address: 'Jalan Baru No. 1, RT 09', phone: before.phone });
    await saveProfile(world.portal, filmPerson.id, before);
  });

  test('a slip that is not certain is told on the next page and blocks nothing', async () => {
    const { location } = await save('data-anda', { ...data, 'pemohon_tanggal_lahir-tahun': '1997' });
    expect(location).toBe(paths.formPage(reference, 'jenis-permohonan'));
    const sentence = t.faults.warning({ question: 'pemohon_nik', reason: 'nik-birth-date' });
    expect((await siti.get(location ?? '')).html).toContain(sentence);
    expect((await siti.get(paths.review(reference))).html).toContain(sentence);
    await save('data-anda', data);
    expect((await siti.get(location ?? '')).html).not.toContain(sentence);
  });

  test.each([
    ['NIK of 15 digits', { pemohon_nik: '999901430598000' }, 'pemohon_nik', 'NIK harus 16 angka. Anda menulis 15 angka.'],
    [
      'no such day',
      { 'pemohon_tanggal_lahir-hari': '31', 'pemohon_tanggal_lahir-bulan': '2' },
      'pemohon_tanggal_lahir',
      'kalender',
    ],
    ['nothing chosen', { pemohon_kelurahan: '' }, 'pemohon_kelurahan', 'Kelurahan belum dipilih.'],
    ['nothing written', { pemohon_alamat: '  ' }, 'pemohon_alamat', 'belum diisi'],
    ['born tomorrow', { 'pemohon_tanggal_lahir-tahun': '2027' }, 'pemohon_tanggal_lahir', 'belum tiba'],
  ])('%s is said at the field, and the other answers are saved', async (_, wrong, id, sentence) => {
    const { status, html } = await save('data-anda', { ...data, pemohon_tempat_lahir: 'Tenggarong', ...wrong });
    expect(status).toBe(422);
    expect(html).toContain(`href="#f-${id}"`);
    expect(html).toContain(`id="e-${id}"`);
    expect(html).toContain(sentence);
    expect(html).toContain('<title>Salah: ');
    for (const typed of Object.values<string>(wrong)) expect(html).toContain(typed.trim());
    expect((await draft()).answers['pemohon_tempat_lahir']).toBe('Tenggarong');
    await save('data-anda', data);
  });

  test('a field that the form does not have is refused', async () => {
    expect((await save('jenis-permohonan', kind, { peran: 'head' })).status).toBe(403);
    expect((await draft()).answers['sip_ke']).toBeUndefined();
  });
});

describe('two tabs', () => {
  test('a page that was saved in another tab since says so, keeps what was typed, and takes it the second time', async () => {
    const address = paths.formPage(reference, 'pendidikan');
    const old = hidden(await siti.get(address), '_versi');
    await save('pendidikan', { perguruan_tinggi: 'Kampus Satu', tahun_lulus: '2019' });
    const stale = await siti.post(address, { _versi: old, perguruan_tinggi: 'Kampus Dua', tahun_lulus: '2020' });
    expect(stale.status).toBe(409);
    for (const part of [words.form.stale.title, 'Kampus Satu', 'value="Kampus Dua"']) expect(stale.html).toContain(part);
    expect((await draft()).answers['perguruan_tinggi']).toBe('Kampus Satu');
    const again = await siti.post(address, {
      _versi: hidden(stale, '_versi'),
      perguruan_tinggi: 'Kampus Dua',
      tahun_lulus: '2020',
    });
    expect(again.status).toBe(303);
    expect((await draft()).answers['perguruan_tinggi']).toBe('Kampus Dua');
  });

  test('two pages in two tabs do not disturb each other, and pressing twice is no quarrel', async () => {
    const first = paths.formPage(reference, 'pendidikan');
    const mark = hidden(await siti.get(first), '_versi');
    await save('jenis-permohonan', kind);
    const values = { _versi: mark, perguruan_tinggi: 'Kampus Satu', tahun_lulus: '2019' };
    expect((await siti.post(first, values)).status).toBe(303);
    expect((await siti.post(first, values)).status).toBe(303);
  });

  test('a page that other answers have closed says so and shows what was written', async () => {
    await save('jenis-permohonan', { ...kind, jenis_permohonan: 'perpanjangan' });
    const address = paths.formPage(reference, 'sip-lama');
    const mark = hidden(await siti.get(address), '_versi');
    await save('jenis-permohonan', kind);
    const { status, html } = await siti.post(address, { _versi: mark, nomor_sip_lama: '503/0001', 'tanggal_sip_lama-hari': '' });
    expect(status).toBe(409);
    expect(html).toContain(words.movedOn.pageGone);
    expect(html).toContain('503/0001');
  });

  test('after sending nothing can be changed, and that is said', async () => {
    await throwDraftsAway();
    const id = await fillApplication(world.portal, { person: await person(), slug, what: 'everything' });
    reference = id;
    const address = paths.formPage(id, 'pendidikan');
    const mark = hidden(await siti.get(address), '_versi');
    await submitApplication(world.portal, { person: await person(), reference: id, revision: (await draft()).revision });
    const { status, html } = await siti.post(address, { _versi: mark, perguruan_tinggi: 'Kampus Tiga', tahun_lulus: '2020' });
    expect(status).toBe(409);
    expect(html).toContain(t.actions.save.tooLate);
    expect(html).toContain('Kampus Tiga');
    expect((await siti.get(address)).html).toContain(t.actions.save.tooLate);
    expect((await siti.get(paths.review(id))).html).toContain(t.actions.submit.tooLate);
  });

  test('a session that ends keeps the form, and takes it after signing in again', async () => {
    const address = paths.formPage(reference, 'pendidikan');
    const mark = hidden(await siti.get(address), '_versi');
    siti.loseSession();
    const values = { _versi: mark, perguruan_tinggi: 'Kampus Empat', tahun_lulus: '2018' };
    const ended = await siti.post(address, values, address);
    expect(ended.html).toContain(t.accounts.signIn.overTitle);
    const { phone, password } = filmPerson;
    const back = await siti.post(paths.signIn, {
      phone,
      password,
      onward: hidden(ended, 'onward'),
      kept: hidden(ended, 'kept'),
    });
    expect(back.html).toContain('Kampus Empat');
    expect((await siti.post(address, values)).status).toBe(303);
    expect((await draft()).answers['perguruan_tinggi']).toBe('Kampus Empat');
  });
});

describe('beginning', () => {
  test('a second start offers the draft, and may start another', async () => {
    expect((await siti.post(paths.start(slug), first)).location).toBe(paths.startPage(slug));
    const offer = await siti.get(paths.startPage(slug));
    expect(offer.html).toContain(`href="${paths.application(reference)}"`);
    const choice = await siti.get(paths.startAnother(slug));
    const another = await siti.post(paths.start(slug), { ...first, sesudah: hidden(choice, 'sesudah') });
    expect(another.location).toMatch(/^\/permohonan\/[\w-]{36}\/isian\/data-anda$/);
    expect(another.location).not.toContain(reference);
    expect((await siti.get(paths.startPage(slug))).html.match(/href="\/permohonan\/[\w-]{36}"/g)).toHaveLength(2);
  });

  test('pressed twice at once, it begins one', async () => {
    await throwDraftsAway();
    await Promise.all([siti.post(paths.start(slug), first), siti.post(paths.start(slug), first)]);
    expect((await siti.get(paths.startPage(slug))).html.match(/href="\/permohonan\/[\w-]{36}"/g)).toHaveLength(1);
  });

  test('who is not signed in signs in and comes back', async () => {
    const stranger = visitorOf(world.app);
    const onward = paths.signInThen(paths.startPage(slug));
    expect((await stranger.post(paths.start(slug))).location).toBe(onward);
    expect((await stranger.get(paths.startPage(slug))).location).toBe(onward);
  });

  test.each(['apotek', 'pbg'])('%s is handed over, not started', async (other) => {
    for (const { location } of [await siti.get(paths.startPage(other)), await siti.post(paths.start(other))])
      expect(location).toBe(paths.service(other));
    expect((await siti.get(paths.service(other))).html).toContain(world.portal.catalogue.services.get(other)?.handOver?.url);
  });
});

test('somebody else’s application is not found, whatever one asks of it; nor is one’s own for an officer', async () => {
  const andi = visitorOf(world.app);
  await andi.signIn(worldPeople[1] ?? filmPerson);
  const officer = visitorOf(world.app);
  await officer.signIn(worldPeople.find(({ role }) => role === 'front_desk') ?? filmPerson);
  const asked = [
    paths.application(reference),
    paths.formPage(reference, 'data-anda'),
    paths.review(reference),
    paths.submission(reference),
    paths.receipt(reference),
    paths.correction(reference),
    paths.withdrawal(reference),
    paths.removal(reference),
  ];
  for (const path of asked) {
    expect((await andi.get(path)).status, path).toBe(404);
    expect((await officer.get(path)).status, path).toBe(404);
  }
  const posted: [string, Record<string, string>][] = [
    [paths.formPage(reference, 'data-anda'), data],
    [paths.submission(reference), { kirim: 'permohonan', revisi: '1', pernyataan: 'ya' }],
    [paths.withdrawal(reference), { revisi: '1' }],
    [paths.removal(reference), { revisi: '1' }],
  ];
  for (const [path, values] of posted) expect((await andi.post(path, values)).status, path).toBe(404);
  expect((await draft()).state).toBe('draft');
});
