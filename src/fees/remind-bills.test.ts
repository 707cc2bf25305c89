import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFeeTest } from '../../tests/fees.ts';
import type { FeeTest } from '../../tests/fees.ts';
import { WORLD_DATE } from '../clock.ts';
import { newestMessages } from '../messages/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { assessFee, voidFee } from './assess.ts';
import { remindOfBills } from './remind-bills.ts';

let fees: FeeTest;
beforeAll(async () => {
  fees = await openFeeTest();
});
afterAll(() => fees.close());
beforeEach(async () => {
  fees.setNow(WORLD_DATE);
  await fees.portal.db.execute("update fee set state = 'void' where state = 'open'");
});

/** What one morning sends. */
async function morning(day: string) {
  fees.setNow(new Date(`${day}T08:00:00+08:00`));
  await fees.portal.db.execute('delete from message');
  await remindOfBills(fees.portal);
  return (await newestMessages(fees.portal.db, fees.portal.seal, 10)).map(({ content }) => content);
}

test('a bill is reminded of three days before its last day, and one and seven days after, each once', async () => {
  const { number, fee } = await fees.billed();
  expect(fee.dueOn).toBe('2026-12-14');
  expect(await morning('2026-12-10')).toEqual([]);
  const [waits, ...more] = await morning('2026-12-11');
  expect(more).toEqual([]);
  for (const part of ['Rp250.000', 'Senin, 14 Desember 2026', `${fees.portal.config.url}${paths.application(number)}`])
    expect(waits?.body).toContain(part);
  for (const quiet of ['2026-12-11', '2026-12-14']) expect(await morning(quiet)).toEqual([]);
  expect((await morning('2026-12-15'))[0]?.subject).toContain('batas bayar sudah lewat');
  expect(await morning('2026-12-16')).toEqual([]);
  expect(await morning('2026-12-21')).toHaveLength(1);
  for (const quiet of ['2026-12-22', '2027-01-30']) expect(await morning(quiet)).toEqual([]);
});

test('what is void is not reminded of, and the bill after it is reminded of anew', async () => {
  const { number } = await fees.billed();
  expect(await morning('2026-12-11')).toHaveLength(1);
  fees.setNow(WORLD_DATE);
  expect(await voidFee(fees.portal, { ...(await fees.decision(number)), reason: 'Keliru.' })).toEqual({ ok: true });
  expect(await morning('2026-12-12')).toEqual([]);
  fees.setNow(WORLD_DATE);
  const again = { ...(await fees.decision(number)), amountRupiah: 300_000, basis: 'Tarif satu izin.' };
  expect(await assessFee(fees.portal, again)).toEqual({ ok: true });
  expect((await morning('2026-12-12'))[0]?.body).toContain('Rp300.000');
});

test('two processes at the same time remind once', async () => {
  await fees.billed();
  await morning('2026-12-01');
  fees.setNow(new Date('2026-12-12T08:00:00+08:00'));
  await Promise.all([remindOfBills(fees.portal), remindOfBills(fees.portal)]);
  expect(await newestMessages(fees.portal.db, fees.portal.seal, 10)).toHaveLength(1);
});

test('the queue says which bill is past its last day', async () => {
  const { number } = await fees.billed();
  const queue = async () => (await (await fees.at('world-rahmat')).get(`${paths.desk}?bagian=menunggu`)).html;
  expect(await queue()).toContain(number);
  expect(await queue()).not.toContain(textsId.deskFees.overdue);
  fees.setNow(new Date('2026-12-15T10:00:00+08:00'));
  expect(await queue()).toContain(textsId.deskFees.overdue);
});
