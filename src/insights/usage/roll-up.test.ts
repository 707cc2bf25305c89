import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNurse } from '../../../tests/own-application.ts';
import type { Nurse } from '../../../tests/own-application.ts';
import { loadForApplicant } from '../../applications/store.ts';
import { submitApplication } from '../../applications/store-submission.ts';
import { fillApplication } from '../../world/fill-application.ts';
import { rollUpUsage } from './roll-up.ts';
import { totalOf, waysBy } from './rules.ts';
import { accountsIn, bringInMonths, countedMonths, decidedIn, sentIn } from './store.ts';

const NOVEMBER = { first: '2026-11', last: '2026-11' };

let nurse: Nurse;
beforeAll(async () => {
  nurse = await openNurse();
  // Only what is counted here, without what the world brings in.
  for (const table of ['usage_sent', 'usage_decided', 'usage_accounts']) await nurse.portal.db.execute(`delete from ${table}`);
});
afterAll(() => nurse.close());

const november = async () => {
  const sent = await sentIn(nurse.portal.db, NOVEMBER);
  return waysBy(sent, () => 'all').get('all') ?? null;
};
async function send(id: string): Promise<void> {
  const { portal, person } = nurse;
  const draft = await loadForApplicant(portal.db, portal.seal, person, id);
  const sending = { person, reference: id, revision: draft?.revision ?? 0 };
  expect(await submitApplication(portal, sending)).toMatchObject({ ok: true });
}

test('all months since the first application are counted, and counting again, also at once, changes nothing', async () => {
  const { portal } = nurse;
  await rollUpUsage(portal);
  const first = { sent: await sentIn(portal.db, NOVEMBER), decided: await decidedIn(portal.db, NOVEMBER) };
  await Promise.all([rollUpUsage(portal), rollUpUsage(portal)]);
  expect({ sent: await sentIn(portal.db, NOVEMBER), decided: await decidedIn(portal.db, NOVEMBER) }).toEqual(first);
  const months = await countedMonths(portal.db);
  expect([months[0], months.at(-1), months.length]).toEqual(['2024-11', '2026-11', 25]);
  // The world: one permit was issued and one application refused in November, and twelve were sent.
  expect([...first.decided]).toEqual(
    expect.arrayContaining([
      ['sip-perawat', 1],
      ['izin-penebangan-pohon', 1],
    ]),
  );
  expect(totalOf((await november()) ?? { online: 0, assisted: 0, counter: 0 })).toBe(12);
  expect(first.sent.every(({ way, kelurahan }) => way === 'online' && kelurahan !== '')).toBe(true);
});

test('typed in by a helper it is assisted; by the counter, or begun from its paper, it is the counter’s', async () => {
  const { portal, person } = nurse;
  const before = await november();
  for (const channel of ['helper', 'counter', 'paper']) {
    const id = await fillApplication(portal, { person, slug: 'sip-perawat', what: 'everything' });
    await portal.db.execute(`update application set channel = '${channel}' where id = '${id}'`);
    await send(id);
  }

  await rollUpUsage(portal);
  expect(await november()).toEqual({ ...before, assisted: 1, counter: 2 });
});

test('accounts of the month, and those among them that sent something', async () => {
  const { portal } = nurse;
  const accounts = (await accountsIn(portal.db, NOVEMBER)).get('2026-11');
  // Everybody of the world has their account since its date; who sent something before that is not late.
  expect(accounts?.made).toBe(11);
  expect(accounts?.finished).toBeGreaterThan(8);
});

test('what a demo brought in is left as it is', async () => {
  const { portal } = nurse;
  const sent = [{ service: 'sip-bidan', kelurahan: '', way: 'online', sent: 100 } as const];
  await bringInMonths(portal.db, [{ month: '2026-11', sent, decided: [], accounts: { made: 7, finished: 3 } }]);
  const online = (await november())?.online ?? 0;
  await rollUpUsage(portal);
  expect((await november())?.online).toBe(online);
  expect(online).toBeGreaterThan(100);
});
