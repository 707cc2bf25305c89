import { afterAll, beforeAll, expect, test } from 'vitest';
import { newestCode } from '../../../tests/outbox.ts';
import { openNurse } from '../../../tests/own-application.ts';
import type { Nurse } from '../../../tests/own-application.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import { loadForApplicant } from '../../applications/store.ts';
import { handOutForm } from '../../applications/store-paper-forms.ts';
import { submitApplication } from '../../applications/store-submission.ts';
import { createApp } from '../../web/server.ts';
import { paths } from '../../web/paths.ts';
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

test('with a helper who came in it is assisted; begun from a form of the counter it is the counter’s', async () => {
  const { portal, browser, person } = nurse;
  const before = await november();
  const helped = await nurse.fill();
  await browser.post(paths.helpers(helped), { name: 'Budi Contoh', phone: '0812 0000 7777', relation: 'kelurahan' });
  const code = await newestCode(portal, '+6281200007777');
  await visitorOf(createApp(portal)).post(paths.helping, { phone: '0812 0000 7777', code });
  await send(helped);

  const form = await handOutForm({ ...portal, clock: nurse.portalAt('2026-11-20T09:00').clock }, 'sip-perawat', {
    id: 'world-rahmat',
    role: 'front_desk',
  });
  const onPaper = await fillApplication(portal, { person, slug: 'sip-perawat', what: 'everything' });
  await portal.db.execute(`update paper_form set application_id = '${onPaper}' where number = '${form.number}'`);
  await send(onPaper);

  await rollUpUsage(portal);
  expect(await november()).toEqual({ ...before, assisted: 1, counter: 1 });
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
