import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveTo, startNurseDraft } from '../../tests/drafts.ts';
import { messagesTo, newestCode } from '../../tests/outbox.ts';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { saveLanguage } from '../accounts/store.ts';
import { tellApplicant } from '../applications/notices.ts';
import { sendReminders } from '../applications/remind.ts';
import { book } from '../appointments/book.ts';
import { frozenClock, WORLD_DATE } from '../clock.ts';
import { tellOfWriting } from '../correspondence/notices.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { createApp } from '../web/server.ts';
import { textsId } from '../web/texts/texts.ts';

const PHONE = '+6281200007777';
const SERVICE = 'Nurse practice permit';
let nurse: Nurse;
beforeAll(async () => {
  nurse = await openNurse();
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from rate_limit');
  await speak('en');
});

const speak = (language: 'id' | 'en') => saveLanguage(nurse.portal.db, nurse.portal.seal, nurse.person.id, language);
const newest = async (phone = nurse.person.profile.phone) => (await messagesTo(nurse.portal, phone))[0];
const after = (days: number) => frozenClock(new Date(WORLD_DATE.getTime() + days * 86_400_000));
const invite = (reference: string) =>
  nurse.browser.post(paths.helpers(reference), { name: 'Budi', phone: PHONE, relation: 'child', notices: 'ya' });

test('a reminder speaks the language that the person chose, and names the service in it', async () => {
  const draft = await startNurseDraft(nurse.portal);
  await nurse.portal.db.execute(sql`update application set updated_at = now() - interval '10 years' where id <> ${draft.id}`);
  await sendReminders({ ...nurse.portal, clock: after(3) });
  expect((await newest())?.subject).toBe(`${SERVICE}: your application is not sent yet`);
  await speak('id');
  await sendReminders({ ...nurse.portal, clock: after(14) });
  expect((await newest())?.subject).toContain('belum dikirim');
});

test('what the office wrote, and its answer to an objection, are told in it', async () => {
  const { db } = nurse.portal;
  const application = await moveTo(nurse.portal, await startNurseDraft(nurse.portal), 'completeness');
  for (const [what, subject] of [
    ['message', 'a message from the office'],
    ['objectionAnswer', 'your objection has been answered'],
  ] as const) {
    await db.transaction((tx) => tellOfWriting(nurse.portal, tx, application, what));
    expect((await newest())?.subject).toBe(`${SERVICE}: ${subject}`);
  }
});

test('an appointment is confirmed in the language of the account, without one in that of the page', async () => {
  const english = portalIn(nurse.portal, 'en');
  const settings = nurse.portal.office.appointments;
  if (settings === null) throw new Error('the office of the tests offers no appointments');
  const nobody = { name: 'Ibu', phone: PHONE, email: null, personId: null, applicationId: null };
  await book(english, settings, { day: '2026-11-26', time: '09:00' }, nobody);
  expect((await newest(PHONE))?.subject).toMatch(/^Appointment at/);
  await speak('id');
  const { id: personId, profile } = nurse.person;
  const own = { ...nobody, phone: profile.phone, personId };
  await book(english, settings, { day: '2026-11-26', time: '09:00' }, own);
  expect((await newest())?.subject).toMatch(/^Janji temu di/);
});

describe('a helper without an account', () => {
  test('is invited in the language of the page on which they are asked', async () => {
    await invite((await startNurseDraft(nurse.portal)).id);
    expect((await newest(PHONE))?.body).toContain(`asks you to help fill in ${SERVICE}`);
    await speak('id');
    await invite((await startNurseDraft(nurse.portal)).id);
    expect((await newest(PHONE))?.body).toContain('membantu mengisi Izin praktik perawat');
  });

  test('who comes in with another language gets news in that one, whatever the owner reads', async () => {
    const draft = await startNurseDraft(nurse.portal);
    await invite(draft.id);
    const helper = visitorOf(createApp(nurse.portal));
    await helper.get(`${paths.helping}?bahasa=id`);
    await helper.post(paths.helping, { phone: PHONE, code: await newestCode(nurse.portal, PHONE) });
    await nurse.portal.db.transaction((tx) => tellApplicant(nurse.portal, tx, draft, { kind: 'issued' }));
    expect((await newest())?.subject).toContain('your permit is issued');
    const told = await newest(PHONE);
    expect(told?.body).toContain('yang Anda bantu');
    expect(told?.body).not.toContain('issued');
  });

  test('who asks for a code on an English page gets it in English', async () => {
    await speak('id');
    await invite((await startNurseDraft(nurse.portal)).id);
    const helper = visitorOf(createApp(nurse.portal));
    await helper.get(`${paths.helping}?bahasa=en`);
    await helper.post(paths.helpingCode, { 'phone-again': PHONE });
    expect((await newest(PHONE))?.body).toContain('asks you to help');
    expect((await newest(PHONE))?.body).not.toContain(textsId.helping.invite.title);
  });
});
