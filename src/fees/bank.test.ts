import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBankDouble } from '../../tests/bank-double.ts';
import { AMOUNT, openFeeTest } from '../../tests/fees.ts';
import type { FeeTest } from '../../tests/fees.ts';
import { newestCode } from '../../tests/outbox.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { WORLD_DATE } from '../clock.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { recordPayment, voidFee } from './assess.ts';
import { gatewayOf } from './gateway.ts';
import { httpGateway } from './http-gateway.ts';
import { reconcile } from './reconcile.ts';
import { readReference } from './rules.ts';
import { openReports } from './store-reports.ts';

let bank: Awaited<ReturnType<typeof openBankDouble>>;
let fees: FeeTest;
beforeAll(async () => {
  bank = await openBankDouble();
  fees = await openFeeTest({ payment: bank.settings });
});
afterAll(async () => {
  await fees.close();
  await bank.close();
});
beforeEach(async () => {
  bank.setMood(null);
  fees.setNow(WORLD_DATE);
  await fees.portal.db.execute('delete from payment_report');
});

const payment = (reference: string, amount = AMOUNT, at = '2026-11-24T10:05:00+08:00') => ({ amount, reference, paid_at: at });
const post = (init: ReturnType<typeof bank.told>) => fees.app.request(paths.paymentNews, init);
const tell = async (content: unknown, key?: string) => (await post(bank.told(content, key))).status;
const stateOf = async (number: string) => (await fees.fees(number))[0]?.state;
const reports = () => openReports(fees.portal.db, 10);

describe('the bank tells by itself', () => {
  test('a bill is announced with its amount and its last day, and has the code and the picture that the bank gives', async () => {
    const { fee, code } = await fees.billed();
    expect(bank.charges.get(code)).toEqual({ number: fee.number, amount: AMOUNT, expires_on: fee.dueOn });
    expect(fee).toMatchObject({ gateway: 'bank', qris: `00020101021226QRIS-OF-TESTS-${code}` });
  });

  test('a payment is taken once, however often and however often at once it is told', async () => {
    const { number, code } = await fees.billed();
    const told = bank.told({ code, payment: payment('BT-1') });
    const answers = await Promise.all([post(told), post(told), post(told)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await post(told)).status).toBe(200);
    expect(await fees.fees(number)).toMatchObject([{ state: 'paid', reference: 'BT-1', toldBy: 'bank' }]);
    const { rows } = await fees.portal.db.execute("select 1 from event where verb = 'payment_told'");
    expect(rows).toHaveLength(1);
    expect(await reports()).toEqual([]);
  });

  test('what an officer has recorded by hand is known again, however the bank writes its name', async () => {
    const { number, code } = await fees.billed();
    const reference = readReference('ft 26329-h1') ?? '';
    expect(await recordPayment(fees.portal, { ...(await fees.decision(number)), reference })).toEqual({ ok: true });
    expect(await tell({ code, payment: payment('ft26329-h1') })).toBe(200);
    expect(await reports()).toEqual([]);
    const other = await fees.billed();
    expect(await tell({ code: other.code, payment: payment('bt-small') })).toBe(200);
    expect(await fees.fees(other.number)).toMatchObject([{ reference: 'BT-SMALL' }]);
  });

  test('a payment after the last day pays too', async () => {
    const { number, code } = await fees.billed();
    fees.setNow(new Date('2026-12-20T10:00:00+08:00'));
    expect(await tell({ code, payment: payment('BT-2', AMOUNT, '2026-12-19T10:00:00+08:00') })).toBe(200);
    expect(await stateOf(number)).toBe('paid');
  });

  test.each([AMOUNT - 1, AMOUNT + 1])('%i pays nothing and is kept for an officer, once', async (amount) => {
    const { number, code } = await fees.billed();
    const told = { code, payment: payment(`BT-${amount}`, amount) };
    expect(await tell(told)).toBe(200);
    expect(await tell(told)).toBe(200);
    expect(await stateOf(number)).toBe('open');
    expect(await reports()).toMatchObject([{ mismatch: 'wrong-amount', amountRupiah: amount, code }]);
    expect((await fees.application(number)).state).toBe('payment');
  });

  test('an unknown code, a voided bill and a second payment are kept, each with its name', async () => {
    expect(await tell({ code: '999999', payment: payment('BT-U1') })).toBe(200);
    const voided = await fees.billed();
    await voidFee(fees.portal, { ...(await fees.decision(voided.number)), reason: 'Keliru.' });
    expect(await tell({ code: voided.code, payment: payment('BT-V1') })).toBe(200);
    const twice = await fees.billed();
    expect(await tell({ code: twice.code, payment: payment('BT-T1') })).toBe(200);
    expect(await tell({ code: twice.code, payment: payment('BT-T2') })).toBe(200);
    expect((await reports()).map(({ mismatch }) => mismatch).toSorted()).toEqual(['paid-twice', 'unknown-code', 'void']);
    expect(await stateOf(voided.number)).toBe('void');
  });

  test('what is not signed by the bank is nobody’s', async () => {
    const { number, code } = await fees.billed();
    const told = { code, payment: payment('BT-F1') };
    expect(await tell(told, 'the key of a forger')).toBe(403);
    const { headers: _, ...bare } = bank.told(told);
    expect((await fees.app.request(paths.paymentNews, bare)).status).toBe(403);
    const signed = bank.told(told);
    expect((await post({ ...signed, body: signed.body.replace('250000', '1') })).status).toBe(403);
    expect(await stateOf(number)).toBe('open');
    expect(await reports()).toEqual([]);
  });

  test.each(['{', '{}', '{"code":"1","payment":{"amount":-1,"reference":"BT-9","paid_at":"2026-11-24T10:00:00Z"}}', 'null'])(
    'what nobody can read is told back: %s',
    async (body) => {
      expect(await tell(body)).toBe(422);
    },
  );
});

describe('the portal asks', () => {
  test('comparing takes what the bank forgot to tell, and gets codes that are missing', async () => {
    const { number, code } = await fees.billed();
    const late = await fees.billed();
    await fees.portal.db.execute(`update fee set code = null, gateway = null where number = '${late.fee.number}'`);
    bank.pay(code, payment('BT-R1'));
    await reconcile(fees.portal);
    expect(await stateOf(number)).toBe('paid');
    expect((await fees.fees(late.number))[0]?.code).toBe(late.code);
  });

  test('bills that the bank refuses stop none of the others', async () => {
    const refused = [];
    for (let each = 0; each < 6; each++) refused.push(await fees.billed());
    const { number, code } = await fees.billed();
    for (const bill of refused) bank.sicken(bill.code, 404);
    bank.pay(code, payment('BT-R2'));
    await reconcile(fees.portal);
    expect(await stateOf(number)).toBe('paid');
    for (const bill of refused) bank.sicken(bill.code, null);
  });

  test('a bank that is silent is left alone after five, and the next run begins with who waited longest', async () => {
    for (let each = 0; each < 10; each++) await fees.billed();
    // Voided ones are a round of their own.
    await fees.portal.db.execute("update fee set gateway = 'demo' where state = 'void'");
    bank.setMood({ status: 503 });
    bank.takeAsked();
    await reconcile(fees.portal);
    const first = bank.takeAsked();
    expect(first).toHaveLength(5);
    fees.setNow(new Date('2026-11-24T10:15:00+08:00'));
    await reconcile(fees.portal);
    const second = bank.takeAsked();
    expect(second).toHaveLength(5);
    expect(second.filter((code) => first.includes(code))).toEqual([]);
  });

  test('a voided bill is asked about for six weeks: money for it is found, and kept once', async () => {
    const { number, code } = await fees.billed();
    await voidFee(fees.portal, { ...(await fees.decision(number)), reason: 'Keliru.' });
    bank.pay(code, payment('BT-R4'));
    fees.setNow(new Date('2027-01-06T10:00:00+08:00'));
    await reconcile(fees.portal);
    expect(await reports()).toEqual([]);
    fees.setNow(new Date('2027-01-04T10:00:00+08:00'));
    await reconcile(fees.portal);
    await reconcile(fees.portal);
    expect(await reports()).toMatchObject([{ mismatch: 'void', reference: 'BT-R4', code }]);
    expect(await stateOf(number)).toBe('void');
  });

  test('codes of another gateway are not asked about', async () => {
    const { number, code } = await fees.billed();
    await fees.portal.db.execute(`update fee set gateway = 'demo' where code = '${code}'`);
    bank.pay(code, payment('BT-R3'));
    bank.takeAsked();
    await reconcile(fees.portal);
    expect(bank.takeAsked()).not.toContain(code);
    expect(await stateOf(number)).toBe('open');
  });

  test.each([
    ['refused', { status: 400 }],
    ['unreachable', { status: 503 }],
    ['unreadable', { text: '<html>' }],
    ['timed-out', { wait: 400 }],
  ] as const)('a bank that is %s is a fault with that name, and nothing is paid', async (fault, mood) => {
    bank.setMood(mood);
    const gateway = httpGateway(bank.settings, 100);
    expect(await gateway.askPayment('1')).toEqual({ ok: false, fault });
    expect(await gateway.openCode({ number: 'X', amountRupiah: 1, dueOn: '2026-12-01' })).toEqual({ ok: false, fault });
  });

  test('a bank that is gone is unreachable', async () => {
    const gone = httpGateway({ ...bank.settings, url: 'http://127.0.0.1:9' });
    expect(await gone.askPayment('1')).toEqual({ ok: false, fault: 'unreachable' });
  });

  test('"Saya sudah membayar" asks now: not yet, silent, does not fit, paid', async () => {
    const { number, code } = await fees.billed();
    const siti = await fees.at('world-siti');
    const press = async () => (await siti.post(paths.payment(number))).location;
    expect(await press()).toBe(paths.paymentAfter(number, 'belum'));
    expect((await siti.get(paths.paymentAfter(number, 'belum'))).html).toContain(textsId.fees.notYet);
    bank.setMood({ status: 503 });
    expect(await press()).toBe(paths.paymentAfter(number, 'bank-diam'));
    bank.setMood(null);
    bank.pay(code, payment('BT-S1', 1000));
    expect(await press()).toBe(paths.paymentAfter(number, 'tidak-cocok'));
    // Whoever comes back later still reads that it does not fit.
    expect((await siti.get(paths.application(number))).html).toContain(textsId.fees.noFit);
    bank.pay(code, payment('BT-S2'));
    expect(await press()).toBe(paths.application(number));
    expect((await siti.get(paths.application(number))).html).toContain(textsId.fees.settled);
    expect(await press()).toBe(paths.application(number));
  });

  test('who only checks by number reads how much, until when and how, and not what an officer wrote', async () => {
    const { number, fee, code } = await fees.billed();
    const siti = await fees.someone(filmPerson.id);
    const anybody = visitorOf(fees.app);
    await anybody.post(paths.publicStatus, { nomor: number, phone: filmPerson.phone });
    await anybody.post(paths.publicStatusCode, { code: await newestCode(fees.portal, siti.profile.phone) });
    const { html } = await anybody.get(paths.publicStatusShown);
    for (const part of [textsId.fees.title, 'Rp250.000', 'Senin, 14 Desember 2026', fee.number, textsId.fees.qrisAlt(code)])
      expect(html).toContain(part);
    for (const part of ['Tarif satu izin.', textsId.fees.paid, filmPerson.name]) expect(html).not.toContain(part);
    await voidFee(fees.portal, { ...(await fees.decision(number)), reason: 'Keliru.' });
    expect((await anybody.get(paths.publicStatusShown)).html).not.toContain(textsId.fees.title);
  });

  test('nobody asks the bank without end', async () => {
    const { number } = await fees.billed();
    const siti = await fees.at('world-siti');
    for (let tries = 0; tries < 10; tries++) await siti.post(paths.payment(number));
    expect((await siti.post(paths.payment(number))).location).toBe(paths.paymentAfter(number, 'terlalu-sering'));
  });
});

test('beside a bank there is no demo bank; in production without one there is none at all', async () => {
  const siti = await fees.at('world-siti');
  expect((await siti.get(paths.demoBankHome)).status).toBe(404);
  expect(gatewayOf({ payment: null, mode: 'production', url: 'https://izin.contoh.invalid' })).toBeNull();
  expect(gatewayOf({ payment: null, mode: 'demo', url: 'http://localhost' })?.name).toBe('demo');
});
