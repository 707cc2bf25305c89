import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNurseDraft } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { firstAndNext, startedByWeek, workedSince } from './store-outcomes.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());

const at = (minutes: number) => new Date(Date.parse('2026-11-25T01:00:00Z') + minutes * 60_000).toISOString();

test('minutes of work leave out pauses and what the office does; what was sent and handed back is told in order', async () => {
  const { db } = world.portal;
  const { id } = await startNurseDraft(world.portal);
  for (const [minutes, verb, role] of [
    [0, 'save', 'applicant'],
    [10, 'save', 'applicant'],
    [50, 'save', 'helper'],
    [55, 'submit', 'applicant'],
    [90, 'return_for_correction', 'front_desk'],
    [95, 'save', 'applicant'],
    [99, 'resubmit', 'applicant'],
  ] as const)
    await db.execute(sql`
      insert into event (at, actor_id, actor_role, verb, subject_kind, subject_id) values (${at(minutes)}, 'x', ${role}, ${verb}, 'application', ${id})`);
  await db.execute(
    sql`update application set submitted_at = ${at(55)}, created_at = ${at(0)}, updated_at = ${at(99)} where id = ${id}`,
  );
  const found = (await workedSince(db, new Date(at(0)), 'sip-perawat')).filter(({ personId }) => personId === 'world-siti');
  expect(found).toEqual([
    {
      personId: 'world-siti',
      service: 'sip-perawat',
      sentAt: [new Date(at(55)), new Date(at(99))],
      returnedAt: [new Date(at(90))],
      minutes: 15,
    },
  ]);
  expect(await workedSince(db, new Date(at(0)), 'sip-bidan')).toEqual([]);
});

const sentAt = (day: string) => `2027-01-${day}T01:00:00Z`;

test.each([
  ['online', {}, true],
  ['counter', {}, false],
  ['paper', {}, false],
  ['online', { counter: 'a service' }, false],
])('what came %s, with %o, has minutes of its owner and counts as done alone: %s', async (channel, detail, own) => {
  const { db } = world.portal;
  await db.execute(sql`update application set submitted_at = null, updated_at = '2025-01-01'`);
  for (const day of ['01', '02']) {
    const { id } = await startNurseDraft(world.portal);
    await db.execute(sql`
      update application set channel = ${channel}, submitted_at = ${sentAt(day)}, updated_at = ${sentAt(day)} where id = ${id}`);
    await db.execute(sql`
      insert into event (at, actor_id, actor_role, verb, subject_kind, subject_id, detail)
      values (${sentAt(day)}, 'x', 'applicant', 'submit', 'application', ${id}, ${JSON.stringify(detail)}::jsonb)`);
  }
  const worked = await workedSince(db, new Date(sentAt('01')), null);
  expect(worked.map(({ minutes }) => minutes)).toEqual(own ? [0, 0] : [null, null]);
  const turns = (await firstAndNext(db, new Date(sentAt('31')))).toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  expect(turns.map(({ turn, alone }) => [turn, alone])).toEqual([
    ['first', own],
    ['next', own],
  ]);
});

test('weeks are the office’s own: who begins on Sunday evening UTC began on its Monday', async () => {
  const { db, office } = world.portal;
  const draft = await startNurseDraft(world.portal);
  await db.execute(
    sql`update application set created_at = '2025-03-02T20:00:00Z', submitted_at = '2025-03-08T20:00:00Z' where id = ${draft.id}`,
  );
  const weeks = await startedByWeek(db, {
    from: new Date('2025-01-01T00:00:00Z'),
    until: new Date('2025-06-01T00:00:00Z'),
    service: null,
    zone: office.zone,
  });
  expect(weeks).toEqual([{ monday: '2025-03-03', started: 1, sent: 1 }]);
});
