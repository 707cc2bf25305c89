import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { findPerson } from '../accounts/store.ts';
import { frozenClock } from '../clock.ts';
import { message } from '../database/schema/messages.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { filmPerson } from '../world/people.ts';
import type { Application } from './application.ts';
import { passOn, refuse, returnForCorrection } from './store-decisions.ts';
import type { CorrectionRequest } from './store-corrections.ts';
import { correctionItemsOf } from './store-corrections.ts';
import { documentsOf, markReplaced } from './store-documents.ts';
import { historyOf } from './store-history.ts';
import { resubmitApplication, submitApplication } from './store-submission.ts';
import { loadForApplicant } from './store.ts';

const words = t.applications;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let person: SignedInPerson;
let id: string;

beforeAll(async () => {
  world = await openTestPortal();
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
  person = await someone(filmPerson.id);
});
afterAll(() => world.close());
beforeEach(async () => {
  const { html } = await siti.get(paths.startPage('sip-perawat'));
  for (const [, draft = ''] of html.matchAll(/href="\/permohonan\/([\w-]{36})"/g))
    await siti.post(paths.removal(draft), { revisi: String((await load(draft)).revision) });
  id = await fillApplication(world.portal, { person, slug: 'sip-perawat', what: 'everything' });
});

async function someone(who: string): Promise<SignedInPerson> {
  const found = await findPerson(world.portal.db, world.portal.seal, who);
  if (found === null) throw new Error(`the world has no ${who}`);
  return found;
}

async function load(reference: string): Promise<Application> {
  const found = await loadForApplicant(world.portal.db, world.portal.seal, person, reference);
  if (found === null) throw new Error('the application is gone');
  return found;
}

/** The portal at another time. */
const portalAt = (local: string) => ({ ...world.portal, clock: frozenClock(new Date(`${local}+08:00`)) });

const send = async (more: Record<string, string> = { pernyataan: 'ya' }) =>
  siti.post(paths.submission(id), { kirim: 'permohonan', revisi: String((await load(id)).revision), ...more });

/** Sent, and handed back for what is named, by the front desk. */
async function handBack(items: readonly CorrectionRequest[], at = '2026-11-25T09:00'): Promise<string> {
  await send();
  const { number, revision } = await load(id);
  const officer = await someone('world-rahmat');
  const done = await returnForCorrection(portalAt(at), { officer, number: number ?? '', revision, items });
  expect(done).toEqual({ ok: true });
  return number ?? '';
}

const answer = (item: string, note: string | null = null): CorrectionRequest => ({
  kind: 'question',
  item,
  reason: 'berbeda-dengan-dokumen',
  note,
});
const paper = (item: string): CorrectionRequest => ({ kind: 'document', item, reason: 'terpotong', note: null });

async function mend(number: string, page: string, values: Record<string, string>) {
  const address = paths.formPage(number, page);
  const { html } = await siti.get(address);
  return siti.post(address, { _versi: /name="_versi" value="([^"]*)"/.exec(html)?.[1] ?? '', ...values });
}

describe('sending', () => {
  test('gives a number and a day, a receipt, a message, and a line in the log', async () => {
    const { location } = await send();
    const sent = await load(id);
    expect(sent).toMatchObject({ state: 'completeness', dueOn: '2026-12-01', technicalOffice: 'Dinas Kesehatan Kota Samarinda' });
    expect(sent.number).toMatch(/^SMR-2026-\d{6}$/);
    const number = sent.number ?? '';
    expect(location).toBe(paths.submission(number));
    const page = await siti.get(paths.submission(number));
    for (const part of [number, 'Selasa, 1 Desember 2026', words.sent.title]) expect(page.html).toContain(part);
    const receipt = await siti.get(paths.receipt(number));
    for (const part of [number, filmPerson.name, 'KTP-el pemohon', words.receipt.noPermit]) expect(receipt.html).toContain(part);
    expect((await historyOf(world.portal.db, id)).at(-1)).toMatchObject({ verb: 'submit', actorId: person.id });
    const rows = await world.portal.db.select().from(message).where(eq(message.personId, person.id));
    expect(rows.some(({ kind }) => kind === 'notice')).toBe(true);
  });

  test('twice at once answers the same number, and only one is taken', async () => {
    const { revision } = await load(id);
    const sending = { person, reference: id, revision };
    const sent = await Promise.all([1, 2, 3].map(() => submitApplication(world.portal, sending)));
    const numbers = sent.map((one) => (one.ok ? one.number : one.reason));
    expect(new Set(numbers).size).toBe(1);
    expect(sent.filter((one) => one.ok && one.first)).toHaveLength(1);
    expect((await historyOf(world.portal.db, id)).filter(({ verb }) => verb === 'submit')).toHaveLength(1);
    const again = await siti.post(paths.submission(id), { kirim: 'permohonan', revisi: '1', pernyataan: 'ya' });
    expect(again.location).toBe(paths.application(numbers[0] ?? ''));
  });

  test('numbers follow each other without a gap, also after a sending that failed', async () => {
    await send();
    const first = Number((await load(id)).number?.slice(-6));
    const second = await fillApplication(world.portal, { person, slug: 'sip-perawat', what: 'everything' });
    expect(await submitApplication(world.portal, { person, reference: second, revision: 1 })).toMatchObject({ ok: false });
    await submitApplication(world.portal, { person, reference: second, revision: (await load(second)).revision });
    expect(Number((await load(second)).number?.slice(-6))).toBe(first + 1);
  });

  test('after closing time the days count from the next working day', async () => {
    const { revision } = await load(id);
    await submitApplication(portalAt('2026-11-24T16:00'), { person, reference: id, revision });
    expect((await load(id)).dueOn).toBe('2026-12-02');
  });

  test('what is missing is named with links, and nothing is sent', async () => {
    await world.portal.db.transaction((tx) => markReplaced(tx, id, 'ktp', world.portal.clock.now()).then(() => undefined));
    const refused = await send();
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`href="${paths.document(id, 'ktp')}"`);
    expect(refused.html).toContain(words.review.missingDocument('KTP-el pemohon'));
    expect((await load(id)).state).toBe('draft');
    await mend(id, 'pendidikan', { perguruan_tinggi: '', tahun_lulus: '2020' });
    const { html } = await siti.get(paths.review(id));
    expect(html).toContain(words.review.missingDocument('KTP-el pemohon'));
  });

  test('without the declaration nothing is sent', async () => {
    const refused = await send({});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#f-pernyataan"');
    expect((await load(id)).state).toBe('draft');
  });

  test('a review that is out of date is shown again before anything is sent', async () => {
    const { revision } = await load(id);
    await mend(id, 'pendidikan', { perguruan_tinggi: 'Kampus Lain', tahun_lulus: '2020' });
    const refused = await siti.post(paths.submission(id), { kirim: 'permohonan', revisi: String(revision), pernyataan: 'ya' });
    expect(refused.status).toBe(409);
    for (const part of [words.review.changed.title, 'Kampus Lain']) expect(refused.html).toContain(part);
    expect((await load(id)).state).toBe('draft');
  });

  test('answers and documents that are not asked for any more stay behind', async () => {
    await mend(id, 'tempat-praktik', { jenis_tempat: 'mandiri', nama_tempat: 'Praktik', alamat_tempat: 'Jalan Contoh 1', kelurahan_tempat: filmPerson.kelurahan });
    expect((await send()).status).toBe(422);
    await mend(id, 'tempat-praktik', { jenis_tempat: 'fasyankes', nama_tempat: 'Klinik', alamat_tempat: 'Jalan Contoh 1', kelurahan_tempat: filmPerson.kelurahan });
    await mend(id, 'jenis-permohonan', { jenis_permohonan: 'perpanjangan', sip_ke: '1' });
    await mend(id, 'sip-lama', { nomor_sip_lama: '503/0001', 'tanggal_sip_lama-hari': '', 'tanggal_sip_lama-bulan': '', 'tanggal_sip_lama-tahun': '' });
    await mend(id, 'jenis-permohonan', { jenis_permohonan: 'baru', sip_ke: '1' });
    expect((await load(id)).answers['nomor_sip_lama']).toBe('503/0001');
    await send();
    expect((await load(id)).state).toBe('completeness');
    expect((await load(id)).answers).not.toHaveProperty('nomor_sip_lama');
  });
});

describe('a correction', () => {
  test('shows only what is named, with reason, remedy and the officer’s words', async () => {
    const number = await handBack([answer('nomor_str', 'Dua angka terakhir tertukar, Bu.'), paper('ijazah')]);
    expect((await siti.get(paths.application(number))).location).toBe(paths.correction(number));
    const { html } = await siti.get(paths.correction(number));
    const { office } = world.portal;
    for (const code of ['terpotong', 'berbeda-dengan-dokumen']) {
      const reason = office.reasons.corrections.find((each) => each.code === code);
      for (const part of [reason?.sentence, reason?.remedy]) expect(html).toContain(part);
    }
    for (const part of ['Dua angka terakhir tertukar, Bu.', words.turn.toMend(2), words.turn.stopped]) expect(html).toContain(part);
    expect(html).toContain(`href="${paths.document(number, 'ijazah')}"`);
    expect(html).not.toContain(`href="${paths.document(number, 'ktp')}"`);
  });

  test('lets only the questions named be changed', async () => {
    const number = await handBack([answer('nomor_str')]);
    const before = (await load(number)).answers;
    const { html } = await siti.get(paths.formPage(number, 'str-anda'));
    expect(html).toContain('name="nomor_str"');
    expect(html).not.toContain('name="masa_str"');
    expect((await siti.get(paths.formPage(number, 'pendidikan'))).location).toBe(paths.correction(number));
    const locked = await mend(number, 'pendidikan', { perguruan_tinggi: 'Lain', tahun_lulus: '2000' });
    expect(locked.status).toBe(409);
    expect(locked.html).toContain(words.correction.lockedText);
    const both = await mend(number, 'str-anda', { nomor_str: 'UM 1', masa_str: 'sampai_tanggal' });
    expect(both.location).toBe(paths.correction(number));
    expect((await load(number)).answers).toEqual({ ...before, nomor_str: 'UM 1' });
  });

  test('is sent when everything is mended; the clock stood still, and it goes back to where it came from', async () => {
    await send();
    const sent = await load(id);
    const number = sent.number ?? '';
    const [rahmat, yusuf] = [await someone('world-rahmat'), await someone('world-yusuf')];
    await passOn(portalAt('2026-11-25T09:00'), { officer: rahmat, number, revision: sent.revision });
    const given = { officer: yusuf, number, revision: (await load(number)).revision, items: [answer('nomor_str')] };
    await returnForCorrection(portalAt('2026-11-26T09:00'), given);
    expect(await load(number)).toMatchObject({ state: 'correction', correctionFrom: 'technical' });

    const early = await siti.post(paths.submission(number), { kirim: 'perbaikan', revisi: String((await load(number)).revision) });
    expect(early.status).toBe(422);
    expect(early.html).toContain(words.correction.unfinished(1));
    await mend(number, 'str-anda', { nomor_str: 'UM 2' });
    expect((await correctionItemsOf(world.portal.db, world.portal.seal, id))[0]?.mendedAt).not.toBeNull();

    const { revision } = await load(number);
    const sending = { person, reference: number, revision };
    const later = portalAt('2026-12-01T09:00');
    const again = await Promise.all([resubmitApplication(later, sending), resubmitApplication(later, sending)]);
    expect(again.filter((one) => one.ok && one.first)).toHaveLength(1);
    // 27, 30 November and 1 December were lost.
    expect(await load(number)).toMatchObject({
      state: 'technical',
      dueOn: '2026-12-04',
      clockStoppedAt: null,
      correctionFrom: null,
      number,
    });
    const { html } = await siti.get(paths.submission(number));
    expect(html).toContain(words.sent.titleAgain);
    expect(html).toContain('Jumat, 4 Desember 2026');
  });

  test('asks for what a mended answer makes necessary, and for nothing that it makes needless', async () => {
    const number = await handBack([answer('jenis_tempat'), paper('ket_fasyankes')]);
    await mend(number, 'tempat-praktik', { jenis_tempat: 'mandiri' });
    const { html } = await siti.get(paths.correction(number));
    expect(html).toContain(words.correction.followsTitle);
    expect(html).toContain(`href="${paths.document(number, 'denah_lokasi')}"`);
    expect(html).toContain(words.correction.moot);
    const refused = await siti.post(paths.submission(number), { kirim: 'perbaikan', revisi: String((await load(number)).revision) });
    expect(refused.html).toContain(words.correction.unfinished(3));
  });

  test('is not sent by a review page that is still open from before', async () => {
    const number = await handBack([answer('nomor_str')]);
    await mend(number, 'str-anda', { nomor_str: 'UM 3' });
    const old = await siti.post(paths.submission(id), {
      kirim: 'permohonan',
      revisi: String((await load(number)).revision),
      pernyataan: 'ya',
    });
    expect(old.location).toBe(paths.application(number));
    expect((await load(number)).state).toBe('correction');
  });
});

describe('the end', () => {
  test('what was sent is taken back after a question, once, until it is decided', async () => {
    await send();
    const { number, revision } = await load(id);
    const address = paths.withdrawal(number ?? '');
    expect((await siti.get(address)).html).toContain(words.withdraw.title);
    const first = await siti.post(address, { revisi: String(revision) });
    expect(first.location).toBe(paths.application(number ?? ''));
    expect((await siti.post(address, { revisi: String(revision) })).location).toBe(paths.application(number ?? ''));
    expect(await load(number ?? '')).toMatchObject({ state: 'withdrawn', number });
    expect((await siti.get(paths.application(number ?? ''))).html).toContain(words.turn.states.withdrawn);
    expect((await historyOf(world.portal.db, id)).filter(({ verb }) => verb === 'withdraw')).toHaveLength(1);
  });

  test('a draft that is thrown away is found no more, and its files are gone', async () => {
    const files = (await documentsOf(world.portal.db, id)).map(({ file }) => file.id);
    expect(files.length).toBeGreaterThan(0);
    expect((await siti.post(paths.removal(id), { revisi: String((await load(id)).revision) })).location).toBe(paths.applications);
    expect((await siti.get(paths.application(id))).status).toBe(404);
    for (const file of files) expect(await world.portal.files.get(file)).toBeNull();
  });

  test('a refusal says why, in the officer’s words too, and how to object until when', async () => {
    await send();
    const { number, revision } = await load(id);
    const officer = await someone('world-rahmat');
    const note = 'STR ini milik orang lain.';
    await refuse(world.portal, { officer, number: number ?? '', revision, reason: 'dokumen-tidak-benar', note });
    const { html } = await siti.get(paths.application(number ?? ''));
    const { refusals } = world.portal.office.reasons;
    const reason = refusals.find(({ code }) => code === 'dokumen-tidak-benar');
    for (const part of [reason?.sentence, reason?.again, note, ...world.portal.office.objection.how]) expect(html).toContain(part);
    expect(html).toContain('Rabu, 23 Desember 2026');
    const late = await siti.post(paths.withdrawal(number ?? ''), { revisi: String((await load(number ?? '')).revision) });
    expect(late.status).toBe(409);
    expect(late.html).toContain(t.actions.withdraw.tooLate);
  });

  test('a promise that was not kept is admitted', async () => {
    const { revision } = await load(id);
    await submitApplication(portalAt('2026-11-02T09:00'), { person, reference: id, revision });
    const { number } = await load(id);
    const { html } = await siti.get(paths.application(number ?? ''));
    expect(html).toContain(words.turn.lateTitle);
    expect(html).toContain(`href="${paths.complaint}"`);
  });
});
