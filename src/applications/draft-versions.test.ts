import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { definition, document, field } from '../../tests/definitions.ts';
import { uploadTo, ktpFile } from '../../tests/drafts.ts';
import { newestCode } from '../../tests/outbox.ts';
import { hidden } from '../../tests/own-application.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import type { RawRecord } from '../catalogue/record.ts';
import { packageRoot } from '../package-root.ts';
import { paths } from '../web/paths.ts';
import { textsEn as en, textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import type { Application } from './application.ts';
import { historyOf } from './store-history.ts';
import { loadForApplicant } from './store.ts';

const SLUG = 'izin-contoh';
const words = t.draftChanges;
const page = (title: string, ...questions: string[]) => ({ title, questions });

/** What the draft is begun with, and what the office makes of it. */
const first = {
  form_fields: [
    field('nama_usaha', 'text'),
    field('jenis', 'radio', { options: ['warung', 'toko'] }),
    field('luas', 'integer'),
    field('lama', 'text'),
  ],
  pages: [page('Usaha', 'nama_usaha', 'jenis'), page('Tempat', 'luas'), page('Dahulu', 'lama')],
  requirements: [document('ktp'), document('foto')],
};
const second = {
  fee: 'Rp50.000',
  form_fields: [
    field('nama_usaha', 'text', { label_id: 'Nama usaha Anda' }),
    field('jenis', 'radio', { options: ['warung', 'kios'] }),
    field('luas', 'integer'),
    field('pegawai', 'integer'),
  ],
  pages: [page('Usaha', 'nama_usaha', 'jenis'), page('Tempat', 'luas'), page('Pegawai', 'pegawai')],
  requirements: [document('ktp', { name_id: 'KTP-el' }), document('denah')],
};

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let draft: string;

beforeEach(async () => {
  world = await openTestPortal({ config: { servicesFolder: await servicesWith(first) } });
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
  const started = await siti.post(paths.start(SLUG));
  draft = started.location?.split('/')[2] ?? '';
  await answer('data-anda', {});
});
afterEach(() => world.close());

/** A folder with every service of the repository and the example in one of its versions; null = without it. */
async function servicesWith(changes: RawRecord | null): Promise<string> {
  const folder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  await cp(join(packageRoot, 'services'), folder, { recursive: true });
  const file = join(folder, `${SLUG}.yaml`);
  if (changes === null) await rm(file, { force: true });
  else await writeFile(file, stringify(definition(changes)));
  return folder;
}

/** The office changes the definition: the portal starts again on the same database. */
async function change(changes: RawRecord | null): Promise<void> {
  world = await world.reopen({ servicesFolder: await servicesWith(changes) });
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
}

async function load(): Promise<Application> {
  const { db, seal } = world.portal;
  const person = await findPerson(db, seal, filmPerson.id);
  const found = person === null ? null : await loadForApplicant(db, seal, person, draft);
  if (found === null) throw new Error('the draft is gone');
  return found;
}

/** Fields of a page as they are shown, posted with what is typed otherwise. */
async function answer(id: string, values: Record<string, string>) {
  const address = paths.formPage(draft, id);
  const shown = await siti.get(address);
  const inputs = [...shown.html.matchAll(/<input[^>]*name="(pemohon_[\w-]+)"[^>]*value="([^"]*)"/g)];
  const person =
    id === 'data-anda' ? { ...applicant, ...Object.fromEntries(inputs.map(([, name, value]) => [name!, value!])) } : {};
  return siti.post(address, { _versi: hidden(shown, '_versi'), ...person, ...values }, address);
}

const applicant = { pemohon_alamat: filmPerson.address, pemohon_kelurahan: 'sempaja-selatan' };

async function answerAll(): Promise<void> {
  await answer('usaha', { nama_usaha: 'Warung Siti', jenis: 'toko' });
  await answer('tempat', { luas: '12' });
  await answer('dahulu', { lama: 'Sejak 2020' });
  const application = await load();
  for (const id of ['ktp', 'foto']) await uploadTo(application, siti, await ktpFile(), id);
}

async function adopt(who = siti) {
  const shown = await who.get(paths.draftChanges(draft));
  return who.post(paths.draftChanges(draft), { revisi: hidden(shown, 'revisi'), versi: hidden(shown, 'versi') });
}

const send = async () =>
  siti.post(paths.submission(draft), { kirim: 'permohonan', revisi: String((await load()).revision), pernyataan: 'ya' });

describe('a draft whose requirements have become others', () => {
  test('says so on its pages, and tells what is open, what is gone and what is good to know', async () => {
    await answerAll();
    await change(second);
    for (const address of [paths.application(draft), paths.formPage(draft, 'usaha'), paths.documents(draft)])
      expect((await siti.get(address)).html).toContain(words.title);
    const { html } = await siti.get(paths.draftChanges(draft));
    const places = [
      words.todo,
      'Isian jenis',
      words.was('Toko'),
      'Isian pegawai',
      'Dokumen denah',
      words.gone,
      'Isian lama',
      words.yours('Sejak 2020'),
      'Dokumen foto',
      t.changes.facts.fee,
      t.changes.before('Gratis'),
      t.changes.after('Rp50.000'),
      words.all(7),
      t.actions.adopt.button,
    ].map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('cannot be sent before they were looked at', async () => {
    await answerAll();
    await change(second);
    expect((await siti.get(paths.review(draft))).location).toBe(paths.draftChanges(draft));
    expect((await send()).location).toBe(paths.draftChanges(draft));
    expect((await load()).state).toBe('draft');
  });

  test('moves with one press: what fits stays, only what is new or does not fit is open, then it is sent', async () => {
    await answerAll();
    await change(second);
    expect((await adopt()).location).toBe(paths.formPage(draft, 'usaha'));
    const moved = await load();
    expect(moved.definitionVersion).toBe(2);
    expect(moved.answers).toMatchObject({ nama_usaha: 'Warung Siti', luas: '12' });
    expect(moved.answers['jenis']).toBeUndefined();
    expect((await siti.get(paths.application(draft))).html).not.toContain(words.title);
    expect((await siti.get(paths.formPage(draft, 'usaha'))).html).toContain('value="Warung Siti"');

    await answer('usaha', { nama_usaha: 'Warung Siti', jenis: 'kios' });
    await answer('pegawai', { pegawai: '2' });
    expect((await siti.get(paths.documents(draft))).html).toContain('KTP-el');
    await uploadTo(moved, siti, await ktpFile(), 'denah');
    const { location } = await send();
    const sent = await load();
    expect(location).toBe(paths.submission(sent.number ?? ''));
    expect(Object.keys(sent.answers).filter((id) => !id.startsWith('pemohon'))).toEqual([
      'nama_usaha',
      'jenis',
      'luas',
      'pegawai',
    ]);
    const history = await historyOf(world.portal.db, draft);
    expect(history.filter(({ verb }) => verb === 'adopt').map(({ detail }) => detail)).toEqual([{ from: 1, to: 2 }]);
    expect((await siti.get(paths.application(sent.number ?? ''))).html).toContain(t.applications.history.adopt());
  });

  test('keeps what was typed and not handed in', async () => {
    const address = paths.formPage(draft, 'tempat');
    await answer('usaha', { nama_usaha: 'Warung Siti', jenis: 'warung' });
    const shown = await siti.get(address);
    const typed = { _versi: hidden(shown, '_versi'), _tampilan: 'a', _urutan: '1', luas: '1 2' };
    expect((await siti.post(paths.formPageTyped(draft, 'tempat'), typed, address)).status).toBe(200);
    await change(second);
    await adopt();
    expect((await siti.get(address)).html).toContain('value="1 2"');
  });

  test('in two tabs: the second press finds it done, and one from before another change is shown again', async () => {
    await change(second);
    const shown = await siti.get(paths.draftChanges(draft));
    const posted = { revisi: hidden(shown, 'revisi'), versi: hidden(shown, 'versi') };
    await answer('usaha', { nama_usaha: 'Toko Siti', jenis: 'toko' });
    const stale = await siti.post(paths.draftChanges(draft), posted);
    expect([stale.status, stale.html.includes(words.stale.title)]).toEqual([409, true]);
    expect((await load()).definitionVersion).toBe(1);

    await adopt();
    expect((await siti.post(paths.draftChanges(draft), posted)).location).toBe(paths.formPage(draft, 'usaha'));
    expect((await historyOf(world.portal.db, draft)).filter(({ verb }) => verb === 'adopt')).toHaveLength(1);
    expect((await siti.get(paths.draftChanges(draft))).location).toBe(paths.application(draft));
  });

  test('a page that is gone, still open in a tab, shows once more what was written in it', async () => {
    await change(second);
    const shown = await siti.get(paths.formPage(draft, 'dahulu'));
    await adopt();
    const late = await siti.post(paths.formPage(draft, 'dahulu'), { _versi: hidden(shown, '_versi'), lama: 'Sejak 2021' });
    expect(late.html).toContain('Sejak 2021');
    expect(late.html).toContain(t.applications.movedOn.pageGone);
    expect((await siti.get(paths.formPage(draft, 'dahulu'))).location).toBe(paths.formPage(draft, 'usaha'));
    expect((await siti.get(paths.formPage(draft, 'tidak-pernah-ada'))).status).toBe(404);
  });

  test('a page that lost a question, still open in a tab, is no forgery: what was written comes back', async () => {
    const shown = await siti.get(paths.formPage(draft, 'usaha'));
    const without = first.form_fields.filter(({ id }) => id !== 'jenis');
    await change({ ...first, form_fields: without, pages: [page('Usaha', 'nama_usaha'), ...first.pages.slice(1)] });
    await adopt();
    const address = paths.formPage(draft, 'usaha');
    const late = { _versi: hidden(shown, '_versi'), nama_usaha: 'Toko Siti', jenis: 'toko' };
    const answered = await siti.post(address, late, address);
    expect([answered.status, answered.html.includes('value="Toko Siti"')]).toEqual([409, true]);
    const typed = { ...late, _tampilan: 'a', _urutan: '1' };
    expect((await siti.post(paths.formPageTyped(draft, 'usaha'), typed, address)).status).toBe(409);
  });

  test('asks new questions before the start first; a wrong answer says why and moves nothing', async () => {
    const sendiri = {
      id: 'sendiri',
      ask_id: 'Milik Anda sendiri?',
      why_id: 'Hanya untuk pemilik.',
      instead_id: 'Tanya pemiliknya.',
    };
    await change({ ...second, eligibility: [sendiri] });
    const address = paths.draftChanges(draft);
    const shown = await siti.get(address);
    expect(shown.html).toContain('Milik Anda sendiri?');
    const posted = { revisi: hidden(shown, 'revisi'), versi: hidden(shown, 'versi') };
    const empty = await siti.post(address, posted);
    expect([empty.status, empty.html.includes(t.start.notAnswered)]).toEqual([422, true]);
    const no = await siti.post(address, { ...posted, syarat_sendiri: 'tidak' });
    for (const said of ['Hanya untuk pemilik.', 'Tanya pemiliknya.', 'value="tidak" checked']) expect(no.html).toContain(said);
    expect((await load()).definitionVersion).toBe(1);
    const yes = { ...posted, syarat_sendiri: 'ya' };
    expect((await siti.post(address, yes)).location).toBe(paths.formPage(draft, 'usaha'));
    expect((await siti.post(address, yes)).location).toBe(paths.formPage(draft, 'usaha'));
    expect((await load()).definitionVersion).toBe(2);
  });

  test('a helper moves it too, and the owner reads so', async () => {
    await change(second);
    await siti.post(paths.helpers(draft), { name: 'Budi Contoh', phone: '0812 0000 7777', relation: 'neighbour' });
    const budi = visitorOf(world.app);
    await budi.post(paths.helping, { phone: '0812 0000 7777', code: await newestCode(world.portal, '+6281200007777') });
    for (const closed of [paths.review(draft), paths.approval(draft)])
      expect((await budi.get(closed)).location).toBe(paths.draftChanges(draft));
    expect((await adopt(budi)).location).toBe(paths.formPage(draft, 'usaha'));
    expect((await load()).definitionVersion).toBe(2);
  });

  test('is told in English to who reads English', async () => {
    await answerAll();
    await change(second);
    await siti.post(paths.language, { bahasa: 'en', kembali: paths.draftChanges(draft) });
    const { html } = await siti.get(paths.draftChanges(draft));
    for (const said of [en.draftChanges.title, en.draftChanges.todo, en.changes.facts.fee, en.actions.adopt.button])
      expect(html).toContain(said);
    expect((await adopt()).location).toBe(paths.formPage(draft, 'usaha'));
  });

  test('nobody else’s draft is moved', async () => {
    await change(second);
    const stranger = visitorOf(world.app);
    expect((await stranger.get(paths.draftChanges(draft))).status).toBe(303);
    expect((await load()).definitionVersion).toBe(1);
  });
});

test('a change that no applicant could notice is taken over by sending', async () => {
  await answerAll();
  await change({ ...first, note: 'Hanya untuk kantor.' });
  expect((await siti.get(paths.application(draft))).html).not.toContain(words.title);
  expect((await siti.get(paths.review(draft))).status).toBe(200);
  await send();
  expect(await load()).toMatchObject({ state: 'completeness', definitionVersion: 2 });
});

test('what was sent stays on its version', async () => {
  await answerAll();
  await send();
  await change(second);
  const sent = await load();
  expect(sent.definitionVersion).toBe(1);
  expect((await siti.get(paths.application(draft))).html).not.toContain(words.title);
  expect((await siti.get(paths.draftChanges(draft))).location).toBe(paths.application(sent.number ?? ''));
  expect((await siti.post(paths.draftChanges(draft), { revisi: '1', versi: '2' })).html).toContain(t.actions.adopt.tooLate);
});

test.each([
  ['is not live any more', null, words.closed.text],
  ['is handled elsewhere now', { ...first, channel: 'oss' }, words.closed.elsewhere('OSS')],
])('a draft of a service that %s says so and is kept', async (_, changes, sentence) => {
  await answerAll();
  await change(changes);
  expect((await siti.get(paths.application(draft))).html).toContain(words.closed.title);
  expect((await siti.get(paths.review(draft))).location).toBe(paths.draftChanges(draft));
  expect((await siti.get(paths.draftChanges(draft))).html).toContain(sentence);
  expect((await send()).location).toBe(paths.draftChanges(draft));
  expect(await load()).toMatchObject({ state: 'draft', definitionVersion: 1 });
});
