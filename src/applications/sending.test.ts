import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { message } from '../database/schema/messages.ts';
import { grantsOf } from '../helping/store.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { neighbours } from '../world/neighbours.ts';
import { filmPerson } from '../world/people.ts';
import { refuse } from './store-decisions.ts';
import { documentsOf, markReplaced } from './store-documents.ts';
import { historyOf } from './store-history.ts';
import { submitApplication } from './store-submission.ts';
import { keepTyped, typedPagesOf } from './store-typed.ts';

const words = t.applications;

let nurse: Nurse;
let id: string;

beforeAll(async () => {
  nurse = await openNurse();
});
afterAll(() => nurse.close());
beforeEach(async () => {
  id = await nurse.fill();
});

describe('sending', () => {
  test('gives a number and a day, a receipt, a message, and a line in the log', async () => {
    const { location } = await nurse.send(id);
    const sent = await nurse.load(id);
    expect(sent).toMatchObject({ state: 'completeness', dueOn: '2026-12-01', technicalOffice: 'Dinas Kesehatan Kota Samarinda' });
    expect(sent.number).toMatch(/^SMR-2026-\d{6}$/);
    const number = sent.number ?? '';
    expect(location).toBe(paths.submission(number));
    const page = await nurse.browser.get(paths.submission(number));
    for (const part of [number, 'Selasa, 1 Desember 2026', words.sent.title]) expect(page.html).toContain(part);
    const receipt = await nurse.browser.get(paths.receipt(number));
    for (const part of [number, filmPerson.name, 'KTP-el pemohon', words.receipt.noPermit]) expect(receipt.html).toContain(part);
    expect((await historyOf(nurse.portal.db, id)).at(-1)).toMatchObject({ verb: 'submit', actorId: nurse.person.id });
    const rows = await nurse.portal.db.select().from(message).where(eq(message.personId, nurse.person.id));
    expect(rows.some(({ kind }) => kind === 'notice')).toBe(true);
  });

  test('twice at once answers the same number, and only one is taken', async () => {
    const { revision } = await nurse.load(id);
    const sending = { person: nurse.person, reference: id, revision };
    const sent = await Promise.all([1, 2, 3].map(() => submitApplication(nurse.portal, sending)));
    const numbers = sent.map((one) => (one.ok ? one.number : one.reason));
    expect(new Set(numbers).size).toBe(1);
    expect(sent.filter((one) => one.ok && one.first)).toHaveLength(1);
    expect((await historyOf(nurse.portal.db, id)).filter(({ verb }) => verb === 'submit')).toHaveLength(1);
    const again = await nurse.browser.post(paths.submission(id), { kirim: 'permohonan', revisi: '1', pernyataan: 'ya' });
    expect(again.location).toBe(paths.submission(numbers[0] ?? ''));
    expect((await nurse.browser.get(again.location ?? '')).html).toContain(words.sent.title);
  });

  test('numbers follow each other without a gap, also after a sending that failed', async () => {
    await nurse.send(id);
    const first = Number((await nurse.load(id)).number?.slice(-6));
    const second = await fillApplication(nurse.portal, { person: nurse.person, slug: 'sip-perawat', what: 'everything' });
    expect(await submitApplication(nurse.portal, { person: nurse.person, reference: second, revision: 1 })).toMatchObject({
      ok: false,
    });
    await submitApplication(nurse.portal, {
      person: nurse.person,
      reference: second,
      revision: (await nurse.load(second)).revision,
    });
    expect(Number((await nurse.load(second)).number?.slice(-6))).toBe(first + 1);
  });

  test('after closing time the days count from the next working day', async () => {
    const { revision } = await nurse.load(id);
    await submitApplication(nurse.portalAt('2026-11-24T16:00'), { person: nurse.person, reference: id, revision });
    expect((await nurse.load(id)).dueOn).toBe('2026-12-02');
  });

  test('what is missing is named with links, and nothing is sent', async () => {
    await nurse.portal.db.transaction((tx) => markReplaced(tx, id, 'ktp', nurse.portal.clock.now()).then(() => undefined));
    const refused = await nurse.send(id);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`href="${paths.document(id, 'ktp')}"`);
    expect(refused.html).toContain(words.review.missingDocument('KTP-el pemohon'));
    expect((await nurse.load(id)).state).toBe('draft');
    await nurse.answer(id, 'pendidikan', { perguruan_tinggi: '', tahun_lulus: '2020' });
    const { html } = await nurse.browser.get(paths.review(id));
    expect(html).toContain(words.review.missingDocument('KTP-el pemohon'));
  });

  test('without the declaration nothing is sent', async () => {
    const refused = await nurse.send(id, {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#f-pernyataan"');
    expect((await nurse.load(id)).state).toBe('draft');
  });

  test('a review that is out of date is shown again before anything is sent', async () => {
    const { revision } = await nurse.load(id);
    await nurse.answer(id, 'pendidikan', { perguruan_tinggi: 'Kampus Lain', tahun_lulus: '2020' });
    const refused = await nurse.browser.post(paths.submission(id), {
      kirim: 'permohonan',
      revisi: String(revision),
      pernyataan: 'ya',
    });
    expect(refused.status).toBe(409);
    for (const part of [words.review.changed.title, 'Kampus Lain']) expect(refused.html).toContain(part);
    expect((await nurse.load(id)).state).toBe('draft');
  });

  test('answers and documents that are not asked for any more stay behind', async () => {
    await nurse.answer(id, 'tempat-praktik', {
      jenis_tempat: 'mandiri',
      nama_tempat: 'Praktik',
      alamat_tempat: 'Jalan Contoh 1',
      kelurahan_tempat: filmPerson.kelurahan,
    });
    expect((await nurse.send(id)).status).toBe(422);
    await nurse.answer(id, 'tempat-praktik', {
      jenis_tempat: 'fasyankes',
      nama_tempat: 'Klinik',
      alamat_tempat: 'Jalan Contoh 1',
      kelurahan_tempat: filmPerson.kelurahan,
    });
    await nurse.answer(id, 'jenis-permohonan', { jenis_permohonan: 'perpanjangan', sip_ke: '1' });
    await nurse.answer(id, 'sip-lama', {
      nomor_sip_lama: '503/0001',
      'tanggal_sip_lama-hari': '',
      'tanggal_sip_lama-bulan': '',
      'tanggal_sip_lama-tahun': '',
    });
    await nurse.answer(id, 'jenis-permohonan', { jenis_permohonan: 'baru', sip_ke: '1' });
    expect((await nurse.load(id)).answers['nomor_sip_lama']).toBe('503/0001');
    await nurse.send(id);
    expect((await nurse.load(id)).state).toBe('completeness');
    expect((await nurse.load(id)).answers).not.toHaveProperty('nomor_sip_lama');
  });
});

describe('the end', () => {
  test('what was sent is taken back after a question, once, until it is decided', async () => {
    await nurse.send(id);
    const { number, revision } = await nurse.load(id);
    const address = paths.withdrawal(number ?? '');
    expect((await nurse.browser.get(address)).html).toContain(words.withdraw.title);
    const first = await nurse.browser.post(address, { revisi: String(revision) });
    expect(first.location).toBe(paths.application(number ?? ''));
    expect((await nurse.browser.post(address, { revisi: String(revision) })).location).toBe(paths.application(number ?? ''));
    expect(await nurse.load(number ?? '')).toMatchObject({ state: 'withdrawn', number });
    expect((await nurse.browser.get(paths.application(number ?? ''))).html).toContain(words.turn.states.withdrawn);
    expect((await historyOf(nurse.portal.db, id)).filter(({ verb }) => verb === 'withdraw')).toHaveLength(1);
  });

  test('a draft that is thrown away is found no more, and its files, what was typed and who helped are gone', async () => {
    const files = (await documentsOf(nurse.portal.db, id)).map(({ file }) => file.id);
    expect(files.length).toBeGreaterThan(0);
    const { db, seal, clock } = nurse.portal;
    await keepTyped(db, seal, id, { page: 'str-anda', at: clock.now(), values: { nomor_str: 'ST' }, showing: 'a', order: 1 });
    await nurse.browser.post(paths.helpers(id), { name: 'Ayu', phone: neighbours[0]!.phone, relation: 'child' });
    expect(await grantsOf(db, seal, id)).toHaveLength(1);
    expect((await nurse.browser.post(paths.removal(id), { revisi: String((await nurse.load(id)).revision) })).location).toBe(
      paths.applications,
    );
    expect((await nurse.browser.get(paths.application(id))).status).toBe(404);
    for (const file of files) expect(await nurse.portal.files.get(file)).toBeNull();
    expect([await typedPagesOf(db, seal, id), await grantsOf(db, seal, id)]).toEqual([[], []]);
  });

  test('a refusal says why, in the officer’s words too, and how to object until when', async () => {
    await nurse.send(id);
    const { number, revision } = await nurse.load(id);
    const officer = await nurse.someone('world-rahmat');
    const note = 'STR ini milik orang lain.';
    await refuse(nurse.portal, { officer, number: number ?? '', revision, reason: 'dokumen-tidak-benar', note });
    const { html } = await nurse.browser.get(paths.application(number ?? ''));
    const { refusals } = nurse.portal.office.reasons;
    const reason = refusals.find(({ code }) => code === 'dokumen-tidak-benar');
    for (const part of [reason?.sentence, reason?.again, note, ...nurse.portal.office.objection.how])
      expect(html).toContain(part);
    expect(html).toContain('Rabu, 23 Desember 2026');
    const late = await nurse.browser.post(paths.withdrawal(number ?? ''), {
      revisi: String((await nurse.load(number ?? '')).revision),
    });
    expect(late.status).toBe(409);
    expect(late.html).toContain(t.actions.withdraw.tooLate);
  });

  test('a promise that was not kept is admitted', async () => {
    const { revision } = await nurse.load(id);
    await submitApplication(nurse.portalAt('2026-11-02T09:00'), { person: nurse.person, reference: id, revision });
    const { number } = await nurse.load(id);
    const { html } = await nurse.browser.get(paths.application(number ?? ''));
    expect(html).toContain(words.turn.lateTitle);
    expect(html).toContain(`href="${paths.complaint}"`);
  });
});
