import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { extractText } from 'unpdf';
import { dewi, openCounterTest, rahmat } from '../../tests/counter.ts';
import type { CounterTest } from '../../tests/counter.ts';
import { ktpFile, startNurseDraft, uploadTo } from '../../tests/drafts.ts';
import { newestCode } from '../../tests/outbox.ts';
import { hidden } from '../../tests/own-application.ts';
import { findByPhone, findWithoutPhone } from '../accounts/store.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { historyOf } from '../applications/store-history.ts';
import { paperFormOf } from '../applications/store-paper-forms.ts';
import { paths } from '../web/paths.ts';
import { createApp } from '../web/server.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';

const words = t.deskCounter;

let at: CounterTest;
beforeAll(async () => {
  at = await openCounterTest();
});
afterAll(() => at.close());
beforeEach(() => at.begin());

describe('who stands at the counter', () => {
  test('is found by a phone and its code only, and that they were looked for is kept', async () => {
    const id = await at.fill();
    await at.desk.post(paths.counterPhone, { phone: filmPerson.phone });
    const code = await at.sitisCode();
    // Another officer’s is another code.
    await at.other.post(paths.counterPhone, { phone: filmPerson.phone });
    expect((await at.desk.post(paths.counterPhoneCode, { code: code === '000000' ? '000001' : '000000' })).status).toBe(422);
    expect((await at.desk.get(paths.counterPerson)).location).toBe(paths.counter);
    expect((await at.desk.get(paths.application(id))).status).toBe(404);
    await at.desk.post(paths.counterPhoneCode, { code });
    const page = await at.desk.get(paths.counterPerson);
    expect(page.html).toContain(words.person.title(filmPerson.name));
    const looked = await at.portal.db.execute(`select 1 from event where verb = 'look_up' and subject_id = '${at.siti.id}'`);
    expect(looked.rowCount).toBe(2);
  });

  test('is nobody who is not there: a phone of an officer, or one that is none', async () => {
    expect((await at.desk.post(paths.counterPhone, { phone: 'Siti' })).status).toBe(422);
    await at.desk.post(paths.counterPhone, { phone: dewi.phone });
    const code = await newestCode(at.portal, '+6281200005002');
    expect((await at.desk.post(paths.counterPhoneCode, { code })).html).toContain(words.code.officer);
  });

  test('gets an account of their own with a phone that has none, without a password', async () => {
    await at.prove('0812 0000 8888', '+6281200008888');
    expect((await at.desk.post(paths.counterPerson, { name: '', nik: '1' })).status).toBe(422);
    await at.desk.post(paths.counterPerson, { name: 'Budi Contoh', nik: '9999010101900001' });
    const found = await findByPhone(at.portal.db, at.portal.seal, '+6281200008888');
    expect([found?.complete, found?.person.profile.name]).toEqual([false, 'Budi Contoh']);
    const made = await at.portal.db.execute(
      `select actor_id from event where verb = 'sign_up' and subject_id = '${found?.person.id}'`,
    );
    expect(made.rows).toEqual([{ actor_id: rahmat.id }]);
  });

  test('without a phone is known by the card that the officer saw, and is the same person next time', async () => {
    const told = { name: 'Aminah', nik: '9999015509850003' };
    expect((await at.desk.post(paths.counterWithoutPhone, told)).html).toContain(words.withoutPhone.unseen);
    const { db, seal } = at.portal;
    expect(await findWithoutPhone(db, seal, told.nik)).toBeNull();
    await at.desk.post(paths.counterWithoutPhone, { ...told, ktp: 'ya' });
    const first = await findWithoutPhone(db, seal, told.nik);
    await at.other.post(paths.counterWithoutPhone, { ...told, ktp: 'ya' });
    expect((await findWithoutPhone(db, seal, told.nik))?.id).toBe(first?.id);
    expect(first?.profile.phone).toBe('');
    await at.other.post(paths.counterWithoutPhone, { name: 'Siti Aminah', nik: told.nik, ktp: 'ya' });
    expect((await findWithoutPhone(db, seal, told.nik))?.profile).toMatchObject({ name: 'Siti Aminah', nik: told.nik });
  });

  test('is looked for so often and no oftener', async () => {
    for (let tries = 0; tries < 40; tries++) await at.desk.post(paths.counterPhone, { phone: `0812 1000 ${1000 + tries}` });
    expect((await at.desk.post(paths.counterPhone, { phone: '0812 1000 2000' })).status).toBe(429);
  });
});

test.each(['GET', 'POST'] as const)('%s: the counter is open to no other role', async (method) => {
  const addresses = createApp(at.portal).routes.filter(
    (route) => route.method === method && route.path.startsWith('/petugas/loket'),
  );
  expect(addresses.length).toBeGreaterThan(6);
  const others = new Map(worldPeople.map((person) => [person.role, person]));
  others.delete('front_desk');
  expect(others.size).toBe(5);
  for (const person of others.values()) {
    const visitor = at.stranger();
    await visitor.signIn(person);
    for (const { path } of addresses) {
      const address = path.replace(':id', '00000000-0000-4000-8000-000000000000');
      const { status } = method === 'GET' ? await visitor.get(address) : await visitor.post(address);
      expect(status, `${person.id} ${address}`).toBe(404);
    }
  }
});

describe('an officer who serves', () => {
  test('fills in the applicant’s own pages, and the channel and who typed are kept', async () => {
    const id = await at.serveSiti();
    const page = await at.desk.get(paths.formPage(id, 'pendidikan'));
    expect(page.html).toContain(t.counter.banner.text(filmPerson.name, 'Izin praktik perawat'));
    const values = { _versi: hidden(page, '_versi') };
    expect((await at.desk.post(paths.formPage(id, 'pendidikan'), { ...values, tahun_lulus: 'x' })).status).toBe(422);
    await uploadTo(await at.load(id), at.desk, await ktpFile());
    const draft = await at.load(id);
    expect([draft.channel, draft.servedBy]).toEqual(['counter', rahmat.id]);
    const told = await historyOf(at.portal.db, id);
    expect(told.at(-1)).toMatchObject({ verb: 'upload_document', actorId: rahmat.id, actorRole: 'front_desk' });
    expect(told.at(-1)?.detail).toHaveProperty('counter');
    const [held] = await documentsOf(at.portal.db, id);
    expect((await at.desk.get(paths.file(held?.file.id ?? ''))).status).toBe(200);
  });

  test('sees nothing else of the person, and nothing at all when the service is over', async () => {
    const id = await at.serveSiti();
    for (const closed of [paths.helpers(id), paths.removal(id), paths.atCounter(id)])
      expect((await at.desk.get(closed)).status).toBe(403);
    expect((await at.desk.get(paths.application((await startNurseDraft(at.portal)).id))).status).toBe(404);
    expect((await at.desk.post(paths.submission(id), { kirim: 'permohonan' })).status).toBe(403);
    expect((await at.desk.post(paths.counterEnd)).location).toBe(paths.counterEnded);
    expect((await at.desk.get(paths.application(id))).status).toBe(404);
  });

  test('is put out after a quiet time, and is not another officer at the same screen', async () => {
    const id = await at.serveSiti();
    at.pass(9);
    expect((await at.desk.get(paths.application(id))).status).toBe(200);
    at.pass(9);
    expect((await at.desk.get(paths.application(id))).status).toBe(200);
    at.pass(10);
    expect((await at.desk.get(paths.application(id))).status).toBe(403);
    expect((await at.desk.get(paths.application(id))).status).toBe(404);

    const again = await at.serveSiti();
    await at.desk.signIn(dewi);
    expect((await at.desk.get(paths.application(again))).status).toBe(403);
  });

  test('begins a new application for them on the page where they would begin it', async () => {
    await at.desk.post(paths.counterWithoutPhone, { name: 'Aminah', nik: '9999015509850004', ktp: 'ya' });
    expect((await at.desk.post(paths.counterChoice, { layanan: '' })).status).toBe(422);
    const slug = 'izin-penebangan-pohon';
    expect((await at.desk.post(paths.counterChoice, { layanan: slug })).location).toBe(paths.startAnother(slug));
    expect((await at.desk.get(paths.startAnother(slug))).html).toContain(t.counter.banner.starting('Aminah'));
    const begun = await at.desk.post(paths.start(slug), {});
    const id = begun.location?.split('/')[2] ?? '';
    expect((await at.desk.get(begun.location ?? '')).status).toBe(200);
    const draft = await at.load(id);
    expect([draft.channel, draft.servedBy]).toEqual(['counter', rahmat.id]);
    // Who has no phone asks by a number and a code from now on.
    expect((await paperFormOf(at.portal.db, at.portal.seal, id))?.code).toHaveLength(8);
  });

  test('asks who has no phone neither name nor NIK again, and takes no other', async () => {
    const nik = '9999015509850005';
    await at.desk.post(paths.counterWithoutPhone, { name: 'Aminah', nik, ktp: 'ya' });
    await at.desk.post(paths.counterChoice, { layanan: 'izin-penebangan-pohon' });
    const begun = await at.desk.post(paths.start('izin-penebangan-pohon'), {});
    const id = begun.location?.split('/')[2] ?? '';
    const address = paths.formPage(id, 'data-anda');
    const page = await at.desk.get(address);
    expect(page.html).toContain(t.counter.byCard);
    // An officer shows the page: nothing on it is for somebody alone with their phone.
    for (const offered of [paths.counterHandOver, t.autosave.leave, t.applications.askUs])
      expect(page.html).not.toContain(offered);
    const before = (await at.load(id)).answers;
    const known = Object.entries(before).filter(([, value]) => value === nik || value === 'Aminah');
    expect(known).toHaveLength(2);
    for (const [key] of known) expect(page.html).not.toContain(`name="${key}"`);
    const others = Object.fromEntries(
      Object.entries(before).map(([key, value]) => [
        key,
        value === nik ? '9999010101900001' : value === 'Aminah' ? 'Siti' : value,
      ]),
    );
    await at.desk.post(address, { _versi: hidden(page, '_versi'), ...others });
    expect(Object.values((await at.load(id)).answers)).toEqual(expect.arrayContaining(['Aminah', nik]));
  });

  test('types a numbered form from paper under its own number', async () => {
    const made = await at.other.post(paths.deskPaperForms, { layanan: 'izin-penebangan-pohon' });
    const pdf = (await at.other.get(made.location ?? '')).response;
    const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true });
    const read = (pattern: RegExp) => pattern.exec(text.replaceAll('\u200B', ''))?.[0] ?? '';
    const paper = { nomor: read(/F-\d{4}-\d{6}/), 'kode-formulir': read(/[A-Z2-9]{4}-[A-Z2-9]{4}/) };
    expect((await at.desk.post(paths.counterPaper, { ...paper, 'kode-formulir': 'AAAA-AAAA' })).html).toContain(
      words.byPaper.wrong,
    );
    await at.desk.post(paths.counterPaper, paper);
    expect((await at.desk.get(paths.counter)).html).toContain(words.byPaper.taken(paper.nomor));
    await at.prove(filmPerson.phone, '+6281200001234');
    expect((await at.desk.get(paths.counterPerson)).html).toContain(words.byPaper.goOn(paper.nomor));
    const start = await at.desk.post(paths.counterChoice, { formulir: paper.nomor });
    expect(start.location).toBe(paths.startAnotherFromPaper('izin-penebangan-pohon', paper.nomor));
    const page = await at.desk.get(start.location ?? '');
    const begun = await at.desk.post(paths.start('izin-penebangan-pohon'), {
      formulir: hidden(page, 'formulir'),
      sesudah: hidden(page, 'sesudah'),
    });
    const id = begun.location?.split('/')[2] ?? '';
    expect((await at.load(id)).channel).toBe('paper');
    expect((await paperFormOf(at.portal.db, at.portal.seal, id))?.number).toBe(paper.nomor);
  });
});
