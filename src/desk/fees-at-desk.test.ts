import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AMOUNT, FREE, openFeeTest, PAID } from '../../tests/fees.ts';
import type { FeeTest } from '../../tests/fees.ts';
import { hidden } from '../../tests/own-application.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { recordPayment } from '../fees/assess.ts';
import { takePayment } from '../fees/take-payment.ts';
import { openReports } from '../fees/store-reports.ts';
import { paths } from '../web/paths.ts';
import { textsEn, textsId } from '../web/texts/texts.ts';

const words = textsId.deskFees;
let fees: FeeTest;
let rahmat: Visitor;
beforeAll(async () => {
  fees = await openFeeTest();
  rahmat = await fees.at('world-rahmat');
});
afterAll(() => fees.close());
beforeEach(() => fees.portal.db.execute('delete from payment_report'));

const typed = { jenis: 'ada', jumlah: '250.000', dasar: 'Tarif satu izin.' };
const assess = async (number: string, more: Record<string, string> = {}) => {
  const revision = String((await fees.application(number)).revision);
  return rahmat.post(paths.deskFee(number), { revision, ...typed, ...more });
};

describe('writing a bill', () => {
  test('begins with what the definition says, and tells what is wrong beside the field with nothing lost', async () => {
    const number = await fees.sent();
    const { html } = await rahmat.get(paths.deskCase(number));
    expect(html).toContain(words.assess);
    expect(html).toContain(words.notBefore);
    const form = await rahmat.get(paths.deskFee(number));
    for (const part of ['value="250.000"', '>Rp250.000 untuk satu izin<']) expect(form.html).toContain(part);
    const wrong = await assess(number, { jumlah: 'dua ratus', dasar: '' });
    expect(wrong.status).toBe(422);
    for (const part of [words.amountFaults.wrong, words.wordsFaults.missing, 'value="dua ratus"'])
      expect(wrong.html).toContain(part);
    expect((await assess(number, { jenis: '' })).html).toContain(words.assessPage.kindMissing);
    // Nothing is sent before it was looked over.
    const revision = String((await fees.application(number)).revision);
    const look = await rahmat.post(paths.deskFeeLook(number), { revision, ...typed });
    for (const part of [words.assessPage.lookTitle, '<h2>Rp250.000</h2>', typed.dasar]) expect(look.html).toContain(part);
    const changing = await rahmat.post(paths.deskFeeLook(number), { revision, ...typed, change: 'ya' });
    expect(changing.html).toContain('value="250.000"');
    expect((await rahmat.post(paths.deskFeeLook(number), { revision, ...typed, jumlah: '0' })).status).toBe(422);
    expect((await fees.application(number)).state).toBe('completeness');
    expect((await assess(number)).location).toBe(paths.deskCase(number));
    expect((await rahmat.get(paths.deskCase(number))).html).toContain(words.unpaid(AMOUNT));
    // Its button is gone; who kept the page is told that it is too late.
    expect((await rahmat.get(paths.deskFee(number))).location).toBe(paths.deskCase(number));
    const late = await assess(number);
    expect(late.status).toBe(409);
    expect(late.html).toContain(words.notNow);
  });

  test('going on without one says what is missing', async () => {
    const number = await fees.sent();
    const { revision } = await fees.application(number);
    const passed = await rahmat.post(paths.deskPassing(number), { revision: String(revision), 'h-data-anda': 'ya' });
    expect(passed.status).toBe(409);
    expect(passed.html).toContain(textsId.desk.refusals['fee-unpaid'].title);
    expect((await fees.application(number)).state).toBe('completeness');
  });

  test('a free service shows nothing of it, to anybody', async () => {
    const number = await fees.sent(FREE);
    const pages = [await rahmat.get(paths.deskCase(number)), await (await fees.at('world-siti')).get(paths.application(number))];
    for (const { html } of pages)
      for (const word of [
        words.assess,
        words.notBefore,
        textsId.fees.title,
        textsId.fees.paid,
        textsId.fees.nil,
        'biaya/pratinjau',
      ])
        expect(html).not.toContain(word);
    const asked = await Promise.all([FREE, PAID].map((slug) => rahmat.get(paths.service(slug))));
    expect(asked.map(({ html }) => html.includes(textsId.fees.later))).toEqual([false, true]);
    expect((await rahmat.get(paths.deskFee(number))).location).toBe(paths.deskCase(number));
    expect((await assess(number)).status).toBe(409);
    expect(await fees.fees(number)).toEqual([]);
  });
});

describe('a payment by hand', () => {
  test('needs the amount of the bill and the number of the bank', async () => {
    const { number } = await fees.billed();
    const { html } = await rahmat.get(paths.deskPayment(number));
    const revision = hidden({ html }, 'revision');
    const other = await rahmat.post(paths.deskPayment(number), { revision, jumlah: '200.000', bukti: '' });
    expect(other.status).toBe(422);
    for (const part of [words.recordPage.other(AMOUNT), words.recordPage.referenceWrong, 'value="200.000"'])
      expect(other.html).toContain(part);
    const recorded = await rahmat.post(paths.deskPayment(number), { revision, jumlah: 'Rp250.000', bukti: 'ft26329-1' });
    expect(recorded.location).toBe(paths.deskCase(number));
    expect(await fees.fees(number)).toMatchObject([{ state: 'paid', reference: 'FT26329-1', toldBy: 'officer' }]);
  });

  test('one number of the bank settles one bill, however it is written, and two at the same time are one too many', async () => {
    const [first, second, third] = [await fees.billed(), await fees.billed(), await fees.billed()];
    const record = async (number: string, bukti: string) => {
      const revision = String((await fees.application(number)).revision);
      return rahmat.post(paths.deskPayment(number), { revision, jumlah: '250.000', bukti });
    };
    expect((await record(first.number, 'FT 26330-1')).location).toBe(paths.deskCase(first.number));
    const again = await record(second.number, 'ft26330-1');
    expect([again.status, again.html.includes(words.recordPage.referenceUsed(first.fee.number))]).toEqual([422, true]);
    expect(await fees.fees(second.number)).toMatchObject([{ state: 'open', reference: null }]);
    const decisions = [await fees.decision(second.number), await fees.decision(third.number)];
    const both = decisions.map((decision) => recordPayment(fees.portal, { ...decision, reference: 'FT26330-2' }));
    expect((await Promise.all(both)).toSorted((a, b) => Number(a.ok) - Number(b.ok))).toEqual([
      { ok: false, reason: 'reference-used' },
      { ok: true },
    ]);
  });

  test('a bill is voided with a reason only', async () => {
    const { number } = await fees.billed();
    const revision = hidden(await rahmat.get(paths.deskFeeVoid(number)), 'revision');
    expect((await rahmat.post(paths.deskFeeVoid(number), { revision, alasan: ' ' })).html).toContain(words.wordsFaults.missing);
    expect((await rahmat.post(paths.deskFeeVoid(number), { revision, alasan: 'Tarif keliru.' })).location).toBe(
      paths.deskCase(number),
    );
    expect(await fees.fees(number)).toMatchObject([{ state: 'void' }]);
  });
});

describe('the list of payments', () => {
  test('names what does not fit above everything, until somebody has settled it', async () => {
    const { number, fee, code } = await fees.billed();
    const told = { code, amountRupiah: 1000, reference: 'BT-77', paidAt: new Date('2026-11-24T02:00:00Z') };
    expect(await takePayment(fees.portal, told)).toBe('wrong-amount');
    const { html } = await rahmat.get(paths.deskPayments);
    for (const part of [words.mismatches['wrong-amount'], 'BT-77', fee.number, number]) expect(html).toContain(part);
    const csv = await rahmat.get(paths.deskPaymentsCsv);
    expect(csv.response.headers.get('content-type')).toContain('text/csv');
    expect(csv.html).toContain(`${fee.number};${number};250000;${words.states.open};2026-12-14;${code};;`);
    expect(csv.html).toContain(`;;1000;${words.mismatches['wrong-amount']};;${code};BT-77;2026-11-24`);
    const [report] = await openReports(fees.portal.db, 1);
    const at = paths.deskPaymentReport(report?.id ?? '');
    expect((await rahmat.post(at, { alasan: '' })).status).toBe(422);
    expect((await rahmat.post(at, { alasan: 'Dikembalikan bank, bukti 12.' })).location).toBe(paths.deskPayments);
    expect((await rahmat.get(paths.deskPayments)).html).not.toContain('BT-77');
    expect((await rahmat.get(at)).location).toBe(paths.deskPayments);
  });

  test('shows its parts, and is overdue only after the last day', async () => {
    const { fee } = await fees.billed();
    expect((await rahmat.get(paths.deskPaymentsPart('lewat-batas'))).html).not.toContain(fee.number);
    fees.setNow(new Date('2026-12-15T10:00:00+08:00'));
    const later = await fees.at('world-rahmat');
    expect((await later.get(paths.deskPaymentsPart('lewat-batas'))).html).toContain(fee.number);
    fees.setNow(new Date('2026-11-24T10:00:00+08:00'));
  });

  test.each([
    ['world-rahmat', 200, 200],
    ['world-nurbaiti', 200, 404],
    ['world-yusuf', 404, 404],
    ['world-lina', 404, 404],
    ['world-siti', 404, 404],
  ])('%s: the list answers %i, settling %i', async (id, list, settling) => {
    const { code } = await fees.billed();
    await takePayment(fees.portal, { code, amountRupiah: 1, reference: 'BT-78', paidAt: new Date() });
    const [report] = await openReports(fees.portal.db, 1);
    const visitor = await fees.at(id);
    for (const path of [paths.deskPayments, paths.deskPaymentsCsv]) expect((await visitor.get(path)).status).toBe(list);
    expect((await visitor.get(paths.deskPaymentReport(report?.id ?? ''))).status).toBe(settling);
  });
});

describe('the bill of somebody else', () => {
  test('is not found, nor are its receipt and its button', async () => {
    const { number } = await fees.billed();
    const andi = await fees.at('world-andi');
    expect((await andi.get(paths.application(number))).status).toBe(404);
    expect((await andi.get(paths.feeReceiptPdf(number))).status).toBe(404);
    expect((await andi.post(paths.payment(number))).status).toBe(404);
  });

  test('its own person has the receipt as PDF once it is paid, in their language', async () => {
    const { number, code } = await fees.billed();
    const siti = await fees.at('world-siti');
    expect((await siti.get(paths.feeReceiptPdf(number))).location).toBe(paths.application(number));
    await takePayment(fees.portal, { code, amountRupiah: AMOUNT, reference: 'BT-80', paidAt: new Date('2026-11-24T02:00:00Z') });
    const receipt = await siti.get(paths.feeReceiptPdf(number));
    expect(receipt.response.headers.get('content-type')).toBe('application/pdf');
    expect(receipt.html.slice(0, 5)).toBe('%PDF-');
    expect((await siti.get(`${paths.application(number)}?bahasa=en`)).html).toContain(textsEn.fees.settled);
  });
});
