import { afterAll, beforeAll, expect, test } from 'vitest';
import { AMOUNT, openFeeTest } from '../../tests/fees.ts';
import type { FeeTest } from '../../tests/fees.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { assessFee } from './assess.ts';
import { reconcile } from './reconcile.ts';

let fees: FeeTest;
beforeAll(async () => {
  fees = await openFeeTest({ mode: 'production', smtpUrl: 'smtp://localhost:1', url: 'http://localhost' });
});
afterAll(() => fees.close());

test('without a bank nothing promises a code: the applicant asks how to pay, an officer records it', async () => {
  const number = await fees.sent();
  const bill = { ...(await fees.decision(number)), amountRupiah: AMOUNT, basis: 'Tarif satu izin.' };
  expect(await assessFee(fees.portal, bill)).toEqual({ ok: true });
  await reconcile(fees.portal);
  const siti = await fees.at('world-siti');
  const { html } = await siti.get(paths.application(number));
  for (const part of [textsId.fees.askHow, textsId.fees.byHand, 'Rp250.000']) expect(html).toContain(part);
  for (const part of [textsId.fees.code, textsId.fees.codeComing, textsId.fees.paid, textsId.fees.demo])
    expect(html).not.toContain(`>${part}<`);
  expect((await siti.get(paths.demoBankHome)).status).toBe(404);
  expect((await siti.post(paths.payment(number))).location).toBe(paths.application(number));
  const rahmat = await fees.at('world-rahmat');
  expect((await rahmat.get(paths.deskCase(number))).html).toContain(textsId.deskFees.byHand);
  expect((await rahmat.get(paths.deskPayments)).html).toContain(textsId.deskFees.listPage.mode.none);
  expect((await fees.app.request(paths.paymentNews, { method: 'POST', body: '{}' })).status).toBe(404);
  const { revision } = await fees.application(number);
  const paid = { revision: String(revision), jumlah: '250000', bukti: 'FT26329-1' };
  expect((await rahmat.post(paths.deskPayment(number), paid)).location).toBe(paths.deskCase(number));
  expect(await fees.fees(number)).toMatchObject([{ state: 'paid', code: null, toldBy: 'officer' }]);
});
