import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesOnDisk, ktpFile, moveTo, onItsWay, startNurseDraft, uploadTo } from '../../tests/drafts.ts';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { setOffice } from '../../tests/otherwise-office.ts';
import { frozenClock, WORLD_DATE } from '../clock.ts';
import { addMessage, messagesOf } from '../correspondence/store-messages.ts';
import { addObjection } from '../correspondence/store-objections.ts';
import { findByToken } from '../permits/store.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import type { Application } from './application.ts';
import { sendReminders } from './remind.ts';
import { runRetention } from './retention.ts';
import { documentsOf } from './store-documents.ts';
import { historyOf } from './store-history.ts';
import { clearApplication } from './store-retention.ts';
import { keepTyped } from './store-typed.ts';

const words = textsId.applications.kept;
let nurse: Nurse;
beforeAll(async () => {
  nurse = await openNurse();
  setOffice(nurse.portal, ({ retention }) => ({ retention: { ...retention, closedMonths: 12, issuedYears: 5 } }));
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from rate_limit');
  // Nothing of the world is old enough but what a test makes so.
  await nurse.portal.db.execute(sql`update application set updated_at = ${WORLD_DATE.toISOString()}`);
  await nurse.portal.db.execute(sql`update permit set valid_until = null`);
});

const at = (days: number) => ({ ...nurse.portal, clock: frozenClock(new Date(WORLD_DATE.getTime() + days * 86_400_000)) });
const night = (days = 0) => runRetention(at(days));
const touched = ({ id }: Pick<Application, 'id'>, days: number) =>
  nurse.portal.db.execute(
    sql`update application set updated_at = ${new Date(WORLD_DATE.getTime() + days * 86_400_000).toISOString()} where id = ${id}`,
  );
const row = async ({ id }: Pick<Application, 'id'>) => {
  const { rows } = await nurse.portal.db.execute<{ state: string; cleared_at: string | null; answers: Buffer }>(
    sql`select state, cleared_at, answers from application where id = ${id}`,
  );
  const [found] = rows;
  if (found === undefined) throw new Error('the application is gone');
  return { ...found, answers: nurse.portal.seal.openJson(found.answers) };
};

const mayNotRemove = () => Promise.reject(Object.assign(new Error('/data/files/secret'), { code: 'EACCES' }));

/** A draft with an answer and a document. */
async function filled(): Promise<Application> {
  const draft = await startNurseDraft(nurse.portal, { nomor_str: 'ST 0001' });
  expect((await uploadTo(draft, nurse.browser, await ktpFile())).status).toBe(303);
  return nurse.load(draft.id);
}

describe('a draft', () => {
  test('goes with its files once it was warned of and the warning is over, and not before', async () => {
    const draft = await filled();
    const [held] = await documentsOf(nurse.portal.db, draft.id);
    await touched(draft, -400);
    await night();
    expect((await row(draft)).cleared_at).toBeNull();
    await sendReminders(at(0));
    await night(13);
    expect((await row(draft)).cleared_at).toBeNull();
    await night(14);
    expect(await row(draft)).toMatchObject({ state: 'withdrawn', answers: {} });
    expect(await documentsOf(nurse.portal.db, draft.id)).toEqual([]);
    expect(await filesOnDisk(nurse.portal)).not.toContain(held?.file.id);
    expect((await nurse.browser.get(paths.application(draft.id))).status).toBe(404);
    const last = (await historyOf(nurse.portal.db, draft.id)).at(-1);
    expect(last).toMatchObject({ actorRole: 'system', verb: 'clear', detail: { state: 'draft', files: 1 } });
  });

  test('whose bytes cannot be removed keeps no other from going, and is logged by a code alone', async () => {
    const drafts = [await filled(), await filled()];
    for (const draft of drafts) await touched(draft, -400);
    await sendReminders(at(0));
    const said: unknown[] = [];
    const log = Object.assign(Object.create(nurse.portal.log), { warn: (what: unknown) => said.push(what) });
    await runRetention({ ...at(14), files: { ...nurse.portal.files, remove: mayNotRemove }, log });
    for (const draft of drafts) expect((await row(draft)).cleared_at).not.toBeNull();
    expect(said).toEqual([{ code: 'EACCES' }, { code: 'EACCES' }]);
  });

  test('that somebody works on after the warning stays', async () => {
    const draft = await filled();
    await touched(draft, -400);
    await sendReminders(at(0));
    await touched(draft, 1);
    await night(20);
    expect((await row(draft)).cleared_at).toBeNull();
  });

  const work = {
    typing: (id: string, day: Date) =>
      keepTyped(nurse.portal.db, nurse.portal.seal, id, {
        page: 'str-anda',
        at: day,
        values: { nomor_str: 'ST' },
        showing: 'a',
        order: 1,
      }),
    'a file on its way': (id: string, day: Date) => onItsWay(nurse.portal, { id, personId: nurse.person.id, at: day }),
  };

  test.each(Object.entries(work))(
    'that somebody works on after the warning by %s stays, and its page says so',
    async (_, act) => {
      const draft = await filled();
      await touched(draft, -400);
      await sendReminders(at(0));
      const day = at(1).clock.now();
      await act(draft.id, day);
      await night(20);
      expect((await row(draft)).cleared_at).toBeNull();
      expect((await nurse.browser.get(paths.application(draft.id))).html).toContain(words.draft('25 November 2027'));
      // Also when the work came after the night began to look.
      const { db, seal } = nurse.portal;
      const given = { id: draft.id, at: at(20).clock.now(), idleSince: WORLD_DATE };
      expect(await db.transaction((tx) => clearApplication(tx, seal, given))).toBeNull();
    },
  );

  test('says until when it is kept', async () => {
    const draft = await startNurseDraft(nurse.portal);
    expect((await nurse.browser.get(paths.application(draft.id))).html).toContain(words.draft('24 November 2027'));
  });
});

describe('what was refused or withdrawn', () => {
  test('loses answers, documents and words after a year; number, decision and log stay, and the page says so', async () => {
    const { db, seal } = nurse.portal;
    const sent = await moveTo(nurse.portal, await filled(), 'completeness');
    await addMessage(db, seal, { applicationId: sent.id, author: 'applicant', officerId: null, body: 'Rahasia', at: WORLD_DATE });
    await db.execute(sql`update application set state = 'withdrawn' where id = ${sent.id}`);
    const events = (await historyOf(db, sent.id)).length;
    await touched(sent, -364);
    await night();
    expect((await row(sent)).cleared_at).toBeNull();
    await touched(sent, -366);
    await Promise.all([night(), night()]);
    expect(await row(sent)).toMatchObject({ state: 'withdrawn', answers: {} });
    expect(await messagesOf(db, seal, sent.id)).toEqual([]);
    expect((await historyOf(db, sent.id)).length).toBe(events + 1);
    const { html } = await nurse.browser.get(paths.application(sent.number ?? ''));
    expect(html).toContain(words.cleared('24 November 2026'));
    expect(html).not.toContain('ST 0001');
    const metrics = await (await createApp(nurse.portal).request('/metrics')).text();
    expect(metrics).toMatch(/pintu_applications_cleared\{state="withdrawn"\} \d/);
  });

  test('stays while an objection waits for its answer', async () => {
    const { db, seal } = nurse.portal;
    const refused = await moveTo(nurse.portal, await filled(), 'completeness');
    await db.execute(sql`update application set state = 'refused' where id = ${refused.id}`);
    await addObjection(db, seal, {
      applicationId: refused.id,
      body: 'x',
      fileId: null,
      filedAt: WORLD_DATE,
      dueOn: '2026-12-01',
    });
    await touched(refused, -400);
    await night();
    expect((await row(refused)).cleared_at).toBeNull();
  });
});

describe('what was issued', () => {
  test('keeps its answers for years after the permit ended; the permit and its check stay for good', async () => {
    const { db, seal } = nurse.portal;
    const { rows } = await db.execute<{ id: string; token: string }>(
      sql`select application_id as id, token from permit order by id limit 1`,
    );
    const [permit] = rows;
    if (permit === undefined) throw new Error('the world has no permit');
    await db.execute(sql`update permit set valid_until = '2021-11-24' where application_id = ${permit.id}`);
    await night();
    expect((await row(permit)).cleared_at).toBeNull();
    await night(1);
    expect(await row(permit)).toMatchObject({ state: 'issued', answers: {} });
    expect((await findByToken(db, seal, permit.token))?.holder).not.toBe('');
    expect((await nurse.browser.get(paths.verify(permit.token))).status).toBe(200);
  });
});

test('what is at the office is never removed, however long it lies there', async () => {
  const sent = await moveTo(nurse.portal, await filled(), 'completeness');
  await touched(sent, -4000);
  await night();
  expect((await row(sent)).cleared_at).toBeNull();
});
