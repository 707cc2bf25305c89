import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openNurse } from '../../../tests/own-application.ts';
import type { Nurse } from '../../../tests/own-application.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { tellApplicant } from '../../applications/notices.ts';
import { saveLanguage } from '../../accounts/store.ts';
import { newestMessages } from '../store.ts';
import { portalIn } from '../../portal-languages.ts';
import { createApp } from '../../web/server.ts';
import { paths } from '../../web/paths.ts';
import { textsEn, textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';

const words = textsId.wording;
let nurse: Nurse;
let draft: string;
let administrator: Visitor;
const of = (role: string) => worldPeople.find((each) => each.role === role)!;
beforeAll(async () => {
  nurse = await openNurse();
  draft = await nurse.fill();
  administrator = visitorOf(createApp(nurse.portal));
  await administrator.signIn(of('administrator'));
});
afterAll(() => nurse.close());
beforeEach(() => nurse.portal.db.execute('delete from message_wording'));

/** What the nurse is told of an issued permit. */
async function told() {
  const { portal } = nurse;
  const application = await nurse.load(draft);
  await portal.db.transaction((tx) => tellApplicant(portal, tx, { ...application, number: 'SMR-1' }, { kind: 'issued' }));
  const [newest] = await newestMessages(portal.db, portal.seal, 1);
  return newest?.content;
}

const post = (more: Record<string, string>, address = paths.wording('terbit')) =>
  administrator.post(address, { layanan: '', judul: '', isi: '', 'judul-inggris': '', 'isi-inggris': '', ...more });
const GENERAL = { judul: 'Hore, {nama layanan}', isi: 'Izin Anda jadi.\nAmbil di {alamat}' };

test('what the office writes is said from then on, for one service before all, and the portal’s own words when it goes back', async () => {
  const own = await told();
  expect(own?.subject).toBe('Izin praktik perawat: izin Anda sudah terbit');
  expect((await post(GENERAL)).location).toBe(paths.wordingAfter('terbit', '', 'disimpan'));
  const general = await told();
  expect(general?.subject).toBe('Hore, Izin praktik perawat');
  expect(general?.body.split('\n')).toEqual([
    'Izin Anda jadi.',
    `Ambil di ${nurse.portal.config.url}${paths.application('SMR-1')}`,
  ]);

  await post({ layanan: 'sip-perawat', judul: 'Perawat {nomor berkas}', isi: '{alamat}' });
  expect((await told())?.subject).toBe('Perawat SMR-1');
  await administrator.post(paths.wordingBack('terbit'), { layanan: 'sip-perawat' });
  expect((await told())?.subject).toBe('Hore, Izin praktik perawat');
  await administrator.post(paths.wordingBack('terbit'), { layanan: '' });
  expect(await told()).toEqual(own);

  const { html } = await administrator.get(paths.wording('terbit'));
  for (const part of [words.versions.back, 'Hore, {nama layanan}', of('administrator').name]) expect(html).toContain(part);
  const { rows } = await nurse.portal.db.execute<{ verb: string }>(
    `select verb from event where subject_kind = 'message' and subject_id = 'terbit' order by id`,
  );
  expect(rows.map(({ verb }) => verb)).toEqual(['word_message', 'word_message', 'unword_message', 'unword_message']);
});

test('who reads English is told the English words, and the portal’s own where the office wrote none', async () => {
  const { db, seal } = nurse.portal;
  await saveLanguage(db, seal, nurse.person.id, 'en');
  await post(GENERAL);
  expect((await told())?.subject).toContain('your permit is issued');
  await post({ ...GENERAL, 'judul-inggris': 'Done: {nama layanan}', 'isi-inggris': 'Get it at {alamat}' });
  expect((await told())?.subject).toMatch(/^Done: /);
  await saveLanguage(db, seal, nurse.person.id, 'id');
});

test('what is wrong is said beside its field, nothing typed is lost and nothing is stored', async () => {
  const wrong = await post({ judul: 'Klik <a>', isi: 'Buka bit.ly/x dan {nomor}', 'judul-inggris': 'Only this' });
  expect(wrong.status).toBe(422);
  for (const part of ['tanda &lt;', 'bit.ly/x', '{nomor}', '{alamat}', 'Klik &lt;a&gt;', 'Inggris. Isi belum ditulis.'])
    expect(wrong.html).toContain(part);
  expect((await told())?.subject).toContain('izin Anda sudah terbit');
});

test('an example shows what is typed on every way, and stores nothing', async () => {
  const { html, status } = await post(GENERAL, paths.wordingPreview('terbit'));
  expect(status).toBe(200);
  for (const part of [words.preview.notSaved, 'Hore, Izin praktik perawat', 'pintu_kabar']) expect(html).toContain(part);
  expect((await told())?.subject).toContain('izin Anda sudah terbit');
});

test('the English example names the service in English, and before the button it is said whose messages change', async () => {
  const { html } = await administrator.get(paths.wording('terbit'));
  const english = portalIn(nurse.portal, 'en').catalogue.services.get('sip-perawat')!.shortName;
  const example = html.slice(html.indexOf(`aria-label="${words.preview.title}: ${words.preview.language.en}"`));
  for (const part of [english, textsEn.survey.notice('')]) expect(example).toContain(part);
  expect(html).toContain(words.form.usedFor(words.service.all));
  expect((await administrator.get(`${paths.wording('terbit')}?layanan=sip-perawat`)).html).toContain(
    words.form.usedFor('Izin praktik perawat'),
  );
  expect((await administrator.get(paths.wording('kode-masuk'))).html).toContain(words.form.usedFor(null));
});

test('an older version fills the form again', async () => {
  await post(GENERAL);
  await post({ ...GENERAL, judul: 'Lain {nama layanan}' });
  const { html } = await administrator.get(paths.wording('terbit'));
  const version = /versi=(\d+)"/.exec(html.slice(html.indexOf('Hore, {nama layanan}')))?.[1] ?? '';
  const filled = await administrator.get(paths.wordingVersion('terbit', '', Number(version)));
  expect(filled.html).toContain('value="Hore, {nama layanan}"');
});

test('the head reads and changes nothing; nobody else sees it', async () => {
  const head = visitorOf(createApp(nurse.portal));
  await head.signIn(of('head'));
  const { html, status } = await head.get(paths.wording('terbit'));
  expect(status).toBe(200);
  expect(html).not.toContain(words.form.save);
  expect((await head.get(paths.wordings)).html).toContain(words.titles['kode-masuk']);
  expect((await head.post(paths.wording('terbit'), GENERAL)).status).toBe(404);
  expect((await nurse.browser.get(paths.wordings)).status).toBe(404);
  expect((await administrator.get(paths.wording('tidak-ada'))).status).toBe(404);
  expect((await administrator.get(`${paths.wording('kode-masuk')}?layanan=sip-perawat`)).status).toBe(404);
});

test('a code that the office worded still arrives as a code', async () => {
  await administrator.post(paths.wording('kode-masuk'), {
    layanan: '',
    judul: 'Kode Pintu',
    isi: 'Kode {kode}, {menit} menit.',
    'judul-inggris': '',
    'isi-inggris': '',
  });
  await nurse.browser.post(paths.forgotten, { phone: nurse.person.profile.phone });
  const [newest] = await newestMessages(nurse.portal.db, nurse.portal.seal, 1);
  expect(newest?.content.body).toMatch(/^Kode \d{6}, 10 menit\.$/);
  expect(newest?.content.code).toMatch(/^\d{6}$/);
});
