import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { openSystem } from '../../tests/system.ts';
import type { System } from '../../tests/system.ts';
import { checklistOf } from '../applications/store-checklist.ts';
import { correctionItemsOf } from '../applications/store-corrections.ts';
import { historyOf } from '../applications/store-history.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { allScopes } from './scope-rules.ts';

let desk: DeskTest;
let office: string;
let system: System;
let keys = 0;
beforeAll(async () => {
  desk = await openDeskTest();
  office = desk.portal.catalogue.services.get('sip-perawat')!.technicalOffice;
  system = await openSystem(desk, { technicalOffice: office, officerId: 'world-yusuf' });
});
afterAll(() => desk.close());

/** The headers of a decision on what stands now. */
const on = async (number: string, key = `kunci-${++keys}-uji`) => ({
  'if-match': `"${(await desk.application(number)).revision}"`,
  'idempotency-key': key,
});
const decide = async (number: string, body: unknown, headers?: Record<string, string>) =>
  system.post(`/permohonan/${number}/keputusan`, body, headers ?? (await on(number)));

test('approving goes the way of the desk: everything found good, to be signed, in the officer’s name through the system', async () => {
  const number = await desk.broughtTo('technical');
  const answer = await decide(number, { keputusan: 'setuju' });
  const { id, state, revision } = await desk.application(number);
  expect(answer).toMatchObject({ status: 200, body: { nomor: number, keadaan: 'penandatanganan', revisi: revision } });
  expect(state).toBe('signing');
  const looks = await checklistOf(desk.portal.db, desk.portal.seal, id, 'technical');
  expect(looks.length).toBeGreaterThan(0);
  expect(looks.every(({ good, officerId }) => good && officerId === 'world-yusuf')).toBe(true);
  expect((await historyOf(desk.portal.db, id)).at(-1)).toMatchObject({
    verb: 'approve',
    actorId: 'world-yusuf',
    actorRole: 'technical',
    detail: { system: system.id },
  });
  expect(await desk.waitsAt('world-nurbaiti', number)).toBe(true);
});

test('asking for corrections names each thing with a reason of the office, and the applicant reads them', async () => {
  const number = await desk.broughtTo('technical');
  const note = 'Foto STR terpotong di kanan.';
  const reasons = desk.portal.office.reasons.corrections;
  const ofDocument = reasons.find((reason) => reason.for.includes('document') && reason.note)!;
  const wrong = await decide(number, {
    keputusan: 'perbaikan',
    perbaikan: [
      { jenis: 'dokumen', kode: 'bukan-dokumen', alasan: ofDocument.code },
      { jenis: 'dokumen', kode: 'str', alasan: 'bukan-alasan' },
      { jenis: 'dokumen', kode: 'ktp', alasan: ofDocument.code },
    ],
  });
  const { faults } = textsId.api;
  expect(wrong).toMatchObject({
    status: 422,
    body: {
      kode: 'alasan-salah',
      isian: [
        { letak: '/perbaikan/0/kode', pesan: faults['unknown-item'] },
        { letak: '/perbaikan/1/alasan', pesan: faults['unknown-reason'] },
        { letak: '/perbaikan/2/catatan', pesan: faults['no-note'] },
      ],
    },
  });
  expect((await desk.application(number)).state).toBe('technical');
  const ofAnswer = reasons.find((reason) => reason.for.includes('answer') && !reason.note)!;
  const questions = desk.portal.catalogue.services.get('sip-perawat')!.pages.flatMap((page) => page.questions);
  const question = questions.find(({ profileField }) => profileField === 'name')!;
  const asked = {
    keputusan: 'perbaikan',
    perbaikan: [
      { jenis: 'dokumen', kode: 'str', alasan: ofDocument.code, catatan: note },
      { jenis: 'isian', kode: question.id, alasan: ofAnswer.code },
    ],
  };
  const answer = await decide(number, asked);
  expect(answer).toMatchObject({ status: 200, body: { keadaan: 'perbaikan' } });
  const { id } = await desk.application(number);
  const items = await correctionItemsOf(desk.portal.db, desk.portal.seal, id);
  expect(items.map(({ kind, item }) => `${kind} ${item}`).toSorted()).toEqual(['document str', `question ${question.id}`]);
  const { location } = await desk.at('world-siti').get(paths.application(number));
  expect((await desk.at('world-siti').get(location!)).html).toContain(note);
});

test('refusing needs a reason of the office’s list, and tells the applicant', async () => {
  const number = await desk.broughtTo('technical');
  expect((await decide(number, { keputusan: 'tolak', alasan: 'karena-saya-mau' })).body['kode']).toBe('alasan-salah');
  const reason = desk.portal.office.reasons.refusals.find(({ note }) => note)!;
  const silent = await decide(number, { keputusan: 'tolak', alasan: reason.code });
  expect(silent.body['isian']).toEqual([{ letak: '/catatan', pesan: textsId.api.faults['no-note'] }]);
  const answer = await decide(number, { keputusan: 'tolak', alasan: reason.code, catatan: 'STR milik orang lain.' });
  expect(answer).toMatchObject({ status: 200, body: { keadaan: 'ditolak' } });
  expect(await desk.application(number)).toMatchObject({ state: 'refused', refusalReason: reason.code });
});

describe('a decision is refused', () => {
  test('without revision or key, with another body, and when it is not JSON', async () => {
    const number = await desk.broughtTo('technical');
    const full = await on(number);
    const { 'if-match': ifMatch, 'idempotency-key': key } = full;
    const good = { keputusan: 'setuju' };
    expect((await decide(number, good, { 'idempotency-key': key })).body['kode']).toBe('versi-tidak-ada');
    expect((await decide(number, good, { 'if-match': ifMatch })).body['kode']).toBe('kunci-tidak-ada');
    const odd = await decide(number, { keputusan: 'setuju', catatan: 'bagus' }, full);
    expect(odd).toMatchObject({ status: 422, body: { kode: 'isi-salah' } });
    expect(odd.text).not.toContain('bagus');
    expect((await decide(number, 'keputusan=setuju', full)).body['kode']).toBe('bukan-json');
    expect((await decide(number, good, { ...full, 'content-type': 'text/plain' })).body['kode']).toBe('bukan-json');
    expect((await decide(number, `"${'x'.repeat(300_000)}"`, full)).body['kode']).toBe('terlalu-besar');
    expect((await desk.application(number)).state).toBe('technical');
  });

  test('when the application changed meanwhile, or lies elsewhere', async () => {
    const number = await desk.broughtTo('technical');
    const { revision } = await desk.application(number);
    const stale = { 'if-match': `"${revision - 1}"`, 'idempotency-key': 'kunci-lama-sekali' };
    expect(await decide(number, { keputusan: 'setuju' }, stale)).toMatchObject({ status: 412, body: { kode: 'sudah-berubah' } });
    const signing = await desk.broughtTo('signing');
    expect(await decide(signing, { keputusan: 'setuju' })).toMatchObject({ status: 409, body: { kode: 'keadaan-lain' } });
    const early = await desk.sent();
    expect((await decide(early, { keputusan: 'setuju' })).status).toBe(404);
  });

  test('by a token without an officer of its office', async () => {
    const number = await desk.broughtTo('technical');
    const headers = await on(number);
    const path = `/permohonan/${number}/keputusan`;
    for (const wished of [{}, { officerId: 'world-yusuf' }, { officerId: 'world-dewi', technicalOffice: office }]) {
      const other = await openSystem(desk, wished);
      expect((await other.post(path, { keputusan: 'setuju' }, headers)).body['kode']).toBe('token-tanpa-petugas');
    }
    const elsewhere = await openSystem(desk, { services: ['apotek'], technicalOffice: office, officerId: 'world-yusuf' });
    expect((await elsewhere.post(path, { keputusan: 'setuju' }, headers)).status).toBe(404);
    expect((await desk.application(number)).state).toBe('technical');
  });
});

describe('twice', () => {
  test('the same request decides once and is answered the same; another under its key is refused', async () => {
    const number = await desk.broughtTo('technical');
    const headers = await on(number);
    const answers = await Promise.all([1, 2, 3].map(() => decide(number, { keputusan: 'setuju' }, headers)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: answers[0]!.body });
    const { id } = await desk.application(number);
    const approvals = (await historyOf(desk.portal.db, id)).filter(({ verb }) => verb === 'approve');
    expect(approvals).toHaveLength(1);
    const other = await decide(number, { keputusan: 'tolak', alasan: 'syarat-tidak-dipenuhi', catatan: 'Lain.' }, headers);
    expect(other).toMatchObject({ status: 422, body: { kode: 'kunci-dipakai' } });
  });

  test('of two systems that decide at once one is told that it came too late', async () => {
    const number = await desk.broughtTo('technical');
    const other = await openSystem(desk, { technicalOffice: office, officerId: 'world-yusuf', scopes: [...allScopes] });
    const body = { keputusan: 'setuju' };
    const refusal = { keputusan: 'tolak', alasan: 'syarat-tidak-dipenuhi', catatan: 'Tidak memenuhi.' };
    const path = `/permohonan/${number}/keputusan`;
    const [first, second] = [await on(number), await on(number)];
    const answers = await Promise.all([system.post(path, body, first), other.post(path, refusal, second)]);
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
  });
});

test('the reasons are the office’s own', async () => {
  const { body } = await system.get('/alasan');
  const codes = (body['penolakan'] as { kode: string }[]).map(({ kode }) => kode);
  expect(codes).toEqual(desk.portal.office.reasons.refusals.map(({ code }) => code));
});
