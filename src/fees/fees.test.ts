import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AMOUNT, FREE, openFeeTest, PAID } from '../../tests/fees.ts';
import type { FeeTest } from '../../tests/fees.ts';
import { passOn, returnForCorrection } from '../applications/store-decisions.ts';
import { withdrawApplication } from '../applications/store-endings.ts';
import { historyOf } from '../applications/store-history.ts';
import { clearApplication } from '../applications/store-retention.ts';
import { WORLD_DATE } from '../clock.ts';
import { newestMessages } from '../messages/store.ts';
import { signLetter } from '../permits/sign-letter.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { assessFee, recordPayment, recordRefund, voidFee, waiveFee } from './assess.ts';

let fees: FeeTest;
beforeAll(async () => {
  fees = await openFeeTest();
});
afterAll(() => fees.close());
beforeEach(() => fees.setNow(WORLD_DATE));

const assess = async (number: string, officer?: string) =>
  assessFee(fees.portal, { ...(await fees.decision(number, officer)), amountRupiah: AMOUNT, basis: 'Tarif satu izin.' });
/** Each paper of the bank pays one bill. */
let papers = 0;
const record = async (number: string, reference = `KAS-${++papers}`, officer?: string) =>
  recordPayment(fees.portal, { ...(await fees.decision(number, officer)), reference });
const told = async () => (await newestMessages(fees.portal.db, fees.portal.seal, 1))[0]?.content;
const verbs = async (number: string) =>
  (await historyOf(fees.portal.db, (await fees.application(number)).id)).map(({ verb }) => verb);

describe('a bill', () => {
  test('has a number, an amount and a last day; the applicant is told and has the ball', async () => {
    const number = await fees.sent();
    const before = await fees.application(number);
    expect(await assess(number)).toEqual({ ok: true });
    const [bill, ...more] = await fees.fees(number);
    expect(more).toEqual([]);
    // Fourteen working days after 24 November 2026.
    expect(bill).toMatchObject({ state: 'open', amountRupiah: AMOUNT, basis: 'Tarif satu izin.', dueOn: '2026-12-14' });
    expect(bill?.number).toMatch(/^TAGIHAN-2026-\d{6}$/);
    expect(await fees.application(number)).toMatchObject({
      state: 'payment',
      correctionFrom: 'completeness',
      clockStoppedAt: WORLD_DATE,
      dueOn: before.dueOn,
    });
    expect((await told())?.body).toContain('Rp250.000');
    expect(await verbs(number)).toContain('assess_fee');
  });

  test('moves the promised day by the working days until it was paid', async () => {
    const number = await fees.sent();
    const { dueOn } = await fees.application(number);
    expect(dueOn).toBe('2026-11-27');
    await assess(number);
    // Two working days later.
    fees.setNow(new Date('2026-11-26T10:00:00+08:00'));
    expect(await record(number, 'FT26329-1')).toEqual({ ok: true });
    expect(await fees.application(number)).toMatchObject({
      state: 'completeness',
      correctionFrom: null,
      clockStoppedAt: null,
      dueOn: '2026-12-01',
    });
    const [bill] = await fees.fees(number);
    expect(bill).toMatchObject({ state: 'paid', reference: 'FT26329-1', toldBy: 'officer' });
    expect((await told())?.subject).toContain('pembayaran Anda kami terima');
  });

  test('is written once, also when two officers press at the same time; numbers have no gaps', async () => {
    // One after another: nobody has two drafts of a service.
    const numbers = [await fees.sent(), await fees.sent(), await fees.sent()];
    const decisions = await Promise.all(numbers.flatMap((number) => [fees.decision(number), fees.decision(number)]));
    const bill = { amountRupiah: AMOUNT, basis: 'Tarif satu izin.' };
    const done = await Promise.all(decisions.map((decision) => assessFee(fees.portal, { ...decision, ...bill })));
    expect(done.filter(({ ok }) => ok)).toHaveLength(numbers.length);
    const { rows } = await fees.portal.db.execute<{ number: string }>('select number from fee');
    const taken = rows.map(({ number }) => Number(number.slice(-6))).toSorted((a, b) => a - b);
    expect(taken).toEqual(taken.map((_, at) => at + 1));
  });

  test('that was wrong is voided with a reason, its number never comes back, and the applicant is told not to pay', async () => {
    const number = await fees.sent();
    await assess(number);
    const [wrong] = await fees.fees(number);
    expect(await voidFee(fees.portal, { ...(await fees.decision(number)), reason: 'Tarifnya keliru.' })).toEqual({ ok: true });
    expect((await told())?.body).toContain('Jangan membayar');
    expect(await fees.application(number)).toMatchObject({ state: 'completeness', clockStoppedAt: null });
    expect(await assess(number)).toEqual({ ok: true });
    const [again, voided] = await fees.fees(number);
    expect(voided).toMatchObject({ number: wrong?.number, state: 'void', endReason: 'Tarifnya keliru.' });
    expect(Number(again?.number.slice(-6))).toBe(Number(wrong?.number.slice(-6)) + 1);
  });

  test('is void when the applicant withdraws', async () => {
    const number = await fees.sent();
    await assess(number);
    const { revision } = await fees.application(number);
    const person = await fees.someone('world-siti');
    expect(await withdrawApplication(fees.portal, { person, reference: number, revision })).toEqual({ ok: true });
    expect(await fees.fees(number)).toMatchObject([{ state: 'void' }]);
  });
});

const pass = async (number: string) => passOn(fees.portal, await fees.decision(number));
const sign = async (number: string) =>
  signLetter(fees.portal, { ...(await fees.decision(number, 'world-nurbaiti')), validUntil: undefined });

describe('nothing is signed before its fee is settled', () => {
  test('a paid one goes to the head and is signed, an unpaid one does not', async () => {
    const number = await fees.sent();
    expect(await pass(number)).toEqual({ ok: false, reason: 'fee-unpaid' });
    await assess(number);
    expect(await pass(number)).toEqual({ ok: false, reason: 'wrong-state' });
    await record(number);
    expect(await pass(number)).toEqual({ ok: true });
    expect(await sign(number)).toMatchObject({ ok: true });
  });

  test('what came to the head unpaid is not signed either', async () => {
    const number = await fees.sent();
    await fees.portal.db.execute(`update application set state = 'signing', desk = 'head' where number = '${number}'`);
    expect(await sign(number)).toEqual({ ok: false, reason: 'fee-unpaid' });
    const page = await (await fees.at('world-nurbaiti')).get(`/petugas/tanda-tangan/${number}`);
    expect(page.html).toContain('Biaya berkas ini belum ditetapkan');
  });

  test('where an officer finds that nothing is paid, the reason is kept and it goes on', async () => {
    const number = await fees.sent();
    const waived = await waiveFee(fees.portal, { ...(await fees.decision(number)), basis: 'Kegiatan sosial.' });
    expect(waived).toEqual({ ok: true });
    expect(await fees.fees(number)).toMatchObject([{ state: 'nil', amountRupiah: 0, basis: 'Kegiatan sosial.' }]);
    expect(await fees.application(number)).toMatchObject({ state: 'completeness', clockStoppedAt: null });
    expect(await pass(number)).toEqual({ ok: true });
  });

  test('a free service is signed as ever, and nobody can write a bill for it', async () => {
    const number = await fees.sent(FREE);
    expect(await assess(number)).toEqual({ ok: false, reason: 'wrong-state' });
    expect(await pass(number)).toEqual({ ok: true });
    expect(await sign(number)).toMatchObject({ ok: true });
  });
});

describe('who may', () => {
  test('only the counter records payments; nobody does while somebody else changed it', async () => {
    const number = await fees.sent();
    expect(await assess(number, 'world-nurbaiti')).toEqual({ ok: false, reason: 'wrong-role' });
    // The technical office does not see what is not complete yet.
    expect(await assess(number, 'world-yusuf')).toEqual({ ok: false, reason: 'not-found' });
    const early = await fees.decision(number);
    await assess(number);
    expect(await record(number, 'FT-1', 'world-nurbaiti')).toEqual({ ok: false, reason: 'wrong-role' });
    expect(await recordPayment(fees.portal, { ...early, reference: 'FT-1' })).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await record(number)).toEqual({ ok: true });
    expect(await record(number, 'FT-2')).toEqual({ ok: false, reason: 'wrong-state' });
  });

  test('not who typed the application in at the counter: neither a bill nor that there is none, and no button for it', async () => {
    const number = await fees.sent();
    await fees.portal.db.execute(`
      insert into event (at, actor_id, actor_role, verb, subject_kind, subject_id, detail)
      select now(), 'world-rahmat', 'front_desk', 'save', 'application', id::text, '{"counter":"uji"}' from application where number = '${number}'`);
    expect(await assess(number)).toEqual({ ok: false, reason: 'own-filing' });
    const waived = await waiveFee(fees.portal, { ...(await fees.decision(number)), basis: 'Kegiatan sosial.' });
    expect(waived).toEqual({ ok: false, reason: 'own-filing' });
    const rahmat = await fees.at('world-rahmat');
    const { html } = await rahmat.get(paths.deskCase(number));
    expect([html.includes(textsId.deskCounter.ownFiling), html.includes('formaction')]).toEqual([true, false]);
    const { revision } = await fees.application(number);
    const posted = { revision: String(revision), jenis: 'ada', jumlah: '250.000', dasar: 'Tarif satu izin.' };
    expect((await rahmat.post(paths.deskFee(number), posted)).location).toBe(paths.deskCase(number));
    expect(await fees.fees(number)).toEqual([]);
  });

  test('money goes back only after everything is over, once, and with a reason', async () => {
    const number = await fees.sent();
    await assess(number);
    await record(number);
    const refund = async () => recordRefund(fees.portal, { ...(await fees.decision(number)), reason: 'Bukti kas 17.' });
    expect(await refund()).toEqual({ ok: false, reason: 'wrong-state' });
    const { revision } = await fees.application(number);
    await withdrawApplication(fees.portal, { person: await fees.someone('world-siti'), reference: number, revision });
    expect(await refund()).toEqual({ ok: true });
    expect(await fees.fees(number)).toMatchObject([{ state: 'refunded', endReason: 'Bukti kas 17.' }]);
    expect(await refund()).toEqual({ ok: false, reason: 'wrong-state' });
  });
});

test('a correction after paying keeps the payment', async () => {
  const number = await fees.sent();
  await assess(number);
  await record(number);
  const items = [{ kind: 'question', item: 'nama_lengkap', reason: 'tidak-terbaca', note: null }] as const;
  expect(await returnForCorrection(fees.portal, { ...(await fees.decision(number)), items })).toEqual({ ok: true });
  expect(await fees.fees(number)).toMatchObject([{ state: 'paid' }]);
});

test('when its time of keeping is over the words go; number and amount stay for the books', async () => {
  const number = await fees.sent();
  await assess(number);
  const { id, revision } = await fees.application(number);
  await withdrawApplication(fees.portal, { person: await fees.someone('world-siti'), reference: number, revision });
  const { db, seal } = fees.portal;
  await db.transaction((tx) => clearApplication(tx, seal, { id, at: WORLD_DATE, idleSince: WORLD_DATE }));
  expect(await fees.fees(number)).toMatchObject([{ basis: null, amountRupiah: AMOUNT }]);
});

test('the service says its amount in the definition', () => {
  expect(fees.portal.catalogue.services.get(PAID)?.fee).toEqual({
    free: false,
    unsure: false,
    text: 'Rp250.000 untuk satu izin',
    amountRupiah: AMOUNT,
  });
});
