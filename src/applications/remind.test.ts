import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onItsWay } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { frozenClock, WORLD_DATE } from '../clock.ts';
import type { MessageContent } from '../messages/store.ts';
import { newestMessages } from '../messages/store.ts';
import { paths } from '../web/paths.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { sendReminders } from './remind.ts';
import { keepTyped } from './store-typed.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());

const DAY_MS = 86_400_000;
const daysFromNow = (days: number) => new Date(WORLD_DATE.getTime() + days * DAY_MS);

type Row = { id: string; person_id: string; number: string | null };

/** One application of the world in a state; nothing else is old enough, or near enough to its end, to be reminded of. */
let draft: Row;
let correction: Row;
let permit: Row & { letter: string };
beforeEach(async () => {
  const { db } = world.portal;
  await db.execute(sql`delete from reminder`);
  await db.execute(sql`update application set updated_at = ${WORLD_DATE.toISOString()} where state = 'draft'`);
  await db.execute(sql`update application set clock_stopped_at = ${WORLD_DATE.toISOString()} where state = 'correction'`);
  await db.execute(sql`update permit set valid_until = null`);
  const one = async (where: string) => {
    const { rows } = await db.execute<Row>(
      sql`select id, person_id, number from application where ${sql.raw(where)} order by id limit 1`,
    );
    if (rows[0] === undefined) throw new Error(`the world has none with ${where}`);
    return rows[0];
  };
  draft = await one(`state = 'draft'`);
  correction = await one(`state = 'correction'`);
  const issued = await one(`id = (select application_id from permit where service = 'sip-perawat' limit 1)`);
  const { rows } = await db.execute<{ number: string }>(sql`select number from permit where application_id = ${issued.id}`);
  permit = { ...issued, letter: rows[0]!.number };
});

/** What one morning sends. */
async function morning(days = 0): Promise<MessageContent[]> {
  const { portal } = world;
  const count = async () => (await newestMessages(portal.db, portal.seal, 10_000)).length;
  const before = await count();
  await sendReminders({ ...portal, clock: frozenClock(daysFromNow(days)) });
  return (await newestMessages(portal.db, portal.seal, (await count()) - before || 1))
    .slice(0, (await count()) - before)
    .map(({ content }) => content);
}

const touched = (at: Date) =>
  world.portal.db.execute(sql`update application set updated_at = ${at.toISOString()} where id = ${draft.id}`);
const handedBack = (at: Date) =>
  world.portal.db.execute(sql`update application set clock_stopped_at = ${at.toISOString()} where id = ${correction.id}`);
const ends = (day: string) =>
  world.portal.db.execute(sql`update permit set valid_until = ${day} where application_id = ${permit.id}`);

describe('an unsent draft', () => {
  test('is reminded of after three days and after fourteen, each once, with the way to it', async () => {
    await touched(daysFromNow(-2.9));
    expect(await morning()).toEqual([]);
    await touched(daysFromNow(-3));
    const [first, ...more] = await morning();
    expect(more).toEqual([]);
    expect(first?.subject).toContain('belum dikirim');
    expect(first?.body).toContain(`${world.portal.config.url}${paths.application(draft.id)}`);
    expect(first?.link).toBe(`${world.portal.config.url}${paths.application(draft.id)}`);
    expect(await morning()).toEqual([]);
    await touched(daysFromNow(-14));
    expect(await morning()).toHaveLength(1);
    expect(await morning()).toEqual([]);
  });

  test('is not reminded of while somebody types, or sends a file', async () => {
    const { portal } = world;
    await touched(daysFromNow(-4));
    await onItsWay(portal, { id: draft.id, personId: draft.person_id, at: daysFromNow(-1) });
    expect(await morning()).toEqual([]);
    await portal.db.execute(sql`delete from unfinished_upload`);
    expect(await morning()).toHaveLength(1);
    await touched(daysFromNow(-14));
    const typed = { page: 'str-anda', at: daysFromNow(-1), values: { nomor_str: 'ST' }, showing: 'a', order: 1 };
    await keepTyped(portal.db, portal.seal, draft.id, typed);
    expect(await morning()).toEqual([]);
    await portal.db.execute(sql`delete from typed_page`);
    expect(await morning()).toHaveLength(1);
  });

  test('is not reminded of once it was sent or thrown away', async () => {
    await touched(daysFromNow(-4));
    await world.portal.db.execute(sql`update application set state = 'withdrawn' where id = ${draft.id}`);
    expect(await morning()).toEqual([]);
    await world.portal.db.execute(sql`update application set state = 'draft' where id = ${draft.id}`);
    expect(await morning()).toHaveLength(1);
  });

  test('that was forgotten for long is not reminded of, but warned of once before it is removed', async () => {
    await touched(daysFromNow(-300));
    expect(await morning()).toEqual([]);
    await touched(daysFromNow(-351));
    const [warned, ...more] = await morning();
    expect(more).toEqual([]);
    expect(warned?.subject).toContain('dihapus Selasa, 8 Desember 2026');
    expect(await morning()).toEqual([]);
    expect(await morning(1)).toEqual([]);
  });

  test('is reminded of once also when two processes do it at the same time', async () => {
    await touched(daysFromNow(-5));
    const { portal } = world;
    const count = async () => (await newestMessages(portal.db, portal.seal, 10_000)).length;
    const before = await count();
    await Promise.all([sendReminders(portal), sendReminders(portal), sendReminders(portal)]);
    expect(await count()).toBe(before + 1);
  });
});

describe('a correction that waits', () => {
  test('is reminded of after two days, and again only when it is another one', async () => {
    await handedBack(daysFromNow(-2));
    const [sent, ...more] = await morning();
    expect(more).toEqual([]);
    expect(sent?.body).toContain(`${world.portal.config.url}${paths.correction(correction.number!)}`);
    expect(await morning()).toEqual([]);
    await handedBack(daysFromNow(-3));
    expect(await morning()).toHaveLength(1);
  });

  test('is not reminded of once it was sent again', async () => {
    await handedBack(daysFromNow(-2));
    await world.portal.db.execute(sql`update application set state = 'completeness' where id = ${correction.id}`);
    expect(await morning()).toEqual([]);
    await world.portal.db.execute(sql`update application set state = 'correction' where id = ${correction.id}`);
  });
});

describe('a permit that ends', () => {
  test('is reminded of 60, 30 and 7 days before, with its last day and the way to a new one', async () => {
    await ends('2027-01-23');
    const [first] = await morning(0);
    expect(first?.subject).toContain('60 hari');
    for (const part of [permit.letter, 'Sabtu, 23 Januari 2027', paths.startPage('sip-perawat')])
      expect(first?.body).toContain(part);
    expect(await morning(1)).toEqual([]);
    // The job did not run for two days: it is caught up with, and says how many days there are now.
    expect((await morning(32))[0]?.subject).toContain('28 hari');
    expect(await morning(53)).toHaveLength(1);
    expect(await morning(54)).toEqual([]);
    expect(await morning(61)).toEqual([]);
  });

  test('is not reminded of when it was revoked, or a new one is under way', async () => {
    await ends('2027-01-23');
    const { db } = world.portal;
    await db.execute(sql`update permit set state = 'revoked' where application_id = ${permit.id}`);
    expect(await morning()).toEqual([]);
    await db.execute(sql`update permit set state = 'valid' where application_id = ${permit.id}`);
    await db.execute(sql`
      insert into application (person_id, service, definition_version, state, number, answers, created_at, updated_at, submitted_at)
      select person_id, service, definition_version, 'completeness', 'SMR-UJI', answers, now(), now(), ${WORLD_DATE.toISOString()}
      from application where id = ${permit.id}`);
    expect(await morning()).toEqual([]);
    await db.execute(sql`update application set state = 'refused' where number = 'SMR-UJI'`);
    expect(await morning()).toHaveLength(1);
  });
});

test('a reminder stands among the messages of the person, new, and leads to the very place', async () => {
  await touched(daysFromNow(-3));
  await morning();
  const person = worldPeople.find(({ id }) => id === draft.person_id) ?? filmPerson;
  const visitor = visitorOf(world.app);
  await visitor.signIn(person);
  const { html } = await visitor.get(paths.inbox);
  expect(html).toContain('belum dikirim');
  expect(html).toContain(`href="${paths.application(draft.id)}"`);
});
