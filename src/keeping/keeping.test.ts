import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesOnDisk, ktpFile, moveTo, startNurseDraft, uploadTo } from '../../tests/drafts.ts';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { setOffice } from '../../tests/otherwise-office.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { noteUse } from '../accounts/store-unused.ts';
import { createPerson, findByPhone, findPerson } from '../accounts/store.ts';
import { repairOffices } from '../applications/repair-offices.ts';
import { historyOf } from '../applications/store-history.ts';
import { frozenClock, WORLD_DATE } from '../clock.ts';
import { addMessage, messagesOf } from '../correspondence/store-messages.ts';
import { keptDocumentsOf } from '../files/store-kept.ts';
import { sendMessage } from '../messages/send.ts';
import { armOf } from '../insights/experiments/arm.ts';
import { nursePlan } from '../insights/experiments/sample-plan.ts';
import { endExperiment, planExperiment, startExperiment } from '../insights/experiments/store.ts';
import { keepAnswers, keepFilm } from '../insights/literacy/store.ts';
import { newestMessages, noticesOf } from '../messages/store.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { forgetWhatIsOver } from './forget.ts';
import { runKeepingJob } from './keeping-job.ts';
import { runRemindJob } from './remind-job.ts';
import { closeUnused, warnUnused } from './unused-accounts.ts';

const DAY_MS = 86_400_000;
let nurse: Nurse;
beforeAll(async () => {
  nurse = await openNurse();
  const limits = { messageMonths: 12, correspondenceMonths: 6, keptDocumentMonths: 24, accountMonths: 36 };
  setOffice(nurse.portal, ({ retention }) => ({ retention: { ...retention, ...limits } }));
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from rate_limit');
  // Nobody of the world was away for long but whom a test sends away.
  await nurse.portal.db.execute(sql`update person set last_used_at = ${WORLD_DATE.toISOString()}`);
});

const at = (days: number) => ({ ...nurse.portal, clock: frozenClock(new Date(WORLD_DATE.getTime() + days * DAY_MS)) });
const awayFor = (personId: string, days: number) =>
  nurse.portal.db.execute(
    sql`update person set last_used_at = ${new Date(WORLD_DATE.getTime() - days * DAY_MS).toISOString()} where id = ${personId}`,
  );
const forgotten = async () => (await createApp(nurse.portal).request('/metrics')).text();

/** How many messages of a kind there are, on any way. */
const count = async (kind: string) => {
  const { rows } = await nurse.portal.db.execute<{ count: string }>(sql`select count(*) from message where kind = ${kind}`);
  return Number(rows[0]?.count);
};
const tell = (kind: 'code' | 'notice') => {
  const { portal, person } = nurse;
  const to = person.profile;
  return sendMessage(portal, portal.db, { personId: person.id, kind, to, subject: 'Kabar', body: 'Isi', code: '123456' });
};

describe('messages', () => {
  test('with a code go after days, all others when the office says so; how many went stands in the log and in the counts', async () => {
    await forgetWhatIsOver(at(29));
    await tell('code');
    await tell('notice');
    const [codes, notices] = [await count('code'), await count('notice')];
    expect(Math.min(codes, notices)).toBeGreaterThan(0);
    await forgetWhatIsOver(at(29));
    expect([await count('code'), await count('notice')]).toEqual([codes, notices]);
    await forgetWhatIsOver(at(31));
    expect([await count('code'), await count('notice')]).toEqual([0, notices]);
    const { office } = nurse.portal;
    const kept = { ...at(4000), office: { ...office, retention: { ...office.retention, messageMonths: null } } };
    await forgetWhatIsOver(kept);
    expect(await count('notice')).toBe(notices);
    await forgetWhatIsOver(at(367));
    expect(await count('notice')).toBe(0);
    const { rows } = await nurse.portal.db.execute<{ id: string; detail: object }>(
      sql`select subject_id as id, detail from event where subject_kind = 'keeping' and subject_id in ('codes', 'messages') order by id`,
    );
    expect(rows).toEqual(expect.arrayContaining([{ id: 'codes', detail: { count: codes } }]));
    expect(await forgotten()).toMatch(/pintu_forgotten\{what="codes"\} \d/);
  });

  test('between applicant and office go some months after the application ended, not while it runs', async () => {
    const { db, seal } = nurse.portal;
    const sent = await moveTo(nurse.portal, await startNurseDraft(nurse.portal), 'completeness');
    await addMessage(db, seal, { applicationId: sent.id, author: 'applicant', officerId: null, body: 'Rahasia', at: WORLD_DATE });
    await forgetWhatIsOver(at(1000));
    expect(await messagesOf(db, seal, sent.id)).toHaveLength(1);
    await db.execute(
      sql`update application set state = 'refused', updated_at = ${WORLD_DATE.toISOString()} where id = ${sent.id}`,
    );
    await forgetWhatIsOver(at(150));
    expect(await messagesOf(db, seal, sent.id)).toHaveLength(1);
    await forgetWhatIsOver(at(200));
    expect(await messagesOf(db, seal, sent.id)).toEqual([]);
  });
});

test('sessions and codes of the sign-in go when they ended days ago; those that count stay', async () => {
  const { person } = nurse;
  const { db } = nurse.portal;
  const add = (days: number) =>
    db.execute(sql`insert into session (id, token, user_id, expires_at)
      values (${randomUUID()}, ${randomUUID()}, ${person.id}, now() - make_interval(days => ${days}))`);
  const tokens = async () =>
    (await db.execute<{ ended: boolean }>(sql`select expires_at < now() - interval '7 days' as ended from session`)).rows;
  await add(8);
  await add(3);
  await forgetWhatIsOver(nurse.portal);
  expect((await tokens()).filter(({ ended }) => ended)).toEqual([]);
  expect((await tokens()).length).toBeGreaterThanOrEqual(2);
});

test('a paper that somebody keeps goes when they have not signed in for long, with its bytes', async () => {
  const { db } = nurse.portal;
  const draft = await startNurseDraft(nurse.portal);
  expect((await uploadTo(draft, nurse.browser, await ktpFile())).status).toBe(303);
  const [kept] = await keptDocumentsOf(db, nurse.person.id);
  if (kept === undefined) throw new Error('nothing is kept');
  await forgetWhatIsOver(at(300));
  // Signed in lately, though the paper is old.
  await db.execute(sql`update person set last_used_at = ${at(700).clock.now().toISOString()} where id = ${nurse.person.id}`);
  await forgetWhatIsOver(at(800));
  expect(await keptDocumentsOf(db, nurse.person.id)).toHaveLength(1);
  await awayFor(nurse.person.id, 0);
  await forgetWhatIsOver(at(800));
  expect(await keptDocumentsOf(db, nurse.person.id)).toEqual([]);
  expect(await filesOnDisk(nurse.portal)).not.toContain(kept.file.id);
});

describe('an account that nobody uses', () => {
  const lama = { phone: '+6281200007777', name: 'Wahyuni Lama', password: 'perahu-tambangan-biru' };
  const add = async (phone = lama.phone) => {
    const { db, seal } = nurse.portal;
    const id = randomUUID();
    const profile = { name: lama.name, phone, nik: '9999014107900077', birthPlace: null, birthDate: null, address: null };
    await createPerson(db, seal, {
      id,
      role: 'applicant',
      technicalOffice: null,
      profile: { ...profile, kelurahan: null, email: null },
      passwordHash: 'x',
      at: WORLD_DATE,
    });
    return id;
  };
  const isThere = async (phone = lama.phone) => (await findByPhone(nurse.portal.db, nurse.portal.seal, phone)) !== null;

  test('is closed after its warning, and not before; what it was is forgotten, and its phone can sign up anew', async () => {
    const { db, seal } = nurse.portal;
    const id = await add();
    await awayFor(id, 1070);
    await warnUnused(at(0));
    await warnUnused(at(0));
    const told = (await noticesOf(db, seal, id, { before: null, most: 9 })).map(({ content }) => content.subject);
    expect(told).toEqual([textsId.messages.accounts.unused('2026-12-24', '').subject]);
    await closeUnused(at(29));
    expect(await isThere()).toBe(true);
    expect(await closeUnused(at(31))).toBe(1);
    expect(await isThere()).toBe(false);
    expect((await findPerson(db, seal, id))?.profile).toMatchObject({ name: '', phone: '', nik: null });
    expect(await noticesOf(db, seal, id, { before: null, most: 9 })).toEqual([]);
    await add();
    expect(await isThere()).toBe(true);
    expect(await closeUnused(at(31))).toBe(0);
  });

  test('stays when its person signs in after the warning', async () => {
    const id = await add('+6281200007778');
    await awayFor(id, 1070);
    await warnUnused(at(0));
    await noteUse(nurse.portal.db, id, at(5).clock.now());
    expect(await closeUnused(at(40))).toBe(0);
    expect(await isThere('+6281200007778')).toBe(true);
  });

  test('is warned though an earlier reminder of the morning fails, and the job is tried again', async () => {
    const { db, seal, office } = nurse.portal;
    const id = await add('+6281200007779');
    await awayFor(id, 1070);
    // Deadlines cannot be reckoned: the first step fails.
    const broken = { ...nurse.portal, office: { ...office, reminders: null as unknown as typeof office.reminders } };
    await expect(runRemindJob(broken)).rejects.toThrow(AggregateError);
    expect(await noticesOf(db, seal, id, { before: null, most: 9 })).toHaveLength(1);
  });

  test('signing in is a use', async () => {
    const { person } = nurse;
    const { db } = nurse.portal;
    await awayFor(person.id, 500);
    await visitorOf(createApp(nurse.portal)).signIn(filmPerson);
    const { rows } = await db.execute<{ used: Date }>(sql`select last_used_at as used from person where id = ${person.id}`);
    expect(new Date(rows[0]?.used ?? 0)).toEqual(WORLD_DATE);
  });

  test('stays, unwarned, with an application that runs, a permit that counts, or while the office set no time', async () => {
    const { db, seal, office } = nurse.portal;
    // Aminah’s application is at the office, and Maria’s permit counts.
    await db.execute(sql`update person set last_used_at = ${at(-3000).clock.now().toISOString()}`);
    const { rows } = await db.execute<{ id: string }>(
      sql`select distinct person_id as id from application where state not in ('issued', 'refused', 'withdrawn')
        union select person_id from application join permit on permit.application_id = application.id
        where permit.state = 'valid' and (permit.valid_until is null or permit.valid_until >= '2027-02-01')`,
    );
    expect(rows.length).toBeGreaterThan(3);
    const before = (await newestMessages(db, seal, 1))[0]?.sequence ?? 0;
    const never = { ...at(0), office: { ...office, retention: { ...office.retention, accountMonths: null } } };
    await warnUnused(never);
    expect((await newestMessages(db, seal, 1))[0]?.sequence ?? 0).toBe(before);
    await warnUnused(at(0));
    await closeUnused(at(40));
    for (const { id } of rows) {
      const { rows: found } = await db.execute<{ warned: string | null; closed: string | null }>(
        sql`select unused_warned_at as warned, closed_at as closed from person where id = ${id}`,
      );
      expect(found[0]).toEqual({ warned: null, closed: null });
    }
  });
});

test('who took part in a comparison goes some months after its end, and what somebody said of their skill when they said nothing more; figures stay', async () => {
  const { portal } = nurse;
  const { db, seal } = portal;
  const actor = { id: 'world-lina', role: 'publisher' };
  const answers = { account: 1, form: 2, upload: 3, status: 4, password: 5 };
  const experimentId = await planExperiment(db, nursePlan, { actor, at: WORLD_DATE });
  await startExperiment(db, { id: experimentId, films: ['a film'], actor, at: WORLD_DATE });
  await armOf({ ...portal, now: WORLD_DATE }, { experimentId, personId: 'somebody', service: 'sip-perawat' });
  await keepAnswers(db, seal, { personId: 'once', occasion: 'first', answers, day: '2026-11-24' });
  await keepAnswers(db, seal, { personId: 'twice', occasion: 'first', answers, day: '2026-11-24' });
  await keepAnswers(db, seal, { personId: 'twice', occasion: 'after', answers, day: '2027-11-24' });
  await keepFilm(db, seal, { personId: 'once', at: WORLD_DATE });
  const left = async () => {
    const { rows } = await db.execute<{ people: number; answers: number; films: number }>(
      sql`select (select count(*)::int from experiment_person) as people, (select count(*)::int from literacy_answer) as answers,
        (select count(*)::int from literacy_film) as films`,
    );
    return rows[0];
  };
  await forgetWhatIsOver(at(500));
  expect(await left()).toEqual({ people: 1, answers: 3, films: 1 });
  await endExperiment(db, { id: experimentId, decision: 'all', films: [], actor, at: at(500).clock.now() });
  await forgetWhatIsOver(at(740));
  expect(await left()).toEqual({ people: 1, answers: 2, films: 0 });
  await forgetWhatIsOver(at(900));
  expect((await left())?.people).toBe(0);
  expect(await forgotten()).toContain('what="comparisons"} 1');
  await db.execute(sql`delete from literacy_answer`);
});

test('an application whose review belongs to no office is given to the first office of its service, once, and the log says so', async () => {
  const { db } = nurse.portal;
  const sent = await moveTo(nurse.portal, await startNurseDraft(nurse.portal), 'completeness');
  await db.execute(sql`update application set state = 'technical', technical_office = null where id = ${sent.id}`);
  expect(await repairOffices(nurse.portal)).toBe(1);
  expect(await repairOffices(nurse.portal)).toBe(0);
  expect((await nurse.load(sent.id)).technicalOffice).toBe('Dinas Kesehatan Kota Samarinda');
  const last = (await historyOf(db, sent.id)).at(-1);
  expect(last).toMatchObject({ actorRole: 'system', verb: 'repair_office', detail: { state: 'technical' } });
  await db.execute(sql`update application set technical_office = null where id = ${sent.id}`);
  await runKeepingJob(nurse.portal);
  expect((await nurse.load(sent.id)).technicalOffice).not.toBeNull();
});

test('the privacy page says what the office has set', async () => {
  const { html } = await nurse.browser.get(paths.privacy);
  expect(html).toContain('Akun yang 36 bulan tidak dibuka kami tutup.');
  expect(html).toContain('Dokumen yang Anda simpan: 24 bulan sejak Anda terakhir masuk.');
  expect(html).toContain('12 bulan setelah uji selesai');
  expect((await nurse.browser.get(paths.counting)).html).toContain('dihapus 12 bulan setelah uji selesai');
});
