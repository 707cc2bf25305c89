import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { publishSet } from '../../tests/small-film.ts';
import { setWithUpload } from '../tutorials/sample-upload.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { correctionItemsOf } from './store-corrections.ts';
import type { CorrectionRequest } from './store-corrections.ts';
import { passOn, returnForCorrection } from './store-decisions.ts';
import { resubmitApplication } from './store-submission.ts';

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

/** Sent, and handed back for what is named, by the front desk. */
async function handBack(items: readonly CorrectionRequest[], at = '2026-11-25T09:00'): Promise<string> {
  await nurse.send(id);
  const { number, revision } = await nurse.load(id);
  const officer = await nurse.someone('world-rahmat');
  const done = await returnForCorrection(nurse.portalAt(at), { officer, number: number ?? '', revision, items });
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

describe('a correction', () => {
  test('shows only what is named, with reason, remedy and the officer’s words', async () => {
    const number = await handBack([answer('nomor_str', 'Dua angka terakhir tertukar, Bu.'), paper('ijazah')]);
    expect((await nurse.browser.get(paths.application(number))).location).toBe(paths.correction(number));
    const { html } = await nurse.browser.get(paths.correction(number));
    const { office } = nurse.portal;
    for (const code of ['terpotong', 'berbeda-dengan-dokumen']) {
      const reason = office.reasons.corrections.find((each) => each.code === code);
      for (const part of [reason?.sentence, reason?.remedy]) expect(html).toContain(part);
    }
    for (const part of ['Dua angka terakhir tertukar, Bu.', words.turn.toMend(2), words.turn.stopped])
      expect(html).toContain(part);
    expect(html).toContain(`href="${paths.document(number, 'ijazah')}"`);
    expect(html).not.toContain(`href="${paths.document(number, 'ktp')}"`);
  });

  test('offers what the film says of the very document, without a film the guide and the sound', async () => {
    const number = await handBack([paper('ktp')]);
    const pages = [paths.correction(number), paths.document(number, 'ktp')];
    const offer = t.player.clip.offer('KTP-el pemohon');
    const [without, alone] = [await nurse.browser.get(pages[0]!), await nurse.browser.get(pages[1]!)];
    for (const { html } of [without, alone]) expect(html).not.toContain(offer);
    expect(without.html).toContain(`href="${paths.guideStep('sip-perawat', 7)}"`);
    expect(without.html).toContain('/dengar/sip-perawat/dokumen/ktp.');
    await publishSet(nurse.portal, setWithUpload());
    for (const page of pages) expect((await nurse.browser.get(page)).html).toContain(offer);
    expect((await nurse.browser.get(paths.document(number, 'ijazah'))).html).not.toContain(offer);
    await nurse.portal.db.execute('delete from film');
  });

  test('lets only the questions named be changed', async () => {
    const number = await handBack([answer('nomor_str')]);
    const before = (await nurse.load(number)).answers;
    const { html } = await nurse.browser.get(paths.formPage(number, 'str-anda'));
    expect(html).toContain('name="nomor_str"');
    expect(html).not.toContain('name="masa_str"');
    expect((await nurse.browser.get(paths.formPage(number, 'pendidikan'))).location).toBe(paths.correction(number));
    const locked = await nurse.answer(number, 'pendidikan', { perguruan_tinggi: 'Lain', tahun_lulus: '2000' });
    expect(locked.status).toBe(409);
    expect(locked.html).toContain(words.correction.lockedText);
    const both = await nurse.answer(number, 'str-anda', { nomor_str: 'UM 1', masa_str: 'sampai_tanggal' });
    expect(both.location).toBe(paths.correction(number));
    expect((await nurse.load(number)).answers).toEqual({ ...before, nomor_str: 'UM 1' });
  });

  test('is sent when everything is mended; the clock stood still, and it goes back to where it came from', async () => {
    await nurse.send(id);
    const sent = await nurse.load(id);
    const number = sent.number ?? '';
    const [rahmat, yusuf] = [await nurse.someone('world-rahmat'), await nurse.someone('world-yusuf')];
    await passOn(nurse.portalAt('2026-11-25T09:00'), { officer: rahmat, number, revision: sent.revision });
    const given = { officer: yusuf, number, revision: (await nurse.load(number)).revision, items: [answer('nomor_str')] };
    await returnForCorrection(nurse.portalAt('2026-11-26T09:00'), given);
    expect(await nurse.load(number)).toMatchObject({ state: 'correction', correctionFrom: 'technical' });

    const early = await nurse.browser.post(paths.submission(number), {
      kirim: 'perbaikan',
      revisi: String((await nurse.load(number)).revision),
    });
    expect(early.status).toBe(422);
    expect(early.html).toContain(words.correction.unfinished(1));
    await nurse.answer(number, 'str-anda', { nomor_str: 'UM 2' });
    expect((await correctionItemsOf(nurse.portal.db, nurse.portal.seal, id))[0]?.mendedAt).not.toBeNull();

    const { revision } = await nurse.load(number);
    const sending = { person: nurse.person, reference: number, revision };
    const later = nurse.portalAt('2026-12-01T09:00');
    const again = await Promise.all([resubmitApplication(later, sending), resubmitApplication(later, sending)]);
    expect(again.filter((one) => one.ok && one.first)).toHaveLength(1);
    // 27, 30 November and 1 December were lost.
    expect(await nurse.load(number)).toMatchObject({
      state: 'technical',
      dueOn: '2026-12-04',
      clockStoppedAt: null,
      correctionFrom: null,
      number,
    });
    const { html } = await nurse.browser.get(paths.submission(number));
    expect(html).toContain(words.sent.titleAgain);
    expect(html).toContain('Jumat, 4 Desember 2026');
  });

  test('asks for what a mended answer makes necessary, and for nothing that it makes needless', async () => {
    const number = await handBack([answer('jenis_tempat'), paper('ket_fasyankes')]);
    await nurse.answer(number, 'tempat-praktik', { jenis_tempat: 'mandiri' });
    const { html } = await nurse.browser.get(paths.correction(number));
    expect(html).toContain(words.correction.followsTitle);
    expect(html).toContain(`href="${paths.document(number, 'denah_lokasi')}"`);
    expect(html).toContain(words.correction.moot);
    const refused = await nurse.browser.post(paths.submission(number), {
      kirim: 'perbaikan',
      revisi: String((await nurse.load(number)).revision),
    });
    expect(refused.html).toContain(words.correction.unfinished(3));
  });

  test('is not sent by a review page that is still open from before', async () => {
    const number = await handBack([answer('nomor_str')]);
    await nurse.answer(number, 'str-anda', { nomor_str: 'UM 3' });
    const old = await nurse.browser.post(paths.submission(id), {
      kirim: 'permohonan',
      revisi: String((await nurse.load(number)).revision),
      pernyataan: 'ya',
    });
    expect(old.location).toBe(paths.submission(number));
    expect((await nurse.browser.get(paths.submission(number))).location).toBe(paths.application(number));
    expect((await nurse.load(number)).state).toBe('correction');
  });
});
